import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readGoals } from '../../src/readers/read-goals.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { makeOutputs, manifestOptions } from '../../src/use-cases/outputs/make-outputs.ts';
import { makePolicy, profilePolicy } from '../../src/use-cases/policy.ts';
import { scoreFiles } from '../../src/use-cases/score-files.ts';
import { policyForTemplates } from '../../src/use-cases/template-profile.ts';
import { templatesFor } from '../../src/use-cases/templates.ts';
import { commandLine } from '../support/command-line.ts';
import { policyTexts, profileIds } from '../support/definitions.ts';

const head = '项目名称,预算单位,年度资金总额（万元）,一级指标,二级指标,三级指标,指标值';
const table = (...rows: readonly string[]) =>
  `${[head, ...rows.map((row) => row.replace(',', ',900001某局,10,'))].join('\n')}\n`;
const rest = (project: string) => [
  `${project},产出指标,数量指标,活动次数,≥3次`,
  `${project},效益指标,社会效益指标,受益人数,≥100人`,
  `${project},满意度指标,服务对象满意度指标,群众满意度,≥90%`,
];
const ownLevel = (project = '甲') => [`${project},成本指标,经济成本指标,项目总成本,≤10万元`, ...rest(project)];
const underOutputs = (project = '乙') => [`${project},产出指标,成本指标,项目总成本,≤10万元`, ...rest(project)];
const bytes = (text: string) => new TextEncoder().encode(text);
const documents = (text: string) => readGoals(bytes(text), 'goals.csv', { year: 2026 }).value;
const [profiles, rules] = policyTexts();

/** The profile, how it was chosen, and what is said about it. */
function chosen(named: string | null, ...rows: readonly string[]) {
  const { profile, profileChoice, findings, unplaced } = profilePolicy(named, profiles, documents(table(...rows)));
  return [profile?.id, profileChoice, ...[...findings, ...unplaced].map(({ code }) => code)];
}

describe('a profile that nobody named', () => {
  it.each([
    ['成本指标 as a level 1', ownLevel(), ['mof-2021-cost', 'tables']],
    [
      'another spelling of it',
      ownLevel().map((row) => row.replace('成本指标', '一、项目成本（20分）')),
      ['mof-2021-cost', 'tables'],
    ],
    ['成本指标 as part of the outputs', underOutputs(), ['mof-2020', 'tables']],
    ['no cost at all', rest('丙'), ['mof-2020', 'default']],
    ['one with, one without', [...ownLevel(), ...rest('丙')], ['mof-2021-cost', 'tables']],
    [
      'both ways in one run',
      [...ownLevel(), ...underOutputs()],
      ['mof-2020', 'default', 'profile-undecided', 'profile-other-has-level1'],
    ],
    [
      'a level 1 that no profile knows',
      [...rest('丙'), '丙,管理指标,制度,制度健全,是'],
      ['mof-2020', 'default', 'profile-without-level1'],
    ],
    [
      'such a one beside 成本指标',
      [...ownLevel(), '甲,管理指标,制度,制度健全,是'],
      ['mof-2021-cost', 'tables', 'profile-without-level1'],
    ],
  ])('%s', (_, rows, expected) => expect(chosen(null, ...rows)).toEqual(expected));

  it('says which projects ask for which', () => {
    const [found] = profilePolicy(
      null,
      profiles,
      documents(table(...ownLevel(), ...underOutputs(), ...rest('丙'))),
    ).findings;
    expect(found?.args['tables']).toBe('甲：mof-2021-cost；乙：mof-2020');
  });
});

describe('a profile that was named', () => {
  it.each([
    ['mof-2021-cost', ownLevel(), ['mof-2021-cost', 'named']],
    ['mof-2020', ownLevel(), ['mof-2020', 'named', 'profile-other-has-level1']],
    ['hubei', ownLevel(), ['hubei', 'named', 'profile-other-has-level1']],
    ['mof-2020', underOutputs(), ['mof-2020', 'named']],
  ])('%s', (id, rows, expected) => expect(chosen(id, ...rows)).toEqual(expected));

  it.each(profileIds)('%s has the level 1 names of one of the families', (id) => {
    const names = (profile: string) =>
      profilePolicy(profile, profiles, [])
        .profile?.categories.flatMap(({ level1 }) => level1)
        .toSorted();
    expect([names('mof-2020'), names('mof-2021-cost')]).toContainEqual(names(id));
  });
});

