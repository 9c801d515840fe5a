import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';

/** The findings of a file that are listed, and one that says how many more of `count` there are. */
export function withRest(findings: readonly Finding[], count: number, file: string): Finding[] {
  const rest = count - findings.length;
  return rest <= 0
    ? [...findings]
    : [...findings, finding('differences-not-listed', { count: `${rest}` }, { place: { file } })];
}
