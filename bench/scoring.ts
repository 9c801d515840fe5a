import { performance } from 'node:perf_hooks';
import type { ActualsDocument } from '../src/model/actuals.ts';
import { Decimal, decimal, round } from '../src/model/decimal.ts';
import type { GoalDocument } from '../src/model/goals.ts';
import type { Profile } from '../src/model/profile.ts';
import type { RuleSet } from '../src/rules/rule-set.ts';
import { score } from '../src/scoring/score.ts';
import { builtInRules, profileOf } from '../test/support/definitions.ts';
import { type TestRow, testProject } from '../test/support/scoring.ts';
import { median } from './measure.ts';

const projects = 10_000;
const perProject = 10;
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

function inputOf(profile: Profile, ruleSet: RuleSet) {
  const made = Array.from({ length: projects }, (_, at) => {
    const { goal, actual } = testProject(rowsOf(at), { executed: '98' });
    return { goal: { ...goal, code: `P${at}` }, actual: { ...actual, code: `P${at}` } };
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

const input = inputOf(profileOf('mof-2020'), await builtInRules());
const closures = Array.from({ length: projects }, (_, at) => closuresOf(at)).flat();
const times: { engine: number[]; floor: number[] } = { engine: [], floor: [] };
let byHand = new Decimal(0);
let byRules = new Decimal(0);
for (let at = 0; at <= rounds; at += 1) {
  const start = performance.now();
  byHand = closures.reduce((sum, closure) => sum.plus(closure()), new Decimal(0));
  const middle = performance.now();
  const run = await score(input);
  const end = performance.now();
  byRules = run.projects.reduce(
    (sum, project) => project.indicators.reduce((part, one) => part.plus(one.outcome.score ?? 0), sum),
    new Decimal(0),
  );
  if (at > 0) {
    times.floor.push(middle - start);
    times.engine.push(end - middle);
  }
}
const count = projects * perProject;
const rate = (ms: number) => `${Math.round(count / (ms / 1000)).toLocaleString('en')}/s`;
const floor = median(times.floor);
const engine = median(times.engine);
console.log(
  `${count.toLocaleString('en')} indicators, median of ${rounds} rounds; points by hand ${byHand.toFixed()}, by rules ${byRules.toFixed()}`,
);
console.log(`hand-written closures, same decimals    ${floor.toFixed(0).padStart(6)} ms  ${rate(floor)}`);
console.log(`scored with full explanation            ${engine.toFixed(0).padStart(6)} ms  ${rate(engine)}`);
console.log(`ratio                                   ${(engine / floor).toFixed(2).padStart(6)} ×`);
