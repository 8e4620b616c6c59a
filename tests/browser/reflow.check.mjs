// No page is wider than its screen: on 320 px, on 1280 px enlarged twice and four times (1.4.4, 1.4.10), and with the
// spacing that a reader may set (1.4.12). Tables of figures may scroll inside their own frame.

import { unfold, visit } from './visit.mjs';

export const name = 'reflow';

const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
const WAYS = [
  { name: '320 px', viewport: { width: 320, height: 640 } },
  { name: '320 px with wide spacing', viewport: { width: 320, height: 640 }, style: SPACING },
  { name: '1280 px enlarged four times', viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  { name: '1280 px enlarged twice', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  { name: '1280 px with wide spacing', viewport: { width: 1280, height: 900 }, style: SPACING },
];

/** Runs inside the page: what sticks out of the screen, and texts that are cut off, as `[where, how far]`. */
function beyond() {
  const width = document.documentElement.clientWidth;
  const found = [];
  /** Inside a frame that scrolls by itself, or put out of sight on purpose. */
  const apart = (element) => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.clipPath !== 'none' || (each !== element && ['auto', 'scroll', 'hidden', 'clip'].includes(style.overflowX))) return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || box.right <= 0) continue;
    if (box.right > width + 1 && !apart(element)) found.push([globalThis.where(element), Math.round(box.right - width)]);
    const style = getComputedStyle(element);
    const cut = ['hidden', 'clip'].some((way) => style.overflowX === way || style.overflowY === way);
    if (cut && style.clipPath === 'none' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
      found.push([`${globalThis.where(element)} is cut off`, element.scrollWidth - element.clientWidth]);
    }
  }
  const more = document.documentElement.scrollWidth - width;
  if (more > 0 && found.length === 0) found.push(['the page', more]);
  return found;
}

export default async function ({ browser, kinds, fail }) {
  for (const { name: way, style, ...options } of WAYS) {
    await visit(browser, kinds, { ...options, bypassCSP: true }, async (tab, page) => {
      await unfold(tab);
      if (style) await tab.addStyleTag({ content: style });
      const found = await tab.evaluate(beyond);
      if (found.length > 0) fail(page, `${found[0][0]} sticks out by ${found[0][1]} px (${way}, ${found.length} elements)`);
    });
  }
  return `${kinds.length} pages, ${WAYS.length} ways`;
}
