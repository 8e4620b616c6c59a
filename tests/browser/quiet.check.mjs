// No page asks for anything outside its own site, breaks its own policy, or has the browser complain; from a host and from a folder.

import { SETTLE } from './visit.mjs';

export const name = 'quiet';

export default async function ({ browser, kinds, fail }) {
  for (const address of ['url', 'file']) {
    let page;
    const tell = (what) => fail(page, `${what} (${address === 'url' ? 'from a host' : 'from a folder'})`);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
      ),
    );
    const tab = await context.newPage();
    tab.on('request', (request) => {
      const inside = address === 'url' ? request.url().startsWith(new URL(page.url).origin) : request.url().startsWith('file:');
      if (!inside && !request.url().startsWith('data:')) tell(`asks for ${request.url()}`);
    });
    tab.on('requestfailed', (request) => {
      // What was still under way when the next page was opened has not failed.
      const why = request.failure()?.errorText;
      if (why !== 'net::ERR_ABORTED') tell(`${request.url()} fails: ${why}`);
    });
    tab.on('response', (response) => {
      if (response.status() >= 400) tell(`${response.url()} answers ${response.status()}`);
    });
    tab.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) tell(`console: ${message.text()}`);
    });
    tab.on('pageerror', (error) => tell(`script fails: ${error.message}`));
    // The page for lost addresses is shown by a host only: its links begin at the root of the site.
    for (page of kinds.filter(({ path }) => address === 'url' || path !== '404.html')) {
      await tab.goto(page[address], { waitUntil: 'load' });
      await tab.waitForTimeout(SETTLE);
    }
    const cookies = await context.cookies();
    if (cookies.length > 0) tell(`sets the cookie ${cookies[0].name}`);
    const kept = address === 'url' ? await tab.evaluate(() => localStorage.length) : 0;
    if (kept > 0) tell('keeps something in the browser');
    await context.close();
  }
  return `${kinds.length} pages from a host and from a folder`;
}
