import type { Speak } from '../../findings/speak.ts';
import { decimal, plain, sum } from '../../model/decimal.ts';
import { gradeText } from '../../model/policy/grade-text.ts';
import type { DepartmentRow, DepartmentRun } from '../../model/whole-department/department-run.ts';
import { figureLabel } from '../../model/whole-department/figures.ts';
import { pointsCell } from '../tables/cells.ts';
import type { Block, ReportDocument } from '../tables/document.ts';
import { listing } from '../tables/listing.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function resultSentence({ department, year, total, state }: DepartmentRun, say: Speak): string {
  const grade = total.grade === null ? null : gradeText(total.grade, say.language);
  if (state === 'draft' || grade === null) {
    return say({
      zh: `${department}${year}年度部门整体支出绩效自评尚未完成，已计得${total.score}分（满分${total.weight}分），不评等级。`,
      en: `The self-evaluation of ${department} for ${year} is not complete: ${total.score} of ${total.weight} so far, not graded.`,
    });
  }
  return say({
    zh: `${department}${year}年度部门整体支出绩效自评得分${total.score}分（满分${total.weight}分），等级为${grade}。`,
    en: `${department}, ${year}: ${total.score} of ${total.weight} points, grade ${grade}.`,
  });
}

/** Budget and outcome of the year in the amounts that were entered; what nobody entered is left out. */
function moneySentence({ report }: DepartmentRun, say: Speak): string {
  const told = ['initialBudget', 'addedBudget', 'adjustedBudget', 'expenditureFinal', 'carriedOut'].flatMap((name) => {
    const entry = report.figures.get(name);
    const label = figureLabel(name);
    return entry === undefined
      ? []
      : [say({ zh: `${label.zh}${entry.text}万元`, en: `${label.en}: ${entry.text} (万元)` })];
  });
  return told.length === 0
    ? say({ zh: '没有填报预算和决算数。', en: 'No budget or outcome was entered.' })
    : `${told.join(say.marks.comma)}${say({ zh: '。', en: '.' })}`;
}

function groupRows(rows: readonly DepartmentRow[]) {
  const names = [...new Set(rows.map(({ prepared }) => prepared.indicator.level1))];
  return names.map((name) => {
    const own = rows.filter(
      ({ prepared, outcome }) => prepared.indicator.level1 === name && outcome.type !== 'set-aside',
    );
    const scores = own.flatMap(({ outcome }) =>
      'score' in outcome && outcome.score !== null ? [decimal(outcome.score)] : [],
    );
    return { name, weight: plain(sum(own.map(({ weight }) => decimal(weight)))), score: plain(sum(scores)) };
  });
}

function lossLines(rows: readonly DepartmentRow[], say: Speak): readonly string[] {
  return rows.flatMap(({ outcome, weight, prepared, remark }) => {
    if (outcome.type !== 'scored') return [];
    const lost = decimal(weight).minus(outcome.score);
    if (!lost.greaterThan(0)) return [];
    const name = say(prepared.indicator.name);
    const why = remark ?? say({ zh: '没有说明', en: 'not explained' });
    return [say({ zh: `${name}扣${plain(lost)}分：${why}`, en: `${name}: ${plain(lost)} lost; ${why}` })];
  });
}

/** The report on a department as a whole: result, money, groups of indicators, losses with their reasons, and places for what only people can say. */
export function departmentReport(run: DepartmentRun, say: Speak): ReportDocument {
  const losses = lossLines(run.rows, say);
  const groups = listing(
    'groups',
    '',
    [
      { heading: say({ zh: '一级指标', en: 'level 1' }), width: 40, entry: ({ name }) => name },
      { heading: say({ zh: '分值', en: 'weight' }), width: 14, entry: ({ weight }) => pointsCell(weight) },
      { heading: say({ zh: '得分', en: 'score' }), width: 14, entry: ({ score }) => pointsCell(score) },
    ],
    groupRows(run.rows),
  );
  return {
    title: say({
      zh: `${run.year}年度部门整体支出绩效自评报告`,
      en: `Self-evaluation of the whole department, ${run.year}`,
    }),
    subtitle: run.department,
    language: say.language,
    blocks: [
      heading(say({ zh: '一、部门基本情况', en: '1 The department' })),
      { kind: 'fill-in', what: say({ zh: '主要职能、机构设置、人员编制', en: 'functions, organisation, staff' }) },
      paragraph(moneySentence(run, say)),
      heading(say({ zh: '二、自评结论', en: '2 Result' })),
      paragraph(resultSentence(run, say)),
      { kind: 'table', table: groups, caption: say({ zh: '各类指标得分', en: 'points by group' }) },
      heading(say({ zh: '三、扣分及原因', en: '3 Points lost and why' })),
      losses.length === 0
        ? paragraph(say({ zh: '没有扣分。', en: 'Nothing was lost.' }))
        : { kind: 'list', items: losses, ordered: true },
      heading(say({ zh: '四、存在的问题和改进措施', en: '4 Problems and measures' })),
      {
        kind: 'fill-in',
        what: say({ zh: '存在的问题、改进措施、结果应用', en: 'problems, measures, use of results' }),
      },
    ],
    origin: `${run.tool.name} ${run.tool.version} · ${run.prepared.profile.id}`,
  };
}
