import type { Speak } from '../../findings/speak.ts';
import { type DecimalText, plain } from '../../model/decimal.ts';
import {
  likelihoods,
  likelihoodWords,
  type MonitoredFund,
  monitoredFunds,
  monitoredFundWords,
  periodText,
  reasonClasses,
  reasonWords,
} from '../../model/monitoring/monitored.ts';
import {
  type IndicatorCourse,
  type Judgement,
  lightWords,
  type MonitoringRun,
  type ProjectCourse,
} from '../../model/monitoring/monitoring-run.ts';
import { blankCell, moneyCell, percentCell, textCell } from '../tables/cells.ts';
import type { Cell, CellRole, OutputSheet, Row } from '../tables/output-sheet.ts';

/** Level 1–3, target, progress, expected, five reasons, explanation, three likelihoods, remark; then the judgement beside the printed form. */
const widths = [9, 11, 20, 14, 14, 14, 6, 6, 6, 6, 6, 22, 7, 7, 8, 20, 3, 9, 50] as const;
const printed = 16;

const roles = { behind: 'bad', slow: 'warning', fast: 'warning', normal: 'good', unjudged: 'muted' } as const;

/** A light by sign and word, as a cell. */
export function lightCell({ light }: Pick<Judgement, 'light'>, say: Speak): Cell {
  const { sign, ...words } = lightWords[light];
  return textCell(`${sign} ${say(words)}`, roles[light] satisfies CellRole, { align: 'center' });
}

const beside = (judgement: Judgement, say: Speak): readonly Cell[] => [
  blankCell('note'),
  lightCell(judgement, say),
  textCell(say(judgement.rule), 'note', { align: 'left' }),
];

function head({ project }: ProjectCourse, run: MonitoringRun, say: Speak): readonly Row[] {
  const { asOf } = run;
  const label = (text: string, columns: number) => textCell(text, 'label', { columns });
  const department = project.departmentInCharge ?? '';
  return [
    {
      cells: [
        textCell(
          say({ zh: '项目支出绩效目标执行监控表', en: 'Monitoring of the goals of project expenditure' }),
          'title',
          { columns: printed },
        ),
      ],
      height: 30,
    },
    {
      cells: [
        textCell(
          say({ zh: `（${asOf.year}年${periodText(asOf)}）`, en: `(${asOf.year}, months 1–${asOf.month})` }),
          'subtitle',
          { columns: printed },
        ),
      ],
    },
    {
      cells: [label(say({ zh: '项目名称', en: 'project' }), 3), textCell(project.name, 'body', { columns: 13 })],
    },
    {
      cells: [
        label(say({ zh: '主管部门及代码', en: 'department' }), 3),
        textCell(department, 'body', { columns: 3 }),
        label(say({ zh: '实施单位', en: 'unit' }), 5),
        textCell([project.unit.code, project.unit.name].filter(Boolean).join(' '), 'body', { columns: 5 }),
      ],
    },
  ];
}

function fundRow(fund: MonitoredFund, course: ProjectCourse, say: Speak): Row {
  const reported = course.reported?.funds[fund];
  const isTotal = fund === 'total';
  const text = (amount: { text: DecimalText } | null | undefined) => amount?.text ?? null;
  const initial = text(reported?.initial) ?? (isTotal && course.budget !== null ? plain(course.budget) : null);
  const executed = text(reported?.executed) ?? (isTotal && course.executed !== null ? plain(course.executed) : null);
  const expected = text(reported?.expected) ?? (isTotal && course.expected !== null ? plain(course.expected) : null);
  const id = (name: string) => `${fund}.${name}`;
  const rate =
    isTotal && course.rate !== null
      ? percentCell(plain(course.rate), 'number', {
          columns: 5,
          id: id('rate'),
          formula: { kind: 'quotient', of: [{ cell: id('executed') }], by: [{ cell: id('initial') }] },
        })
      : blankCell('number', { columns: 5 });
  return {
    cells: [
      textCell(say(monitoredFundWords[fund]), 'label', { columns: 3, align: 'left' }),
      moneyCell(initial, 'number', { id: id('initial') }),
      moneyCell(executed, 'number', { columns: 2, id: id('executed') }),
      rate,
      moneyCell(expected, 'number', { columns: 5 }),
      ...(isTotal ? beside(course.execution, say) : []),
    ],
  };
}

