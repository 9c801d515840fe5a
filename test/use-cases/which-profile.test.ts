import { beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '../../src/model/policy/profile.ts';
import { loadProfile, profileList } from '../../src/profiles/load-profile.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { whichProfile } from '../../src/use-cases/which-profile.ts';
import { commandLine } from '../support/command-line.ts';
import { policyTexts } from '../support/definitions.ts';

const [definitions] = policyTexts();
const profiles: readonly Profile[] = profileList(definitions).flatMap(
  ({ id }) => loadProfile(id, definitions).value ?? [],
);

const table = (head: string, rows: readonly string[]) =>
  readGoals(new TextEncoder().encode([head, ...rows].join('\n')), 'goals.csv', { year: 2026 }).value;
const head = '项目名称,预算单位,年度资金总额（万元）,一级指标,二级指标,三级指标,指标值';
const rows = [
  '甲,900001某局,10,产出指标,数量指标,活动次数,≥3次',
  '甲,900001某局,10,效益指标,社会效益指标,受益人数,≥100人',
  '甲,900001某局,10,满意度指标,服务对象满意度指标,群众满意度,≥90%',
];
const cost = '甲,900001某局,10,成本指标,经济成本指标,项目总成本,≤10万元';
const fitting = (read: ReturnType<typeof table>, year: number | null = 2026) =>
  whichProfile(profiles, read, year).flatMap(({ id, fits }) => (fits ? [id] : []));

describe('which profile fits', () => {
  it('leaves out those that are not in effect', () => {
    const before = fitting(table(head, rows), 2024);
    const now = fitting(table(head, rows), 2026);
    expect(before).toContain('sichuan');
    expect(before).not.toContain('sichuan-2025');
    expect(now).toContain('sichuan-2025');
    expect(now).not.toContain('sichuan');
  });

  it('asks for a place for every row', () => {
    const [first, ...others] = whichProfile(profiles, table(head, [...rows, cost]), 2026);
    expect(first).toMatchObject({ id: 'mof-2021-cost', fits: true, unplaced: [] });
    expect(others.every(({ fits, unplaced }) => !fits && unplaced.includes('成本指标'))).toBe(true);
  });

  it('holds the points of the tables against those of the profile', () => {
    const points = ['20', '40', '30'];
    const given = rows.map((row, index) => `${row},${points[index]}`);
    const [first] = whichProfile(profiles, table(`${head},分值`, given), 2026);
    expect(first?.weighted).toBe(1);
    expect(fitting(table(`${head},分值`, given))).not.toContain('mof-2020');
    expect(
      fitting(
        table(
          `${head},分值`,
          rows.map((row, index) => `${row},${['50', '30', '10'][index]}`),
        ),
      ),
    ).toContain('mof-2020');
  });
});

describe('perf-score profiles which and rules check --profile', () => {
  let which: Awaited<ReturnType<typeof commandLine>>;
  beforeAll(async () => {
    which = await commandLine(['profiles', 'which', 'sample-goals', '--json']);
  });

  it('lists every profile with what speaks for it', () => {
    const { profiles: listed } = JSON.parse(which.out);
    expect(listed.map(({ id }: { id: string }) => id).sort()).toEqual(profiles.map(({ id }) => id).sort());
    expect(listed.at(-1)).toMatchObject({ fits: false });
  });

  it('checks the one profile that is named', async () => {
    const one = await commandLine(['rules', 'check', '--profile', 'county-cap', '--json']);
    expect(JSON.parse(one.out)).toMatchObject({ profiles: ['county-cap'], findings: [] });
    expect((await commandLine(['rules', 'check', '--profile', 'nobody'])).code).toBe(2);
  });
});
