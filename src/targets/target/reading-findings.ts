import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { TargetReading } from '../../model/target/target.ts';
import type { NoCommonMeasure } from '../actual/compare.ts';
import type { Fault } from './faults.ts';

type About = Parameters<typeof finding>[2];

/** Says in the words of the catalogue why a text could not be read. `unit` is the unit column that disagreed, where one did. */
export function faultFinding(fault: Fault, text: string, about: About = {}, unit = ''): Finding {
  // Enough of a text to find the cell by.
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  switch (fault) {
    case 'blank':
      return finding('reading-blank', { text: shown }, about);
    case 'placeholder':
      return finding('reading-placeholder', { text: shown }, about);
    case 'no-number':
      return finding('reading-without-number', { text: shown }, about);
    case 'malformed-number':
      return finding('reading-number-unclear', { text: shown }, about);
    case 'contradictory-comparators':
      return finding('reading-comparators-clash', { text: shown }, about);
    case 'misread-comparator':
      return finding('reading-comparator-misread', { text: shown, rest: shown.trim().slice(1) }, about);
    case 'no-such-day':
      return finding('reading-day-impossible', { text: shown }, about);
    case 'date-direction':
      return finding('reading-date-direction', { text: shown }, about);
    case 'reversed':
      return finding('reading-range-reversed', { text: shown }, about);
    case 'contradictory-units':
      return finding('reading-units-clash', { text: shown, unit }, about);
  }
}

/** Says that the direction of a target was taken from its name, or that the name leaves it open; null where neither is so. */
export function directionFinding(
  { text, assumptions }: Pick<TargetReading, 'text' | 'assumptions'>,
  name: string,
  about: About = {},
): Finding | null {
  for (const { code, args } of assumptions) {
    const said = { name, target: text.trim(), word: args['word'] ?? '' };
    if (code === 'at-most-by-name') return finding('reading-direction-assumed', said, about);
    if (code === 'direction-open') return finding('reading-direction-open', said, about);
  }
  return null;
}

/** Says that two units do not convert; null when the comparison failed for another reason. */
export function mismatchFinding(comparison: NoCommonMeasure, about: About = {}): Finding | null {
  if (comparison.reason !== 'unit-mismatch') return null;
  const { targetUnit, actualUnit } = comparison;
  return finding('reading-unit-mismatch', { targetUnit: targetUnit ?? '', actualUnit: actualUnit ?? '' }, about);
}
