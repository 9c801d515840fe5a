import type { Finding, ProjectRef, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { ArgNames, FindingKind } from './wording.ts';

/** Where a finding points, and what about it is unlike others of its kind. */
export interface About {
  readonly place?: Place | null;
  readonly project?: ProjectRef | null;
  readonly indicator?: number | null;
  /** Overrides the kind's severity where a profile makes it stricter or milder. */
  readonly severity?: Severity;
}

/** A text for each name that the wording of a kind has in braces. */
export type Args<K extends FindingKind> = Readonly<Record<ArgNames<K>, string>>;

/** A kind of finding, whatever its wording asks for. */
export interface OwnKind {
  readonly code: string;
  readonly wording: FindingKind;
}

/** A finding of a kind; `kind` gives the severity unless `about` does. */
export const findingOf = (
  { code, wording: { severity } }: OwnKind,
  args: Readonly<Record<string, string>>,
  about: About,
): Finding => ({
  code,
  severity: about.severity ?? severity,
  place: about.place ?? null,
  project: about.project ?? null,
  indicator: about.indicator ?? null,
  args,
});

/**
 * A kind of finding that one part alone reports, with its wording beside the function that finds it. `found` makes a finding of
 * it; the compiler asks for exactly the args the wording names.
 */
export function findingKind<const K extends FindingKind>(code: string, wording: K) {
  return {
    code,
    wording,
    found: (args: Args<K>, about: About = {}): Finding => findingOf({ code, wording }, args, about),
  };
}
