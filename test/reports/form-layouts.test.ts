import { describe, expect, it } from 'vitest';
import { speak } from '../../src/findings/speak.ts';
import { builtInLayouts, chosenForm, readFormLayout } from '../../src/form-layouts/form-layouts.ts';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { officialForm } from '../../src/reports/form/official-form.ts';
import { submissionSets } from '../../src/reports/submission/submission-sets.ts';
import { submittedWorkbook } from '../../src/reports/submission/submitted-workbook.ts';
import { contentText } from '../../src/reports/tables/cell-text.ts';
import type { OutputSheet } from '../../src/reports/tables/output-sheet.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { profileTexts } from '../support/definitions.ts';
import { describeWithOffice } from '../support/office.ts';
import { formOf, ownForm } from '../support/own-form.ts';
import { allAsStored, formulaValues, recalculated, storedCells } from '../support/recalculated.ts';
import { headOffice, sampleRun } from '../support/sample-run.ts';
import { sampleYearRun } from '../support/sample-year.ts';
import { corners, shapeProfiles, shapeRun } from '../support/shape-cases.ts';

const sichuan = chosenForm({ named: 'sichuan', own: [], findings: [] }, null).form;
if (sichuan === null) throw new Error('no form of Sichuan');
const layouts = [
  ['sichuan', sichuan],
  ['own', formOf(ownForm)],
] as const;

const allFinal = (run: ScoreRun): ScoreRun => ({
  ...run,
  projects: run.projects.map((project) => ({ ...project, state: 'final', blocking: [] })),
});

/** The cells of a row as they are read, by the first word of the row. */
const texts = ({ rows }: OutputSheet): string[][] =>
  rows.map(({ cells }) => cells.map(({ content }) => contentText(content)).filter((text) => text !== ''));
const rowOf = (sheet: OutputSheet, word: string) => texts(sheet).find((row) => row.includes(word));

/** Which columns of a sheet each row fills, so that rows that don't fill the print area show. */
function widths({ rows, printColumns = 0 }: OutputSheet): number[] {
  const taken = new Map<number, number>();
  return rows.map(({ cells }, at) => {
    const spans = [...taken].filter(([, until]) => until >= at).length;
    let width = spans;
    for (const { columns = 1, rows: down = 1 } of cells) {
      if (width >= printColumns) break;
      if (down > 1) for (let one = 0; one < columns; one += 1) taken.set(at * 1000 + width + one, at + down - 1);
      width += columns;
    }
    return width;
  });
}

