// Without JavaScript nothing is missing, and from a folder on a USB stick every link leads to a file.

import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { visit } from './visit.mjs';

export const name = 'plain';

/** What the main part says, line by line. A form or a list that only a script can fill may come on top of it. */
const said = (tab) =>
  tab.evaluate(() =>
    (document.querySelector('main')?.innerText ?? '').split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean),
  );

export default async function ({ browser, kinds, fail }) {
  const viewport = { width: 1280, height: 900 };
  const texts = new Map();
  const links = new Set();
  await visit(browser, kinds, { viewport, javaScriptEnabled: false }, async (tab, page) => texts.set(page, await said(tab)));
  await visit(browser, kinds, { viewport }, async (tab, page) => {
    const lines = await said(tab);
    const plain = texts.get(page);
    if (plain.length === 0) fail(page, 'says nothing without JavaScript');
    // The kiosk and the search rearrange what they show; what they hold without a script has checks of its own.
    const left = new Map();
    lines.forEach((line) => left.set(line, (left.get(line) ?? 0) + 1));
    for (const line of plain) {
      if (!left.get(line)) fail(page, `says only without JavaScript: ${line}`);
      left.set(line, (left.get(line) ?? 0) - 1);
    }
    const added = [...left].filter(([, count]) => count > 0).map(([line]) => line);
    const adds = await tab.evaluate(() => Boolean(document.querySelector('main form[role=search], main [role=search], main [role=status]')));
    if (added.length > 0 && !adds) fail(page, `says only with JavaScript: ${added[0]}`);
  });
  // The page for lost addresses is shown by a host, at any depth: its links begin at the root of the site.
  const offline = kinds.filter((page) => page.path !== '404.html');
  await visit(
    browser,
    offline,
    { viewport, javaScriptEnabled: false },
    async (tab, page) => {
      const looks = await tab.evaluate(() => ({
        size: getComputedStyle(document.documentElement).fontSize,
        hrefs: [...document.querySelectorAll('a[href], link[href]')].map((link) => ({ href: link.href, rel: link.rel })),
        forms: [...document.querySelectorAll('form')].map((form) => form.action),
        sources: [...document.querySelectorAll('[src]')].map((each) => each.src),
      }));
      if (looks.size === '16px') fail(page, 'has no style from a folder');
      const targets = looks.hrefs.filter(({ rel }) => rel !== 'canonical').map(({ href }) => href);
      for (const target of [...targets, ...looks.forms, ...looks.sources]) {
        if (/^(https?|mailto|tel|sms|data):/.test(target)) continue;
        if (!target.startsWith('file:')) fail(page, `leads to ${target}`);
        const file = fileURLToPath(target.replace(/[?#].*/, ''));
        links.add(file);
        if (!file.startsWith(page.site) || !existsSync(file) || !statSync(file).isFile()) fail(page, `leads to no file: ${target}`);
      }
      const same = page.path === 'index.html' || (await tab.locator('a[href$="index.html"]').count()) > 0;
      if (!same) fail(page, 'leads nowhere from a folder');
      const lines = await said(tab);
      if (lines.join('\n') !== texts.get(page).join('\n')) fail(page, 'says something else from a folder than from a host');
    },
    'file',
  );
  return `${kinds.length} pages, ${links.size} targets of their links`;
}
