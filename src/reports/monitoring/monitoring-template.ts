import type { Speak } from '../../findings/speak.ts';
import { hiddenRows, printedTarget } from '../../model/actuals/actuals-keys.ts';
import { actualsSheets } from '../../model/actuals/actuals-layout.ts';
import type { BudgetUnit, Project } from '../../model/goals/goals.ts';
import {
  type AsOf,
  asOfText,
  likelihoods,
  likelihoodWords,
  monitoredFunds,
  monitoredFundWords,
  periodText,
  reasonClasses,
} from '../../model/monitoring/monitored.ts';
import {
  asOfRow,
  monitoringIndicatorColumns,
  monitoringMoneyColumns,
  monitoringVersion,
} from '../../model/monitoring/monitoring-layout.ts';
import { blankCell, countCell, moneyCell, textCell } from '../tables/cells.ts';
import type { Cell, OutputSheet, Row, Workbook } from '../tables/output-sheet.ts';

const headingRow = (headings: readonly string[]): Row => ({
  cells: headings.map((text) => textCell(text, 'heading')),
  height: 32,
});

function moneySheet(projects: readonly Project[], asOf: AsOf): OutputSheet {
  const shown = monitoringMoneyColumns(asOf).filter(({ id }) => id !== 'key' && id !== 'rate');
  const initial = { total: 'total', fiscal: 'fiscal', other: 'other' } as const;
  const rows = projects.flatMap((project) =>
    monitoredFunds.map((fund): Row => {
      const amount = project.budget[initial[fund]];
      const name = textCell(project.name, 'body', { align: 'left' });
      const money = amount === null ? blankCell('input') : moneyCell(amount, 'input');
      const label = textCell(monitoredFundWords[fund].zh, 'body', { align: 'left' });
      return { cells: [textCell(project.code ?? ''), name, label, money, blankCell('input'), blankCell('input')] };
    }),
  );
  return {
    id: 'money',
    title: actualsSheets.money,
    columns: [16, 36, 28, 16, 18, 18],
    rows: [headingRow(shown.map(({ heading }) => heading)), ...rows],
    headingRows: 1,
    orientation: 'landscape',
  };
}

function indicatorRow(project: Project, at: number): Row {
  const indicator = project.indicators[at];
  if (indicator === undefined) return { cells: [] };
  const { ordinal, level1, level2, level3, description, target } = indicator;
  const tick = (): Cell => blankCell('input', { choices: ['√'] });
  const left = { align: 'left' } as const;
  return {
    cells: [
      textCell(project.code ?? ''),
      textCell(project.name, 'body', left),
      countCell(ordinal, 'body', { align: 'center' }),
      ...[level1, level2, level3, description].map((text) => textCell(text ?? '', 'body', left)),
      textCell(printedTarget(target)),
      blankCell('input'),
      blankCell('input'),
      blankCell('input'),
      ...reasonClasses.map(tick),
      blankCell('input'),
      blankCell('input', { choices: likelihoods.map((one) => likelihoodWords[one].zh) }),
      blankCell('input'),
    ],
  };
}

function indicatorSheet(projects: readonly Project[], asOf: AsOf): OutputSheet {
  const shown = monitoringIndicatorColumns(asOf).filter(({ id }) => id !== 'key');
  return {
    id: 'indicators',
    title: actualsSheets.indicators,
    columns: [14, 26, 6, 12, 14, 24, 20, 16, 14, 18, 18, 8, 8, 8, 8, 8, 28, 14, 28],
    rows: [
      headingRow(shown.map(({ heading }) => heading)),
      ...projects.flatMap((project) => project.indicators.map((_, at) => indicatorRow(project, at))),
    ],
    headingRows: 1,
    orientation: 'landscape',
  };
}

function guideSheet(unit: BudgetUnit, asOf: AsOf, say: Speak): OutputSheet {
  const period = periodText(asOf);
  const lines = [
    say({
      zh: `${unit.name}　${asOf.year}年${period}绩效运行监控填报表`,
      en: `${unit.name}: monitoring of ${asOf.year}, up to the end of month ${asOf.month}`,
    }),
    say({
      zh: `资金：填${period}累计执行数和全年预计执行数，单位万元；年初预算数按目标表填好，不要改成到位数。`,
      en: '资金: what was spent up to the month and what is expected for the year, in 万元. The budget is that of the goal table; do not replace it by what has arrived.',
    }),
    say({
      zh: `指标：填${period}执行情况（累计）和全年预计完成情况；设了阶段目标的填“阶段目标值”。有偏差的勾选原因（√）并写原因说明。`,
      en: '指标: what was done up to the month and what is expected for the year; a stage target where one was set. Tick a reason (√) and explain it where a row deviates.',
    }),
    say({
      zh: '完成目标可能性：确定能、有可能、完全不可能选一个；后两种在备注写明拟采取的措施。',
      en: '完成目标可能性: 确定能 (certain), 有可能 (possible) or 完全不可能 (impossible); for the last two say in 备注 what will be done.',
    }),
  ];
  return {
    id: 'guide',
    title: actualsSheets.guide,
    columns: [110],
    rows: lines.map((line, at) => ({
      cells: [textCell(line, at === 0 ? 'title' : 'body', { align: 'left' })],
      ...(at === 0 ? { height: 34 } : {}),
    })),
    headingRows: 0,
    orientation: 'portrait',
  };
}

function keysSheet(unit: BudgetUnit, asOf: AsOf): OutputSheet {
  const rows = [
    [hiddenRows.version, monitoringVersion],
    [hiddenRows.year, String(asOf.year)],
    [asOfRow, asOfText(asOf)],
    [hiddenRows.unitCode, unit.code ?? ''],
    [hiddenRows.unitName, unit.name],
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

/** The workbook in which a unit reports a round of monitoring: guide, money, indicators. The same goals give the same workbook. */
export function monitoringTemplate(unit: BudgetUnit, projects: readonly Project[], asOf: AsOf, say: Speak): Workbook {
  return {
    title: say({ zh: `${asOf.year}年${periodText(asOf)}绩效运行监控填报表`, en: `monitoring ${asOfText(asOf)}` }),
    language: say.language,
    date: `${asOfText(asOf)}-01`,
    sheets: [
      guideSheet(unit, asOf, say),
      moneySheet(projects, asOf),
      indicatorSheet(projects, asOf),
      keysSheet(unit, asOf),
    ],
  };
}
