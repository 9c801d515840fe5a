import { placeText } from '../../findings/finding.ts';
import { inputNames, type Place, type Source } from '../../model/place.ts';
import type { IndicatorScore, ProjectScore } from '../../model/result/result.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { actualText, indicatorName } from '../evaluation/row-words.ts';
import { ownInputs } from '../run/own-inputs.ts';
import { textCell } from '../tables/cells.ts';
import type { OutputSheet, Row } from '../tables/output-sheet.ts';
import { headings, note, projectBand, section } from '../tables/sheet-rows.ts';

const columns = [24, 24, 26, 42, 26, 42] as const;
const all = columns.length;

function fileRow(what: string, source: Source): Row {
  return {
    cells: [
      textCell(what, 'label'),
      textCell(source.file, 'body', { columns: 2 }),
      textCell(source.sha256, 'body', { columns: 3 }),
    ],
  };
}

function fileRows(context: ReportContext): Row[] {
  const { say, run } = context;
  const inputs = ownInputs(context);
  const left = run.inputs.length - inputs.length;
  const ruleFiles = new Map(run.rules.map(({ source }) => [`${source.file} ${source.sha256}`, source]));
  return [
    section(say({ zh: '一、文件', en: '1. Files' }), all),
    headings([
      [say({ zh: '内容', en: 'What' })],
      [say({ zh: '文件', en: 'File' }), 2],
      [say({ zh: 'SHA-256（文件内容的指纹）', en: 'SHA-256' }), 3],
    ]),
    ...inputs.map((input) => fileRow(say(inputNames[input.role]), input)),
    ...(left === 0 ? [] : [note(say(inputsLeft, { left }), all)]),
    fileRow(say({ zh: '评分方案', en: 'scoring profile' }), run.profileSource),
    ...[...ruleFiles.values()].map((source) => fileRow(say({ zh: '评分规则', en: 'scoring rules' }), source)),
    {
      cells: [
        textCell(say({ zh: '计算工具', en: 'tool' }), 'label'),
        textCell(`${run.tool.name} ${run.tool.version}`, 'body', { columns: all - 1 }),
      ],
    },
  ];
}

const inputsLeft = {
  zh: '其他单位的 {left} 个文件没有列出，见 manifest.json。',
  en: '{left} files of other units are listed in manifest.json.',
} as const;

interface Origin {
  readonly what: string;
  readonly target: string;
  readonly targetPlace: Place | null;
  readonly actual: string;
  readonly actualPlace: Place | null;
}

function indicatorOrigin(row: IndicatorScore, context: ReportContext): Origin {
  return {
    what: `${row.indicator.ordinal}.${indicatorName(row, context)}`,
    target: row.target.text,
    targetPlace: row.indicator.source,
    actual: actualText(row) ?? '',
    actualPlace: row.actual?.actual?.place ?? null,
  };
}

function moneyOrigins(project: ProjectScore, context: ReportContext): Origin[] {
  const { say } = context;
  const entries = project.actual?.execution;
  const figures = [
    [say({ zh: '年初预算数', en: 'initial budget' }), project.execution.initial, entries?.initial],
    [say({ zh: '全年预算数', en: 'revised budget' }), project.execution.revised, entries?.revised],
    [say({ zh: '全年执行数', en: 'executed' }), project.execution.executed, entries?.executed],
  ] as const;
  return figures.map(([what, value, entry], index) => ({
    what,
    target: index === 0 ? (project.project.budget.total ?? '') : '',
    targetPlace: index === 0 ? project.project.source : null,
    actual: value ?? '',
    actualPlace: entry?.place ?? null,
  }));
}

function originRows(project: ProjectScore, index: number, context: ReportContext): Row[] {
  const { language } = context;
  const origins = [
    ...moneyOrigins(project, context),
    ...project.indicators.map((row) => indicatorOrigin(row, context)),
  ];
  return [
    projectBand(project.project.name, index, all),
    ...origins.map((origin) => ({
      cells: [
        textCell(origin.what, 'body', { columns: 2 }),
        textCell(origin.target, 'body', { align: 'center' }),
        textCell(placeText(origin.targetPlace, language)),
        textCell(origin.actual, 'body', { align: 'center' }),
        textCell(placeText(origin.actualPlace, language)),
      ],
    })),
  ];
}

/** 数据来源: every file with its SHA-256, the tool, and for each figure the table and cell it was read from. */
export function sourcesSheet(context: ReportContext): OutputSheet {
  const { say, projects } = context;
  const title = say({ zh: '数据来源', en: 'Sources' });
  return {
    id: 'sources',
    title,
    columns,
    rows: [
      { cells: [textCell(title, 'title', { columns: all })], height: 30 },
      ...fileRows(context),
      section(say({ zh: '二、每个数的出处', en: '2. Where each figure was read' }), all),
      headings([
        [say({ zh: '指标', en: 'Indicator' }), 2],
        [say({ zh: '预算数、指标值', en: 'Budget, target' })],
        [say({ zh: '出处', en: 'Read from' })],
        [say({ zh: '实际值（原文）', en: 'Actual (as written)' })],
        [say({ zh: '出处', en: 'Read from' })],
      ]),
      ...projects.flatMap((project, index) => originRows(project, index, context)),
    ],
    headingRows: 1,
    orientation: 'landscape',
  };
}

/** The files of a run alone, for a workbook whose figures come from other workbooks of the same run. */
export function filesSheet(context: ReportContext): OutputSheet {
  const title = context.say({ zh: '数据来源', en: 'Sources' });
  return {
    id: 'sources',
    title,
    columns,
    rows: [{ cells: [textCell(title, 'title', { columns: all })], height: 30 }, ...fileRows(context)],
    headingRows: 1,
    orientation: 'landscape',
  };
}
