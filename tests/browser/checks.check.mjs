// The checks themselves: a small site with one fault for each of them, which each must tell, and in the words expected.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { kinds } from './kinds.mjs';
import { serve } from './server.mjs';

export const name = 'checks';

const HEAD = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title><link rel="stylesheet" href="LEVELsite.css"></head><body><main><h1>Trang</h1>`;
const LINKS = ['thu-tuc/index.html', 'thu-tuc/1.0/index.html', 'index.html', 'index.html#dau', '404.html'];
const FOOT = `<p id="dau">${LINKS.map((href) => `<a href="LEVEL${href}">${href}</a>`).join(' và ')}</p></main></body></html>`;

/** A page with this in its main part, in a folder so deep. */
const page = (level, inside = '') => (HEAD + inside + FOOT).replaceAll('LEVEL', '../'.repeat(level));

/** Letters that do not compress. */
const noise = (bytes) => randomBytes(bytes).toString('base64');

const SITE = {
  'site.css': `body { font-size: 20px; color: #111; background: #fff } html { font-size: 18px }
a { color: #00f } .pale { color: #999 } .wide { width: 500px } .bare:focus { outline: none } .cover { position: fixed; inset: 0 0 auto; height: 300px; background: #fff }`,
  'index.html': page(0),
  '404.html': page(0).replaceAll('href="', 'href="/'),
  'thu-tuc/index.html': page(1),
  'thu-tuc/1.0/index.html': page(2, `<p><a href="#bieu-mau">Biểu mẫu</a></p><section id="bieu-mau"><h2>Biểu mẫu</h2><p>Nhận tại quầy</p></section><!--${noise(20000)}-->`),
  'axe/index.html': page(1, '<div aria-hidden="true"><button>Nút</button></div>'),
  'contrast/index.html': page(1, '<p class="pale">Chữ nhạt</p>'),
  'targets/index.html': page(1, '<button>Nút</button>'),
  'reflow/index.html': page(1, '<div class="wide">Rộng</div>'),
  'quiet/index.html': page(1, '<img src="http://127.0.0.1:9/mot.png" alt="Hình"><script src="script.js"></script>'),
  'quiet/script.js': 'console.error("hỏng");',
  'plain/index.html': page(1, '<p>Chữ</p><p><a href="../axe/">Một thư mục</a></p><script src="script.js"></script>'),
  'plain/script.js': 'document.querySelector("p").textContent = "Chữ khác";',
  'valid/index.html': page(1, '<p><blink>Chữ</blink></p>'),
  'links/index.html': page(1, '<p id="hai">Hai</p><p id="hai"><a href="../mat.html">Mất</a> <a href="../index.html#mat">Mất</a></p>'),
  'sizes/index.html': page(1, '<script src="../search-index.0.js"></script>'),
  'paper/tom-tat/index.html': page(2, '<p>Một dòng</p>'.repeat(60)),
  'search-index.0.js': `globalThis.index = "${noise(20000)}";`,
  'keyboard/index.html': page(1, '<p><a class="bare" href="../index.html">Không dấu</a></p><div class="cover">Che</div>'),
};

/** What each check must tell, and of which page. */
const TOLD = {
  axe: [['axe/', /aria-hidden-focus/]],
  contrast: [['contrast/', /2\.8\d to 1 at .*p\.pale/]],
  targets: [['targets/', /px at .*button/]],
  reflow: [['reflow/', /div\.wide sticks out by \d+ px \(320 px,/]],
  quiet: [
    ['quiet/', /asks for http:\/\/127\.0\.0\.1:9\/mot\.png \(from a host\)/],
    ['quiet/', /console: hỏng \(from a folder\)/],
  ],
  plain: [
    ['plain/', /says only without JavaScript: Chữ/],
    ['plain/', /leads to no file/],
  ],
  valid: [['valid/', /blink/]],
  links: [
    ['links/', /mat\.html leads nowhere/],
    ['links/', /#mat: no such place/],
    ['links/', /two elements are #hai/],
  ],
  sizes: [
    ['thu-tuc/1.0/', /HTML: \d+ bytes, at most/],
    ['search-index.0.js', /the index of the search/],
    ['sizes/', /before anybody searches/],
  ],
  paper: [['paper/', /is printed on \d+ sheets/]],
  keyboard: [
    ['keyboard/', /has no mark of its focus/],
    ['keyboard/', /is covered/],
  ],
};

export default async function ({ browser, fail, assert }) {
  const site = mkdtempSync(join(tmpdir(), 'congkhai-checks-'));
  const server = await serve(site);
  try {
    for (const [path, text] of Object.entries(SITE)) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    }
    const sites = [{ site, base: server.base }];
    const shared = { ...sites[0], sites, browser, assert };
    const all = kinds(sites);
    for (const [check, expected] of Object.entries(TOLD)) {
      const told = [];
      const { default: run } = await import(new URL(`${check}.check.mjs`, import.meta.url));
      const paths = ['index.html', ...expected.map(([path]) => path)];
      const its = all.filter((page) => paths.some((path) => page.path.startsWith(path)));
      await run({ ...shared, kinds: its, fail: (page, what) => told.push([page?.path ?? page, what]) });
      for (const [path, what] of expected) {
        const found = told.some(([page, said]) => page.startsWith(path) && what.test(said));
        if (!found) fail(path, `the check ${check} does not tell ${what}; it tells: ${told.map((each) => each.join(' ')).join(' | ')}`);
      }
    }
  } finally {
    server.close();
    rmSync(site, { recursive: true });
  }
  return `${Object.values(TOLD).flat().length} faults told`;
}
