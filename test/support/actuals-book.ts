import { createHash } from 'node:crypto';
import { cellName } from '../../src/containers/spreadsheet/cell-reference.ts';
import {
  hiddenRows,
  indicatorKey,
  moneyKey,
  printedTarget,
  projectHashRow,
  targetFingerprintText,
} from '../../src/model/actuals/actuals-keys.ts';
import {
  actualsSheets,
  fundRows,
  indicatorColumns,
  moneyColumns,
  templateVersion,
} from '../../src/model/actuals/actuals-layout.ts';
import type { GoalDocument, Project } from '../../src/model/goals/goals.ts';
import { packWorkbook, type WorkbookXml, workbookParts } from './workbook.ts';

/** A cell of a test workbook: text, a number, nothing, or a number under a format, a formula, an error, or raw XML. */
type TestCell =
  | string
  | number
  | boolean
  | null
  | { readonly value: number; readonly format: string | number }
  | { readonly formula: string; readonly result?: number }
  | { readonly error: string };

export type TestRow = TestCell[];

/** A sheet of a test workbook as a matrix, so that tests can do to it what people do. */
export interface TestSheet {
  name: string;
  state?: 'hidden' | 'veryHidden';
  rows: TestRow[];
  merges: string[];
  hiddenRows: Set<number>;
}

export interface TestBook {
  indicators: TestSheet;
  money: TestSheet;
  keys: TestSheet | null;
  others: TestSheet[];
}

const sheet = (name: string, rows: TestRow[]): TestSheet => ({ name, rows, merges: [], hiddenRows: new Set() });

/** How many rows stand above the data: title, remark, groups, headings. */
export const headRows = 4;

const actuals: Readonly<Record<string, TestCell>> = {
  会议次数: 8,
  培训人次: 1180,
  工作合格率: 97.5,
  完成时间: { value: 46350, format: 14 },
  项目成本: 36.82,
  科学氛围: '全市十二个乡镇都办了活动',
  参会人员满意度: 93,
  学会满意度: 95,
};

const indicatorIds = indicatorColumns.map(({ id }) => id);
const moneyIds = moneyColumns.map(({ id }) => id);

/** The column of an id on the indicator sheet, from 0. */
export const indicatorAt = (id: (typeof indicatorIds)[number]): number => indicatorIds.indexOf(id);
/** The column of an id on the money sheet, from 0. */
export const moneyAt = (id: (typeof moneyIds)[number]): number => moneyIds.indexOf(id);

function indicatorRows(project: Project): TestRow[] {
  return project.indicators.map((one) => {
    const reported: Partial<Record<(typeof indicatorIds)[number], TestCell>> = {
      key: indicatorKey(project.unit, project, one.ordinal),
      code: project.code,
      name: project.name,
      ordinal: one.ordinal,
      level1: one.level1,
      level2: one.level2,
      level3: one.level3,
      description: one.description,
      target: printedTarget(one.target),
      unit: one.target.unit ?? '—',
      actual: actuals[one.level3 ?? ''] ?? one.ordinal + 3,
      evidence: `${one.level3}验收单`,
      ...(one.level3 === '培训人次' ? { reason: '十月的一期培训因场馆维修停办', measure: '明年上半年补办' } : {}),
      ...(one.level3 === '科学氛围' ? { band: '达成预期指标', bandPercent: 95 } : {}),
      ...(one.level3?.endsWith('满意度') ? { surveySize: 120 } : {}),
    };
    return indicatorIds.map((id) => reported[id] ?? null);
  });
}

function moneyRows(project: Project): TestRow[] {
  return fundRows.map(({ source, label }) => {
    const amounts = source === 'total' || source === 'fiscal' ? { initial: 37.5, revised: 36, executed: 35.82 } : {};
    const words = source === 'total' ? { completed: '全部完成', reason: '项目结余' } : {};
    const row: Partial<Record<(typeof moneyIds)[number], TestCell>> = {
      key: moneyKey(project.unit, project, source),
      code: project.code,
      name: project.name,
      source: label,
      ...amounts,
      ...words,
    };
    return moneyIds.map((id) => row[id] ?? null);
  });
}

