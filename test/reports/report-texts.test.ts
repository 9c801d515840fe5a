import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActualsJson, actualsJsonSchema } from '../../src/model/actuals/actuals.ts';
import { textColumns, textRows } from '../../src/model/actuals/actuals-layout.ts';
import { certain } from '../../src/model/certain.ts';
import { mergeActuals } from '../../src/readers/merge-actuals.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { scoreConfirmed } from '../../src/scoring/score-confirmed.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { filledBook, packBook, type TestRow } from '../support/actuals-book.ts';
import { goals as bookGoals } from '../support/actuals-goals.ts';
import { builtInRules, profileOf } from '../support/definitions.ts';
import { cases } from '../support/long.ts';
import { smallActuals, smallGoals } from '../support/small-year.ts';

const goals = readGoals(new TextEncoder().encode(smallGoals), '2026.csv').value;
const projects = goals.flatMap((document) => document.projects);
const unit = certain(projects[0], 'project').unit;
const profile = profileOf('mof-2020');
const base = actualsJsonSchema.parse(JSON.parse(smallActuals));
const written = {
  duties: '承担本市科普工作。\n按《示例条例》设立两个项目。',
  organisation: '办公室牵头，三个科室参加。',
  experience: '提前一个季度定场地。',
  problems: '材料检验排期偏晚。',
  measures: '检验提前到第三季度。',
  use: '结果报党组，随决算公开。',
} as const;
const ofProject = { problems: '两批材料返工。', measures: '改由两家供货。' } as const;

type Texts = NonNullable<ActualsJson['unitTexts']>[number];
const withTexts = (texts: Omit<Texts, 'unit'>, first: { problems?: string; measures?: string } = {}): ActualsJson => ({
  ...base,
  unitTexts: [{ unit: { code: '405001' }, ...texts }],
  projects: base.projects.map((project, at) => (at === 0 ? { ...project, texts: first } : project)),
});
const template = (filled: ActualsJson) => writeTemplate({ year: 2026, unit, projects, profile, filled });
const json = async (actuals: ActualsJson) => new TextEncoder().encode(JSON.stringify(actuals));

async function scored(files: Readonly<Record<string, Uint8Array>>) {
  const readings = Object.entries(files).map(([file, bytes]) => readActuals(bytes, file, goals, { year: 2026 }));
  const merged = mergeActuals(readings.map(({ value }) => certain(value, 'actuals')));
  return scoreConfirmed({
    year: 2026,
    departmentInCharge: '示例局',
    goals,
    actuals: merged.value,
    profile,
    profileSource: { file: '', sha256: '' },
    ruleSet: await builtInRules(),
    inputs: [],
    tool: { name: 'test', version: '0' },
    findings: [...readings.flatMap(({ findings }) => findings), ...merged.findings],
  });
}

const about = (code: string, run: Awaited<ReturnType<typeof scored>>) =>
  run.findings.filter((one) => one.code === code);

describe('what a unit writes for its report', () => {
  it.each<[string, (actuals: ActualsJson) => Promise<Uint8Array>]>([
    ['a.xlsx', template],
    ['a.json', json],
  ])('comes as it was written into the result: %s', async (file, bytes) => {
    const run = await scored({ [file]: await bytes(withTexts(written, ofProject)) });
    const result = resultDocument(run, 'zh');
    expect(result.units?.map(({ texts }) => texts)).toEqual([{ ...written, missing: [] }]);
    expect(result.projects.map(({ texts }) => texts)).toEqual([ofProject, null]);
    expect(run.findings.filter(({ code }) => code.startsWith('report-text'))).toEqual([]);
  });

  it('is said to lack what nobody wrote, once for a unit; a dash is nothing, 无 is an answer', async () => {
    const given = { ...written, duties: '/', experience: '无', problems: null, measures: null, use: null };
    const run = await scored({ 'a.xlsx': await template(withTexts(given, { problems: '两批材料返工。' })) });
    const [found, ...others] = about('report-texts-missing', run);
    expect([found?.severity, found?.place, others]).toEqual(['note', { file: 'a.xlsx', sheet: '自评报告文字' }, []]);
    // The problem of a project stands for the unit's.
    expect(found?.args['texts']).toBe('单位职能和项目背景、改进措施、结果应用和公开');
    expect(resultDocument(run, 'zh').units?.[0]?.texts?.missing).toEqual(['duties', 'measures', 'use']);
  });

  it('is not asked for by reports that have no place for it', async () => {
    const run = await scored({ 'a.json': await json(base) });
    expect([about('report-texts-missing', run), resultDocument(run, 'zh').units?.[0]?.texts]).toEqual([[], null]);
  });

  it('is counted where forms take 200 characters for a project', async () => {
    const long = (length: number) => withTexts(written, { problems: '长'.repeat(length) });
    expect(about('report-text-too-long', await scored({ 'a.xlsx': await template(long(200)) }))).toEqual([]);
    const [found] = about('report-text-too-long', await scored({ 'a.xlsx': await template(long(201)) }));
    expect(found?.place).toEqual({ file: 'a.xlsx', sheet: '自评报告文字', cell: 'D12' });
    expect(found?.args).toMatchObject({ heading: '存在的问题', count: '201', limit: '200' });
  });

  it('counts once where two files word it differently, and both places are named', async () => {
    const other = withTexts({ ...written, use: '只报局长。' }, { ...ofProject, measures: '换供货方。' });
    const files = { 'a.json': await json(withTexts(written, ofProject)), 'b.json': await json(other) };
    const run = await scored(files);
    expect(about('report-text-differs', run).map(({ args, place }) => [args['what'], place?.path])).toEqual([
      ['改进措施', 'projects[0].texts.measures'],
      ['结果应用和公开', 'unitTexts[0].use'],
    ]);
    const result = resultDocument(run, 'zh');
    expect([result.units?.[0]?.texts?.use, result.projects[0]?.texts?.measures]).toEqual([
      written.use,
      '改由两家供货。',
    ]);
  });

  it('of a unit that the file reports nothing of is a finding', async () => {
    const stray = { ...base, unitTexts: [{ unit: { code: '999', name: '别的单位' }, ...written }] };
    const [found] = about('report-text-unit-unknown', await scored({ 'a.json': await json(stray) }));
    expect([found?.place, found?.args]).toEqual([
      { file: 'a.json', path: 'unitTexts[0].unit' },
      { found: '999 别的单位' },
    ]);
  });
});

