import { readdirSync, readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ActualsJson } from '../../src/model/actuals/actuals.ts';
import { cellKey, indicatorKey, moneyKey, unitKeys } from '../../src/model/actuals/actuals-keys.ts';
import { certain } from '../../src/model/certain.ts';
import { budgetUnitGroups } from '../../src/model/goals/budget-unit-groups.ts';
import type { GoalDocument } from '../../src/model/goals/goals.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { type FillOrder, fillIn } from '../../src/use-cases/fill-in/fill-in.ts';
import { fillInWorkbook } from '../../src/use-cases/fill-in/fill-in-workbook.ts';
import { type GivenFile, givenFile } from '../../src/use-cases/given-file.ts';
import { templateInput, templatesFor } from '../../src/use-cases/templates.ts';
import { typedText } from '../../src/writers/template/typed-values.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { profileOf } from '../support/definitions.ts';

const file = 'sample-goals/2026-唐山市科学技术协会.docx';
const goals: readonly GoalDocument[] = readGoals(readFileSync(file), file).value;
const units = budgetUnitGroups(goals.flatMap(({ projects }) => projects));
const reported = JSON.parse(readFileSync('scripts/samples/actuals-2026.json', 'utf8')) as ActualsJson;
const samples = readdirSync('sample-actuals/2026').filter((name) => name.endsWith('.xlsx'));
const sampleOf = (code: string): GivenFile => {
  const name = samples.find((one) => one.startsWith(code)) ?? '';
  return givenFile(name, new Uint8Array(readFileSync(`sample-actuals/2026/${name}`)));
};
const unitAt = (code: string) => units.findIndex(({ unit }) => unit.code === code);

const profile = profileOf('mof-2020');
const order = (parts: Partial<FillOrder>): FillOrder => ({
  year: 2026,
  goals,
  unit: unitAt('405001'),
  profile,
  lastYear: null,
  language: 'zh',
  workbook: null,
  typed: {},
  ...parts,
});

async function saved(parts: Partial<FillOrder>): Promise<GivenFile> {
  const { value, findings } = await fillInWorkbook(order(parts));
  expect(findings).toEqual([]);
  return givenFile(value?.name ?? '', value?.bytes ?? new Uint8Array());
}

/** Everything that a person could have typed into a workbook, as its cells show it. */
const typedOf = (workbook: GivenFile, unit: number): Record<string, string> =>
  Object.fromEntries(
    fillIn(order({ workbook, unit })).rows.flatMap(({ cells }) =>
      cells.map(({ key, value, kind }) => [key, typedText(value, kind)]),
    ),
  );

const readBack = ({ bytes, file: name }: GivenFile) => readActuals(bytes, name, goals, { year: 2026 });

/** The project and its indicator that texts name. */
function named(code: string, at: number, indicator: number) {
  const project = units[unitAt(code)]?.members[at];
  const row = project?.indicators[indicator];
  if (project === undefined || row === undefined) throw new Error('no such row');
  const rowKey = indicatorKey(project.unit, project, row.ordinal);
  return {
    indicator: (column: string) => cellKey(rowKey, column),
    total: (column: string) => cellKey(moneyKey(project.unit, project, 'total'), column),
    fiscal: (column: string) => cellKey(moneyKey(project.unit, project, 'fiscal'), column),
  };
}

describe('filling in from a blank start', () => {
  it('without a value is the blank workbook of the template command', async () => {
    const blank = await templatesFor({ year: 2026, goals, only: null, profile, lastYear: null });
    for (const [unit, { name, bytes }] of blank.entries()) {
      const written = await saved({ unit });
      expect([written.file, Buffer.from(written.bytes).equals(Buffer.from(bytes))]).toEqual([name, true]);
    }
  });

  it.each(samples.map((name) => name.slice(0, 6)))(
    '%s: with every value of a report typed is the workbook that the template writer makes of the report',
    async (code) => {
      const at = unitAt(code);
      const { input } = templateInput(certain(units[at], 'unit'), { year: 2026, profile, lastYear: null });
      const written = await saved({ unit: at, typed: typedOf(sampleOf(code), at) });
      const expected = await writeTemplate({ ...input, filled: reported });
      expect(Buffer.from(written.bytes).equals(Buffer.from(expected))).toBe(true);
    },
  );
});

