// Opening pages: one context for many pages, and every kind of page in turn.

/** Runs `look` on each page, in a context of these options; `address` is the key of its address: `url` or `file`. */
export async function visit(browser, pages, options, look, address = 'url') {
  const context = await browser.newContext(options);
  await context.addInitScript(naming);
  const tab = await context.newPage();
  try {
    for (const page of pages) {
      await tab.goto(page[address], { waitUntil: 'load' });
      await look(tab, page);
      // The screen at the counter leaves a mark in its window, which other pages heed.
      await tab.evaluate(() => { try { sessionStorage.clear(); } catch { /* it remembers nothing */ } });
    }
  } finally {
    await context.close();
  }
}

/** The screens of the brief: an old phone, and a desktop. */
export const SCREENS = [
  { width: 320, height: 640 },
  { width: 1280, height: 900 },
];

/** How long a page may take after it is loaded to ask for what it should not, in milliseconds. */
export const SETTLE = 150;

/** Unfolds what is folded, so that it is looked at too. */
export const unfold = (tab) => tab.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));

/** Inside every page, `where(element)` names an element: its tag and classes, and those of two parents. */
function naming() {
  globalThis.where = (element) => {
    const steps = [];
    for (let each = element; each && steps.length < 3; each = each.parentElement) {
      steps.unshift(each.tagName.toLowerCase() + [...each.classList].map((word) => `.${word}`).join(''));
    }
    return steps.join(' > ');
  };
}
