import type { Finding, Severity } from '../model/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';

/** The severities, the gravest first. */
export const severities = ['block', 'review', 'note'] as const satisfies readonly Severity[];

/** The words of the severities. */
export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  block: { zh: '阻断', en: 'blocks' },
  review: { zh: '复核', en: 'review' },
  note: { zh: '提示', en: 'note' },
};

/** Compares two findings for sorting: the graver first. */
export const graverFirst = (a: Finding, b: Finding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

/** Orders findings by severity and keeps the order they were met in within one severity. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(graverFirst);
}
