import type { Words } from '../../findings/speak.ts';
import { decimal, points } from '../../model/decimal.ts';
import { gradeText } from '../../model/policy/grade-text.ts';
import type { DepartmentRow, DepartmentRun } from '../../model/whole-department/department-run.ts';
import type { CliContext } from '../context.ts';
import { textTable } from './text-table.ts';

const words = {
  head: {
    zh: '{department} {year}年度部门整体支出绩效自评，方案 {profile}（{title}）',
    en: '{department}, whole department {year}, layout {profile}: {title}',
  },
  name: { zh: '三级指标', en: 'indicator' },
  value: { zh: '指标值', en: 'value' },
  weight: { zh: '分值', en: 'weight' },
  score: { zh: '得分', en: 'score' },
  missing: { zh: '未填报', en: 'missing' },
  notApplicable: { zh: '不适用', en: 'n/a' },
  setAside: { zh: '未取', en: 'not taken' },
  final: { zh: '总分 {score} / {weight}，等级 {grade}', en: 'total {score} of {weight}, grade {grade}' },
  draft: { zh: '草稿：已计 {score} / {weight}，不评等级', en: 'draft: {score} of {weight} so far, not graded' },
} as const satisfies Words;

function scoreText({ outcome }: DepartmentRow, { say }: CliContext): string {
  switch (outcome.type) {
    case 'missing':
      return say(words.missing);
    case 'set-aside':
      return say(words.setAside);
    case 'not-applicable':
      return say(words.notApplicable);
    case 'scored':
      return points(decimal(outcome.score));
  }
}

/** A scored department as a table: every indicator with value and points, and the total. */
export function printDepartment(run: DepartmentRun, context: CliContext): string {
  const { say, columns } = context;
  const { profile } = run.prepared;
  // The groups are named as the form of the place names them, in Chinese.
  const hasGroups = say.language === 'zh';
  const rows = run.rows.map((row) => {
    const { indicator } = row.prepared;
    const unit = indicator.by === 'figures' ? indicator.unit : '';
    const value = row.value === null ? '—' : `${row.value.toDecimalPlaces(2).toFixed()}${unit}`;
    const cells = [say(indicator.name), value, points(decimal(row.weight)), scoreText(row, context)];
    return hasGroups ? [indicator.level1, ...cells] : cells;
  });
  const headings = [
    ...(hasGroups ? [{ heading: '一级指标', least: 10 }] : []),
    { heading: say(words.name), least: 20 },
    { heading: say(words.value) },
    { heading: say(words.weight) },
    { heading: say(words.score) },
  ];
  const head = say(words.head, {
    department: run.department,
    year: String(run.year),
    profile: profile.id,
    title: say(profile.title),
  });
  const { score, weight, grade } = run.total;
  const args = { score: points(decimal(score)), weight: points(decimal(weight)) };
  const closing =
    grade === null ? say(words.draft, args) : say(words.final, { ...args, grade: gradeText(grade, say.language) });
  return `${head}\n${textTable(headings, rows, columns)}${closing}\n`;
}
