import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding } from '../../model/finding.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import type { FilledForm } from '../../model/review/filled-form.ts';
import type { Review, ReviewedForm } from '../../model/review/review.ts';
import { loadProfile, profileList } from '../../profiles/load-profile.ts';
import { readSelfEvaluations } from '../../readers/self-evaluations/read-self-evaluations.ts';
import type { KnownProfile } from '../../review/profile-fits.ts';
import { Recomputer } from '../../review/recompute.ts';
import { claimsAnything, reviewForm } from '../../review/review-form.ts';
import { confirmDecisions } from '../../rules/engine/confirm-decisions.ts';
import { loadRuleSet } from '../../rules/load-rules.ts';
import type { Definition } from '../definition.ts';
import type { GivenFiles } from '../given-file.ts';
import { checkClaims } from './check-claims.ts';

/** Everything a review is made from. `profile` is null (or "auto" to a user) where the profile that fits best is to be found. */
export interface ReviewOrder {
  readonly files: GivenFiles;
  readonly year: number | null;
  readonly profile: string | null;
  readonly profiles: readonly Definition[];
  readonly rules: readonly Definition[];
  readonly tool: Review['tool'];
}

/** A review, or null where rules or profile are at fault. */
export interface ReviewedFiles {
  readonly review: Review | null;
  readonly findings: readonly Finding[];
}

/** The profile that goes before the others where they fit alike. */
const preferred = 'mof-2020';

/** The profiles that forms are held against, the named one or the national one first; null where the named one can't be used. */
function knownProfiles(named: string | null, definitions: readonly Definition[]) {
  const findings: Finding[] = [];
  const ids = [...new Set(profileList(definitions).map(({ id }) => id))];
  const first = named ?? preferred;
  const known = [first, ...ids.filter((id) => id !== first)].flatMap((id): KnownProfile[] => {
    const { value, sources, findings: own } = loadProfile(id, definitions);
    // A broken profile of somebody's own is news where it is asked for, or might have fitted.
    if (id === named || value === null) append(findings, own);
    return value === null ? [] : [{ profile: value, file: sources[0]?.file ?? id }];
  });
  return { known: named !== null && known[0]?.profile.id !== named ? null : known, findings };
}

/** What stops a score stops no review: the form was filled in as it is. */
const asReview = (found: Finding): Finding => (found.severity === 'block' ? { ...found, severity: 'review' } : found);

const nothingClaimed = ({ project }: FilledForm): Finding =>
  finding('form-claims-nothing', { name: project.name }, { place: project.source, project: projectRef(project) });

/** Reads filled-in forms and holds every figure they claim against what the engine computes. */
export async function reviewFiles({
  files,
  year,
  profile,
  profiles,
  rules,
  tool,
}: ReviewOrder): Promise<ReviewedFiles> {
  const ruleSet = await loadRuleSet(rules);
  const { known, findings: policy } = knownProfiles(profile, profiles);
  const before = [...files.findings, ...policy, ...ruleSet.findings];
  if (ruleSet.value === null || known === null) return { review: null, findings: before };
  const recomputer = new Recomputer(ruleSet.value);
  const forms: ReviewedForm[] = [];
  const findings: Finding[] = [...before];
  for (const { bytes, file } of files.files) {
    const read = readSelfEvaluations(bytes, file, { year });
    const opened = read.value.forms.length > 0;
    append(findings, opened ? read.findings.map(asReview) : read.findings);
    for (const form of read.value.forms) {
      const reviewed = claimsAnything(form) ? reviewForm(form, known, profile !== null, recomputer) : null;
      if (reviewed === null) findings.push(nothingClaimed(form));
      else forms.push({ ...reviewed, findings: [] });
    }
  }
  await confirmDecisions(ruleSet.value, recomputer.decisions());
  return { review: { tool, forms: checkClaims(forms), findings }, findings };
}
