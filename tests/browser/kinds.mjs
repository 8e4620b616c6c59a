// One page of each kind, found in the built site itself, so that a new page is looked at without being named anywhere.
//
// A kind is an address of another shape (`thu-tuc/*/index.html`) or an element that no page chosen before has: the same
// tag, classes and states inside the same parent. Beside them stand the extremes: the longest page and the longest heading of a shape.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tags } from './tags.mjs';

/** Every file below a folder, as a path relative to it, in order. */
export function files(folder, below = '') {
  const entries = readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = below + entry.name;
    return entry.isDirectory() ? files(folder, `${path}/`) : [path];
  });
}

/** Every HTML page of a folder: `{ path, html }`. */
export const pages = (folder) =>
  files(folder).filter((path) => path.endsWith('.html')).map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }));

/** `thu-tuc/1.001193/index.html` → `thu-tuc/*∕index.html`: what addresses of one kind have in common. */
const shape = (path) => path.split('/').map((part, index, all) => (index === 0 || index === all.length - 1 ? part : '*')).join('/');

/** What a page is made of. Values that differ from record to record (codes, numbers) are no kind of their own. */
function features(html) {
  const found = new Set();
  const parents = [];
  for (const { name, attributes, depth } of tags(html)) {
    const classes = (attributes.class ?? '').split(' ').filter(Boolean).sort();
    const states = Object.entries(attributes).filter(([key]) => key === 'data-state' || key === 'type' || key === 'role');
    const self = [name, ...classes.map((each) => `.${each}`), ...states.map(([key, value]) => `[${key}=${value}]`)].join('');
    parents.length = depth;
    parents[depth] = self;
    found.add(`${parents[depth - 1] ?? ''} > ${self}`);
  }
  return found;
}

const heading = (html) => /<h1[^>]*>([^<]*)/.exec(html)?.[1].length ?? 0;

/** The pages to look at, of sites `{ site, base }`: `{ path, url, file, site }`. The first site's come first. */
export function kinds(sites) {
  const all = sites.flatMap(({ site, base }) =>
    pages(site).map(({ path, html }) => ({ path, site, url: new URL(path, base).href, file: pathToFileURL(join(site, path)).href, html })),
  );
  const shapes = new Map();
  for (const page of all.filter((page) => page.site === sites[0].site)) {
    shapes.set(shape(page.path), [...(shapes.get(shape(page.path)) ?? []), page]);
  }
  const most = (pages, measure) => pages.reduce((best, page) => (measure(page) > measure(best) ? page : best));
  const chosen = new Set();
  for (const pages of shapes.values()) {
    chosen.add(most(pages, (page) => page.html.length));
    chosen.add(most(pages, (page) => heading(page.html)));
  }
  const seen = new Set([...chosen].flatMap((page) => [...features(page.html)]));
  const rest = new Map(all.filter((page) => !chosen.has(page)).map((page) => [page, features(page.html)]));
  for (;;) {
    const fresh = ([page, its]) => [page, [...its].filter((feature) => !seen.has(feature))];
    const best = [...rest].map(fresh).reduce((a, b) => (b[1].length > a[1].length ? b : a), [null, []]);
    if (!best[0]) break;
    best[1].forEach((feature) => seen.add(feature));
    rest.delete(best[0]);
    chosen.add(best[0]);
  }
  return all.filter((page) => chosen.has(page)).map(({ html, ...page }) => page);
}
