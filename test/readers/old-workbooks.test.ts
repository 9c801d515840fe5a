import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreYear } from '../../src/app/score-year.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';
import { readBiff } from '../../src/containers/biff/biff.ts';
import { readSpreadsheet } from '../../src/containers/spreadsheet/spreadsheet.ts';
import { readWorkbook } from '../../src/containers/workbook.ts';
import { certain } from '../../src/model/certain.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { scoreFiles } from '../../src/use-cases/score-files.ts';
import { sortFiles } from '../../src/use-cases/sort-files.ts';
import { some } from '../support/long.ts';
import { allConvertedInOffice, describeWithOffice } from '../support/office.ts';
import { asOldWorkbook } from '../support/old-workbook.ts';

const folder = 'sample-actuals/2026';
const names = readdirSync(folder).sort();
const originals = names.map((name) => new Uint8Array(readFileSync(`${folder}/${name}`)));
const [goalsName = ''] = readdirSync('sample-goals');
const goalsFile = givenFile(`sample-goals/${goalsName}`, readFileSync(`sample-goals/${goalsName}`));

/** The result of the sample year by these files of actuals. Their hashes are left out, and their names are those of the originals. */
async function resultOf(books: readonly Uint8Array[], ending: string): Promise<unknown> {
  const scored = await scoreYear(resolveSettings({}, {}, process.cwd()).settings, 2026);
  const { departmentInCharge, tool } = certain(scored.run, 'run of the sample');
  const files = books.map((bytes, at) => givenFile((names[at] ?? '').replace('.xlsx', ending), bytes));
  const { run } = await scoreFiles({
    goals: goalsOfYear(readGoalFiles({ files: [goalsFile], findings: [] }, { year: 2026, otherYears: 'accept' }), 2026),
    actuals: { files, findings: [] },
    lastYear: null,
    policy: scored.policy,
    departmentInCharge,
    tool,
  });
  const text = JSON.stringify(resultDocument(certain(run, 'run of the old files'), 'zh'));
  return JSON.parse(text.replaceAll(`${ending}"`, '.xlsx"').replace(/"sha256":"[0-9a-f]{64}"/g, '"sha256":""'));
}

const sheetsOf = (bytes: Uint8Array) => certain(readSpreadsheet(bytes, 'a').value, 'workbook');

describe('filled-in workbooks as .xls', () => {
  it.each(some([5, 8] as const))('give the same cells and the same result in version %s', async (version) => {
    const old = originals.map((bytes) => asOldWorkbook(version, sheetsOf(bytes)));
    for (const [at, bytes] of old.entries()) {
      const { value, findings } = readBiff(bytes, 'a');
      expect(findings).toEqual([]);
      for (const [index, sheet] of sheetsOf(originals[at] ?? bytes).sheets.entries()) {
        const read = value?.sheets[index];
        expect(read?.name).toBe(sheet.name);
        expect(read?.merges).toEqual(version === 8 ? sheet.merges : read?.merges);
        const texts = (rows: typeof sheet.rows) =>
          rows
            .flatMap((row) => row.cells.map(({ column, text }) => [row.number, column, text]))
            .filter(([, , text]) => text !== '');
        expect(texts(read?.rows ?? [])).toEqual(texts(sheet.rows));
      }
    }
    expect(await resultOf(old, '.xls')).toEqual(await resultOf(originals, '.xlsx'));
  });

  it('are taken for what they are', () => {
    const files = originals.map((bytes, at) => givenFile(`${at}.xls`, asOldWorkbook(8, sheetsOf(bytes))));
    expect(sortFiles(files).files.map(({ purpose }) => purpose)).toEqual(names.map(() => 'actuals'));
  });
});

describeWithOffice('filled-in workbooks as LibreOffice saves them', () => {
  it.each(some(['ods', 'xls'] as const))('give the same result as .xlsx: %s', async (format) => {
    const saved = allConvertedInOffice(originals, 'xlsx', format, { recalculate: true });
    for (const bytes of saved) expect(readWorkbook(bytes, 'a', format).findings).toEqual([]);
    expect(await resultOf(saved, `.${format}`)).toEqual(await resultOf(originals, '.xlsx'));
  });
});
