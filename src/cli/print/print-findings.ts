import { placeText, reportFinding } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import { bySeverity, severities, severityNames } from '../../findings/severity.ts';
import type { Finding, ProjectRef } from '../../model/finding.ts';
import type { CliContext } from '../context.ts';
import { oneLine } from './display-width.ts';

const words = {
  zh: { findings: '问题', more: (count: number) => `……另有 ${count} 条，用 --verbose 看全部\n` },
  en: { findings: 'findings', more: (count: number) => `... and ${count} more: --verbose shows all\n` },
} as const;

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
  const text = words[context.language];
  const { comma, bracketed } = marks[context.language];
  const counts = severities
    .map((severity) => [severity, findings.filter((found) => found.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${severityNames[severity][context.language]} ${count}`);
  const sorted = bySeverity(findings);
  const blocking = sorted.filter((found) => found.severity === 'block').length;
  const shown = context.verbose ? sorted : sorted.slice(0, Math.max(blocking, 12));
  const lines = shown.map((found) => printFinding(found, titleOf, context));
  const rest = sorted.length - shown.length;
  return `${context.paint('bold', `${text.findings}${bracketed(counts.join(comma))}`)}\n${lines.join('')}${rest > 0 ? text.more(rest) : ''}`;
}

const colours = { block: 'red', review: 'yellow', note: 'dim' } as const;

function printFinding(found: Finding, titleOf: (project: ProjectRef) => string, context: CliContext): string {
  const { title, found: what, expected, action, code } = reportFinding(found, context.language);
  const zh = context.language === 'zh';
  const { colon } = marks[context.language];
  const mark = context.paint(colours[found.severity], `[${severityNames[found.severity][context.language]}]`);
  const about = [
    found.project === null ? undefined : titleOf(found.project),
    found.indicator === null ? undefined : `${zh ? '指标' : 'indicator '}${found.indicator}`,
  ];
  const subject = about.filter((part) => part !== undefined).join(' ');
  const place = placeText(found.place, context.language);
  const lines = [
    `${subject === '' ? '' : `${subject}${colon}`}${title} (${code})`,
    place === '' ? '' : `    ${zh ? '位置' : 'place'}${colon}${place}`,
    what === '' ? '' : `    ${zh ? '发现' : 'found'}${colon}${what}`,
    expected === '' ? '' : `    ${zh ? '应为' : 'expected'}${colon}${expected}`,
    action === '' ? '' : `    ${action}`,
  ];
  return `${mark} ${lines
    .filter((line) => line !== '')
    .map(oneLine)
    .join('\n')}\n`;
}
