import { Buffer } from 'node:buffer';
import exceljs from 'exceljs';
import { beforeAll, expect, it } from 'vitest';
import type { ActualsJson } from '../../src/model/actuals/actuals.ts';
import { actualsSheets, indicatorColumns } from '../../src/model/actuals/actuals-layout.ts';
import type { Project } from '../../src/model/goals/goals.ts';
import { readTarget } from '../../src/targets/target/read-target.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { allConvertedInOffice, describeWithOffice } from '../support/office.ts';
import { plainProfile, templateProjects, unit } from '../support/template-projects.ts';

type Row = ActualsJson['projects'][number]['indicators'][number];
type Reported = Omit<Row, 'ordinal'>;

const longReason = '原定十一月的一期培训因讲师生病改到下一年度举办';

/** What a clerk may type into any row, sensible there or not. */
const typed: readonly Reported[] = [
  { actual: null },
  { actual: 0 },
  { actual: '7', evidence: '签到表' },
  { actual: '0.95', evidence: '签到表' },
  { actual: '1', evidence: '签到表', surveySize: 30 },
  { actual: '89.999', evidence: '签到表', reason: '太短' },
  { actual: '90', evidence: '签到表', reason: longReason, lastYear: '90' },
  { actual: '95', evidence: '签到表', surveySize: 120, lastYear: 94 },
  { actual: '95.95', evidence: '签到表', lastYear: 95 },
  { actual: '9.0909', evidence: '签到表', lastYear: '9.0009' },
  { actual: '101', evidence: '签到表' },
  { actual: '-3', evidence: '签到表' },
  { actual: '-3.01', evidence: '签到表', reason: longReason },
  { actual: '2026-12-18', evidence: '签到表' },
  { actual: '2027-01-01', evidence: '签到表' },
  { actual: '是', evidence: '签到表' },
  { actual: false, evidence: '签到表', reason: '  空 格  很 多 的 一 个 原 因 ' },
  { actual: '大约7次', evidence: '签到表' },
  { actual: null, notApplicable: '今年没有此项任务' },
  { actual: '3', notApplicable: '今年没有此项任务' },
  { actual: '办了十二场', band: 'met', bandPercent: '80', evidence: '签到表' },
  { actual: '办了十二场', band: 'met', bandPercent: '79.9', evidence: '签到表' },
  { actual: '办了十二场', band: 'partly', bandPercent: 80, evidence: '签到表' },
  { actual: '办了两场', band: 'not-met', evidence: '签到表', reason: longReason },
  { actual: '/', evidence: '见附件', reason: ' / ' },
  { actual: '无', evidence: '无', reason: '略' },
  { actual: null, notApplicable: '/' },
  { actual: null, notApplicable: '不适用' },
  { actual: '否', band: 'met', evidence: '签到表' },
  { actual: '7', reason: '——', evidence: '有' },
  { actual: '5', settledTarget: '≥5次', settledTargetSource: '函〔2026〕3号', evidence: '签到表' },
];

const money: readonly ActualsJson['projects'][number]['execution'][] = [
  {},
  { initial: 100, revised: 100, executed: 95.5 },
  { initial: 100, revised: 100, executed: 89.99, reason: longReason },
  { initial: 100, revised: 100, executed: '89.99' },
  { initial: 100, revised: 100, executed: 101 },
  { initial: 0, revised: 0, executed: 0 },
  {
    initial: '0.3',
    revised: '0.3',
    executed: '0.3',
    bySource: [
      { source: 'fiscal', initial: '0.1', revised: '0.1', executed: '0.1' },
      { source: 'other', initial: '0.2', revised: '0.2', executed: '0.2' },
    ],
  },
  { initial: 10, revised: 10, executed: 10, bySource: [{ source: 'fiscal', initial: 10, revised: 9, executed: 10 }] },
  { initial: '约10', revised: 10, executed: -1 },
];

const absences: readonly ActualsJson['projects'][number]['notCarriedOut'][] = [
  { kind: 'cancelled', reason: longReason, document: '函〔2026〕3号' },
  { kind: 'not-due', reason: '/', document: null },
  { kind: 'merged', reason: null, document: '函〔2026〕4号' },
];

