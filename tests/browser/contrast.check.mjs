// Text stands out from what is behind it by 7 to 1, large text by 4.5 to 1 (WCAG 1.4.6, AAA), light and dark: computed from the
// styles that the browser has computed, for every text that is shown. A field's edge needs 3 to 1 (1.4.11).
//
// A browser does not tell the colour of a visited link, so that one is read from the custom property of the style.

import { unfold, visit } from './visit.mjs';

export const name = 'contrast';

/** Runs inside the page: `[what, where, ratio]` of every text that does not stand out enough. */
function weak() {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const rgba = (colour) => {
    if (!known.has(colour)) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, two) => {
    const [low, high] = [light(one), light(two)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const canvas = rgba(matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : '#ffffff');
  const behind = (element) => {
    if (!element) return canvas;
    const colour = rgba(getComputedStyle(element).backgroundColor);
    return colour[3] === 1 ? colour : over(colour, behind(element.parentElement));
  };
  const faded = (element) => (element ? Number(getComputedStyle(element).opacity) * faded(element.parentElement) : 1);
  const unseen = (element, style) => style.visibility !== 'visible' || style.clipPath !== 'none' || element.closest('.unseen, .skip-link');
  const found = [];
  const seen = new Set();
  const judge = (element, colour, what, least) => {
    const back = behind(element);
    const front = over([...colour.slice(0, 3), colour[3] * faded(element)], back);
    const reached = ratio(front, back);
    if (reached < least) found.push([what, globalThis.where(element), reached.toFixed(2)]);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || seen.has(element) || !element.checkVisibility()) continue;
    seen.add(element);
    const style = getComputedStyle(element);
    if (unseen(element, style)) continue;
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const colour = rgba(element.closest('svg') ? style.fill : style.color);
    judge(element, colour, text.data.trim().slice(0, 30), large ? 4.5 : 7);
    const visited = style.getPropertyValue('--visited').trim();
    const link = element.closest('a[href]');
    if (visited && link && style.color === getComputedStyle(document.querySelector('main a[href]:not([class])') ?? link).color) {
      judge(element, rgba(visited), `visited: ${text.data.trim().slice(0, 30)}`, large ? 4.5 : 7);
    }
  }
  for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
    if (!field.checkVisibility()) continue;
    const style = getComputedStyle(field);
    judge(field.parentElement, rgba(style.borderTopColor), 'the edge of a field', 3);
    judge(field, rgba(style.color), 'what is typed', 7);
    if (field.placeholder) judge(field, rgba(getComputedStyle(field, '::placeholder').color), 'what a field proposes', 7);
  }
  return found;
}

export default async function ({ browser, kinds, fail }) {
  for (const colorScheme of ['light', 'dark']) {
    await visit(browser, kinds, { viewport: { width: 1280, height: 900 }, colorScheme, bypassCSP: true }, async (tab, page) => {
      await unfold(tab);
      const found = await tab.evaluate(weak);
      for (const place of new Set(found.map(([, where]) => where))) {
        const all = found.filter(([, where]) => where === place);
        fail(page, `${all[0][2]} to 1 at ${place} “${all[0][0]}” (${colorScheme}, ${all.length} times)`);
      }
    });
  }
  return `${kinds.length} pages, light and dark`;
}
