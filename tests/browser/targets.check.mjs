// What is to be pressed is large enough for a thumb: 44 px for buttons, fields, folds, the menu and links that stand alone;
// links inside a sentence are as high as their line (WCAG 2.5.8 excepts them), but never below 24 px of space for themselves.

import { SCREENS, unfold, visit } from './visit.mjs';

export const name = 'targets';

/** Runs inside the page: `[where, text, width, height, least]` of every target that is too small. */
function small() {
  const found = [];
  /** The nearest ancestor that is a block of its own. */
  const block = (element) => {
    let each = element.parentElement;
    while (each && getComputedStyle(each).display === 'inline') each = each.parentElement;
    return each;
  };
  const letters = (text) => text.replace(/[\s.,;:()/–-]+/g, '').length;
  for (const target of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]')) {
    const style = getComputedStyle(target);
    if (!target.checkVisibility() || style.visibility !== 'visible' || target.closest('.skip-link, .unseen')) continue;
    const label = target.matches('input') && target.labels?.length ? [...target.labels] : [];
    const boxes = [target, ...label].map((each) => each.getBoundingClientRect());
    const width = Math.max(...boxes.map((box) => box.width));
    const height = Math.max(...boxes.map((box) => box.height));
    const around = block(target);
    const inline = target.matches('a') && style.display === 'inline' && letters(around.innerText) > letters(target.innerText);
    if (inline) continue;
    const narrow = target.matches('a') ? 24 : 44;
    if (height < 43.9 || width < narrow) {
      found.push([globalThis.where(target), (target.innerText || target.name || '').trim().slice(0, 30), Math.round(width), Math.round(height * 10) / 10]);
    }
  }
  return found;
}

export default async function ({ browser, kinds, fail }) {
  for (const viewport of SCREENS) {
    await visit(browser, kinds, { viewport }, async (tab, page) => {
      await unfold(tab);
      const found = await tab.evaluate(small);
      for (const place of new Set(found.map(([where]) => where))) {
        const all = found.filter(([where]) => where === place);
        const [, text, width, height] = all[0];
        fail(page, `${width} × ${height} px at ${place} “${text}” (${viewport.width} px, ${all.length} times)`);
      }
    });
  }
  return `${kinds.length} pages on ${SCREENS.length} screens`;
}
