import { marks } from '../../findings/marks.ts';
import { severities, severityNames } from '../../findings/severity.ts';
import type { CheckedFinding, GoalCheckJson } from '../../model/goals/goal-check-json.ts';
import type { CliContext } from '../context.ts';
import { type TextColumn, textTable } from './text-table.ts';

const words = {
  zh: {
    year: (year: number | null) => (year === null ? '年度未知' : `${year} 年度`),
    counts: (projects: number, indicators: number) => `${projects} 个项目，${indicators} 条指标`,
    whole: '整份文件',
    table: (table: number) => `第 ${table} 表`,
    found: (count: number) => `${count} 条`,
    severity: '级别',
    indicator: '指标',
    problem: '问题',
    what: '发现',
    expected: '应为',
    action: '建议',
    why: '为什么',
    count: '条数',
    total: '合计',
    none: '没有发现问题。',
  },
  en: {
    year: (year: number | null) => (year === null ? 'year unknown' : `year ${year}`),
    counts: (projects: number, indicators: number) => `${projects} projects, ${indicators} indicators`,
    whole: 'the whole file',
    table: (table: number) => `table ${table}`,
    found: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
    severity: 'severity',
    indicator: 'no.',
    problem: 'problem',
    what: 'found',
    expected: 'expected',
    action: 'what to do',
    why: 'why it matters',
    count: 'count',
    total: 'total',
    none: 'Nothing was found.',
  },
} as const;

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
  const text = words[context.language];
  const { colon, comma, bracketed } = marks[context.language];
  const [first] = group;
  const project = first?.project ?? null;
  const table = first?.place?.table;
  const where = project === null || table === undefined ? '' : `${text.table(table)}${comma}`;
  const title =
    project === null ? text.whole : [project.name, project.unit].filter((part) => part !== null).join(' · ');
  const columns: TextColumn[] = [
    { heading: text.severity, least: 4 },
    { heading: text.indicator, align: 'right', least: 4 },
    { heading: text.problem, least: 20 },
    { heading: text.what, least: 24 },
    { heading: text.action, least: 28 },
  ];
  const rows = group.map((found) => [
    severityNames[found.severity][context.language],
    found.indicator === null ? '' : `${found.indicator}`,
    `${found.title}\n${found.code}`,
    `${found.found}\n${text.expected}${colon}${found.expected}`,
    found.action,
  ]);
  return `${context.paint('bold', title)}${bracketed(`${where}${text.found(group.length)}`)}\n${textTable(columns, rows, context.columns)}`;
}

/** Why each kind that was found matters, and how often it was found; the most frequent first. */
function reasons(findings: readonly CheckedFinding[], context: CliContext): string {
  const text = words[context.language];
  const byCode = new Map<string, CheckedFinding[]>();
  for (const found of findings) byCode.set(found.code, [...(byCode.get(found.code) ?? []), found]);
  const rows = [...byCode.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) =>
      group[0] === undefined ? [] : [[`${group[0].title}\n${group[0].code}`, `${group.length}`, group[0].why]],
    );
  const columns: TextColumn[] = [
    { heading: text.problem, least: 20 },
    { heading: text.count, align: 'right', least: 4 },
    { heading: text.why, least: 40 },
  ];
  return `${context.paint('bold', text.why)}\n${textTable(columns, rows, context.columns)}`;
}

function summary(result: GoalCheckJson, context: CliContext): string {
  const language = context.language;
  const counts = severities.map((severity) => `${severityNames[severity][language]} ${result.counts[severity]}`);
  const { colon, comma } = marks[language];
  return `${words[language].total}${colon}${counts.join(comma)}\n`;
}

/** Checked goal tables for a person: file by file and project by project, every finding with its quotation and what to do; then why each kind matters. */
export function printGoalCheck(result: GoalCheckJson, context: CliContext): string {
  const text = words[context.language];
  const heads = result.documents.map(
    ({ source, year, projects, indicators }) =>
      `${context.paint('bold', source.file)}  ${text.year(year)}${marks[context.language].comma}${text.counts(projects, indicators)}\n`,
  );
  if (result.findings.length === 0) return `${heads.join('')}${text.none}\n`;
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
