import { performance } from 'node:perf_hooks';
import type { ActualsDocument } from '../src/model/actuals/actuals.ts';
import { projectKey } from '../src/model/actuals/actuals-keys.ts';
import { Decimal, decimal, round } from '../src/model/decimal.ts';
import type { GoalDocument } from '../src/model/goals/goals.ts';
import type { Profile } from '../src/model/policy/profile.ts';
import type { RuleSet } from '../src/rules/rule-set.ts';
import { type ScoringContext, scoringContext } from '../src/scoring/context.ts';
import { readExecution } from '../src/scoring/rows/execution-row.ts';
import { indicatorRow } from '../src/scoring/rows/indicator-row.ts';
import type { Row } from '../src/scoring/rows/row.ts';
import { scoreRow } from '../src/scoring/rows/score-row.ts';
import { score } from '../src/scoring/score.ts';
import { scoreConfirmed } from '../src/scoring/score-confirmed.ts';
import { builtInRules, profileOf } from '../test/support/definitions.ts';
import { type TestRow, testProject } from '../test/support/scoring.ts';
import { median } from './measure.ts';

const batches = 10;
const projectsPerBatch = 1_000;
const rounds = 3;

/** Ten rows of the usual kinds, with other numbers in every project. */
function rowsOf(project: number): readonly TestRow[] {
  const n = (project * 7919) % 97;
  const output = (target: string, actual: string): TestRow => ({ target, actual, reason: '说明', evidence: '台账' });
  return [
    output('≥120次', `${n + 60}`),
    output('≥98%', `${(n % 50) / 2 + 75}%`),
    output('≤35万元', `${n / 4 + 20}万元`),
    output('2026-12-31', n % 3 === 0 ? '2027-01-09' : '2026-11-30'),
    output('≥7个', `${(n % 9) + 1}`),
    { ...output('≥250人次', `${n * 5}`), level1: '效益指标' },
    { ...output('提高', n % 4 === 0 ? '部分达成预期指标并具有一定效果' : '达成预期指标'), level1: '效益指标' },
    { ...output('≥90%', `${(n % 30) + 70}%`), level1: '效益指标' },
    { ...output('是否按时完成', n % 5 === 0 ? '否' : '是'), level1: '效益指标' },
    { ...output('≥90%', `${(n % 25) + 75}%`), level1: '满意度指标', survey: '200' },
  ];
}

/** The bare arithmetic of one row, as somebody would write it who needs no rule, no reason and no trace. */
type Closure = () => Decimal;

const half = { mode: 'half-up', digits: 2 } as const;
const hundred = new Decimal(100);

function atLeast(weight: string, actual: string, target: string): Closure {
  return () =>
    round(
      Decimal.max(0, Decimal.min(decimal(weight), decimal(weight).times(decimal(actual)).div(decimal(target)))),
      half,
    );
}

function atMost(weight: string, actual: string, target: string): Closure {
  return () => {
    const [w, a, t] = [decimal(weight), decimal(actual), decimal(target)];
    return round(a.lessThanOrEqualTo(t) ? w : Decimal.max(0, w.times(t).div(a)), half);
  };
}

function share(weight: string, percent: string): Closure {
  return () => round(decimal(weight).times(decimal(percent).div(hundred)), half);
}

/** The closures that do what the rules of mof-2020 do to the rows of a project. */
function closuresOf(project: number): readonly Closure[] {
  const n = (project * 7919) % 97;
  const met = (weight: string, yes: boolean) => share(weight, yes ? '100' : '0');
  return [
    atLeast('10', `${n + 60}`, '120'),
    atLeast('10', `${(n % 50) / 2 + 75}`, '98'),
    atMost('10', `${n / 4 + 20}`, '35'),
    met('10', n % 3 !== 0),
    atLeast('10', `${(n % 9) + 1}`, '7'),
    atLeast('7.5', `${n * 5}`, '250'),
    share('7.5', n % 4 === 0 ? '70' : '100'),
    atLeast('7.5', `${(n % 30) + 70}`, '90'),
    met('7.5', n % 5 !== 0),
    atLeast('10', `${(n % 25) + 75}`, '90'),
  ];
}

