// No page breaks a rule of WCAG 2.2 A or AA, or of good practice, that a machine can decide; on two screens, light and dark.

import { axe } from './tools.mjs';
import { SCREENS, unfold, visit } from './visit.mjs';

export const name = 'axe';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export default async function ({ browser, kinds, fail }) {
  const source = axe();
  for (const viewport of SCREENS) {
    await visit(browser, kinds, { viewport, bypassCSP: true }, async (tab, page) => {
      await unfold(tab);
      await tab.evaluate(source);
      for (const colorScheme of ['light', 'dark']) {
        await tab.emulateMedia({ colorScheme });
        const found = await tab.evaluate(async (values) => {
          const { violations } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values }, preload: false, resultTypes: ['violations'] });
          return violations.map(({ id, nodes }) => ({
            id,
            nodes: nodes.map((node) => `${node.target} ${node.any[0]?.message ?? node.failureSummary ?? ''}`.slice(0, 240)),
          }));
        }, RULES);
        for (const { id, nodes } of found) {
          fail(page, `${id} (${viewport.width} px, ${colorScheme}), ${nodes.length} times, first at ${nodes[0]}`);
        }
      }
    });
  }
  return `${kinds.length} pages on ${SCREENS.length} screens, light and dark`;
}
