// Lighthouse's mobile run of the pages that people land on: full marks for accessibility, good practice and search
// engines; the time they take on a slow phone reported, and too slow below 95.
//
// Performance is the median of three runs. A run on a busy machine says more about the machine, so where the median is too
// low two more are taken, and the median of five decides. Where the browser gave no trace of the load, nothing was
// measured: the run is made again, and an error that comes three times stands.

import { browserFlags, browserPath, lighthouse as load } from './tools.mjs';

export const name = 'lighthouse';
export const alone = true;

const FULL = ['accessibility', 'best-practices', 'seo'];
const LEAST = 95;
const KINDS = [/^index\.html$/, /^linh-vuc\/[^/]+\//, /^thu-tuc\/[^/]+\//, /^ngan-sach\/[^/]+\/[^/]+\/index/, /^tim-kiem\/index/];

/** Lighthouse's names for a load of which the browser recorded nothing, or not enough. */
const UNTRACED = new Set(['NO_NAVSTART', 'NO_FCP', 'NO_LCP', 'NO_TRACING_STARTED', 'MISSING_REQUIRED_ARTIFACT', 'CRI_TIMEOUT', 'PROTOCOL_TIMEOUT']);
const TRIES = 3;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

export default async function ({ base, site, kinds, fail }) {
  const { lighthouse, start } = await load();
  const pages = KINDS.map((kind) => kinds.find((page) => page.site === site && kind.test(page.path))).filter(Boolean);
  const chrome = await start({ chromePath: browserPath, chromeFlags: ['--headless=new', ...browserFlags], logLevel: 'silent' });
  const reached = [];
  try {
    for (const page of pages) {
      const run = async (onlyCategories, tries = TRIES) => {
        const url = new URL(page.path.replace(/index\.html$/, ''), base).href;
        const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories, logLevel: 'silent', output: 'json' });
        const { runtimeError: error } = lhr;
        if (error && tries > 1 && UNTRACED.has(error.code)) return run(onlyCategories, tries - 1);
        if (error) throw new Error(`${page.path}: ${error.message}`);
        return lhr;
      };
      const score = (lhr, category) => Math.round((lhr.categories[category].score ?? 0) * 100);
      const first = await run([...FULL, 'performance']);
      for (const category of FULL.filter((category) => score(first, category) < 100)) {
        const lost = first.categories[category].auditRefs.map(({ id, weight }) => ({ ...first.audits[id], weight }));
        const why = lost.filter((audit) => audit.weight > 0 && audit.score !== null && audit.score < 1).map(told);
        fail(page, `${category} ${score(first, category)}: ${why.join('; ')}`);
      }
      const speed = [score(first, 'performance')];
      const again = async () => speed.push(score(await run(['performance']), 'performance'));
      while (speed.length < 3) await again();
      if (median(speed) < LEAST) while (speed.length < 5) await again();
      if (median(speed) < LEAST) fail(page, `performance ${median(speed)}, the median of ${speed}`);
      reached.push(`${page.path} ${median(speed)}`);
    }
  } finally {
    chrome.kill();
  }
  return `performance ${reached.join(', ')}`;
}

/** An audit that was lost, with the first thing that it found. */
function told(audit) {
  const first = audit.details?.items?.[0];
  const where = first?.node?.selector ?? first?.description ?? audit.explanation ?? '';
  return `${audit.id} (${audit.title}) ${where}`.trim();
}
