// Old phones and dear megabytes: what the first view of a page costs, compressed as a host would do it.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { files, pages } from './kinds.mjs';
import { tags } from './tags.mjs';
import { SETTLE, visit } from './visit.mjs';

export const name = 'sizes';

const KB = 1024;
const LIMITS = {
  page: 14 * KB,
  style: 8 * KB,
  script: 4 * KB,
  kiosk: 1 * KB,
  index: 12 * KB,
  procedure: 30 * KB,
  other: 40 * KB,
  requests: 4,
};
// What the search asks for once it is used, and the script of the screen at the counter, which no other page loads.
const isPointers = (path) => /(^|\/)search-pointers\./.test(path);
const isKiosk = (path) => /(^|\/)kiosk\.[^/]+\.js$/.test(path);
const isIndex = (path) => /(^|\/)search-index\./.test(path);
const isProcedure = (path) => /^thu-tuc\/[^/]+\/index\.html$/.test(path);

export default async function ({ browser, site, base, kinds, fail }) {
  const sizes = new Map(files(site).map((path) => [path, gzipSync(readFileSync(join(site, path))).length]));
  const most = (path, what, limit) => {
    if (sizes.get(path) > limit) fail(path, `${what}: ${sizes.get(path)} bytes, at most ${limit}`);
  };
  for (const path of sizes.keys()) {
    if (path.endsWith('.css')) most(path, 'a style', LIMITS.style);
    if (isIndex(path) || isPointers(path)) most(path, 'the index of the search', LIMITS.index);
    if (isKiosk(path)) most(path, 'the script of the screen at the counter', LIMITS.kiosk);
  }
  const scripts = [...sizes.keys()].filter((path) => path.endsWith('.js') && !isIndex(path) && !isPointers(path) && !isKiosk(path));
  const own = scripts.reduce((sum, path) => sum + sizes.get(path), 0);
  if (own > LIMITS.script) fail(scripts.join(' + '), `scripts of our own: ${own} bytes, at most ${LIMITS.script}`);

  // Every page of the site by what its tags load, so that no large one hides among hundreds.
  const largest = { procedure: 0, home: 0, other: 0 };
  for (const { path, html } of pages(site)) {
    const loads = new Set();
    for (const { name: tag, attributes } of tags(html)) {
      const href = tag === 'link' && /\b(stylesheet|icon|preload|manifest)\b/.test(attributes.rel) ? attributes.href : attributes.src;
      if (href) loads.add(join(path === '404.html' ? '' : dirname(path), href.split(/[?#]/)[0]).replace(/^\//, ''));
    }
    const total = [path, ...loads].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
    const kind = isProcedure(path) ? 'procedure' : path === 'index.html' ? 'home' : 'other';
    largest[kind] = Math.max(largest[kind], total);
    if (isProcedure(path)) {
      most(path, 'HTML', LIMITS.page);
      if (loads.size + 1 > LIMITS.requests) fail(path, `${loads.size + 1} requests, at most ${LIMITS.requests}`);
    }
    const limit = isProcedure(path) ? LIMITS.procedure : LIMITS.other;
    if (total > limit) fail(path, `${total} bytes in all, at most ${limit}`);
  }

  // And one of each kind by what the browser really asks for.
  const requests = [];
  const context = { viewport: { width: 320, height: 640 } };
  await visit(browser, kinds.filter((page) => page.site === site), context, async (tab, page) => {
    requests.length = 0;
    const note = (request) => requests.push(request.url());
    tab.on('request', note);
    await tab.reload({ waitUntil: 'load' });
    await tab.waitForTimeout(SETTLE);
    tab.off('request', note);
    const asked = [...new Set(requests.map((url) => url.replace(base, '').replace(/[?#].*/, '')))];
    const total = asked.reduce((sum, path) => sum + (sizes.get(path || 'index.html') ?? 0), 0);
    if (isProcedure(page.path) && asked.length > LIMITS.requests) fail(page, `asks for ${asked.join(', ')}`);
    if (total > (isProcedure(page.path) ? LIMITS.procedure : LIMITS.other)) fail(page, `loads ${total} bytes`);
    for (const index of asked.filter((path) => isIndex(path) || isPointers(path))) fail(page, `loads ${index} before anybody searches`);
    if (page.path !== 'kiosk/index.html' && asked.some(isKiosk)) fail(page, 'loads the script of the screen at the counter');
  });
  const shown = (bytes) => `${(bytes / KB).toFixed(1)} KB`;
  return `largest procedure ${shown(largest.procedure)}, home ${shown(largest.home)}, largest other ${shown(largest.other)}`;
}
