import type { Speak } from '../../findings/speak.ts';
import { hiddenRows } from '../../model/actuals/actuals-keys.ts';
import { actualsSheets, bandWords } from '../../model/actuals/actuals-layout.ts';
import {
  answerSheetColumns,
  departmentSheets,
  departmentVersion,
  type GoalSheetColumn,
  goalSheetColumns,
  yesNoWords,
} from '../../model/whole-department/department-layout.ts';
import type { DepartmentIndicator } from '../../model/whole-department/department-profile.ts';
import {
  neededFigures,
  type PreparedDepartment,
  type ProposedGoal,
} from '../../model/whole-department/department-run.ts';
import { blankCell, countCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, OutputSheet, Row, Workbook } from '../tables/output-sheet.ts';
import { figureSheet, openFigure } from './figure-rows.ts';

/** What the workbook of a department is made for. */
export interface DepartmentTemplate {
  readonly department: string;
  readonly year: number;
  readonly prepared: PreparedDepartment;
  readonly proposed: readonly ProposedGoal[];
}

const left = { align: 'left' } as const;
const heads = (texts: readonly string[]): Row => ({
  cells: texts.map((text) => textCell(text, 'heading')),
  height: 32,
});
const yesNo = [yesNoWords.yes, yesNoWords.no];

/** The columns of 履职目标 that are asked for, with their widths; readers know all that project workbooks have. */
const goalColumns: readonly (readonly [id: GoalSheetColumn, width: number])[] = [
  ['ordinal', 6],
  ['part', 26],
  ['sentence', 44],
  ['adopted', 8],
  ['level1', 14],
  ['level2', 18],
  ['level3', 30],
  ['target', 18],
  ['weight', 8],
  ['actual', 16],
  ['band', 22],
  ['bandPercent', 12],
  ['judgedBy', 10],
  ['evidence', 24],
  ['surveySize', 12],
  ['reason', 26],
  ['measure', 22],
  ['notApplicable', 22],
  ['confirmed', 16],
];
/** Blank rows for indicators that the goals do not have. */
const moreRows = 5;

function goalCell(id: GoalSheetColumn, goal: ProposedGoal | null, levels: readonly string[]): Cell {
  const entered = (text: string | null | undefined, more: Partial<Cell> = {}): Cell =>
    textCell(text ?? '', 'input', { ...left, ...more });
  switch (id) {
    case 'ordinal':
      return goal === null ? blankCell() : countCell(goal.indicator.ordinal, 'body', { align: 'center' });
    case 'part':
      return textCell(goal?.part ?? '', 'body', left);
    case 'sentence':
      return textCell(goal?.sentence ?? '', 'body', left);
    case 'adopted':
      return goal === null ? blankCell('input', { choices: yesNo }) : entered(yesNoWords.yes, { choices: yesNo });
    case 'level1':
      return entered(goal?.indicator.level1, { choices: levels });
    case 'level2':
      return entered(goal?.indicator.level2);
    case 'level3':
      return entered(goal?.indicator.level3);
    case 'target':
      return entered(goal?.target);
    case 'band':
      return blankCell('input', { choices: Object.values(bandWords) });
    default:
      return blankCell('input');
  }
}

function goalSheet({ prepared, proposed }: DepartmentTemplate): OutputSheet {
  const headings = new Map<string, string>(goalSheetColumns.map(({ id, heading }) => [id, heading]));
  const levels = prepared.profile.indicators.flatMap((indicator) =>
    indicator.by === 'goals' ? indicator.goalLevel1.slice(0, 1) : [],
  );
  const all = ['产出指标', '效益指标', '满意度指标', ...levels];
  const rowOf = (goal: ProposedGoal | null): Row => ({
    cells: goalColumns.map(([id]) => goalCell(id, goal, [...new Set(all)])),
  });
  return {
    id: 'goals',
    title: departmentSheets.goals,
    columns: goalColumns.map(([, width]) => width),
    rows: [
      heads(goalColumns.map(([id]) => headings.get(id) ?? id)),
      ...proposed.map(rowOf),
      ...Array.from({ length: moreRows }, () => rowOf(null)),
    ],
    headingRows: 1,
    orientation: 'landscape',
  };
}

