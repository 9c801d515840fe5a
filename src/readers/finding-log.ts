import { finding } from '../findings/finding.ts';
import type { Finding, ProjectRef, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

/** What a finding of a row is about, as far as it is known yet. */
export interface About {
  readonly project: ProjectRef | null;
  readonly indicator: number | null;
}

/** Where the findings of one file are gathered. The same fault in the same place is kept once. */
export interface FindingLog {
  readonly report: (found: Finding) => void;
  readonly findings: () => readonly Finding[];
}

/** Of one kind more than this many are counted but no longer listed: a hostile file has a million wrong rows. */
const maxOfOneKind = 200;
/** The same for goal tables, of which one file may hold those of a whole department. */
const maxOfGoals = 1000;

/** Findings of one kind: how many, how many of them are not listed, and how severe those are. */
interface Tally {
  count: number;
  rest: number;
  severity: Severity;
}

const ranks: Readonly<Record<Severity, number>> = { note: 0, review: 1, block: 2 };
const worse = (a: Severity, b: Severity): Severity => (ranks[b] > ranks[a] ? b : a);

/** An empty log for a file, with `most` findings of one kind. */
export function findingLog(place: Place, most: number = maxOfOneKind): FindingLog {
  const kept = new Map<string, Finding>();
  const tallies = new Map<string, Tally>();
  const tallyOf = (code: string): Tally => {
    const tally = tallies.get(code) ?? { count: 0, rest: 0, severity: 'note' };
    tallies.set(code, tally);
    return tally;
  };
  const leaveOut = (tally: Tally, count: number, severity: Severity): void => {
    tally.rest += count;
    tally.severity = worse(tally.severity, severity);
  };
  const take = (found: Finding): void => {
    // What another log of the same file counted is counted on.
    if (found.code === 'findings-not-listed') {
      leaveOut(tallyOf(found.args['code'] ?? ''), Number(found.args['count']) || 1, found.severity);
      return;
    }
    const tally = tallyOf(found.code);
    tally.count += 1;
    if (tally.count > most) leaveOut(tally, 1, found.severity);
    else kept.set(JSON.stringify([found.code, found.place, found.args]), found);
  };
  return {
    report: take,
    findings: () => [
      ...kept.values(),
      ...[...tallies].flatMap(([code, { rest, severity }]) =>
        rest === 0
          ? []
          : // Nobody knows any longer whose they are, so that they matter to whatever was read from the file.
            [finding('findings-not-listed', { code, count: `${rest}`, limit: `${most}` }, { place, severity })],
      ),
    ],
  };
}

/** A log for the goal tables of a file. */
export const goalLog = (file: string): FindingLog => findingLog({ file }, maxOfGoals);

/** Reports one finding after another. */
export function reportAll(log: FindingLog, ...lists: readonly Iterable<Finding>[]): void {
  for (const list of lists) for (const found of list) log.report(found);
}
