import { finding } from '../../../findings/finding.ts';
import { bandWords } from '../../../model/actuals/actuals-layout.ts';
import type { Band } from '../../../model/target/target.ts';
import { comparable } from '../../../model/text/same-text.ts';
import { bandOf } from '../../../targets/actual/judgement-words.ts';
import { quoted } from './cell-text.ts';
import { type CellContext, type Reported, readWords } from './read-cell.ts';

const exact: ReadonlyMap<string, Band> = new Map(
  (Object.entries(bandWords) as [Band, string][]).map(([band, words]) => [comparable(words), band]),
);

/** The band a cell names by the words of the dropdown or by others that mean the same; a finding and null for anything else. */
export function readBand(reported: Reported, context: CellContext): Band | null {
  const entry = readWords(reported, context);
  if (entry === null) return null;
  const said = comparable(entry.text);
  const band = exact.get(said) ?? bandOf(said);
  if (band !== null) return band;
  const allowed = Object.values(bandWords).join(' / ');
  const { project, indicator } = context;
  const args = { found: quoted(entry.text), allowed };
  context.log.report(finding('band-unknown', args, { place: entry.place, project, indicator }));
  return null;
}

/** Answers in the column 不适用 that say the indicator applies after all. */
const applies = new Set(['否', '适用', '不', 'false', 'no', '0']);
/** Answers that say it does not, without saying why. */
const bareYes = new Set(['是', '不适用', 'true', 'yes', '1', '√']);

/** Why an indicator is not applicable; null when it applies. An answer without a reason is kept and is a finding. */
export function readNotApplicable(reported: Reported, context: CellContext): string | null {
  const entry = readWords(reported, context);
  if (entry === null || applies.has(comparable(entry.text))) return null;
  if (!bareYes.has(comparable(entry.text))) return entry.text;
  const { project, indicator } = context;
  context.log.report(
    finding('not-applicable-without-reason', { found: quoted(entry.text) }, { place: entry.place, project, indicator }),
  );
  return '不适用';
}