describe('filling in a workbook that was dropped', () => {
  const at = named('405001', 0, 0);
  const typed = {
    [at.indicator('actual')]: '11',
    [at.indicator('evidence')]: '签到表 & <照片>，"12"张\n验收单',
    [at.indicator('reason')]: '=加办了三场，经批准追加 _x0041_',
    [at.total('executed')]: '1,234.56',
    [at.fiscal('executed')]: '',
    [cellKey(unitKeys.head, 'date')]: '2026-12-30',
    [cellKey(unitKeys.head, 'filledBy')]: '示例经办人',
  };

  it('gives back exactly what was typed, and all else as it was', async () => {
    const sample = sampleOf('405001');
    const written = await saved({ workbook: sample, typed });
    const before = typedOf(sample, unitAt('405001'));
    expect(typedOf(written, unitAt('405001'))).toEqual({ ...before, ...typed, [at.total('executed')]: '1234.56' });
    const read = readBack(written).value?.projects[0];
    expect(read?.execution.executed?.text).toBe('1234.56');
    expect(read?.indicators[0]?.actual?.text).toBe('11');
    expect(read?.formHead?.date?.text).toBe('2026-12-30');
  });

  it('touches no sheet but those typed into and the one that counts', async () => {
    const sample = sampleOf('405001');
    const written = await saved({ workbook: sample, typed: { [at.indicator('actual')]: '11' } });
    const [was, is] = [unzipSync(sample.bytes), unzipSync(written.bytes)];
    expect(Object.keys(is)).toEqual(Object.keys(was));
    const changed = Object.keys(is).filter((name) => !Buffer.from(is[name] ?? []).equals(Buffer.from(was[name] ?? [])));
    expect(changed.every((name) => /^xl\/(?:worksheets\/sheet[234]|workbook)\.xml$/.test(name))).toBe(true);
  });

  it.each(['zh', 'en'] as const)('says its states in its own language, whoever fills it in (%s)', async (language) => {
    const blank = await templatesFor({ year: 2026, goals, only: '405001', profile, lastYear: null, language });
    const workbook = givenFile('w.xlsx', blank[0]?.bytes ?? new Uint8Array());
    const other = language === 'zh' ? 'en' : 'zh';
    const written = await saved({ workbook, language: other, typed: { [at.indicator('actual')]: '11' } });
    const sheet = new TextDecoder().decode(unzipSync(written.bytes)['xl/worksheets/sheet4.xml']);
    const states = [...sheet.matchAll(/<v>(待填|缺：|to fill in|missing: )/g)].map(([, word = '']) => word);
    expect(states.length).toBeGreaterThan(50);
    expect(states.every((word) => /[a-z]/.test(word) === (language === 'en'))).toBe(true);
  });

  it('without a value is the same file', async () => {
    const sample = sampleOf('405001');
    expect(Buffer.from((await saved({ workbook: sample })).bytes).equals(Buffer.from(sample.bytes))).toBe(true);
  });

  it('keeps what a person added: sheets, notes, widths, formulas, moved columns, formats of numbers', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(sampleOf('405001').bytes.buffer as ArrayBuffer);
    const own = book.addWorksheet('底稿');
    own.getCell('B2').value = { formula: '1+1', result: 2 };
    own.getColumn(2).width = 33;
    const sheet = book.getWorksheet('指标');
    const money = book.getWorksheet('资金');
    if (sheet === undefined || money === undefined) throw new Error('no sheet');
    sheet.spliceColumns(3, 0, ['', '', '', '我的备注', '先问县区']);
    sheet.getCell('C5').note = '县区来电';
    const column = (heading: string) =>
      [...Array(40).keys()].find((n) => sheet.getRow(4).getCell(n + 1).text === heading) ?? -1;
    sheet.getRow(5).getCell(column('实际完成值') + 1).numFmt = '0.0%';
    money.getRow(5).getCell(7).value = { formula: '底稿!B2*10', result: 20 };
    const workbook = givenFile('我的.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const filled = fillIn(order({ workbook }));
    expect(filled.shut.get(at.total('executed'))).toBe('formula');
    const written = await saved({ workbook, typed });
    expect(written.file).toBe('我的.xlsx');
    const after = typedOf(written, unitAt('405001'));
    expect(after[at.total('executed')]).toBe('20');
    expect(after[at.indicator('actual')]).toBe('11');
    expect(after[at.indicator('evidence')]).toBe(typed[at.indicator('evidence')]);
    const again = new exceljs.Workbook();
    await again.xlsx.load(Buffer.from(written.bytes) as never);
    expect(again.getWorksheet('底稿')?.getCell('B2').formula).toBe('1+1');
    expect(again.getWorksheet('底稿')?.getColumn(2).width).toBe(33);
    expect(again.getWorksheet('指标')?.getCell('C5').text).toBe('先问县区');
    expect(again.getWorksheet('指标')?.getCell('C5').note).toBeDefined();
  });

  it('shuts cells that the workbook does not have, and puts nothing there', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(sampleOf('405001').bytes.buffer as ArrayBuffer);
    book.getWorksheet('指标')?.spliceRows(5, 1);
    book.removeWorksheet('单位信息');
    const workbook = givenFile('少一行.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const { shut } = fillIn(order({ workbook }));
    expect(shut.get(at.indicator('actual'))).toBe('absent');
    expect(shut.get(cellKey(unitKeys.head, 'phone'))).toBe('absent');
    const written = await saved({ workbook, typed: { [at.indicator('actual')]: '3' } });
    expect(Buffer.from(written.bytes).equals(Buffer.from(workbook.bytes))).toBe(true);
  });
});

describe('filling in what is no workbook of today', () => {
  it('a table of text begins the template with its values', async () => {
    const project = units[unitAt('405001')]?.members[0];
    const level3 = project?.indicators[0]?.level3 ?? '';
    const text = `项目编码,项目名称,三级指标,实际完成值\n${project?.code ?? ''},${project?.name},${level3},9\n`;
    const workbook = givenFile('数.csv', Buffer.from(text));
    const { kept, name, rows } = fillIn(order({ workbook }));
    expect([kept, name]).toEqual([false, expect.stringMatching(/^2026-405001.*\.xlsx$/)]);
    const key = named('405001', 0, 0).indicator('actual');
    const cell = rows.flatMap(({ cells }) => cells).find((one) => one.key === key);
    expect(String(cell?.value)).toBe('9');
    expect(readBack(await saved({ workbook })).value?.projects[0]?.indicators[0]?.actual?.text).toBe('9');
  });
});
