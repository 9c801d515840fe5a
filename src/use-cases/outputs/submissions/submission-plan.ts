import { certain } from '../../../model/certain.ts';
import type { BudgetUnit } from '../../../model/goals/goals.ts';
import { namedIndex } from '../../../model/goals/same-named.ts';
import type { ScoreRun } from '../../../model/result/result.ts';
import type { SubmissionFacts, SubmissionVersion, UnitRecord } from '../../../model/result/submission-record.ts';
import { departmentSet, type SubmissionSet, submissionSets } from '../../../reports/submission/submission-sets.ts';
import { submissionChanges } from '../../../reports/submission/versions/submission-changes.ts';
import { submissionFacts } from '../../../reports/submission/versions/submission-facts.ts';
import type { OutputFile } from '../../given-file.ts';
import { unitFolders } from '../file-name.ts';
import { submissionFolder } from '../output-formats.ts';
import type { OutputOptions } from '../output-options.ts';
import { keptFiles } from './earlier-sets.ts';

/** What is written for one unit or the department: the versions it has, the last one current where `set` can be handed in. */
export interface SubmissionPlan {
  readonly of: SubmissionSet['of'];
  readonly unit: BudgetUnit;
  /** Below the folder of results. */
  readonly folder: string;
  /** Null where nothing of it is in this run any more. */
  readonly set: SubmissionSet | null;
  readonly current: boolean;
  readonly versions: readonly SubmissionVersion[];
  readonly facts: SubmissionFacts;
  readonly kept: readonly OutputFile[];
}

/** The sets of a run with their folders, the department's behind those of the units. */
export function namedSets(run: ScoreRun, language: 'zh' | 'en') {
  const department = departmentSet(run);
  const sets = department === null ? submissionSets(run) : [...submissionSets(run), department];
  // The department has no code of its own; the word keeps its folder apart from that of a unit with its name.
  const names = unitFolders(
    sets.map(({ of, unit }) => (of === 'unit' ? unit : { ...unit, code: departmentWord[language] })),
  );
  const root = submissionFolder[language];
  return sets.map((set, at) => ({ set, folder: `${root}/${certain(names[at], 'name of a folder')}` }));
}

const departmentWord = { zh: '部门', en: 'department' } as const;

/** The versions with this run: one more where anything is stated otherwise than in the last. */
function nextVersions(
  facts: SubmissionFacts,
  before: UnitRecord | undefined,
  date: string | null,
): SubmissionVersion[] {
  if (before === undefined) return [{ version: 1, date, files: [], changes: [] }];
  const changes = submissionChanges(before.facts, facts);
  const last = before.versions.at(-1)?.version ?? 0;
  return changes.length === 0
    ? [...before.versions]
    : [...before.versions, { version: last + 1, date, files: [], changes }];
}

/** What becomes of each set of a run, and of sets that were handed in before; null for a set that waits for its first version. */
export function submissionPlans(run: ScoreRun, { language, asOf, earlier }: OutputOptions): SubmissionPlan[] {
  const records = earlier?.record.year === run.year ? earlier.record.units : [];
  const recordsOf = (of: SubmissionSet['of']) =>
    namedIndex(
      records.filter((one) => one.of === of),
      ({ unit }) => unit,
    );
  const recordOf = { unit: recordsOf('unit'), department: recordsOf('department') };
  const taken = new Set<UnitRecord>();
  const kept = (record: UnitRecord, versions: readonly SubmissionVersion[], folder: string) =>
    earlier === null ? [] : versions.flatMap((version) => keptFiles(earlier, record, version, folder, language));
  const plans = namedSets(run, language).flatMap(({ set, folder }): SubmissionPlan[] => {
    const before = recordOf[set.of](set.unit).first;
    if (before !== undefined) taken.add(before);
    const { of, unit } = set;
    if (set.heldBack !== null) return before === undefined ? [] : [asideOf(before, { unit, folder, set })];
    const facts = submissionFacts(run, set);
    const versions = nextVersions(facts, before, asOf);
    const older = before === undefined ? [] : kept(before, versions.slice(0, -1), folder);
    return [{ of, unit, folder, set, current: true, versions, facts, kept: older }];
  });
  const gone = records.filter((one) => !taken.has(one)).map((one) => asideOf(one, { ...one, set: null }));
  return [...plans, ...gone];

  function asideOf(before: UnitRecord, now: Pick<SubmissionPlan, 'unit' | 'folder' | 'set'>): SubmissionPlan {
    const { of, versions, facts } = before;
    return { ...now, of, current: false, versions, facts, kept: kept(before, versions, now.folder) };
  }
}
