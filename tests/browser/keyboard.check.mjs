// With Tab and Enter only, from the home page to what a procedure says about its form; and on every kind of page each stop can
// be seen: inside the screen, covered by nothing, with a mark that it has only while it is in focus.

import { SCREENS, visit } from './visit.mjs';

export const name = 'keyboard';

/** More stops than any page has. */
const MOST = 1200;

/** Inside the page: what is in focus, and what is wrong with how it is shown. */
function stop() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const wrong = [];
  const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  if (!outline && style.boxShadow === 'none') wrong.push('has no mark of its focus');
  const inside = box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0;
  if (!inside) wrong.push('is outside the screen');
  // A link over two lines is a box with empty corners: one of its own lines has to be in sight.
  const seen = [...element.getClientRects()].some((line) => {
    const x = Math.min(Math.max((line.left + line.right) / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max((line.top + line.bottom) / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element));
  });
  if (inside && !seen) wrong.push('is covered');
  globalThis.stops = globalThis.stops ?? new Map();
  const again = globalThis.stops.has(element);
  globalThis.stops.set(element, true);
  const { href } = element;
  return { where: globalThis.where(element), text: element.innerText?.trim().slice(0, 40), href, wrong, again };
}

/** Presses Tab until a stop is the one looked for, or the page is through; each stop is handed to `look`. */
async function walk(tab, look) {
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await tab.keyboard.press('Tab');
    const at = await tab.evaluate(stop);
    if (!at || at.again) return null;
    if (look(at)) return at;
  }
  throw new Error(`no end after ${MOST} stops`);
}

export default async function ({ browser, kinds, base, site, fail }) {
  const judge = (page) => {
    const told = new Set();
    return (at) => {
      for (const wrong of at.wrong.filter((wrong) => !told.has(at.where + wrong))) {
        told.add(at.where + wrong);
        fail(page, `${at.where} “${at.text}” ${wrong}`);
      }
    };
  };
  // From home to the form.
  const home = kinds.find((page) => page.site === site && page.path === 'index.html');
  const steps = [];
  const go = async (tab, wanted, what) => {
    const at = await walk(tab, (at) => wanted(at.href ?? ''));
    if (!at) throw new Error(`from ${tab.url()} no stop leads to ${what}`);
    steps.push(at.text);
    await tab.keyboard.press('Enter');
    await tab.waitForURL(at.href);
    await tab.waitForLoadState('load');
  };
  await visit(browser, [home], { viewport: SCREENS[1], reducedMotion: 'reduce' }, async (tab) => {
    await go(tab, (href) => href.startsWith(base) && /\/thu-tuc\/index\.html$/.test(href), 'the list of procedures');
    await go(tab, (href) => /\/thu-tuc\/[0-9][^/]+\/index\.html$/.test(href), 'a procedure');
    await go(tab, (href) => /#bieu-mau$/.test(href), 'the forms');
    const shown = await tab.evaluate(() => {
      const section = document.querySelector('#bieu-mau');
      const box = section.getBoundingClientRect();
      return { top: box.top, inside: box.top >= -1 && box.top < innerHeight, text: section.innerText };
    });
    if (!shown.inside) fail(home, `the forms are not in sight: they begin at ${shown.top} px`);
    const told = /nhận tại quầy|không cần|không có|tải/i.test(shown.text);
    if (!told) fail(home, `the section of forms says neither where a form is nor that none is needed: ${shown.text}`);
  });
  // Every stop of every kind. Long lists repeat the same few elements; forty stops show them all.
  let count = 0;
  for (const viewport of SCREENS) {
    await visit(browser, kinds, { viewport, reducedMotion: 'reduce' }, async (tab, page) => {
      let stops = 0;
      const tell = judge(page);
      await walk(tab, (at) => {
        tell(at);
        count += 1;
        stops += 1;
        return stops >= 40;
      });
      if (stops < 5) fail(page, `only ${stops} stops`);
    });
  }
  return `${steps.map((step) => `“${step}”`).join(' → ')}; ${count} stops in sight`;
}
