// What comes from npm, from the folder that the test command has installed it into; nothing else imports a package.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = process.env.CONGKHAI_MODULES;
const require = createRequire(pathToFileURL(join(modules, 'package.json')));

/** Debian's browser. */
export const browserPath = process.env.CONGKHAI_BROWSER;

/** The superuser has no sandbox; the rest keeps the browser from doing anything on its own. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-gpu',
  '--no-first-run',
];

/** The browser as the checks share it. */
export const launch = () => require('playwright-core').chromium.launch({ executablePath: browserPath, args: browserFlags });

/** The source of axe, to be run inside a page. */
export const axe = () => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Lighthouse and what starts a browser for it. */
export async function lighthouse() {
  const load = (name) => import(pathToFileURL(require.resolve(name)));
  return { lighthouse: (await load('lighthouse')).default, start: (await load('chrome-launcher')).launch };
}

/** The validator of the W3C, a Java archive. */
export const validator = { java: process.env.CONGKHAI_JAVA, archive: require('vnu-jar') };
