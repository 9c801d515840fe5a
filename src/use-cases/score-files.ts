import { checkActuals } from '../actual-checks/check-actuals.ts';
import { chosenForm, type FormsAtHand } from '../form-layouts/form-layouts.ts';
import type { ActualsDocument } from '../model/actuals/actuals.ts';
import { givenRows } from '../model/actuals/given-rows.ts';
import { append } from '../model/append.ts';
import { certain } from '../model/certain.ts';
import type { Finding } from '../model/finding.ts';
import type { ScoreRun } from '../model/result/result.ts';
import type { HandedIn } from '../model/result/submission.ts';
import { mergeActuals } from '../readers/merge-actuals.ts';
import { readActuals } from '../readers/read-actuals.ts';
import { acrossUnits } from '../reports/department/across-units.ts';
import { withFindings } from '../scoring/project-states.ts';
import { scoreConfirmed } from '../scoring/score-confirmed.ts';
import { type GivenFile, type GivenFiles, sourceOf } from './given-file.ts';
import type { GoalsOfYear } from './goals/read-goal-files.ts';
import { type LastYearGiven, withLastYear } from './last-year/take-last-year.ts';
import type { Policy } from './policy.ts';
import { type MadeFor, policyForTemplates } from './template-profile.ts';
import { withoutBlanks } from './without-blanks.ts';
import { withoutConsequences } from './without-consequences.ts';

/** Everything a score is made from; nothing else has any influence on it. */
export interface ScoreOrder {
  readonly goals: GoalsOfYear;
  readonly actuals: GivenFiles;
  readonly lastYear: LastYearGiven | null;
  readonly policy: Policy;
  /** Layouts of one's own, and the one that was asked for; that of the profile where absent. */
  readonly forms?: FormsAtHand;
  readonly departmentInCharge: string | null;
  readonly tool: ScoreRun['tool'];
  /** Findings about files that were not read, each with its place among all findings, where only the other files are at hand. */
  readonly unread?: readonly { readonly at: number; readonly found: Finding }[];
  /** Called with each file of actuals before it is read; `number` counts from 1. */
  readonly onFile?: (file: string, number: number, of: number) => void;
}

/** A scored year, or null where nothing could be scored: the findings say why. */
export interface ScoredFiles {
  readonly run: ScoreRun | null;
  /** True when the profile or the rules are at fault, not the inputs. */
  readonly configurationFault: boolean;
  /** By which it was scored: the one given, or that of the filled-in workbooks. */
  readonly policy: Policy;
  readonly findings: readonly Finding[];
}

/** True when goals and policy allow a score, so that it is worth while to read the actuals. */
export function canScore({ goals, policy }: Pick<ScoreOrder, 'goals' | 'policy'>): boolean {
  return policy.profile !== null && policy.ruleSet !== null && goals.year !== null && goals.documents.length > 0;
}

const noForms: FormsAtHand = { named: null, own: [], findings: [] };

/** By name and not as they were given, so that the order of the command line changes nothing. */
const byName = (a: GivenFile, b: GivenFile): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

function readAll(files: readonly GivenFile[], { goals, onFile }: ScoreOrder, year: number) {
  const documents: ActualsDocument[] = [];
  const handedIn: HandedIn[] = [];
  const madeFor: MadeFor[] = [];
  const findings: Finding[] = [];
  for (const [index, { bytes, file }] of files.entries()) {
    onFile?.(file, index + 1, files.length);
    const read = readActuals(bytes, file, goals.documents, { year });
    append(findings, read.findings);
    const given = read.value && new Map(read.value.projects.map((project) => [project.key, givenRows(project)]));
    handedIn.push({ file, unit: read.from.unit, year: read.from.year, given });
    if (read.value === null) continue;
    documents.push(read.value);
    madeFor.push({ file, profile: read.from.profile });
  }
  return { documents, handedIn, madeFor, findings };
}

/**
 * Scores a year: actuals are read and matched to the goals, scored by the profile, checked, and every finding on the way is kept.
 * json-rules-engine confirms each decision before the run is given out; that it disagrees is a bug and throws.
 */
export async function scoreFiles(order: ScoreOrder): Promise<ScoredFiles> {
  const { goals, lastYear } = order;
  const { year, documents } = goals;
  const configurationFault = order.policy.profile === null || order.policy.ruleSet === null;
  const unscored = { run: null, configurationFault, policy: order.policy };
  if (configurationFault || year === null || documents.length === 0)
    return { ...unscored, findings: [...order.policy.findings, ...goals.findings] };
  const files = [...order.actuals.files].sort(byName);
  const actuals = readAll(files, order, year);
  const { policy, findings: otherProfiles } = policyForTemplates(order.policy, actuals.madeFor);
  const { form, findings: formFaults } = chosenForm(order.forms ?? noForms, policy.profile?.form ?? null);
  if (form === null) {
    return { ...unscored, configurationFault: true, findings: [...policy.findings, ...goals.findings, ...formFaults] };
  }
  const before = [...policy.findings, ...goals.findings];
  const read = [...before, ...formFaults, ...order.actuals.findings, ...actuals.findings, ...otherProfiles];
  if (actuals.documents.length === 0) return { ...unscored, findings: read };
  const merged = mergeActuals(actuals.documents);
  const taken =
    lastYear?.values == null
      ? { actuals: merged.value, findings: [], stillOpen: () => true }
      : withLastYear(merged.value, lastYear.values, year);
  const settled = (lastYear?.findings ?? []).filter(taken.stillOpen);
  const findings = [...read, ...merged.findings, ...settled, ...taken.findings];
  // From the first on, so that each finds its place among those that were there before it.
  for (const { at, found } of order.unread ?? []) findings.splice(at, 0, found);
  const run = await scoreConfirmed({
    year,
    departmentInCharge: order.departmentInCharge,
    goals: documents,
    fileOf: goals.fileOf,
    actuals: taken.actuals,
    handedIn: actuals.handedIn,
    profile: certain(policy.profile, 'profile'),
    profileChoice: policy.profileChoice,
    profileSource: certain(policy.profileFiles[0], 'file of the profile'),
    form,
    ruleSet: certain(policy.ruleSet, 'rules'),
    inputs: [
      ...goals.files.map((source) => ({ role: 'goals' as const, ...source })),
      ...files.map((file) => ({ role: 'actuals' as const, ...sourceOf(file) })),
      ...(lastYear?.source == null ? [] : [{ role: 'last-year' as const, ...lastYear.source }]),
    ],
    tool: order.tool,
    findings,
  });
  const checks = checkActuals(run, run.findings);
  const looked = withoutBlanks(withFindings(withoutConsequences(run, checks), checks));
  const checked = withFindings(looked, acrossUnits(looked));
  return { run: checked, configurationFault: false, policy, findings: checked.findings };
}
