import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { scoreYear } from '../src/app/score-year.ts';
import { resolveSettings } from '../src/app/settings/settings.ts';
import type { ActualsDocument } from '../src/model/actuals/actuals.ts';
import type { GoalDocument } from '../src/model/goals/goals.ts';
import { readActuals } from '../src/readers/read-actuals.ts';
import { readGoals } from '../src/readers/read-goals.ts';
import { resultDocument } from '../src/reports/run/result-document.ts';
import { scoreConfirmed } from '../src/scoring/score-confirmed.ts';

// The sample's 20 projects, fifty times over under other codes: how many projects a second go through reading from memory, matching,
// scoring with full explanation and the result document.
const copies = Number(process.argv[2] ?? 50);
const { settings } = resolveSettings({}, {}, process.cwd());
const sample = await scoreYear(settings, 2026);
const { profile, ruleSet } = sample.policy;
if (profile === null || ruleSet === null) throw new Error('the policy could not be loaded');

const goalsFile = 'sample-goals/2026-唐山市科学技术协会.docx';
const [base] = readGoals(readFileSync(goalsFile), goalsFile).value;
const actualsFile = 'scripts/samples/actuals-2026.json';
const actualsJson = readFileSync(actualsFile, 'utf8');
if (base === undefined) throw new Error('the sample could not be read');

const goals: GoalDocument[] = Array.from({ length: copies }, (_, copy) => ({
  ...base,
  projects: base.projects.map((project) => ({ ...project, code: `${project.code}-${copy}` })),
}));
const texts = goals.map((_, copy) => actualsJson.replaceAll(/"code": "(1302\w+)"/g, `"code": "$1-${copy}"`));

const begin = performance.now();
const actuals = texts.flatMap((text, copy): ActualsDocument[] => {
  const [own] = goals.slice(copy, copy + 1);
  const read =
    own === undefined ? null : readActuals(new TextEncoder().encode(text), `${copy}.json`, [own], { year: 2026 }).value;
  return read === null ? [] : [read];
});
const read = performance.now();
const source = { file: 'bench', sha256: '' };
const run = await scoreConfirmed({
  year: 2026,
  goals,
  actuals,
  profile,
  profileSource: source,
  ruleSet,
  inputs: [],
  tool: { name: 'bench', version: '0' },
  findings: [],
});
const scored = performance.now();
const result = resultDocument(run, 'zh');
const made = performance.now();

const rate = (from: number, to: number) => `${((run.projects.length / (to - from)) * 1000).toFixed(0)} projects/s`;
console.log(`${result.summary.projects} projects, ${result.summary.indicators} indicators`);
console.log(`read and match   ${rate(begin, read)}`);
console.log(`score, explain   ${rate(read, scored)}`);
console.log(`result document  ${rate(scored, made)}`);
console.log(
  `all              ${rate(begin, made)}  (scoring is ${(((scored - read) / (made - begin)) * 100).toFixed(0)} % of it)`,
);
