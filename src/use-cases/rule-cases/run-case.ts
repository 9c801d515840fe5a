import { type Decimal, decimal, plain, points, sum } from '../../model/decimal.ts';
import type { Profile } from '../../model/policy/profile.ts';
import type { ExecutionScore, IndicatorScore, ProjectScore } from '../../model/result/result.ts';
import { comparable } from '../../model/text/same-text.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { scoreConfirmed } from '../../scoring/score-confirmed.ts';
import { caseLevels } from './case-profile.ts';
import { caseProject } from './case-project.ts';
import type { RuleCase } from './rule-case.ts';

/** One thing that came out otherwise than the table says. */
export interface Mismatch {
  readonly what: 'score' | 'lost' | 'total' | 'outcome' | 'rule' | 'sentence';
  readonly expected: string;
  readonly got: string;
}

/** A case that was scored: what came out, and what of it the table says otherwise. */
export interface CaseResult {
  readonly ruleCase: RuleCase;
  readonly profile: Profile;
  readonly project: ProjectScore;
  /** The row the case is about. */
  readonly row: IndicatorScore | ExecutionScore;
  readonly mismatches: readonly Mismatch[];
}

/** Scores one case exactly as a year is scored, and holds what came out against what its table says. */
export async function runCase(ruleCase: RuleCase, profile: Profile, ruleSet: RuleSet): Promise<CaseResult> {
  const made = caseProject(ruleCase);
  const levels = caseLevels(ruleCase, profile);
  const goal = { ...made.goal, indicators: made.goal.indicators.map((one) => ({ ...one, ...levels })) };
  const source = { file: ruleCase.place.file, sha256: '' };
  const run = await scoreConfirmed({
    year: ruleCase.year,
    goals: [{ source, year: ruleCase.year, yearKnownFrom: null, department: null, projects: [goal] }],
    actuals: [{ source, year: ruleCase.year, projects: [made.actual] }],
    profile,
    profileSource: source,
    ruleSet,
    inputs: [],
    tool: { name: 'perf-score', version: '' },
    findings: [],
  });
  const [project] = run.projects;
  if (project === undefined) throw new TypeError('a case is one project');
  const row = project.indicators[0] ?? project.execution;
  return { ruleCase, profile, project, row, mismatches: mismatchesOf(ruleCase, row, project) };
}

/** Every rule that took part in a case, the deciding one first. */
export function rulesUsed({ row, project }: Pick<CaseResult, 'row' | 'project'>): readonly string[] {
  const own = row.rule === null ? [] : [row.rule.id];
  const more = [...row.otherRules.map((one) => one.id), ...project.deductions.map((one) => one.rule)];
  return [...new Set([...own, ...more])];
}

function mismatchesOf({ expected }: RuleCase, row: CaseResult['row'], project: ProjectScore): readonly Mismatch[] {
  const found: Mismatch[] = [];
  const { outcome } = row;
  const number = (what: Mismatch['what'], wanted: Decimal | null, got: string | null) => {
    if (wanted === null || (got !== null && wanted.equals(got))) return;
    found.push({ what, expected: points(wanted), got: got === null ? '—' : points(decimal(got)) });
  };
  number('score', expected.score, outcome.score);
  number('lost', expected.lost, plain(sum(row.deductions.map((line) => decimal(line.points)))));
  number('total', expected.total, project.total.score);
  if (expected.outcome !== null && expected.outcome !== outcome.type) {
    found.push({ what: 'outcome', expected: expected.outcome, got: outcome.type });
  }
  const used = rulesUsed({ row, project });
  const unused = expected.rules.filter((id) => !used.includes(id));
  if (unused.length > 0) found.push({ what: 'rule', expected: unused.join('、'), got: used.join('、') || '—' });
  const said = sentencesOf(row, project);
  const { sentence } = expected;
  if (sentence !== null && !said.some((one) => comparable(one).includes(comparable(sentence)))) {
    found.push({ what: 'sentence', expected: sentence, got: said[0] ?? '—' });
  }
  return found;
}

/** All that the scorecard says about a row, why points were lost first. */
function sentencesOf(row: CaseResult['row'], project: ProjectScore): readonly string[] {
  const lost = [...row.deductions, ...project.deductions].flatMap(({ why }) => [why.zh, why.en]);
  const rules = [...(row.rule === null ? [] : [row.rule]), ...row.otherRules];
  const trace = row.trace === null ? [] : [row.trace.substituted, row.trace.formula];
  return [...lost, ...trace, ...rules.flatMap(({ title, text }) => [text.zh, title.zh, text.en, title.en])];
}
