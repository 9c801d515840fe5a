import type { Words } from '../../findings/speak.ts';
import type { ReviewerView } from '../../model/result/reviewer-view.ts';
import { gradeRisk } from '../../reports/unit/reviewer-sheet.ts';
import type { CliContext } from '../context.ts';
import { textTable } from './text-table.ts';

const words = {
  title: {
    zh: '复核预估（按“{profile}”的规则）：已定分的 {count} 个项目中，{changed} 个会被扣分，{lower} 个会降等级\n',
    en: 'as a reviewer would see it (rules of "{profile}"): of {count} final projects {changed} would lose points, {lower} a grade\n',
  },
  open: { zh: '另有 {open} 个项目还没有定分，没有预估\n', en: '{open} projects are not final and were left out\n' },
  project: { zh: '项目', en: 'project' },
  now: { zh: '自评', en: 'now' },
  review: { zh: '复核', en: 'review' },
  risk: { zh: '等级', en: 'grade' },
  row: {
    zh: '  指标{indicator}“{name}”：{now} → {review}，{why}\n',
    en: '  indicator {indicator} "{name}": {now} → {review}, {why}\n',
  },
  more: { zh: '  另有 {count} 项，用 --verbose 全部列出\n', en: '  {count} more; --verbose lists all\n' },
} as const satisfies Words;

/** Rows that are shown of each project unless all are asked for. */
const maxRows = 3;

/** What a reviewer would give, for the terminal: a line for each project that changes, and why. */
export function printReviewer({ profile, projects, open }: ReviewerView, context: CliContext): string {
  const { say } = context;
  const changed = projects.filter(({ rows }) => rows.length > 0);
  const lower = changed.filter((one) => one.lower > 0).length;
  const title = say(words.title, { profile, count: projects.length, changed: changed.length, lower });
  const columns = [
    { heading: say(words.project), least: 12 },
    { heading: say(words.now), align: 'right' as const },
    { heading: say(words.review), align: 'right' as const },
    { heading: say(words.risk), least: 20 },
  ];
  const rows = changed.map((one) => [one.name, one.now.score, one.review.score, gradeRisk(one, say)]);
  const lines = changed.flatMap((one) => {
    const shown = context.verbose ? one.rows : one.rows.slice(0, maxRows);
    const rest = one.rows.length - shown.length;
    return [
      `${one.name}\n`,
      ...shown.map(({ indicator, name, now, review, why }) =>
        say(words.row, { indicator: indicator ?? '', name, now, review, why: say(why) }),
      ),
      ...(rest > 0 ? [say(words.more, { count: rest })] : []),
    ];
  });
  const table = changed.length === 0 ? '' : textTable(columns, rows, context.columns);
  return `\n${title}${table}${lines.join('')}${open > 0 ? say(words.open, { open }) : ''}`;
}