describe('an actual against last year', () => {
  it.each([
    ['1万人次', 'higher'],
    ['12000人次', 'same'],
    ['2万人次', 'lower'],
    ['2千', 'higher'],
    ['3万元', null],
    ['不少', null],
  ])('%s before 1.2万人次: %s', async (lastYear, expected) => {
    const given = structuredClone(base);
    Object.assign(certain(given.projects[0]?.indicators[0], 'row'), { lastYear });
    const run = await scored({ 'a.json': await json(given) });
    expect(resultDocument(run, 'zh').projects[0]?.indicators[0]?.againstLastYear).toBe(expected);
  });
});

/** The sheet as the template lays it out, for the unit of the test workbooks. */
function textSheet(): TestRow[] {
  const named = bookGoals.flatMap((document) => document.projects);
  return [
    [null, null, '示例单位 2026年度绩效自评报告文字'],
    [null, null, '内容', '填写', '写什么'],
    ...textRows.map(({ label, hint }): TestRow => [null, null, label, null, hint.zh]),
    [],
    textColumns.map(({ heading }): string => heading),
    ...named.map(({ code, name }): TestRow => [null, code, name]),
  ];
}

describe('the sheet of texts', () => {
  const read = (rows: TestRow[]) => {
    const book = filledBook(bookGoals);
    book.others.push({ name: '自评报告文字', rows, merges: [], hiddenRows: new Set() });
    return readActuals(packBook(book), '填报.xlsx', bookGoals, { year: 2026 });
  };

  it('reads or quotes every word typed anywhere on it', () => {
    const word = fc
      .array(fc.constantFrom(...'甲乙丙丁戊己庚辛玄黄宇宙洪荒寒暑秋冬'), { minLength: 2, maxLength: 8 })
      .map((signs) => signs.join(''));
    const height = textSheet().length + 2;
    fc.assert(
      fc.property(word, fc.nat(height), fc.nat(8), fc.boolean(), (text, at, column, isNewRow) => {
        const rows = textSheet();
        if (isNewRow) rows.splice(at, 0, [...Array.from({ length: column }, () => null), text]);
        else {
          while (rows.length <= at) rows.push([]);
          const row = rows[at] ?? [];
          while (row.length < column) row.push(null);
          row[column] = text;
        }
        const { findings, value } = read(rows);
        expect(JSON.stringify([findings.map(({ args }) => args), value])).toContain(text);
      }),
      { numRuns: cases(120) },
    );
  });

  it('is found by its labels wherever they stand', () => {
    const { value, findings } = read([['自评组织情况：', '办公室牵头。'], [], ['*主要经验', null, '提前定场地。']]);
    expect(findings).toEqual([]);
    const [texts] = value?.projects[0]?.unitTexts ?? [];
    expect([texts?.organisation?.text, texts?.experience?.text, texts?.duties]).toEqual([
      '办公室牵头。',
      '提前定场地。',
      null,
    ]);
  });
});
