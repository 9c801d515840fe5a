import { finding } from '../../../findings/finding.ts';
import type { Finding, ProjectRef } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';

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
const shownOfOneKind = 200;

/** An empty log for a file. */
export function findingLog(place: Place): FindingLog {
  const kept = new Map<string, Finding>();
  const counts = new Map<string, number>();
  const blocking = new Set<string>();
  return {
    report: (found) => {
      const count = (counts.get(found.code) ?? 0) + 1;
      counts.set(found.code, count);
      if (count > shownOfOneKind && found.severity === 'block') blocking.add(found.code);
      if (count <= shownOfOneKind) kept.set(JSON.stringify([found.code, found.place, found.args]), found);
    },
    findings: () => {
      const more = [...counts].filter(([, count]) => count > shownOfOneKind);
      return [
        ...kept.values(),
        ...more.map(([code, count]) =>
          finding(
            'findings-not-listed',
            { code, count: `${count - shownOfOneKind}` },
            // Nobody knows any longer whose they are, so that they block whatever was read from the file.
            { place, severity: blocking.has(code) ? 'block' : 'note' },
          ),
        ),
      ];
    },
  };
}
