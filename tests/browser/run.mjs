// Runs every `*.check.mjs` beside it over the built site: `node run.mjs SITE LATER [NAME…]`.
//
// SITE is the site as it ships, LATER the same content on a later day, when procedures have ended. A check exports its
// `name` and a function; it tells each failure by `fail(page, what)` or throws. At most two run at a time; those that
// measure time export `alone = true` and run after all others, one by one. NAMEs run only those checks.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { kinds } from './kinds.mjs';
import { serve } from './server.mjs';
import { launch } from './tools.mjs';

const [site, later] = process.argv.slice(2, 4).map((folder) => resolve(folder));
const wanted = process.argv.slice(4);
const names = readdirSync(import.meta.dirname ?? new URL('.', import.meta.url)).filter((name) => name.endsWith('.check.mjs')).sort();
const all = await Promise.all(names.map((name) => import(new URL(name, import.meta.url))));
const checks = all.filter((check) => wanted.length === 0 || wanted.includes(check.name));
assert.ok(checks.length > 0, `no check is named ${wanted}`);

const servers = [await serve(site), await serve(later)];
const sites = [site, later].map((folder, index) => ({ site: folder, base: servers[index].base }));
const shared = { ...sites[0], sites, kinds: kinds(sites), assert };
let browser = await launch();
let failed = 0;

/** Runs one check and prints its line, and below it what failed. */
async function run(check) {
  const failures = [];
  const fail = (page, what) => failures.push(`    ${page?.path ?? page}: ${what}`);
  const start = process.hrtime.bigint();
  let summary = '';
  try {
    summary = (await check.default({ ...shared, browser, fail })) ?? '';
  } catch (error) {
    fail(check.name, error.stack ?? String(error));
  }
  const seconds = (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1);
  const line = `${failures.length === 0 ? 'ok  ' : 'FAIL'} ${check.name} (${seconds} s)${summary && `: ${summary}`}`;
  console.log([line, ...failures].join('\n'));
  failed += failures.length;
}

/** Runs checks, so many at a time. */
async function runAll(queue, lanes) {
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

console.log(`${shared.kinds.length} kinds of pages, ${checks.length} checks`);
await runAll(checks.filter((check) => !check.alone), 2);
await browser.close();
browser = undefined;
await runAll(checks.filter((check) => check.alone), 1);
servers.forEach((server) => server.close());
if (failed > 0) console.log(`${failed} failures`);
process.exit(failed === 0 ? 0 : 1);