function answerRow(
  indicator: DepartmentIndicator,
  item: { readonly text: string; readonly points: string } | null,
): Row {
  const isJudged = indicator.by === 'judged';
  const dash = textCell('—', 'muted', { align: 'center' });
  const entered = item === null || indicator.by === 'checklist';
  return {
    cells: [
      textCell(indicator.level1, 'body', left),
      textCell(indicator.level2 ?? '', 'body', left),
      textCell(indicator.name.zh, 'body', left),
      textCell(item?.text ?? indicator.rule.zh, 'body', left),
      pointsCell(item?.points ?? String(indicator.weight), 'number'),
      item === null ? dash : blankCell('input', { choices: yesNo }),
      isJudged ? blankCell('input') : dash,
      item === null ? blankCell('input') : dash,
      entered ? blankCell('input') : dash,
    ],
  };
}

function answerSheet({ prepared: { profile } }: DepartmentTemplate): OutputSheet {
  const rows = profile.indicators.flatMap((indicator) => [
    answerRow(indicator, null),
    ...(indicator.by === 'checklist'
      ? indicator.items.map(({ text, points }) => answerRow(indicator, { text: text.zh, points: String(points) }))
      : []),
  ]);
  return {
    id: 'answers',
    title: departmentSheets.answers,
    columns: [16, 16, 26, 52, 8, 10, 10, 24, 40],
    rows: [heads(answerSheetColumns.map(({ heading }) => heading)), ...rows],
    headingRows: 1,
    orientation: 'landscape',
  };
}

function guideSheet({ department, year, prepared }: DepartmentTemplate, say: Speak): OutputSheet {
  const { profile } = prepared;
  const lines = [
    say({
      zh: `${department}　${year}年度部门整体支出绩效自评填报表`,
      en: `${department}: self-evaluation of the whole department, ${year}`,
    }),
    say({ zh: `方案：${profile.title.zh}（${profile.id}）`, en: `layout: ${profile.title.en} (${profile.id})` }),
    say({
      zh: '基础数据：照决算表填数，金额单位万元；没有的填0，不知道的空着。比率不用填，由程序计算。',
      en: '基础数据: figures of the final accounts, amounts in 万元; 0 where there was nothing, blank where it is not known. Rates are computed, never typed.',
    }),
    say({
      zh: '履职目标：每行是部门绩效目标里的一项承诺，左边是原文。请逐行审核：是否采用、级次、名称、指标值、分值（不填则平均分配），再填实际完成值。不采用的在“不适用原因”写明。',
      en: '履职目标: each row is a promise of the goals, with its sentence. Review each: in or out, levels, name, target, weight (shared out equally where blank), then enter what was done. Say under 不适用原因 why one is left out.',
    }),
    say({
      zh: '指标评定：清单逐项选是或否，评定的指标填得分；不适用的写原因，扣分的在“说明和佐证”写明。',
      en: '指标评定: yes or no for each item of a list, points where an indicator is judged; a reason where one does not apply, an explanation where points are lost.',
    }),
  ];
  return {
    id: 'guide',
    title: actualsSheets.guide,
    columns: [120],
    rows: lines.map((line, at) => ({
      cells: [textCell(line, at === 0 ? 'title' : 'body', left)],
      ...(at === 0 ? { height: 34 } : {}),
    })),
    headingRows: 0,
    orientation: 'portrait',
  };
}

function keysSheet({ department, year, prepared }: DepartmentTemplate): OutputSheet {
  const rows = [
    [hiddenRows.version, departmentVersion],
    [hiddenRows.year, String(year)],
    [hiddenRows.profile, prepared.profile.id],
    [hiddenRows.unitCode, ''],
    [hiddenRows.unitName, department],
  ];
  return {
    id: 'keys',
    title: actualsSheets.keys,
    columns: [20, 40],
    rows: rows.map((texts) => ({ cells: texts.map((text) => textCell(text)) })),
    headingRows: 0,
    orientation: 'portrait',
    hidden: true,
  };
}

/** The workbook that a department fills in: guide, base data, goals from prose, answers. The same goals and layout give the same workbook. */
export function departmentTemplate(given: DepartmentTemplate, say: Speak): Workbook {
  const cellOf = (name: string): Cell => openFigure('input', name);
  return {
    title: say({
      zh: `${given.year}年度部门整体支出绩效自评填报表`,
      en: `whole department ${given.year}, to fill in`,
    }),
    language: say.language,
    date: `${given.year}-12-31`,
    sheets: [
      guideSheet(given, say),
      figureSheet({ title: departmentSheets.figures, cellOf, needed: neededFigures(given.prepared) }, say),
      goalSheet(given),
      answerSheet(given),
      keysSheet(given),
    ],
  };
}