describe('layouts of the form', () => {
  it('come with the program and are right', () => {
    expect(builtInLayouts().map(({ id, file, findings }) => [id, file, findings])).toEqual([
      ['national', 'forms/national.json', []],
      ['sichuan', 'forms/sichuan.json', []],
    ]);
  });

  it('of Sichuan have their words in their order', async () => {
    const run = { ...(await sampleYearRun()), form: sichuan };
    const project = run.projects.find(({ state }) => state === 'final');
    const sheet = officialForm(project!, run, 'x', 'x', speak('zh'));
    const funds = rowOf(sheet, '调整后预算数');
    expect(funds).toEqual([
      '预算执行\n情况\n（万元）',
      '资金来源',
      '年初预算数',
      '调整后预算数',
      '预算执行数',
      '权重',
      '得分',
      '预算执行率',
    ]);
    expect(rowOf(sheet, '未完成原因分析')).toContain('权重');
    const first = texts(sheet).map(([word]) => word);
    expect(first.filter((word) => ['合计', '评价结论', '存在问题', '改进措施'].includes(word ?? ''))).toEqual([
      '合计',
      '评价结论',
      '存在问题',
      '改进措施',
    ]);
    const { total } = project!;
    expect(rowOf(sheet, '评价结论')?.[1]).toBe(
      `经自评，本项目得${Number(total.score).toFixed(2)}分，评价等级：${total.grade}。`,
    );
    expect(rowOf(sheet, '存在问题')?.[1]).toBe(project!.actual?.texts?.problems?.text);
  });

  it('lose no measure where a form has no column for it', async () => {
    const run = { ...(await sampleYearRun()), form: sichuan };
    const measured = run.projects.flatMap((project) =>
      project.indicators.flatMap(({ actual }) => (actual?.measure ? [{ project, text: actual.measure.text }] : [])),
    );
    expect(measured.length).toBeGreaterThan(0);
    for (const { project, text } of measured) {
      expect(rowOf(officialForm(project, run, 'x', 'x', speak('zh')), '改进措施')?.[1]).toContain(text);
    }
  });

  it.each([['national', undefined], ...layouts] as const)('of %s fill every row of the print area', async (_, form) => {
    const run = await shapeRun(corners, shapeProfiles[0]!);
    const laid = form === undefined ? run : { ...run, form };
    for (const language of ['zh', 'en'] as const)
      for (const project of laid.projects)
        for (const use of ['checking', 'submission'] as const) {
          const sheet = officialForm(project, laid, 'x', 'x', speak(language), use);
          expect(new Set(widths(sheet))).toEqual(new Set([sheet.printColumns]));
        }
  });

  it('of one’s own say amounts in 元, in the order and words of the file', () => {
    const run = { ...sampleRun(), form: formOf(ownForm) };
    const [project] = run.projects;
    const sheet = officialForm(project!, run, 'x', 'x', speak('zh'));
    const { execution } = project!;
    const yuan = (amount: string | null) => (amount === null ? [] : [(Number(amount) * 10_000).toFixed(2)]);
    expect(rowOf(sheet, '合计')).toEqual(
      expect.arrayContaining([...yuan(execution.executed), ...yuan(execution.initial), ...yuan(execution.revised)]),
    );
    const words = texts(sheet).map(([word]) => word);
    expect(words[0]).toMatch(/^2026年项目绩效完成情况/);
    expect(words.indexOf('总计')).toBeLessThan(words.indexOf('资金（元）'));
    expect(words.indexOf('资金（元）')).toBeLessThan(words.indexOf('结论'));
  });

  it.each(layouts)(
    'of %s give the engine’s values by their own formulas, whatever the rows are like',
    async (_, form) => {
      for (const profile of shapeProfiles) {
        const run = { ...(await shapeRun(corners, profile)), form };
        const { unit } = run.projects[0]!.project;
        for (const book of [
          scorecardWorkbook(run, unit, 'zh'),
          ...submissionSets(allFinal(run)).map((set) => submittedWorkbook(allFinal(run), set, 'zh')),
        ]) {
          const stored = storedCells(await writeXlsx(book));
          expect(formulaValues(stored).size).toBeGreaterThan(3);
          expect(recomputeWorkbook(stored)).toMatchObject(allAsStored);
        }
      }
    },
  );

  it('say on what is handed in which targets were read one way, beside the print area, and nothing else', () => {
    const base = allFinal(sampleRun());
    const assumed = (code: string) => ({ code, args: { year: '2026' } });
    const withAssumptions = base.projects.map((project) => ({
      ...project,
      indicators: project.indicators.map((row, at) => ({
        ...row,
        target: { ...row.target, assumptions: [assumed('year'), ...(at === 0 ? [assumed('at-least')] : [])] },
      })),
    }));
    for (const form of [undefined, sichuan]) {
      const beside = (projects: ScoreRun['projects']) => {
        const run = { ...base, projects, ...(form === undefined ? {} : { form }) };
        const sheets = submissionSets(run).flatMap((set) => submittedWorkbook(run, set, 'zh').sheets);
        return sheets.map(({ rows, columns, printColumns = 0 }) => ({
          wider: columns.length - printColumns,
          said: rows
            .flatMap(({ cells }) => cells.map(({ content }) => contentText(content)))
            .filter((text) => /理解/.test(text)),
        }));
      };
      for (const sheet of beside(withAssumptions))
        expect(sheet).toEqual({ wider: 2, said: ['指标值的理解', '无比较符，按“不少于”理解'] });
      const onlyYears = withAssumptions.map((project) => ({ ...project, indicators: project.indicators.slice(1) }));
      for (const sheet of beside(onlyYears)) expect(sheet).toEqual({ wider: 0, said: [] });
    }
  });
});

