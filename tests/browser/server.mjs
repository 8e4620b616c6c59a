// The built site over HTTP as a plain host would give it: compressed, with the headers that its `_headers` file names.

import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** The rules of a `_headers` file: `[pattern, [[name, value], …]]`, a pattern being a path that may end in `*`. */
function rules(site) {
  const file = join(site, '_headers');
  const found = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    if (/^\//.test(line)) found.push([line.trim(), []]);
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header) found.at(-1)[1].push([header[1], header[2]]);
  }
  return found;
}

const matches = (pattern, path) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern);

/** Serves a folder on a free port: `{ base, close }`. */
export async function serve(site) {
  const headers = rules(site);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let file = normalize(join(site, path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const there = file.startsWith(site) && existsSync(file);
    if (!there) file = join(site, '404.html');
    const body = gzipSync(readFileSync(file));
    for (const [, its] of headers.filter(([pattern]) => matches(pattern, path))) {
      its.forEach(([name, value]) => response.setHeader(name, value));
    }
    response.writeHead(there ? 200 : 404, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      Vary: 'Accept-Encoding',
    });
    response.end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