describe('workbooks and their profile', () => {
  const made = (profile: string | null, file = 'a.xlsx') => ({ file, profile });
  const decided = async (named: string | null, ...workbooks: readonly ReturnType<typeof made>[]) => {
    const policy = await makePolicy(named, profiles, rules, documents(table(...underOutputs())));
    const { policy: used, findings } = policyForTemplates(policy, workbooks);
    return [used.profile?.id, used.profileChoice, ...findings.map(({ code, args }) => `${code} ${args['why']}`)];
  };

  it('are scored by the profile they were made for, or it is said why not', async () => {
    const other = 'template-of-another-profile';
    expect(await decided(null, made('hubei'))).toEqual(['hubei', 'template']);
    expect(await decided(null, made('hubei'), made(null))).toEqual(['hubei', 'template']);
    expect(await decided(null, made('mof-2020'))).toEqual(['mof-2020', 'tables']);
    expect(await decided('sichuan', made('hubei'))).toEqual(['sichuan', 'named', `${other} 计分时指定了这个方案`]);
    expect(await decided(null, made('gone'))).toEqual(['mof-2020', 'tables', `${other} 没有找到填报表的方案`]);
    expect(await decided(null, made('hubei'), made('mof-2020'))).toEqual([
      'mof-2020',
      'tables',
      `${other} 各填报表的方案不一致，按绩效目标表选用`,
    ]);
  });

  it('state it, and the run says how its profile was chosen', async () => {
    const goals = goalsOfYear(
      readGoalFiles({ files: [givenFile('goals.csv', bytes(table(...ownLevel())))], findings: [] }),
      2026,
    );
    const hubei = (await makePolicy('hubei', profiles, rules)).profile;
    if (hubei === null) throw new Error('no profile');
    const templates = await templatesFor({
      year: 2026,
      goals: goals.documents,
      only: null,
      profile: hubei,
      lastYear: null,
    });
    const { run } = await scoreFiles({
      goals,
      actuals: { files: templates.map(({ name, bytes: book }) => givenFile(name, book)), findings: [] },
      lastYear: null,
      policy: await makePolicy(null, profiles, rules, goals.documents),
      departmentInCharge: null,
      tool: { name: 'perf-score', version: '0' },
    });
    if (run === null) throw new Error('nothing was scored');
    expect([run.profile.id, run.profileChoice]).toEqual(['hubei', 'template']);
    expect(manifestOptions(run, 'zh')).toMatchObject({ profile: 'hubei', profileChosenBy: 'template' });
    const outputs = await makeOutputs(run, 'zh');
    const result = outputs.find(({ name }) => name === 'result.json');
    expect(JSON.parse(new TextDecoder().decode(result?.bytes)).profile.chosenBy).toBe('template');
    const unknown = run.findings.find(({ code }) => code === 'category-unknown');
    expect(unknown?.args['suggestion']).toBe('');
  });
});

describe('every command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-profile-'));
  beforeAll(() => writeFileSync(join(folder, 'goals.csv'), table(...ownLevel())));
  const firstLine =
    '计分方案：成本指标单列（10＋20/40/20/10）（mof-2021-cost），没有指定，按绩效目标表的一级指标选定\n';

  it('says in its first lines by which profile it works, and verifies what it chose', async () => {
    const year = ['--year', '2026', '--lang', 'zh'];
    const check = await commandLine(['goals', 'check', 'goals.csv', ...year], folder);
    expect(check.err.startsWith(firstLine)).toBe(true);
    const template = await commandLine(['template', '--goals', 'goals.csv', '-o', 'forms', ...year], folder);
    expect(template.err.startsWith(firstLine)).toBe(true);
    const inputs = ['--goals', 'goals.csv', '--actuals', 'forms', ...year];
    expect((await commandLine(['check', ...inputs], folder)).err).toContain(firstLine);
    expect((await commandLine(['score', '-o', 'out', ...inputs], folder)).err).toContain(firstLine);
    const verified = await commandLine(['verify', 'out', '--lang', 'zh'], folder);
    expect(verified).toMatchObject({ code: 0 });
  });

  it('names what a profile that was asked for lacks, before forms go out', async () => {
    const words = ['--profile', 'mof-2020', '--year', '2026', '--lang', 'zh'];
    const check = await commandLine(['goals', 'check', 'goals.csv', ...words], folder);
    expect(check.out).toContain('profile-other-has-level1');
    const template = await commandLine(['template', '--goals', 'goals.csv', '-o', 'other', ...words], folder);
    expect(template.err).toContain('请改用 --profile mof-2021-cost');
    expect(template.err).not.toContain('成效指标');
  });
});