function inputOf(profile: Profile, ruleSet: RuleSet, from: number) {
  const made = Array.from({ length: projectsPerBatch }, (_, index) => {
    const at = from + index;
    const { goal, actual } = testProject(rowsOf(at), { executed: '98' });
    const own = { ...goal, code: `P${at}` };
    return { goal: own, actual: { ...actual, code: own.code, key: projectKey(own.unit, own) } };
  });
  const source = { file: 'bench', sha256: '' };
  const goals: GoalDocument = {
    source,
    year: 2026,
    yearKnownFrom: null,
    department: null,
    projects: made.map((one) => one.goal),
  };
  const actuals: ActualsDocument = { source, year: 2026, projects: made.map((one) => one.actual) };
  const tool = { name: 'bench', version: '0' };
  return {
    year: 2026,
    goals: [goals],
    actuals: [actuals],
    profile,
    profileSource: source,
    ruleSet,
    inputs: [],
    tool,
    findings: [],
  };
}

/** Every indicator as a row of facts and numbers, as scoring has it after reading; weights as the profile gives them. */
function preparedRows(input: ReturnType<typeof inputOf>, context: ScoringContext): readonly Row[] {
  const run = score(input);
  const rows: Row[] = [];
  for (const { project, actual, indicators } of run.projects) {
    const subject = { project: { unit: null, code: project.code, name: project.name }, indicator: null, place: null };
    const execution = readExecution(actual, project.name, subject, context);
    for (const { indicator, actual: reported, category, nominalWeight, weight } of indicators) {
      const weights = { nominal: decimal(nominalWeight), weight: decimal(weight) };
      const about = { ...subject, indicator: indicator.ordinal };
      const stated = {
        contradictory: false,
        repeated: false,
        setAside: null,
        reported: true,
        execution,
        subject: about,
      };
      rows.push(indicatorRow({ indicator, actual: reported, category, ...weights, ...stated }, context).row);
    }
  }
  return rows;
}

function scoreRows(rows: readonly Row[], context: ScoringContext): Decimal {
  let total = new Decimal(0);
  for (const row of rows) total = total.plus(scoreRow(row, context).score);
  return total;
}

interface Times {
  readonly floor: number;
  readonly scored: number;
  readonly whole: number;
}

const profile = profileOf('mof-2020');
const ruleSet = await builtInRules();
const context = scoringContext(2026, profile, ruleSet);
let indicators = 0;
let byHand = new Decimal(0);
let byRules = new Decimal(0);

/** One batch, each way after the other, so that whatever else the machine does falls on all of them. */
async function timeBatch(from: number): Promise<Times> {
  const input = inputOf(profile, ruleSet, from);
  const closures = Array.from({ length: projectsPerBatch }, (_, index) => closuresOf(from + index)).flat();
  const rows = preparedRows(input, context);
  const start = performance.now();
  byHand = byHand.plus(closures.reduce((sum, closure) => sum.plus(closure()), new Decimal(0)));
  const hand = performance.now();
  byRules = byRules.plus(scoreRows(rows, context));
  const scored = performance.now();
  await scoreConfirmed(input);
  indicators += rows.length;
  return { floor: hand - start, scored: scored - hand, whole: performance.now() - scored };
}

async function timeRound(): Promise<Times> {
  const times: Times[] = [];
  for (let batch = 0; batch < batches; batch += 1) times.push(await timeBatch(batch * projectsPerBatch));
  const total = (of: (one: Times) => number) => times.reduce((sum, one) => sum + of(one), 0);
  return { floor: total((one) => one.floor), scored: total((one) => one.scored), whole: total((one) => one.whole) };
}

await timeRound();
indicators = 0;
byHand = new Decimal(0);
byRules = new Decimal(0);
const measured: Times[] = [];
for (let at = 0; at < rounds; at += 1) measured.push(await timeRound());
const count = indicators / rounds;
const middle = (of: (one: Times) => number) => median(measured.map(of));
const floor = middle((one) => one.floor);
const decided = context.scoring.decisions().length + context.following.decisions().length;
console.log(`${count.toLocaleString('en')} indicators in ${batches} batches, median of ${rounds} rounds`);
console.log(
  `points by hand ${byHand.toFixed()}, by rules ${byRules.toFixed()}; ${decided} combinations of truths were decided`,
);
const report = (what: string, ms: number) => {
  const rate = `${Math.round(count / (ms / 1000)).toLocaleString('en')}/s`;
  const columns = [ms.toFixed(0).padStart(6), 'ms', rate.padStart(11), (ms / floor).toFixed(2).padStart(6), '×'];
  console.log(`${what.padEnd(62)} ${columns.join(' ')}`);
};
report('hand-written closures, the same decimals', floor);
report(
  'rule chosen, points, trace, deductions, sentences',
  middle((one) => one.scored),
);
report(
  'whole runs: actuals read, matched, weighed, scored, added up',
  middle((one) => one.whole),
);