describe('a layout as somebody wrote it', () => {
  const read = (layout: unknown) =>
    readFormLayout({ file: 'own.json', text: JSON.stringify(layout) }).findings.map(({ code, place }) => [
      code,
      place?.path,
    ]);
  const blocks = ownForm.blocks as readonly Record<string, unknown>[];
  const withBlock = (name: string, change: (block: never) => unknown) => ({
    ...ownForm,
    blocks: blocks.flatMap((block) => (block['block'] === name ? (change(block as never) as object[]) : [block])),
  });
  type Columns = { columns: readonly { value: string }[] };

  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['as it is', ownForm, []],
    ['an unknown key', { ...ownForm, colour: 'red' }, [['definition-key-unknown', 'colour']]],
    [
      'another unit of money',
      { ...ownForm, money: { unit: '亿元' } },
      [['definition-value-not-allowed', 'money.unit']],
    ],
    [
      'a part nobody knows',
      { ...ownForm, blocks: [{ block: 'picture' }, ...blocks] },
      [['definition-value-not-allowed', 'blocks[0].block']],
    ],
    [
      'a part without its kind',
      { ...ownForm, blocks: [{}, ...blocks] },
      [['definition-key-missing', 'blocks[0].block']],
    ],
    [
      'a column nobody knows',
      withBlock('indicators', (block: Columns) => [
        { ...block, columns: [{ value: 'levl3', heading: null }, ...block.columns] },
      ]),
      [['definition-value-not-allowed', 'blocks[2].columns[0].value']],
    ],
    [
      'a row that is too wide',
      withBlock('signatures', (block) => [{ block: 'fields', cells: [{ value: 'blank', columns: 12 }] }, block]),
      [['form-row-width', 'blocks[7].cells']],
    ],
    ['no funds', withBlock('funds', () => []), [['form-part-count', 'blocks']]],
    ['two titles', withBlock('title', (block) => [block, block]), [['form-part-count', 'blocks']]],
    [
      'no actual',
      withBlock('indicators', (block: Columns) => [
        {
          ...block,
          columns: block.columns.map((one) => (one.value === 'actual' ? { ...one, value: 'description' } : one)),
        },
      ]),
      [['form-part-count', 'blocks[2].columns']],
    ],
    [
      'two reasons',
      withBlock('indicators', (block: Columns) => [
        {
          ...block,
          columns: block.columns.map((one) => (one.value === 'evidence' ? { ...one, value: 'reasonAndMeasure' } : one)),
        },
      ]),
      [['form-part-count', 'blocks[2].columns']],
    ],
    [
      'no room for the grade',
      withBlock('indicators', (block: Columns) => {
        const last = block.columns.filter(({ value }) => value === 'score' || value === 'weight');
        return [{ ...block, columns: [...block.columns.filter((one) => !last.includes(one)), ...last] }];
      }),
      [['form-total-without-room', 'blocks[2].columns']],
    ],
    [
      'no measures anywhere',
      {
        ...ownForm,
        blocks: blocks.map((block) =>
          JSON.parse(JSON.stringify(block).replace('"value":"measures"', '"value":"blank"')),
        ),
      },
      [['form-part-count', 'blocks']],
    ],
  ])('with %s', (_, layout, expected) => {
    expect(read(layout)).toEqual(expected);
  });

  it('is found by its id, and a slip names what is near', () => {
    const own = [{ file: 'own.json', text: JSON.stringify(ownForm), sha256: '0'.repeat(64) }];
    expect(chosenForm({ named: 'own', own, findings: [] }, null).form?.source?.file).toBe('own.json');
    expect(chosenForm({ named: null, own, findings: [] }, 'own').form?.layout.id).toBe('own');
    const [slip] = chosenForm({ named: 'sichaun', own, findings: [] }, null).findings;
    expect([slip?.code, slip?.args['suggestion']]).toEqual(['form-not-found', expect.stringContaining('sichuan')]);
    const twice = [...own, { ...own[0]!, file: 'again.json' }];
    expect(chosenForm({ named: 'own', own: twice, findings: [] }, null).findings.map(({ code }) => code)).toEqual([
      'definition-id-twice',
    ]);
  });

  it('that a built-in profile names is there', () => {
    for (const { text } of profileTexts) {
      const { form } = JSON.parse(text) as { form?: string };
      if (form !== undefined) expect(builtInLayouts().map(({ id }) => id)).toContain(form);
    }
  });
});

describeWithOffice('forms of other layouts recalculated in LibreOffice', () => {
  it('give the engine’s values in every formula cell', async () => {
    const year = await sampleYearRun();
    const books: Uint8Array[] = [];
    for (const [, form] of layouts) {
      const run = { ...sampleRun(), form };
      books.push(await writeXlsx(scorecardWorkbook(run, headOffice, 'zh')));
      const submitted = { ...year, form };
      for (const set of submissionSets(submitted).filter(({ heldBack }) => heldBack === null))
        books.push(await writeXlsx(submittedWorkbook(submitted, set, 'zh')));
    }
    const after = recalculated(books);
    for (const [at, book] of books.entries()) {
      const before = formulaValues(storedCells(book));
      expect(before.size).toBeGreaterThan(10);
      expect(formulaValues(after[at] ?? new Map(), before)).toEqual(before);
    }
  });
});
