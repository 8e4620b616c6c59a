// Every kind of page is valid HTML, and every style is valid, by the validator of the W3C; as published, after minification.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { files } from './kinds.mjs';
import { validator } from './tools.mjs';

export const name = 'valid';

export default async function ({ kinds, site, fail }) {
  const styles = files(site).filter((path) => path.endsWith('.css')).map((path) => join(site, path));
  const pages = kinds.map((page) => join(page.site, page.path));
  const words = ['-jar', validator.archive, '--errors-only', '--exit-zero-always', '--format', 'json', '--stdout', '--also-check-css'];
  const room = { maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(validator.java, [...words, ...pages, ...styles], room);
  const { messages } = JSON.parse(stdout);
  for (const message of messages) {
    const file = message.url && fileURLToPath(message.url.replace(/^file:\/(?!\/)/, 'file:///'));
    fail(kinds.find((page) => join(page.site, page.path) === file) ?? file ?? name, `${message.type}: ${message.message} ${message.extract ?? ''}`);
  }
  return `${pages.length} pages, ${styles.length} styles`;
}
