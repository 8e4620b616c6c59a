// Every address inside the site, on every page of it, leads to a file, and every fragment to an element of that file.

import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pages } from './kinds.mjs';
import { tags } from './tags.mjs';

export const name = 'links';

const ATTRIBUTES = ['href', 'src', 'action', 'data', 'poster', 'formaction'];
const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for', 'list', 'headers'];

export default async function ({ sites, fail }) {
  let count = 0;
  for (const { site } of sites) {
    const ids = new Map();
    const found = [];
    for (const { path, html } of pages(site)) {
      const own = new Set();
      ids.set(path, own);
      for (const { name: tag, attributes } of tags(html)) {
        if (attributes.id !== undefined && own.has(attributes.id)) fail(path, `two elements are #${attributes.id}`);
        if (attributes.id !== undefined) own.add(attributes.id);
        const links = tag === 'link' && attributes.rel === 'canonical' ? [] : ATTRIBUTES.filter((key) => key in attributes);
        found.push(...links.map((key) => ({ path, tag, address: attributes[key] })));
        const references = REFERENCES.filter((key) => key in attributes).flatMap((key) => attributes[key].split(' '));
        found.push(...references.map((id) => ({ path, tag, address: `#${id}` })));
      }
    }
    for (const { path, tag, address } of found) {
      if (/^(https?|mailto|tel|sms|data):/.test(address)) continue;
      count += 1;
      const [file, fragment] = address.split('#');
      const bare = decodeURIComponent(file.split('?')[0]);
      const target = bare === '' ? path : bare.startsWith('/') ? bare.slice(1) : posix.join(posix.dirname(path), bare);
      if (bare.startsWith('/') && path !== '404.html') fail(path, `<${tag}> ${address} is not relative`);
      const there = !target.startsWith('..') && existsSync(join(site, target)) && statSync(join(site, target)).isFile();
      if (!there) fail(path, `<${tag}> ${address} leads nowhere`);
      else if (fragment && ids.has(target) && !ids.get(target).has(decodeURIComponent(fragment))) fail(path, `<${tag}> ${address}: no such place`);
    }
  }
  return `${count} addresses`;
}
