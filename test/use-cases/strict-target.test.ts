import { Buffer } from 'node:buffer';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '#platform';
import { actualsSheets, indicatorColumns } from '../../src/model/actuals/actuals-layout.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { makePolicy } from '../../src/use-cases/policy.ts';
import { scoreFiles } from '../../src/use-cases/score-files.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { policyTexts } from '../support/definitions.ts';

const [profiles, rules] = policyTexts();
const own = (settings: object) => {
  const text = JSON.stringify({
    id: 'own',
    version: '1',
    title: { zh: '自定', en: 'own' },
    extends: 'mof-2020',
    settings,
  });
  return { file: 'own.json', text, sha256: sha256(text) };
};

const targets = ['>95%', '<10个工作日', '>100次', '<50万元', '≥95%', '≤10个工作日'];
const equalled = ['95', '10', '100', '50', '95', '10'];
const goalTable = [
  '项目名称,预算单位,年度资金总额（万元）,一级指标,二级指标,三级指标,指标值',
  ...targets.map((target, at) => `甲,某局,10,产出指标,质量指标,内容${at},${target}`),
].join('\n');
const bytes = (text: string) => new TextEncoder().encode(text);
const goals = goalsOfYear(
  readGoalFiles({ files: [givenFile('goals.csv', bytes(goalTable))], findings: [] }, { year: 2026 }),
  2026,
);

const actuals = (values: readonly string[]) => ({
  schemaVersion: '1.0' as const,
  year: 2026,
  projects: [
    {
      unit: { code: null, name: '某局' },
      code: null,
      name: '甲',
      execution: { initial: '10', revised: '10', executed: '10' },
      indicators: values.map((actual, at) => ({ ordinal: at + 1, actual, evidence: '台账' })),
    },
  ],
});

/** What the template says of each row, and whether the engine gives it full marks. */
async function bothSay(settings: object, values: readonly string[]) {
  const policy = await makePolicy('own', [...profiles, own(settings)], rules);
  const { profile } = policy;
  const project = goals.documents[0]?.projects[0];
  if (profile === null || project === undefined) throw new Error(JSON.stringify(policy.findings));
  const filled = actuals(values);
  const written = await writeTemplate({ year: 2026, unit: project.unit, projects: [project], profile, filled });
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(written) as never);
  const column = indicatorColumns.findIndex(({ id }) => id === 'outcome') + 1;
  const sheet = book.getWorksheet(actualsSheets.indicators);
  const template = targets.map((_, at) => sheet?.getCell(5 + at, column).result);
  const { run } = await scoreFiles({
    goals,
    policy,
    actuals: { files: [givenFile('a.json', bytes(JSON.stringify(filled)))], findings: [] },
    lastYear: null,
    departmentInCharge: null,
    tool: { name: 'perf-score', version: '0' },
  });
  const engine = run?.projects[0]?.indicators.map(({ outcome, weight }) =>
    outcome.score === weight ? '达标' : '未达标',
  );
  const notes = run?.findings.filter(({ code }) => code === 'strict-target-only-equalled').length;
  return { template, engine, notes };
}

describe('a target of more or less than a value that is only equalled', () => {
  const all = (strict: string) => [strict, strict, strict, strict, '达标', '达标'];

  it.each([
    ['met', '达标', 4],
    ['missed', '未达标', 0],
  ])('is %s as the profile says, in the template and in the score', async (strictEqualled, word, notes) => {
    expect(await bothSay({ strictEqualled }, equalled)).toEqual({ template: all(word), engine: all(word), notes });
  });

  it('is met where the profile says nothing of its own, and more than met in any case', async () => {
    expect((await bothSay({}, equalled)).engine).toEqual(all('达标'));
    const better = ['95.1', '9', '101', '49', '95', '10'];
    expect(await bothSay({ strictEqualled: 'missed' }, better)).toMatchObject({
      template: all('达标'),
      engine: all('达标'),
    });
  });
});
