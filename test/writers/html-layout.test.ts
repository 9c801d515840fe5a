import { expect, test } from 'vitest';
import { certain } from '../../src/model/certain.ts';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { departmentPage } from '../../src/reports/department/department-page.ts';
import { evaluationReport } from '../../src/reports/evaluation-report.ts';
import type { ReportDocument } from '../../src/reports/tables/document.ts';
import { writeHtml } from '../../src/writers/html/write-html.ts';
import { describeWithBrowser, pageInBrowser } from '../support/browser.ts';
import { saidBy } from '../support/browser-bundle.ts';
import { departmentRun } from '../support/department.ts';
import { sampleYearRun } from '../support/sample-year.ts';

/** Looks at every table and number of a page: what is wider than its place, and what is broken over lines. */
const look = `
const broken = [...document.querySelectorAll('td,th,.value')].filter((cell) => {
  if (!/^[≥≤<>±−+-]?[\\d.,]+%?( ?\\/ ?[\\d.,]+%?)?$/.test(cell.textContent.trim())) return false;
  const range = document.createRange();
  range.selectNodeContents(cell);
  return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1;
});
const cut = [...document.querySelectorAll('.table')].filter((box) => box.scrollWidth > box.clientWidth + 1);
const over = [...document.querySelectorAll('td.k')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
const seen = {
  tables: document.querySelectorAll('.table').length,
  broken: broken.map((cell) => cell.textContent),
  over: over.map((cell) => cell.textContent),
  cut: cut.map((box) => box.querySelector('caption').textContent + ' ' + box.scrollWidth + ' > ' + box.clientWidth),
};
document.body.textContent = JSON.stringify(seen);
`;

function lookedAt(document: ReportDocument, width: number): unknown {
  // The page's own policy lets no other script in.
  const html = writeHtml(document).replace(/<meta http-equiv="Content-Security-Policy"[^<>]*>/, '');
  return saidBy(pageInBrowser(html.replace('</body>', `<script>${look}</script></body>`), width));
}

const department = async (): Promise<ScoreRun> => certain((await departmentRun()).run, 'run of the department');

const pages: readonly (readonly [string, () => Promise<ReportDocument>])[] = [
  ['the roll-up of the sample', async () => departmentPage(await sampleYearRun(), 'zh')],
  ['the roll-up of the sample in English', async () => departmentPage(await sampleYearRun(), 'en')],
  ['the roll-up of thirty units', async () => departmentPage(await department(), 'zh')],
  ['the report of the sample', async () => evaluationReport(await sampleYearRun(), 'zh')],
  ['the report of the sample in English', async () => evaluationReport(await sampleYearRun(), 'en')],
];

describeWithBrowser('a page in a window of 1,280 pixels', () => {
  test.each(pages)('%s breaks no number and cuts no table', async (_, make) => {
    expect(lookedAt(await make(), 1280)).toEqual({ tables: expect.any(Number), broken: [], over: [], cut: [] });
  });
});

test('money and points have two decimals wherever a page states them', async () => {
  const html = writeHtml(departmentPage(await department(), 'zh'));
  const texts = [...html.matchAll(/>([^<>]*)</g)].map(([, text]) => (text ?? '').trim());
  const one = texts.filter((text) => /^(?:全年执行数 |满分合计 |.* −)?\d+\.\d$/.test(text));
  expect(one).toEqual([]);
});
