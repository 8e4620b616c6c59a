// The search as a citizen meets it: the right procedure first, whatever way it is typed, from a folder too.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';

export const name = 'search';

// The rows of a table beside this folder, without its comments.
function rows(file) {
  const path = fileURLToPath(new URL('../' + file, import.meta.url));
  return readFileSync(path, 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));
}

// How many of these questions are answered first, and in the first five.
function counted(answered) {
  const all = answered.length;
  const within = most => answered.filter(place => place >= 0 && place < most).length / all;
  return { all, first: within(1), five: within(5) };
}

export default async function ({ browser, site, assert }) {
  const address = path => pathToFileURL(join(site, path)).href;
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', error => wrong.push(error.message));
  page.on('console', message => message.type() === 'error' && wrong.push(message.text()));
  const loaded = [];
  page.on('request', request => loaded.push(request.url()));
  const has = word => loaded.some(url => url.includes(word));

  // The index comes with the first touch of a field, the pointers only where results are shown.
  await page.goto(address('index.html'));
  assert.ok(!has('search-index') && !has('search-pointers'), 'nothing is loaded before it is used');
  await page.focus('input[name=q]');
  await page.waitForFunction(() => window.searchIndex);
  assert.ok(!has('search-pointers'), 'pointers are not loaded with a field');

  // By keyboard from the header of a page to the first result.
  await page.goto(address('thu-tuc/1.001193/index.html'));
  await page.focus('input[name=q]');
  await page.keyboard.type('kết hôn');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.result-list:not([hidden]) li');
  assert.match(page.url(), /tim-kiem\/index\.html\?q=/);
  assert.match(await page.textContent('[role=status]'), /^\d+ .*kết hôn/);
  assert.ok(await page.isHidden('.search-all'), 'results take the place of the list');
  const first = await page.textContent('.result-list li');
  for (const part of ['Đi đăng ký kết hôn', 'Đăng ký kết hôn', 'Miễn phí', 'Cấp xã', 'Một phần', 'Quầy số 3', '1.000894']) {
    assert.ok(first.includes(part), `the first result does not say ${part}: ${first}`);
  }
  await page.focus('input[name=q]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Đi đăng ký kết hôn');
  await page.keyboard.press('Enter');
  await page.waitForSelector('article.procedure');
  assert.match(page.url(), /thu-tuc\/1\.000894\/index\.html$/);

  // What the commune does not do, and what nobody does.
  await page.goto(address('tim-kiem/index.html') + '?q=ly+hon');
  await page.waitForSelector('.pointer');
  assert.match(await page.textContent('.pointer'), /ly hôn.*Tòa án nhân dân huyện/s);
  await page.goto(address('tim-kiem/index.html') + '?q=%3Cb%3Exyzxyz');
  await page.waitForFunction(() => document.querySelector('[role=status]').textContent);
  assert.match(await page.textContent('[role=status]'), /<b>xyzxyz/, 'what was typed is text, never markup');
  assert.ok(await page.isVisible('.search-help a'), 'an empty result helps on');

  // Typing shows results without leaving the page; an emptied field brings the list back.
  await page.goto(address('tim-kiem/index.html'));
  assert.ok(await page.isVisible('.search-all'));
  await page.focus('input[name=q]');
  await page.keyboard.type('khai sinh');
  await page.waitForSelector('.result-list:not([hidden]) li');
  await page.fill('input[name=q]', '');
  await page.waitForSelector('.search-all', { state: 'visible' });

  // The same key in the program and in the script; the program is held to the table by a test of its own.
  const table = rows('fold.tsv');
  assert.ok(table.length >= 60);
  const keys = await page.evaluate(texts => texts.map(text => window.congkhai.fold(text)), table.map(row => row[0]));
  table.forEach(([text, key], at) => assert.equal(keys[at], key, text));

  // Every name finds itself, with marks and without; and questions find their procedure.
  await page.goto(address('tim-kiem/index.html') + '?q=a');
  await page.waitForFunction(() => window.searchIndex && window.searchPointers);
  const questions = rows('search-queries.tsv');
  const { lost, places } = await page.evaluate(asked => {
    const { Index, fold } = window.congkhai, index = new Index(window.searchIndex, window.searchPointers);
    const codes = text => index.find(text).hits.map(record => record[0]);
    const names = window.searchIndex.flatMap(record => [record[1], record[2]].filter(Boolean).flatMap(name => [[name, record[0]], [fold(name), record[0]]]));
    return {
      lost: names.filter(([name, code]) => codes(name)[0] !== code).map(([name]) => name),
      places: asked.map(([, , question, expected]) => codes(question).findIndex(code => expected.split(' ').includes(code)))
    };
  }, questions);
  assert.deepEqual(lost, [], 'names that do not find themselves');
  for (const half of ['tune', 'report']) {
    const mine = questions.map((row, at) => [row, places[at]]).filter(([row]) => row[0] === half);
    const { all, first, five } = counted(mine.map(([, place]) => place));
    const missed = mine.filter(([, place]) => place).map(([row, place]) => `${row[2]} (${place < 0 ? 'not found' : place + 1})`).join('\n');
    const says = `${half}: of ${all} questions ${(first * 100).toFixed(1)} % right first, ${(five * 100).toFixed(1)} % in the first five`;
    assert.ok(first >= 0.9 && five >= 0.98, `${says}; not first:\n${missed}`);
  }
  assert.deepEqual(wrong, [], 'errors in the console');
  await context.close();

  // Without JavaScript the page is the whole list.
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const bare = await plain.newPage();
  await bare.goto(address('tim-kiem/index.html') + '?q=giay+doc+than');
  assert.equal(await bare.locator('.words-list a:visible').count(), 163);
  assert.ok(await bare.locator('.said:visible', { hasText: 'giấy chưa chồng' }).count());
  await plain.close();
}
