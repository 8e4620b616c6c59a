// The budget in plain words fits one sheet of A4: it hangs on a wall, where nobody turns a page.

import { visit } from './visit.mjs';

export const name = 'paper';

export default async function ({ browser, kinds, fail }) {
  const briefs = kinds.filter((page) => page.path.endsWith('/tom-tat/index.html'));
  if (briefs.length === 0) fail('tom-tat', 'no page in plain words');
  await visit(browser, briefs, {}, async (tab, page) => {
    const paper = (await tab.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    const sheets = paper.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    if (sheets !== 1) fail(page, `is printed on ${sheets} sheets`);
  });
  return `${briefs.length} pages`;
}
