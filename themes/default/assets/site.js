/* The site's one script: search. Without it the search page is the list of all procedures.
   A record of the index: [code, name, everyday name, field, level, counter, online, fee, words, weight]. */
(function () {
  'use strict';

  /* Syllables that questions are full of; they weigh a fifth. */
  const FILLERS = new Set(('a anh ba bac bao bi can cac chi cho chau co con cua da dau de den di do duoc em gi hay hoi i la lam may ma '
    + 'minh mot muon nao nay nha nhu nhung nhieu o phai roi sao ta tai thi the thu toi tui tuc u va ve vay voi xa xin giay to ho so khi nguoi').split(' '));

  /* The key under which words meet; the same as the program's own. */
  function fold(text) {
    return text.normalize('NFD').toLowerCase().replace(/[\u0300-\u036f]/g, '')
      .replace(/(qu|^|[^aeiouy])y(?!\p{Alphabetic})/gu, '$1i').replace(/[đð]/g, 'd')
      .replace(/(\d)\.(?=\d)/g, '$1\0').replace(/[^\p{Alphabetic}\p{N}\0]+/gu, ' ').replace(/\0/g, '.').trim();
  }

  /* [[syllable, its marks], …] */
  function syllables(text) {
    const keys = fold(text);
    if (!keys) return [];
    const marked = text.normalize('NFD').toLowerCase().replace(/[ð]/g, 'đ').replace(/[^\p{Alphabetic}\p{N}\u0300-\u036f]+/gu, ' ').trim();
    const raw = marked.split(' ');
    return keys.split(' ').map((key, at) => [key, (raw[at] || '').replace(/[^đ\u0300-\u036f]/g, '')]);
  }

  /* Telex and VNI undone: "ddawng", "d9a8ng" → "dang". */
  function untyped(word) {
    const parts = /^(tr|[^aeiouyw\d]*)(.*)$/.exec(word.replace(/\d+/g, ''));
    let rest = parts[2].replace(/[sfrxjz]/g, '');
    rest = /[aeiouy]/.test(rest) ? rest.replace(/w/g, '') : rest.replace(/w/, 'u');
    return fold(parts[1].replace(/^dd/, 'd') + rest.replace(/([aeo])\1/g, '$1').replace(/d$/, ''));
  }

  /* How a word sounds, where letters are often mistaken for each other. */
  function sound(word) {
    return word.replace(/^(gi|r|d)(?=[aeiou])/, 'd').replace(/^s/, 'x').replace(/^tr/, 'ch').replace(/^l/, 'n').replace(/^[kq]/, 'c')
      .replace(/^(n?g)h/, '$1').replace(/n[gh]$/, 'n').replace(/ch?$/, 't');
  }

  /* Whether one slip parts two words. */
  function near(one, other) {
    if (Math.abs(one.length - other.length) > 1) return false;
    let from = 0;
    while (from < one.length && one[from] === other[from]) from++;
    const a = one.slice(from), b = other.slice(from);
    return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
      || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
  }

  /* What is searched: the texts of records, and how rare each syllable is. */
  function Index(records, others) {
    const texts = [], counts = new Map();
    const put = (text, record, share) => texts.push({ record, share, words: syllables(text) });
    records.forEach((record, at) => {
      put(record[1], at, 1);
      if (record[2]) put(record[2], at, 1);
      (record[8] || '').split('|').forEach(word => {
        if (!word) return;
        const parts = word.split('~');
        put(parts[0], at, 1);
        parts.slice(1).forEach((other, place) => put(parts[0], +other, 0.97 - 0.02 * place));
      });
    });
    const own = texts.length;
    (others || []).forEach((row, at) => put(row[0], at, 1));
    texts.forEach((text, at) => new Set(text.words.map(word => word[0])).forEach(key => {
      if (!counts.has(key)) counts.set(key, new Set());
      counts.get(key).add(at < own ? text.record : -1 - text.record);
    }));
    const rarity = key => {
      const found = counts.get(key);
      return Math.log(2 + records.length / (found ? found.size : 1)) * (FILLERS.has(key) ? 0.2 : 1);
    };
    texts.forEach(text => {
      text.weights = text.words.map(word => rarity(word[0]));
      text.whole = text.weights.reduce((sum, weight) => sum + weight, 0);
    });
    this.records = records;
    this.texts = texts.slice(0, own);
    this.others = texts.slice(own);
    this.counts = counts;
    this.rarity = rarity;
  }

  /* Joined syllables split, the fewest that are all known: "khaisinh" → "khai", "sinh". */
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

  /* The syllables of a question, each with those of the index that it may stand for, and how surely. */
  Index.prototype.question = function (text) {
    const known = this.counts, asked = [];
    const said = syllables(text);
    said.forEach(([key, marks], at) => {
      if (known.has(key)) {
        asked.push({ key, marks, means: new Map([[key, 1]]) });
        return;
      }
      const means = new Map();
      const add = (word, how) => means.set(word, Math.max(how, means.get(word) || 0));
      const typed = untyped(key);
      if (known.has(typed)) {
        asked.push({ key: typed, marks: '', means: new Map([[typed, 0.95]]) });
        return;
      }
      const pieces = split(key, known) || split(typed, known);
      if (pieces && pieces.length > 1) {
        pieces.forEach(piece => asked.push({ key: piece, marks: '', means: new Map([[piece, 0.95]]) }));
        return;
      }
      if (!/\d/.test(key)) {
        known.forEach((_, word) => {
          if (sound(word) === sound(key)) add(word, 0.85);
          else if (word.length > 2 && key.length > 2 && near(key, word)) add(word, 0.75);
        });
      }
      if (at === said.length - 1) known.forEach((_, word) => word.startsWith(key) && add(word, 0.7));
      asked.push({ key, marks, means });
    });
    let whole = 0;
    asked.forEach(word => {
      let rare = 0;
      word.means.forEach((how, key) => { rare = Math.max(rare, this.rarity(key)); });
      word.weight = word.means.size ? rare : this.rarity(word.key) * 0.6;
      whole += word.weight;
    });
    asked.whole = whole;
    return asked;
  };

  /* How well a text answers: what it covers of the question, in what order, and how much else it says. */
  function answers(asked, text) {
    let covered = 0, met = 0, joined = 0, last = -2, pairs = 0, before = false;
    const used = new Set();
    asked.forEach(word => {
      let best = 0, where = -1;
      text.words.forEach(([key, marks], at) => {
        let how = word.means.get(key);
        if (!how || used.has(at)) return;
        if (word.marks && marks !== word.marks) how *= 0.9;
        if (at === last + 1) how *= 1.001;
        if (how > best) { best = how; where = at; }
      });
      if (where < 0) { before = false; last = -2; return; }
      used.add(where);
      covered += word.weight * best;
      met += text.weights[where];
      if (before && where === last + 1) joined += word.weight;
      if (before) pairs += word.weight;
      before = true;
      last = where;
    });
    if (!covered) return { score: 0, met: 0 };
    const coverage = covered / asked.whole, length = met / text.whole;
    const order = pairs ? joined / pairs : 1;
    return { score: text.share * coverage * (0.55 + 0.45 * length) * (0.8 + 0.2 * order), met: length, coverage };
  }

  /* [[record, score], …], best first. */
  Index.prototype.find = function (text) {
    const asked = this.question(text), found = new Map();
    const code = fold(text).split(' ').filter(word => /^\d\.\d{6}$/.test(word))[0];
    if (!asked.length) return [];
    this.texts.forEach(text => {
      const score = answers(asked, text).score, known = found.get(text.record) || [0, 0];
      found.set(text.record, score > known[0] ? [score, known[0]] : [known[0], Math.max(score, known[1])]);
    });
    const ranked = [];
    found.forEach(([score, second], at) => {
      const record = this.records[at];
      if (record[0] === code) score = 9;
      ranked.push([record, score + second * 0.03]);
    });
    ranked.sort((a, b) => b[1] - a[1] || (b[0][9] || 0) - (a[0][9] || 0) || (a[0][0] < b[0][0] ? -1 : 1));
    const top = ranked[0][1];
    return ranked.filter(hit => hit[1] > 0.12 && hit[1] > top * 0.4).slice(0, 20);
  };

  window.congkhai = { fold, Index };
})();
