// The site's one script: search. Without it the search page is the list of all procedures.
// A record of the index: [code, name, everyday name, field, level, counter, online, fee, words, weight].
(function () {
  'use strict';

  // The screen at the counter leaves a mark where this window remembers; only then is its script asked for.
  try {
    if (sessionStorage.kiosk) document.head.appendChild(document.createElement('script')).src = document.currentScript.dataset.kiosk;
  } catch { /* a window that remembers nothing is no such screen */ }

  // Syllables that questions are full of; they weigh a fifth.
  const FILLERS = new Set(('a anh ba bac bao bi can cac chi cho chau co con cua da dau de den di do duoc em gi hay hoi i la lam may ma '
    + 'minh mot muon nao nay nha nhu nhung nhieu o phai roi sao ta tai thi the thu toi tui tuc u va ve vay voi xa xin giay to ho so khi nguoi').split(' '));

  // What names of procedures are full of; in a name they weigh less.
  const FORMAL = new Set('dang ki cap giai quyet cong nhan thu tuc thuc hien lam xin bao'.split(' '));

  // The key under which words meet; the same as the program's own. Line by line, because many at once are quicker.
  function folded(lines) {
    return lines.normalize('NFD').toLowerCase().replace(/[\u0300-\u036f]/g, '')
      .replace(/(qu|^|[^aeiouy])y(?!\p{Alphabetic})/gu, '$1i').replace(/[đð]/g, 'd')
      .replace(/(\d)\.(?=\d)/g, '$1\0').replace(/[^\p{Alphabetic}\p{N}\0\n]+/gu, ' ').replace(/\0/g, '.')
      .split('\n').map(line => line.trim());
  }

  function fold(text) {
    return folded(text.replace(/\n/g, ' '))[0];
  }

  // For each text [[syllable, its marks], …].
  function syllables(texts) {
    const lines = texts.join('\n');
    const marks = lines.normalize('NFD').toLowerCase().replace(/ð/g, 'đ').replace(/(\d)\.(?=\d)/g, '$1')
      .replace(/[^\p{Alphabetic}\p{N}\u0300-\u036f\n]+/gu, ' ').split('\n');
    return folded(lines).map((line, at) => {
      const marked = marks[at].trim().split(' ');
      return line ? line.split(' ').map((key, place) => [key, marked[place].replace(/[^đ\u0300-\u036f]/g, '')]) : [];
    });
  }

  // Telex and VNI undone: "ddawng", "d9a8ng" → "dang".
  function untyped(word) {
    const parts = /^(tr|[^aeiouyw\d]*)(.*)$/.exec(word.replace(/\d+/g, ''));
    let rest = parts[2].replace(/[sfrxjz]/g, '');
    rest = /[aeiouy]/.test(rest) ? rest.replace(/w/g, '') : rest.replace(/w/, 'u');
    return fold(parts[1].replace(/^dd/, 'd') + rest.replace(/([aeo])\1/g, '$1').replace(/d$/, ''));
  }

  // How a word sounds, where letters are often mistaken for each other.
  function sound(word) {
    return word.replace(/^(gi|r|d)(?=[aeiou])/, 'd').replace(/^s/, 'x').replace(/^tr/, 'ch').replace(/^l/, 'n').replace(/^[kq]/, 'c')
      .replace(/^(n?g)h/, '$1').replace(/n[gh]$/, 'n').replace(/ch?$/, 't');
  }

  // Whether one slip parts two words.
  function near(one, other) {
    if (Math.abs(one.length - other.length) > 1) return false;
    let from = 0;
    while (from < one.length && one[from] === other[from]) from++;
    const a = one.slice(from), b = other.slice(from);
    return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
      || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
  }

  // What is searched: the texts of records, and how rare each syllable is.
  function Index(records, others) {
    const texts = [], counts = new Map(), marked = new Set();
    const put = (said, record, share) => texts.push({ said, record, share });
    records.forEach((record, at) => {
      put(record[1], at, 1);
      if (record[2]) put(record[2], at, 1);
      (record[8] || '').split('|').forEach(word => {
        const parts = word.split('~');
        if (word) put(parts[0], at, 1);
        parts.slice(1).forEach((other, place) => put(parts[0], +other, 0.96 - 0.02 * place));
      });
    });
    const own = texts.length;
    (others || []).forEach((row, at) => put(row[0], at, 1));
    const words = syllables(texts.map(text => text.said));
    texts.forEach((text, at) => {
      text.words = words[at];
      const id = at < own ? text.record : -1 - text.record;
      text.words.forEach(([key, marks]) => {
        marked.add(key + marks);
        if (!counts.has(key)) counts.set(key, new Set());
        counts.get(key).add(id);
      });
    });
    this.rarity = key => Math.log(1.5 + records.length / (counts.has(key) ? counts.get(key).size : 1));
    texts.forEach(text => {
      text.weights = text.words.map(word => this.rarity(word[0]) * (FORMAL.has(word[0]) ? 0.5 : 1));
      text.whole = text.weights.reduce((sum, weight) => sum + weight, 0);
    });
    this.records = records;
    this.others = others || [];
    this.texts = texts.slice(0, own);
    this.pointers = texts.slice(own);
    this.counts = counts;
    this.marked = marked;
  }

  // Joined syllables split, the fewest that are all known: "khaisinh" → "khai", "sinh".
  function split(word, known) {
    const best = [[]];
    for (let end = 1; end <= word.length; end++) {
      for (let from = Math.max(0, end - 7); from < end - 1; from++) {
        const piece = word.slice(from, end);
        if (best[from] && known.has(piece) && !/\d/.test(piece) && (!best[end] || best[end].length > best[from].length + 1)) {
          best[end] = best[from].concat(piece);
        }
      }
    }
    return best[word.length];
  }

  // The phrase that has these first letters most often: "hd" → "hop dong".
  Index.prototype.abbreviated = function (letters) {
    const phrases = new Map();
    let best = '';
    this.texts.forEach(({ words }) => {
      for (let at = 0; at + letters.length <= words.length; at++) {
        const some = words.slice(at, at + letters.length);
        if (some.every((word, place) => word[0][0] === letters[place])) {
          const phrase = some.map(word => word[0]).join(' ');
          phrases.set(phrase, (phrases.get(phrase) || 0) + 1);
          if (phrases.get(phrase) > (phrases.get(best) || 0)) best = phrase;
        }
      }
    });
    return best;
  };

  // The syllables of a question, each with those of the index that it may stand for, and how surely.
  Index.prototype.question = function (text) {
    const known = this.counts, asked = [], said = syllables([text])[0];
    const sure = (words, how) => words.forEach(key => asked.push({ key, marks: '', means: new Map([[key, how]]) }));
    said.forEach(([key, marks], at) => {
      const means = new Map(), typed = untyped(key);
      const add = (word, how) => means.set(word, Math.max(how, means.get(word) || 0));
      if (!known.has(key)) {
        if (known.has(typed)) return sure([typed], 0.95);
        const pieces = split(key, known) || split(typed, known);
        if (pieces && pieces.length > 1) return sure(pieces, 0.95);
        const phrase = /^[^aeiou\d]{2,6}$/.test(key) && this.abbreviated(key);
        if (phrase) return sure(phrase.split(' '), 0.95);
        if (at === said.length - 1) known.forEach((_, word) => word.startsWith(key) && add(word, 0.7));
      } else {
        add(key, 1);
      }
      if (!/\d/.test(key) && (!known.has(key) || marks && !this.marked.has(key + marks))) {
        known.forEach((_, word) => {
          if (sound(word) === sound(key)) add(word, 0.75);
          else if (word.length > 2 && key.length > 2 && near(key, word)) add(word, 0.6);
        });
      }
      asked.push({ key, marks, means });
    });
    asked.whole = 0;
    asked.forEach(word => {
      let rare = 0;
      word.means.forEach((_, key) => { rare = Math.max(rare, this.rarity(key)); });
      word.weight = (rare || this.rarity(word.key) * 0.6) * (FILLERS.has(word.key) ? 0.2 : 1);
      asked.whole += word.weight;
    });
    return asked;
  };

  // How well a text answers: what it covers of the question, in what order, and how much else it says.
  function answers(asked, text, all) {
    let covered = 0, met = 0, joined = 0, pairs = 0, last = -9;
    const used = new Set();
    asked.forEach((word, number) => {
      let best = 0, where = -9;
      text.words.forEach(([key, marks], at) => {
        let how = word.means.get(key);
        if (!how || used.has(at)) return;
        if (word.marks && marks !== word.marks) how *= 0.75;
        if (at === last + 1) how *= 1.001;
        if (how > best) { best = how; where = at; }
      });
      if (where >= 0) {
        used.add(where);
        covered += word.weight * best;
        met += text.weights[where] * best;
        all[number] = Math.max(all[number] || 0, best * word.weight);
        if (last >= 0) {
          pairs += word.weight;
          if (where === last + 1) joined += word.weight;
        }
      }
      last = where;
    });
    all.met = Math.max(all.met || 0, met / text.whole);
    return text.share * covered / asked.whole * (0.4 + 0.6 * met / text.whole) * (0.65 + 0.35 * (pairs ? joined / pairs : 1));
  }

  // What answers a question: { hits: records, others: rows of pointers, sure: whether the best is more than like it }.
  Index.prototype.find = function (text) {
    const asked = this.question(text), code = fold(text).split(' ').filter(word => /^\d\.\d{6}$/.test(word))[0];
    const most = Math.max(1, ...this.records.map(record => record[9] || 0));
    const ranked = (texts, records) => {
      const found = new Map();
      texts.forEach(text => {
        const hit = found.get(text.record) || { record: records[text.record], best: 0, all: [] };
        hit.best = Math.max(hit.best, answers(asked, text, hit.all));
        found.set(text.record, hit);
      });
      return Array.from(found.values()).map(hit => {
        const all = hit.all.reduce((sum, part) => sum + part, 0) / asked.whole;
        hit.score = hit.record[0] === code ? 9 : hit.best + 0.25 * all + 0.05 * (hit.record[9] || 0) / most;
        return hit;
      }).sort((a, b) => b.score - a.score || (b.record[9] || 0) - (a.record[9] || 0));
    };
    if (!asked.length) return { hits: [], others: [], sure: false };
    const hits = ranked(this.texts, this.records), others = ranked(this.pointers, this.others);
    const top = Math.max(hits.length && hits[0].score, others.length && others[0].score);
    const said = new Set();
    return {
      hits: hits.filter(hit => hit.score > 0.25 && hit.score > top * 0.42 && hit.score > hits[0].score * 0.5).slice(0, top > 0.5 ? 20 : 5).map(hit => hit.record),
      others: others.filter(hit => {
        const what = hit.record[1] + hit.record[2];
        return (hit.score > 0.35 && hit.score > top * 0.9 || hit.all.met > 0.99 && top < 0.75) && !said.has(what) && said.add(what);
      }).slice(0, 2).map(hit => hit.record),
      sure: top > 0.5
    };
  };

  const form = document.querySelector('.search-form'), results = document.querySelector('.search-results');
  let index, started;

  // The index comes with the first touch, the pointers only where results are shown.
  function start() {
    if (started) return;
    started = true;
    const addresses = [form.dataset.index].concat(results ? results.dataset.pointers : []);
    let left = addresses.length;
    addresses.forEach(address => {
      const script = document.createElement('script');
      script.onload = script.onerror = () => {
        if (--left || !results || !window.searchIndex) return;
        index = new Index(window.searchIndex, window.searchPointers);
        show();
      };
      script.src = address;
      document.head.appendChild(script);
    });
  }

  // A copy of a template with its spots filled; an empty spot goes.
  function filled(id, spots) {
    const item = document.getElementById(id).content.cloneNode(true);
    Object.keys(spots).forEach(name => {
      const spot = item.querySelector('[data-show=' + name + ']');
      if (spot && spots[name] === '') spot.remove();
      else if (spot) spot.textContent = spots[name];
    });
    return item;
  }

  function link(anchor, record) {
    anchor.href = results.dataset.root + 'thu-tuc/' + record[0] + '/index.html';
    anchor.textContent = record[2] || record[1];
    return anchor;
  }

  function show() {
    const question = form.elements.q.value.trim(), status = document.querySelector('.search-status');
    const list = results.querySelector('.result-list'), elsewhere = results.querySelector('.pointer-list');
    const { hits, others, sure } = index.find(question);
    const word = (name, number) => results.dataset[name].split('|')[number];
    const say = name => status.dataset[name].replace('#', hits.length).replace('@', () => question);
    list.textContent = elsewhere.textContent = '';
    hits.forEach(record => {
      const item = filled('mau-thu-tuc', {
        official: record[2] && record[1], fee: record[7], level: word('levels', record[4]), online: word('online', record[6]),
        counter: record[5], field: word('fields', record[3]), code: record[0]
      });
      link(item.querySelector('a'), record);
      list.appendChild(item);
    });
    others.forEach(row => {
      const item = filled('mau-noi-khac', { word: row[0], agency: row[1], note: row[2] }), links = item.querySelector('[data-show=links]');
      row[3].forEach(at => links.appendChild(link(document.createElement('a'), index.records[at])));
      if (!row[3].length) links.remove();
      elsewhere.appendChild(item);
    });
    list.hidden = !hits.length;
    elsewhere.hidden = !others.length;
    results.hidden = !hits.length && !others.length;
    document.querySelector('.search-all').hidden = !!question;
    status.textContent = !question ? '' : (others.length ? say('elsewhere') + ' ' : '')
      + (hits.length ? say(others.length ? 'related' : sure ? 'found' : 'near') : others.length ? '' : say('nothing'));
  }

  if (form) {
    form.elements.q.addEventListener('focus', start);
    if (results) {
      let waiting;
      form.elements.q.addEventListener('input', () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => index && show(), 300);
      });
      const question = new URLSearchParams(location.search).get('q');
      if (question) {
        form.elements.q.value = question;
        document.title = question + ' – ' + document.title;
        start();
      }
    }
  }

  window.congkhai = { fold, Index };
})();
