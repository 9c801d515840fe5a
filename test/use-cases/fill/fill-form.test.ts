import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellName } from '../../../src/containers/spreadsheet/cell-reference.ts';
import { readSpreadsheet } from '../../../src/containers/spreadsheet/spreadsheet.ts';
import { readWorkbook } from '../../../src/containers/workbook.ts';
import type { ResultJson } from '../../../src/model/result/result-json.ts';
import { resultDocument } from '../../../src/reports/run/result-document.ts';
import { type FilledForm, fillForm } from '../../../src/use-cases/fill/fill-form.ts';
import { givenFile } from '../../../src/use-cases/given-file.ts';
import { allConvertedInOffice, describeWithOffice } from '../../support/office.ts';
import { asOldWorkbook } from '../../support/old-workbook.ts';
import { scoreGiven } from '../../support/score-given.ts';
import { smallActuals, smallGoals } from '../../support/small-year.ts';
import { type ExportCell, type ExportSheet, exportedForm, systemExport } from '../../support/system-export.ts';

let result: ResultJson;

beforeAll(async () => {
  result = resultDocument(await scoreGiven({ 'goals.csv': smallGoals }, { 'actuals.json': smallActuals }), 'zh');
});

/** 科普活动 with its rows in another order than they were scored in. */
const activity = exportedForm({ name: '科普活动', budget: 100 }, [
  ['效益指标（40分）', '社会效益', '媒体报道', '≥8篇', 40],
  ['产出指标（50分）', '数量指标', '参与人次', '≥1万人次', 25],
  ['', '质量指标', '合格率', '≥90%', 25],
]);
const repair = exportedForm({ name: '场馆维修', budget: 40 }, [['产出指标', '数量指标', '维修面积', '≥200平方米', 90]]);
const sheets: readonly ExportSheet[] = [
  { name: '科普活动', rows: activity },
  { name: '维修', rows: repair },
];

/** A form with single cells replaced: `at` is "row column" from 1. */
const changed = (rows: readonly (readonly ExportCell[])[], cells: Readonly<Record<string, ExportCell>>) =>
  rows.map((row, r) =>
    row.map((cell, c) => {
      const change = cells[`${r + 1} ${c + 1}`];
      return change === undefined ? cell : change;
    }),
  );

const fill = (bytes: Uint8Array, replace = false): FilledForm =>
  fillForm(givenFile('导出.xlsx', bytes), result, replace);
const fillSheets = (...list: ExportSheet[]) => fill(systemExport(list));
const codes = ({ findings }: FilledForm) => findings.map(({ code }) => code);

/** The texts of a workbook by sheet and cell. */
function cells(bytes: Uint8Array | null): Record<string, string> {
  const read = bytes === null ? null : readSpreadsheet(bytes, 'x.xlsx').value;
  return Object.fromEntries(
    (read?.sheets ?? []).flatMap(({ name, rows }) =>
      rows.flatMap((row) => row.cells.map(({ column, text }) => [`${name}!${cellName(row.number, column)}`, text])),
    ),
  );
}

const planned = ({ fills }: FilledForm) =>
  Object.fromEntries(fills.map(({ sheet, row, column, value }) => [`${sheet}!${cellName(row, column)}`, value.text]));

