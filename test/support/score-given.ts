import { sha256 } from '#platform';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { type GivenFile, givenFile } from '../../src/use-cases/given-file.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { makePolicy } from '../../src/use-cases/policy.ts';
import { scoreFiles } from '../../src/use-cases/score-files.ts';
import { profileTexts, ruleTexts } from './definitions.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Texts as files that somebody gave. */
export const givenTexts = (files: Readonly<Record<string, string>>): GivenFile[] =>
  Object.entries(files).map(([file, text]) => givenFile(file, bytesOf(text)));

/** The definitions that come with the program. */
const builtInDefinitions = () => {
  const hashed = (texts: typeof ruleTexts) => texts.map((one) => ({ ...one, sha256: sha256(bytesOf(one.text)) }));
  return { rules: hashed(ruleTexts), profiles: hashed(profileTexts) };
};

/** Scores 2026 from the texts of goal tables and actuals. */
export async function scoreGiven(
  goals: Readonly<Record<string, string>>,
  actuals: Readonly<Record<string, string>>,
  profile = 'mof-2020',
): Promise<ScoreRun> {
  const { rules, profiles } = builtInDefinitions();
  const { run, findings } = await scoreFiles({
    goals: goalsOfYear(readGoalFiles({ files: givenTexts(goals), findings: [] }), 2026),
    actuals: { files: givenTexts(actuals), findings: [] },
    lastYear: null,
    policy: await makePolicy(profile, profiles, rules),
    departmentInCharge: null,
    tool: { name: 'perf-score', version: '0' },
  });
  if (run === null) throw new Error(JSON.stringify(findings));
  return run;
}

const head = '预算单位,项目名称,预算数（万元）,一级指标,二级指标,三级指标,指标值';
const rows = [
  '展览服务,60,产出指标,数量指标,展览场次,≥100场',
  '展览服务,60,产出指标,质量指标,完好率,≥90%',
  '展览服务,60,产出指标,时效指标,按期开展,是',
  '展览服务,60,效益指标,社会效益指标,公众反响,良好',
  '展览服务,60,满意度指标,服务对象满意度指标,观众评价,显著提高',
];

/** The goal table of an invented unit, whose one project has answers in words. */
export const wordGoals = { 'goals.csv': `${[head, ...rows.map((row) => `900002 示例馆,${row}`)].join('\n')}\n` };

/** What it reported; `changes` go over the rows by their ordinals. */
export function wordActuals(changes: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {}) {
  const told = [
    { ordinal: 1, actual: '120场' },
    { ordinal: 2, actual: '95%' },
    { ordinal: 3, actual: '是，已按期完成' },
    { ordinal: 4, actual: '留言册上多为好评', band: 'partly', bandPercent: '70', judgedBy: '评审组 李某' },
    { ordinal: 5, actual: null, band: 'met' },
  ];
  const project = {
    unit: { code: '900002' },
    code: null,
    name: '展览服务',
    execution: { initial: '60', revised: '60', executed: '60' },
    indicators: told.map((row) => ({
      evidence: '台账',
      reason: '布展期间场馆检修，观众少于往年同期',
      measure: '错开检修',
      ...row,
      ...changes[row.ordinal],
    })),
  };
  return { 'actuals.json': JSON.stringify({ schemaVersion: '1.0', year: 2026, projects: [project] }) };
}
