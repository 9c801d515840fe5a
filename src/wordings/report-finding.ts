import type { Language } from '../findings/finding.ts';
import { fill } from '../findings/wording.ts';
import type { Finding, ReportedFinding } from '../model/finding.ts';
import { wordingOf } from './all-wordings.ts';

/** Puts a finding into words. A code that this version doesn't have (from a newer file) is shown as it is. */
export function reportFinding(found: Finding, language: Language): ReportedFinding {
  const kind = wordingOf(found.code);
  if (kind === null) return { ...found, title: found.code, found: '', expected: '', action: '' };
  return {
    ...found,
    title: kind.title[language],
    found: fill(kind.found[language], found.args),
    expected: fill(kind.expected[language], found.args),
    action: fill(kind.action[language], found.args),
  };
}
