import { placeText } from '../../findings/finding.ts';
import { bySeverity, severities, severityNames } from '../../findings/severity.ts';
import type { Words } from '../../findings/speak.ts';
import type { Finding, ProjectRef } from '../../model/finding.ts';
import { reportFinding } from '../../wordings/report-finding.ts';
import type { CliContext } from '../context.ts';
import { oneLine } from './display-width.ts';

const words = {
  findings: { zh: '问题', en: 'findings' },
  more: { zh: '……另有 {count} 条，用 --verbose 看全部\n', en: '... and {count} more: --verbose shows all\n' },
  indicator: { zh: '指标{ordinal}', en: 'indicator {ordinal}' },
  place: { zh: '位置', en: 'place' },
  found: { zh: '发现', en: 'found' },
  expected: { zh: '应为', en: 'expected' },
} as const satisfies Words;

/**
 * Findings by severity: all that block, and as many of the others as a screen holds unless --verbose asks for all. `titleOf` names the
 * project of a finding where its name alone would not tell which.
 */
export function printFindings(
  findings: readonly Finding[],
  context: CliContext,
  titleOf: (project: ProjectRef) => string = ({ name }) => name,
): string {
  if (findings.length === 0) return '';
  const { say } = context;
  const { comma, bracketed } = say.marks;
  const counts = severities
    .map((severity) => [severity, findings.filter((found) => found.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${say(severityNames[severity])} ${count}`);
  const sorted = bySeverity(findings);
  const blocking = sorted.filter((found) => found.severity === 'block').length;
  const shown = context.verbose ? sorted : sorted.slice(0, Math.max(blocking, 12));
  const lines = shown.map((found) => printFinding(found, titleOf, context));
  const rest = sorted.length - shown.length;
  return `${context.paint('bold', `${say(words.findings)}${bracketed(counts.join(comma))}`)}\n${lines.join('')}${rest > 0 ? say(words.more, { count: rest }) : ''}`;
}

const colours = { block: 'red', review: 'yellow', note: 'dim' } as const;

function printFinding(found: Finding, titleOf: (project: ProjectRef) => string, context: CliContext): string {
  const { title, found: what, expected, action, code } = reportFinding(found, context.language);
  const { say } = context;
  const { colon } = say.marks;
  const mark = context.paint(colours[found.severity], `[${say(severityNames[found.severity])}]`);
  const about = [
    found.project === null ? undefined : titleOf(found.project),
    found.indicator === null ? undefined : `${say(words.indicator, { ordinal: found.indicator })}`,
  ];
  const subject = about.filter((part) => part !== undefined).join(' ');
  const place = placeText(found.place, context.language);
  const lines = [
    `${subject === '' ? '' : `${subject}${colon}`}${title} (${code})`,
    place === '' ? '' : `    ${say(words.place)}${colon}${place}`,
    what === '' ? '' : `    ${say(words.found)}${colon}${what}`,
    expected === '' ? '' : `    ${say(words.expected)}${colon}${expected}`,
    action === '' ? '' : `    ${action}`,
  ];
  return `${mark} ${lines
    .filter((line) => line !== '')
    .map(oneLine)
    .join('\n')}\n`;
}