const sha256 = (projects: readonly Project[]): string =>
  createHash('sha256').update(targetFingerprintText(projects)).digest('hex');

/** The filled-in workbook of the unit of the goals, laid out as the template is. */
export function filledBook(goals: readonly GoalDocument[]): TestBook {
  const projects = goals.flatMap((document) => document.projects);
  const unit = projects[0]?.unit ?? { code: null, name: '' };
  const head = (headings: readonly string[]): TestRow[] => [
    [`${unit.name} 2026年度绩效指标完成情况`],
    ['单位：万元。黄色必填，蓝色选填。'],
    ['绩效目标（已锁定）', null, null, '完成情况'],
    [...headings],
  ];
  return {
    indicators: sheet(actualsSheets.indicators, [
      ...head(indicatorColumns.map(({ heading }) => heading)),
      ...projects.flatMap(indicatorRows),
    ]),
    money: sheet(actualsSheets.money, [
      ...head(moneyColumns.map(({ heading }) => heading)),
      ...projects.flatMap(moneyRows),
    ]),
    keys: {
      ...sheet(actualsSheets.keys, [
        [hiddenRows.version, templateVersion],
        [hiddenRows.year, '2026'],
        [hiddenRows.unitCode, unit.code ?? ''],
        [hiddenRows.unitName, unit.name],
        [hiddenRows.targetsHash, sha256(projects)],
        ...projects.map((project): TestRow => [projectHashRow(project.unit, project), sha256([project])]),
      ]),
      state: 'veryHidden',
    },
    others: [
      sheet(actualsSheets.guide, [
        ['填表说明'],
        ['三级指标', '年度指标值', '计量单位', '实际完成值', '达成程度', '佐证材料'],
        ['例：培训次数', '≥5次', '次', '6', '', '签到表'],
      ]),
    ],
  };
}

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function cellXml(cell: TestCell, name: string, styleOf: (format: string | number) => number): string {
  if (cell === null) return `<c r="${name}" s="0"/>`;
  if (typeof cell === 'string')
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${name}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('error' in cell) return `<c r="${name}" t="e"><v>${cell.error}</v></c>`;
  if ('formula' in cell) {
    const result = cell.result === undefined ? '' : `<v>${cell.result}</v>`;
    return `<c r="${name}"><f>${xmlText(cell.formula)}</f>${result}</c>`;
  }
  return `<c r="${name}" s="${styleOf(cell.format)}"><v>${cell.value}</v></c>`;
}

/** Packs a test workbook as a file. */
export function packBook(book: TestBook, options: Omit<WorkbookXml, 'formats'> = {}): Uint8Array {
  return packWorkbook(bookParts(book, options));
}

/** The parts of a test workbook, by entry name. */
export function bookParts(book: TestBook, options: Omit<WorkbookXml, 'formats'> = {}): Record<string, string> {
  const formats: (string | number)[] = [];
  const styleOf = (format: string | number): number => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 1;
  };
  const sheets = [...book.others, book.money, book.indicators, ...(book.keys === null ? [] : [book.keys])];
  const parts = sheets.map(({ name, state, rows, merges, hiddenRows: hidden }) => ({
    name,
    ...(state === undefined ? {} : { state }),
    rows: rows
      .map((row, at) => {
        const cells = row.map((cell, column) => cellXml(cell, cellName(at + 1, column + 1), styleOf));
        return `<row r="${at + 1}"${hidden.has(at) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
      })
      .join(''),
    after:
      merges.length === 0
        ? ''
        : `<mergeCells>${merges.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`,
  }));
  return workbookParts(parts, { ...options, formats });
}