describe('filling a form that a system exported', () => {
  it('puts every figure where it belongs, whatever the order of the rows', () => {
    const filled = fill(systemExport(sheets));
    expect(filled.findings).toEqual([]);
    expect(planned(filled)).toEqual({
      '科普活动!F6': '90',
      '科普活动!H6': '90%',
      '科普活动!I6': '9',
      '科普活动!F11': '9篇',
      '科普活动!H11': '40',
      '科普活动!F12': '1.2万人次',
      '科普活动!H12': '25',
      '科普活动!F13': '81%',
      '科普活动!H13': '22.5',
      '科普活动!I13': '两批材料返工，未能在年内重新检验。',
      '科普活动!H14': '96.5',
      '维修!F6': '40',
      '维修!H6': '100%',
      '维修!I6': '10',
      '维修!F11': '210平方米',
      '维修!H11': '90',
      '维修!H12': '100',
    });
  });

  it('changes these cells and nothing else', () => {
    const before = systemExport(sheets);
    const filled = fill(before);
    expect(cells(filled.bytes)).toEqual({ ...cells(before), ...planned(filled) });
    const [old, now] = [unzipSync(before), unzipSync(filled.bytes ?? new Uint8Array())];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
    const names = new Set(filled.fills.map(({ row, column }) => cellName(row, column)));
    // A sheet without its filled cells, in whichever way they are written.
    const rest = (xml: string) =>
      xml.replace(/<c [^>]*?\br="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/g, (whole, name: string) =>
        names.has(name) ? '' : whole,
      );
    for (const [name, bytes] of Object.entries(old)) {
      if (!name.startsWith('xl/worksheets/')) expect(text(now[name]), name).toBe(text(bytes));
      else expect(rest(text(now[name])), name).toBe(rest(text(bytes)));
    }
    expect(text(now['xl/worksheets/sheet1.xml'])).toContain('<c r="F6" s="1"><v>90</v></c>');
  });

  it('finds nothing to do in a form that it has filled', () => {
    const again = fill(fill(systemExport(sheets)).bytes ?? new Uint8Array());
    expect(again).toMatchObject({ bytes: null, fills: [], findings: [] });
    expect(again.same).toBeGreaterThan(16);
  });

  it('writes numbers, percentages, texts and days as the cells are made for', () => {
    const rows = changed(activity, { '6 8': { s: 3 }, '6 6': { s: 2 }, '13 6': { s: 3 }, '11 8': { s: 2 } });
    const filled = fillSheets({ name: 'A', rows });
    const xml = new TextDecoder().decode(unzipSync(filled.bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml']);
    expect(xml).toContain('<c r="H6" s="3"><v>0.9</v></c>');
    expect(xml).toContain('<c r="F13" s="3"><v>0.81</v></c>');
    expect(xml).toContain('<c t="inlineStr" r="F6" s="2"><is><t xml:space="preserve">90</t></is></c>');
    expect(xml).toContain('<c t="inlineStr" r="H11" s="2"><is><t xml:space="preserve">40</t></is></c>');
  });

  it('writes bare numbers where the unit has a column of its own, in that unit', () => {
    const [head, body] = [activity.slice(0, 9), activity.slice(9)];
    const rows = [
      ...head,
      ['', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '实际完成值', '分值', '自评得分'],
      ['', '产出指标', '数量指标', '参与人次', '≥', 10000, '人次', null, 25, null],
      ['', '', '质量指标', '合格率', '≥', 90, '%', null, 25, null],
      ['', '效益指标', '社会效益指标', '媒体报道', '≥', 8, '篇', null, 40, null],
    ] satisfies readonly (readonly ExportCell[])[];
    expect(body).not.toEqual([]);
    const filled = fillSheets({ name: 'A', rows });
    expect(planned(filled)).toMatchObject({ 'A!H11': '12000', 'A!H12': '81', 'A!H13': '9', 'A!J11': '25' });
    const xml = new TextDecoder().decode(unzipSync(filled.bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml']);
    expect(xml).toContain('<c r="H11" s="1"><v>12000</v></c>');
  });

  it('fills amounts in the unit that the form states, and says when it states none', () => {
    const inYuan = changed(activity, { '5 1': '项目资金（元）', '6 4': 1_000_000, '6 5': 1_000_000 });
    expect(planned(fillSheets({ name: 'A', rows: inYuan }))['A!F6']).toBe('900000');
    const told = changed(activity, { '5 1': '项目资金', '6 4': 1_000_000, '6 5': null });
    const byAmount = fillSheets({ name: 'A', rows: told });
    expect(planned(byAmount)).toMatchObject({ 'A!E6': '1000000', 'A!F6': '900000' });
    expect(codes(byAmount)).not.toContain('fill-money-unit-assumed');
    const silent = fillSheets({ name: 'A', rows: changed(activity, { '5 1': '项目资金', '6 4': null, '6 5': null }) });
    expect(codes(silent)).toContain('fill-money-unit-assumed');
    expect(planned(silent)['A!F6']).toBe('90');
  });

  it('fills a long sheet with a row for each indicator and the project beside it', () => {
    const row = (...row: ExportCell[]) => row;
    const rows = [
      row('项目支出绩效自评表（2026年度）　单位：万元'),
      row(
        '项目名称',
        '全年预算数',
        '全年执行数',
        '执行率（%）',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '完成值',
        '自评得分',
        '未完成原因分析',
      ),
      row('场馆维修', 40, null, null, '产出指标', '数量指标', '维修面积', '≥200平方米', null, null, null),
      row('科普活动', 100, null, null, '产出指标', '质量指标', '合格率', '≥90%', null, null, null),
      row('科普活动', 100, null, null, '产出指标', '数量指标', '参与人次', '≥1万人次', null, null, null),
      row('科普活动', 100, null, null, '效益指标', '社会效益指标', '媒体报道', '≥8篇', null, null, null),
    ];
    const filled = fillSheets({ name: '自评', rows });
    expect(filled.findings).toEqual([]);
    expect(planned(filled)).toEqual({
      '自评!C3': '40',
      '自评!D3': '100',
      '自评!I3': '210平方米',
      '自评!J3': '90',
      '自评!C4': '90',
      '自评!D4': '90',
      '自评!C5': '90',
      '自评!D5': '90',
      '自评!C6': '90',
      '自评!D6': '90',
      '自评!I4': '81%',
      '自评!J4': '22.5',
      '自评!K4': '两批材料返工，未能在年内重新检验。',
      '自评!I5': '1.2万人次',
      '自评!J5': '25',
      '自评!I6': '9篇',
      '自评!J6': '40',
    });
  });

  it('fills the first cell of a merged area', () => {
    const rows = activity.map((row) => [...row.slice(0, 6), '', ...row.slice(6)]);
    const merges = rows.slice(9).map((_, at) => `F${at + 10}:G${at + 10}`);
    const filled = fillSheets({ name: 'A', rows: rows.map((row, r) => (r < 9 ? (activity[r] ?? []) : row)), merges });
    expect(planned(filled)).toMatchObject({
      'A!F11': '9篇',
      'A!I11': '40',
      'A!J13': '两批材料返工，未能在年内重新检验。',
    });
  });
});

describe('what does not fit is said and left', () => {
  it.each<[string, Readonly<Record<string, ExportCell>>, string, readonly string[]]>([
    ['an indicator that the result lacks', { '11 4': '网络报道' }, 'fill-indicator-unknown', ['F11', 'H11']],
    ['the same name under another level', { '13 3': '时效指标' }, 'fill-indicator-level-differs', ['F13', 'H13']],
    ['another target', { '12 5': '≥2万人次' }, 'fill-indicator-target-differs', ['F12', 'H12']],
    ['another weight', { '12 7': 20 }, 'fill-weight-differs', ['H12', 'H14']],
    ['a cell that holds something else', { '11 6': '7篇' }, 'fill-cell-taken', ['F11']],
    ['a formula', { '14 8': { f: 'SUM(H11:H13)+I6', v: 0 } }, 'fill-cell-formula', ['H14']],
    ['two columns for the same', { '10 9': '自评得分' }, 'fill-column-twice', ['H11', 'I11', 'H12', 'H13']],
    ['another project', { '3 3': '科普展览' }, 'fill-project-unknown', ['F6', 'F11']],
    ['another unit', { '4 8': '405009 别的单位' }, 'fill-project-unknown', ['F6', 'F11']],
  ])('%s', (_, change, code, left) => {
    const filled = fillSheets({ name: 'A', rows: changed(activity, change) }, { name: '维修', rows: repair });
    expect(codes(filled)).toContain(code);
    for (const cell of left) expect(planned(filled)).not.toHaveProperty(`A!${cell}`);
    // The rest is filled all the same.
    expect(planned(filled)).toHaveProperty('维修!F11');
  });

  it('replaces what a cell holds only when asked to, and never a formula', () => {
    const rows = changed(activity, { '11 6': '7篇', '14 8': { f: 'SUM(H11:H13)+I6', v: 0 } });
    const filled = fill(systemExport([{ name: 'A', rows }]), true);
    expect(planned(filled)['A!F11']).toBe('9篇');
    expect(planned(filled)).not.toHaveProperty('A!H14');
    expect(codes(filled)).toEqual(expect.arrayContaining(['fill-cell-formula', 'fill-formulas-stale']));
  });

  it('leaves the same form given twice, and rows of the same name and target', () => {
    const twice = fillSheets({ name: 'A', rows: activity }, { name: 'B', rows: activity });
    expect(codes(twice).filter((code) => code === 'fill-project-ambiguous')).toHaveLength(2);
    expect(codes(twice)).toContain('fill-nothing');
    const rows = [...activity.slice(0, 13), activity[12] ?? [], ...activity.slice(13)];
    const doubled = fillSheets({ name: 'A', rows });
    expect(codes(doubled).filter((code) => code === 'fill-indicator-ambiguous')).toHaveLength(2);
    expect(planned(doubled)).not.toHaveProperty('A!F13');
  });

  it('names what the form lacks: indicators, and projects of its unit', () => {
    const filled = fillSheets({ name: 'A', rows: activity.filter((_, at) => at !== 10) });
    const named = filled.findings.map(({ code, args }) => [code, args['name']]);
    expect(named).toEqual(
      expect.arrayContaining([
        ['fill-project-absent', '场馆维修'],
        ['fill-indicator-absent', '媒体报道'],
      ]),
    );
  });

  it('fills only projects whose score is final', () => {
    const projects = result.projects.map((one) => ({ ...one, state: 'blocked' as const, status: 'draft' as const }));
    const filled = fillForm(givenFile('x.xlsx', systemExport(sheets)), { ...result, projects }, false);
    expect(codes(filled)).toEqual(['fill-project-not-final', 'fill-project-not-final', 'fill-nothing']);
    expect(filled.bytes).toBeNull();
  });

  it('refuses another year and files without a form', () => {
    const last = changed(activity, { '2 1': '（2025年度）' });
    expect(codes(fillSheets({ name: 'A', rows: last }))).toEqual(['fill-year-differs']);
    const page = new TextEncoder().encode('<table><tr><td>项目名称</td></tr></table>');
    expect(fillForm(givenFile('x.html', page), result, false).bytes).toBeNull();
  });
});

describe('an older format', () => {
  it('gets a workbook with the same cells in the same places, the filled ones coloured', () => {
    const xlsx = systemExport(sheets);
    const book = readSpreadsheet(xlsx, 'x.xlsx').value;
    if (book === null) throw new Error('unreadable');
    const xls = asOldWorkbook(8, book);
    const filled = fillForm(givenFile('导出.xls', xls), result, false);
    expect(codes(filled)).toEqual(['fill-to-paste']);
    expect(filled.toPaste).toBe(true);
    const old = readWorkbook(xls, '导出.xls', 'xls').value;
    const texts = Object.fromEntries(
      (old?.sheets ?? []).flatMap(({ name, rows }) =>
        rows.flatMap((row) => row.cells.map(({ column, text }) => [`${name}!${cellName(row.number, column)}`, text])),
      ),
    );
    expect(cells(filled.bytes)).toEqual({ ...texts, ...planned(filled) });
    const parts = unzipSync(filled.bytes ?? new Uint8Array());
    expect(new TextDecoder().decode(parts['xl/styles.xml'])).toContain('BDD7EE');
  });
});

describeWithOffice('a filled form in LibreOffice', () => {
  it('opens with nothing else changed', () => {
    const before = systemExport(sheets);
    const filled = fill(before);
    const [old, now] = allConvertedInOffice([before, filled.bytes ?? new Uint8Array()], 'xlsx', 'xlsx');
    const texts = Object.entries(planned(filled)).map(([cell, text]) => [cell, text.replace(/%$/, '')] as const);
    const opened = Object.entries(cells(now ?? null)).map(([cell, text]) => [cell, text.replace(/%$/, '')] as const);
    expect(Object.fromEntries(opened)).toMatchObject(Object.fromEntries(texts));
    const others = ([cell]: readonly [string, string]) => !Object.hasOwn(planned(filled), cell);
    expect(Object.fromEntries(Object.entries(cells(now ?? null)).filter(others))).toEqual(cells(old ?? null));
  });
});
