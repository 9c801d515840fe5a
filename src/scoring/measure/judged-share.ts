import { inBoth } from '../../findings/args.ts';
import { type Decimal, decimal, plain } from '../../model/decimal.ts';
import type { Place } from '../../model/place.ts';
import type { QualitativeBand } from '../../model/policy/profile.ts';
import type { Band } from '../../model/target/target.ts';
import { bandNames } from '../../model/target/target-words.ts';
import { about } from '../context.ts';
import type { Unscorable } from '../rows/row.ts';
import type { MeasureInput } from './measured.ts';

/** A judgement as a share of the weight in percent; `standard` where the profile's default for the band stands in. */
export interface JudgedShare {
  readonly band: Band;
  readonly percent: Decimal;
  readonly standard: boolean;
  readonly place: Place | null;
}

/** The judged band and share of an indicator; null when nobody judged, a refusal when band and share contradict each other. */
export function judgedShare(input: MeasureInput): JudgedShare | Unscorable | null {
  const { actual, reading, context } = input;
  const bands = context.profile.qualitativeBands;
  const chosen = actual.band ?? reading?.band ?? null;
  const band = bands.find((one) => one.band === chosen) ?? null;
  if (actual.bandPercent === null) {
    if (band === null) return null;
    const place = actual.actual?.place ?? actual.place;
    return { band: band.band, percent: decimal(band.standard), standard: true, place };
  }
  const percent = decimal(actual.bandPercent.text);
  const holding = bands.find((one) => holds(one, percent)) ?? null;
  if (holding === null || (band !== null && !within(band, percent))) {
    return outside(input, actual.bandPercent.text, band);
  }
  return { band: (band ?? holding).band, percent, standard: false, place: actual.bandPercent.place };
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
