import { finding } from '../../../findings/finding.ts';
import type { Entry } from '../../../model/actuals/actuals.ts';
import { bandWords } from '../../../model/actuals/actuals-layout.ts';
import { notCarriedOutKinds, notCarriedOutWords, readKind } from '../../../model/actuals/not-carried-out.ts';
import { appliesWords, bareNotApplicable } from '../../../model/actuals/says-nothing.ts';
import type { Band } from '../../../model/target/target.ts';
import { bandNames } from '../../../model/target/target-words.ts';
import { comparable } from '../../../model/text/same-text.ts';
import { bandOf } from '../../../targets/actual/judgement-words.ts';
import { quoted } from './cell-text.ts';
import { type CellContext, type Reported, readWords } from './read-cell.ts';

/** The words of the dropdown in either language. */
const exact: ReadonlyMap<string, Band> = new Map(
  (Object.entries(bandWords) as [Band, string][]).flatMap(([band, words]) =>
    [words, bandNames[band].en].map((each) => [comparable(each), band] as const),
  ),
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

/** What stands under 未参评情形; null where the project was carried out. Words that name no kind are a finding, and kept. */
export function readAbsence(reported: Reported, context: CellContext): Entry | null {
  const entry = readWords(reported, context);
  const kind = entry === null ? 'carried-out' : readKind(entry.text);
  if (entry === null || kind === 'carried-out') return null;
  if (kind !== 'unknown') return { ...entry, text: notCarriedOutWords[kind].zh };
  const { project, indicator } = context;
  const args = {
    found: quoted(entry.text),
    allowed: notCarriedOutKinds.map((one) => notCarriedOutWords[one].zh).join('、'),
  };
  context.log.report(finding('not-carried-out-unknown', args, { place: entry.place, project, indicator }));
  return entry;
}

const applies = new Set<string>(appliesWords.map(comparable));
const bareYes = new Set<string>(bareNotApplicable.map(comparable));

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
