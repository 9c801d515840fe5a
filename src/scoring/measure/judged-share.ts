import { inBoth } from '../../findings/args.ts';
import { type Decimal, decimal, plain } from '../../model/decimal.ts';
import type { QualitativeBand } from '../../model/policy/profile.ts';
import type { Judgement } from '../../model/result/result.ts';
import { bandNames } from '../../model/target/target-words.ts';
import { about } from '../context.ts';
import type { Unscorable } from '../rows/row.ts';
import type { MeasureInput } from './measured.ts';

/** The judged band and share of an indicator; null when nobody judged, a refusal when band and share contradict each other. */
export function judgedShare(input: MeasureInput): Judgement | Unscorable | null {
  const { actual, reading, context } = input;
  const bands = context.profile.qualitativeBands;
  const chosen = actual.band ?? reading?.band ?? null;
  const band = bands.find((one) => one.band === chosen) ?? null;
  const by = actual.judgedBy?.text.trim() || null;
  // A band that nobody chose from the list was read in the words of the actual.
  const named = actual.band === null ? actual.actual?.place : actual.bandPlace;
  const place = named ?? actual.place;
  if (actual.bandPercent === null) {
    if (band === null) return null;
    const percent = plain(decimal(band.standard));
    return { band: band.band, place, percent, standard: true, percentPlace: null, by };
  }
  const percent = decimal(actual.bandPercent.text);
  const holding = bands.find((one) => holds(one, percent)) ?? null;
  if (holding === null || (band !== null && !within(band, percent))) {
    return outside(input, actual.bandPercent.text, band);
  }
  const percentPlace = actual.bandPercent.place;
  const where = band === null ? percentPlace : place;
  return { band: (band ?? holding).band, place: where, percent: plain(percent), standard: false, percentPlace, by };
}

/** The lower end belongs to a band, the upper one only to the best. */
function holds({ from, to, band }: QualitativeBand, percent: Decimal): boolean {
  return percent.greaterThanOrEqualTo(from) && (percent.lessThan(to) || (band === 'met' && percent.equals(to)));
}

/** A judge who chose the band may give its upper end too. */
function within({ from, to }: QualitativeBand, percent: Decimal): boolean {
  return percent.greaterThanOrEqualTo(from) && percent.lessThanOrEqualTo(to);
}

function outside({ name, subject }: MeasureInput, share: string, band: QualitativeBand | null): Unscorable {
  const from = band?.from ?? '0';
  const to = band?.to ?? '100';
  const args = {
    name,
    share,
    ...inBoth('band', band === null ? { zh: '未选', en: 'none' } : bandNames[band.band]),
    from: plain(decimal(from)),
    to: plain(decimal(to)),
  };
  return {
    outcome: 'invalid',
    why: { zh: '评定比例不在所选的档内', en: 'the share is outside its band' },
    findings: [about(subject, 'share-outside-band', args)],
  };
}
