import { severities, severityNames } from '../../findings/severity.ts';
import type { Words } from '../../findings/speak.ts';
import type { CheckedFinding, GoalCheckJson } from '../../model/goals/goal-check-json.ts';
import { grouped } from '../../model/grouped.ts';
import type { CliContext } from '../context.ts';
import { type TextColumn, textTable } from './text-table.ts';

const words = {
  year: { zh: '{year} 年度', en: 'year {year}' },
  yearUnknown: { zh: '年度未知', en: 'year unknown' },
  counts: { zh: '{projects} 个项目，{indicators} 条指标', en: '{projects} projects, {indicators} indicators' },
  whole: { zh: '整份文件', en: 'the whole file' },
  table: { zh: '第 {table} 表', en: 'table {table}' },
  one: { zh: '1 条', en: '1 finding' },
  several: { zh: '{count} 条', en: '{count} findings' },
  severity: { zh: '级别', en: 'severity' },
  indicator: { zh: '指标', en: 'no.' },
  problem: { zh: '问题', en: 'problem' },
  what: { zh: '发现', en: 'found' },
  expected: { zh: '应为', en: 'expected' },
  action: { zh: '建议', en: 'what to do' },
  why: { zh: '为什么', en: 'why it matters' },
  count: { zh: '条数', en: 'count' },
  total: { zh: '合计', en: 'total' },
  none: { zh: '没有发现问题。', en: 'Nothing was found.' },
} as const satisfies Words;

/** Consecutive findings about one project, or about a file as a whole. */
function groups(findings: readonly CheckedFinding[]): CheckedFinding[][] {
  const byKey = new Map<string, CheckedFinding[]>();
  for (const found of findings) {
    const key = JSON.stringify([found.place?.file, found.project]);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [found]);
    else group.push(found);
  }
  return [...byKey.values()];
}

function groupTable(group: readonly CheckedFinding[], context: CliContext): string {
  const { say } = context;
  const { colon, comma, bracketed } = say.marks;
  const [first] = group;
  const project = first?.project ?? null;
  const table = first?.place?.table;
  const where = project === null || table === undefined ? '' : `${say(words.table, { table })}${comma}`;
  const title =
    project === null ? say(words.whole) : [project.name, project.unit].filter((part) => part !== null).join(' · ');
  const columns: TextColumn[] = [
    { heading: say(words.severity), least: 4 },
    { heading: say(words.indicator), align: 'right', least: 4 },
    { heading: say(words.problem), least: 20 },
    { heading: say(words.what), least: 24 },
    { heading: say(words.action), least: 28 },
  ];
  const rows = group.map((found) => [
    say(severityNames[found.severity]),
    found.indicator === null ? '' : `${found.indicator}`,
    `${found.title}\n${found.code}`,
    `${found.found}\n${say(words.expected)}${colon}${found.expected}`,
    found.action,
  ]);
  return `${context.paint('bold', title)}${bracketed(`${where}${group.length === 1 ? say(words.one) : say(words.several, { count: group.length })}`)}\n${textTable(columns, rows, context.columns)}`;
}

/** Why each kind that was found matters, and how often it was found; the most frequent first. */
function reasons(findings: readonly CheckedFinding[], context: CliContext): string {
  const { say } = context;
  const rows = [...grouped(findings, ({ code }) => code).values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) =>
      group[0] === undefined ? [] : [[`${group[0].title}\n${group[0].code}`, `${group.length}`, group[0].why]],
    );
  const columns: TextColumn[] = [
    { heading: say(words.problem), least: 20 },
    { heading: say(words.count), align: 'right', least: 4 },
    { heading: say(words.why), least: 40 },
  ];
  return `${context.paint('bold', say(words.why))}\n${textTable(columns, rows, context.columns)}`;
}

function summary(result: GoalCheckJson, { say }: CliContext): string {
  const counts = severities.map((severity) => `${say(severityNames[severity])} ${result.counts[severity]}`);
  const { colon, comma } = say.marks;
  return `${say(words.total)}${colon}${counts.join(comma)}\n`;
}

/** Checked goal tables for a person: file by file and project by project, every finding with its quotation and what to do; then why each kind matters. */
export function printGoalCheck(result: GoalCheckJson, context: CliContext): string {
  const { say } = context;
  const heads = result.documents.map(
    ({ source, year, projects, indicators }) =>
      `${context.paint('bold', source.file)}  ${year === null ? say(words.yearUnknown) : say(words.year, { year })}${say.marks.comma}${say(words.counts, { projects, indicators })}\n`,
  );
  if (result.findings.length === 0) return `${heads.join('')}${say(words.none)}\n`;
  const files = new Set(result.findings.map((found) => found.place?.file));
  const several = files.size > 1;
  const sections: string[] = [];
  let file: string | undefined;
  for (const group of groups(result.findings)) {
    const own = group[0]?.place?.file;
    if (several && own !== file) sections.push(context.paint('bold', `== ${own ?? ''} ==\n`));
    file = own;
    sections.push(groupTable(group, context));
  }
  return `${heads.join('')}\n${sections.join('\n')}\n${reasons(result.findings, context)}\n${summary(result, context)}`;
}
