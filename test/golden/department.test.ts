import { expect, test } from 'vitest';
import { processContext } from '../../src/cli/context.ts';
import { printSummary } from '../../src/cli/print/print-summary.ts';
import { speak } from '../../src/findings/speak.ts';
import { departmentWorkbook } from '../../src/reports/department/department-workbook.ts';
import { contentText } from '../../src/reports/tables/cell-text.ts';
import type { OutputSheet } from '../../src/reports/tables/output-sheet.ts';
import { departmentRun } from '../support/department.ts';

async function departmentScored() {
  const { run } = await departmentRun();
  if (run === null) throw new Error('nothing was scored');
  return run;
}

/** A sheet as a person reads it: a line for each row, its cells between bars, blank ones left out. */
function readable({ title, rows }: OutputSheet): string {
  const lines = rows.map(({ cells }) => cells.map(({ content }) => contentText(content)).filter(Boolean).join(' | '));
  return [`== ${title}`, ...lines].join('\n');
}

test('the terminal text of the department is as looked at and approved (npm run golden writes it anew)', async () => {
  const context = { ...processContext({ lang: 'zh', color: false }), columns: 120, say: speak('zh') };
  await expect(printSummary(await departmentScored(), context)).toMatchFileSnapshot('department.txt');
});

test('the roll-up of the department is as looked at and approved', async () => {
  const sheets = departmentWorkbook(await departmentScored(), 'zh').sheets.filter(({ id }) => id !== 'sources');
  await expect(`${sheets.map(readable).join('\n\n')}\n`).toMatchFileSnapshot('department-roll-up.txt');
});