function funds(course: ProjectCourse, run: MonitoringRun, say: Speak): readonly Row[] {
  const period = periodText(run.asOf);
  const heading = (zh: string, en: string, columns: number) => textCell(say({ zh, en }), 'heading', { columns });
  return [
    {
      cells: [
        heading('项目资金（万元）', 'money (万元)', 3),
        heading('年初预算数', 'budget', 1),
        heading(`${period}执行数`, 'spent so far', 2),
        heading(`${period}执行率`, 'rate', 5),
        heading('全年预计执行数', 'expected for the year', 5),
        blankCell('note'),
        heading('判断', 'light', 1),
        heading('依据', 'rule', 1),
      ],
    },
    ...monitoredFunds.map((fund) => fundRow(fund, course, say)),
  ];
}

function indicatorRow(row: IndicatorCourse, say: Speak): Row {
  const { indicator, reported, judgement } = row;
  const body = (text: string | null | undefined) => textCell(text ?? '', 'body');
  const tick = (ticked: boolean) => textCell(ticked ? '√' : '', 'body', { align: 'center' });
  const shown = (entry: { kind: string; text: string } | null | undefined) =>
    entry == null ? '' : entry.kind === 'percent' ? `${entry.text}%` : entry.text;
  return {
    cells: [
      ...[indicator.level1, indicator.level2, indicator.level3 ?? indicator.description].map(body),
      body(indicator.target.text),
      body(shown(reported?.progress)),
      body(shown(reported?.expected)),
      ...reasonClasses.map((one) => tick(reported?.reasons.includes(one) === true)),
      body(reported?.reasonText?.text),
      ...likelihoods.map((one) => tick(reported?.likelihood === one)),
      body(reported?.remark?.text),
      ...beside(judgement, say),
    ],
  };
}

function indicators(course: ProjectCourse, run: MonitoringRun, say: Speak): readonly Row[] {
  const period = periodText(run.asOf);
  const heading = (zh: string, en: string, columns = 1, rows = 2) =>
    textCell(say({ zh, en }), 'heading', { columns, rows });
  return [
    {
      cells: [
        heading('一级指标', 'level 1'),
        heading('二级指标', 'level 2'),
        heading('三级指标', 'level 3'),
        heading('年度指标值', 'target'),
        heading(`${period}执行情况`, 'done so far'),
        heading('全年预计完成情况', 'expected for the year'),
        heading('偏差原因分析', 'why it deviates', 6, 1),
        heading('完成目标可能性', 'likelihood', 3, 1),
        heading('备注', 'remark'),
      ],
    },
    {
      cells: [
        ...reasonClasses.map((one) => textCell(say(reasonWords[one]), 'heading')),
        textCell(say({ zh: '原因说明', en: 'explanation' }), 'heading'),
        ...likelihoods.map((one) => textCell(say(likelihoodWords[one]), 'heading')),
      ],
      height: 44,
    },
    ...course.indicators.map((row) => indicatorRow(row, say)),
  ];
}

/** 《项目支出绩效目标执行监控表》 of a project, its rate live; lights and the rules that lit them stand right of what is printed. */
export function monitoringForm(course: ProjectCourse, index: number, run: MonitoringRun, say: Speak): OutputSheet {
  const { goals } = course.project;
  const rows: readonly Row[] = [
    ...head(course, run, say),
    ...funds(course, run, say),
    {
      cells: [
        textCell(say({ zh: '年度总体目标', en: 'goal of the year' }), 'label', { columns: 3 }),
        textCell(goals.join('\n'), 'body', { columns: 13, align: 'left' }),
      ],
    },
    ...indicators(course, run, say),
  ];
  return {
    id: `form-${index + 1}`,
    title: `${index + 1}.${course.project.name}`,
    columns: widths,
    rows,
    headingRows: 0,
    printColumns: printed,
    orientation: 'landscape',
  };
}