const [plainTargets] = templateProjects;
/** Every kind of target, and comparisons with last year that ask for a figure. */
const everyTarget = plainTargets && {
  ...plainTargets,
  indicators: [
    ...plainTargets.indicators,
    ...['较上年增长1%', '较上年提高2个百分点', '较上年减少3起', '不低于上年', '与上年持平', '较上年翻一番'].flatMap(
      (text, index) =>
        plainTargets.indicators.slice(0, 1).map((one) => ({
          ...one,
          ordinal: 100 + index,
          level3: `与上年比${index}`,
          target: readTarget(text),
        })),
    ),
  ],
};

function projectsAndActuals(): { readonly projects: Project[]; readonly filled: ActualsJson } {
  if (everyTarget === undefined) throw new Error('no project');
  const projects = typed.map((_, index) => ({
    ...everyTarget,
    code: index === 3 ? null : `P${index}`,
    name: `项目${index}`,
  }));
  const reports = projects.map(({ code, name, indicators }, index) => ({
    unit: { code: unit.code },
    code,
    name,
    execution: money[index % money.length] ?? {},
    completed: index % 2 === 0 ? '总体目标已经完成' : null,
    notCarriedOut: index % 4 === 3 ? (absences[index % absences.length] ?? null) : null,
    indicators: indicators.map(({ ordinal }): Row => ({ ...(typed[index] ?? { actual: null }), ordinal })),
  }));
  return { projects, filled: { schemaVersion: '1.0', year: 2026, projects: reports } };
}

async function results(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never, { ignoreNodes: ['dataValidations', 'conditionalFormatting'] });
  const found = new Map<string, unknown>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type !== exceljs.ValueType.Formula) return;
        const result: unknown = cell.result ?? '';
        found.set(
          `${sheet.name}!${cell.address}`,
          typeof result === 'number' ? Number(result.toPrecision(12)) : result,
        );
      });
    });
  }
  return found;
}

/** A template into which one actual and its evidence were typed. */
async function changedTemplate() {
  const bytes = await writeTemplate({ year: 2026, unit, profile: plainProfile, projects: templateProjects });
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const sheet = book.getWorksheet(actualsSheets.indicators);
  const at = (id: string) => indicatorColumns.findIndex((column) => column.id === id) + 1;
  if (sheet === undefined) throw new Error('no sheet');
  sheet.getCell(5, at('actual')).value = 4;
  sheet.getCell(5, at('evidence')).value = '签到表';
  const statusAt = sheet.getCell(5, at('status')).address;
  return { changed: new Uint8Array(await book.xlsx.writeBuffer()), statusAt };
}

describeWithOffice('formulas of the template', () => {
  const cached = { zh: new Map<string, unknown>(), en: new Map<string, unknown>() };
  const computed = { zh: new Map<string, unknown>(), en: new Map<string, unknown>() };
  let afterChange = new Map<string, unknown>();
  let status = '';

  beforeAll(async () => {
    const input = { year: 2026, unit, profile: plainProfile, ...projectsAndActuals() };
    const [zh, en] = [await writeTemplate(input), await writeTemplate({ ...input, language: 'en' })];
    const { changed, statusAt } = await changedTemplate();
    const saved = allConvertedInOffice([zh, en, changed], 'xlsx', 'xlsx', { recalculate: true });
    const [first = new Uint8Array(), second = new Uint8Array(), third = new Uint8Array()] = saved;
    status = `${actualsSheets.indicators}!${statusAt}`;
    [cached.zh, cached.en] = [await results(zh), await results(en)];
    [computed.zh, computed.en, afterChange] = [await results(first), await results(second), await results(third)];
  });

  it.each(['zh', 'en'] as const)('carry the values LibreOffice computes, for anything typed, in %s', (language) => {
    const rows = typed.length * (everyTarget?.indicators.length ?? 0);
    expect(cached[language].size).toBeGreaterThan(rows * 2);
    const differing = [...cached[language]].filter(([cell, value]) => computed[language].get(cell) !== value);
    expect(differing.map(([cell, value]) => [cell, value, computed[language].get(cell)])).toEqual([]);
  });

  it('say something else when an input changes', () => {
    expect(afterChange.get(status)).toBe('缺：偏差原因');
    expect(afterChange.get(`${actualsSheets.status}!G8`)).toBe(1);
  });
});
