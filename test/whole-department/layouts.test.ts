import { describe, expect, it } from 'vitest';
import { decimal, plain, sum } from '../../src/model/decimal.ts';
import type { DepartmentIndicator } from '../../src/model/whole-department/department-profile.ts';
import type { DepartmentAnswer, DepartmentProject } from '../../src/model/whole-department/department-run.ts';
import { loadDepartmentProfile } from '../../src/use-cases/whole-department/load-department-profile.ts';
import { scoreDepartment } from '../../src/whole-department/score-department.ts';
import { departmentTexts } from '../support/definitions.ts';
import { layout } from './filled-department.ts';

const place = { file: 'd.xlsx' };
const both = (text: string) => ({ zh: text, en: text });
const common = (id: string, weight: number) => ({
  id,
  level1: '投入',
  level2: null,
  name: both(id),
  weight,
  rule: both('—'),
  basis: [],
});
const rate = (id: string, weight: number, value: string, points: string) => ({
  ...common(id, weight),
  by: 'figures',
  value,
  unit: '%',
  points,
});

/** A layout of one's own with these indicators. */
const own = (indicators: readonly object[], more: object = {}) =>
  layout(
    'own',
    JSON.stringify({
      id: 'own',
      version: '1',
      title: both('own'),
      basis: [],
      notApplicable: 'rescale',
      rounding: { mode: 'half-up', digits: 2 },
      grades: [{ grade: '优', atLeast: 90 }],
      goalsProfile: 'mof-2020',
      indicators,
      ...more,
    }),
  );

type Answers = Readonly<Record<string, readonly Partial<DepartmentAnswer>[]>>;

async function scores(
  prepared: Awaited<ReturnType<typeof layout>>,
  figures: Readonly<Record<string, string>>,
  answers: Answers = {},
  projects: readonly DepartmentProject[] | null = null,
) {
  const blank: DepartmentAnswer = { item: null, met: null, judged: null, notApplicable: null, remark: null, place };
  const report = {
    figures: new Map(Object.entries(figures).map(([name, text]) => [name, { kind: 'number' as const, text, place }])),
    goals: [],
    answers: new Map(Object.entries(answers).map(([id, some]) => [id, some.map((one) => ({ ...blank, ...one }))])),
  };
  const { rows, total } = scoreDepartment({ prepared, report, goals: null, projects });
  return { rows: rows.map(({ outcome }) => ('score' in outcome ? outcome.score : outcome.type)), total, all: rows };
}

describe('rules as places in Hunan have them', () => {
  const indicators = [
    rate('staff', 1, '100 * staffActual / staffApproved', 'max(0, weight - 0.1 * steps(max(0, value - 100)))'),
    rate(
      'change',
      3,
      '100 * (三公经费合计本年决算数 - threePublicLastFinal) / threePublicLastFinal',
      'max(0, weight - 0.3 * steps(max(0, value)))',
    ),
    { ...common('rules', 3), by: 'checklist', items: [1, 2, 3].map((at) => ({ text: both(`要求${at}`), points: 1 })) },
    rate(
      'reception',
      2,
      '100 * (receptionFinal - receptionLastFinal) / receptionLastFinal',
      'max(0, weight - 0.2 * steps(max(0, value)))',
    ),
  ];
  const figures = { staffApproved: '100', threePublicLastFinal: '50', receptionLastFinal: '20' };
  const answers = { rules: [1, 2, 3].map((at) => ({ item: `要求${at}`, met: at !== 2 })) };

  it.each([
    [{ staffActual: '100', threePublicFinal: '50', receptionFinal: '20' }, ['1', '3', '2', '2']],
    [{ staffActual: '102', threePublicFinal: '51', receptionFinal: '21' }, ['0.8', '2.4', '2', '1']],
    [{ staffActual: '120', threePublicFinal: '60', receptionFinal: '30' }, ['0', '0', '2', '0']],
    [{ staffActual: '90', threePublicFinal: '40', receptionFinal: '10' }, ['1', '3', '2', '2']],
  ])('%o', async (given, expected) => {
    expect((await scores(await own(indicators), { ...figures, ...given }, answers)).rows).toEqual(expected);
  });
});

describe('a sheet of 60 points where one of two indicators counts', () => {
  const share = (target: number) => `value <= ${target} ? weight : max(0, weight * ${target} / value)`;
  const falling = 'value <= -30 ? weight : max(0, weight * value / -30)';
  const sixty = () =>
    own(
      [
        rate('done', 20, '100 * expenditureFinal / initialBudget', 'weight * min(1, value / 100)'),
        rate('carried', 20, '100 * carriedOut / expenditureFinal', share(9)),
        rate('carried-change', 20, '100 * (carriedOut - carriedIn) / carriedIn', falling),
        rate('payable', 10, '100 * payables / expenditureFinal', share(9)),
        rate('payable-change', 10, '100 * (payables - payablesLast) / payablesLast', falling),
        rate('receivable', 10, '100 * receivables / expenditureFinal', share(9)),
      ],
      {
        eitherOr: [
          ['carried', 'carried-change'],
          ['payable', 'payable-change'],
        ],
      },
    );
  const figures = {
    initialBudget: '1000',
    expenditureFinal: '900',
    carriedIn: '100',
    carriedOut: '90',
    payables: '50',
    payablesLast: '60',
    receivables: '81',
  };

  it('takes the better of both, and sets the other aside', async () => {
    const { rows, total, all } = await scores(await sixty(), figures);
    // 90 of 900 carried over is 10 % of a target of 9 %: 18; a tenth less than last year is a third of −30 %: 6.67.
    expect(rows).toEqual(['18', '18', '6.67', '10', '5.56', '10']);
    expect(all.map(({ outcome }) => outcome.type)).toEqual([
      'scored',
      'scored',
      'set-aside',
      'scored',
      'set-aside',
      'scored',
    ]);
    expect([total.weight, total.score]).toEqual(['60', '56']);
  });

  it('needs the figures of one alone', async () => {
    const { payablesLast: _, ...rest } = figures;
    const { total, all } = await scores(await sixty(), rest);
    expect([all[4]?.outcome.type, total.score, total.grade]).toEqual(['set-aside', '56', '优']);
  });
});

describe('what does not apply', () => {
  const judged = (id: string, weight: number) => ({ ...common(id, weight), by: 'judged' });
  const answers: Answers = {
    a: [{ judged: { kind: 'number', text: '36', place } }],
    b: [{ notApplicable: '没有资产' }],
  };

  it('scales the rest: 实得分 ÷ (100 − 不适用分) × 100', async () => {
    const { total } = await scores(await own([judged('a', 40), judged('b', 10)]), {}, answers);
    expect([total.weight, total.score, total.grade]).toEqual(['50', '45', '优']);
  });

  it('is full where the layout says so', async () => {
    const { total } = await scores(
      await own([judged('a', 40), judged('b', 10)], { notApplicable: 'full' }),
      {},
      answers,
    );
    expect(total.score).toBe('46');
  });
});

describe('points from the results of projects', () => {
  const project = (budget: string | null, score: string | null, assessed = true): DepartmentProject => ({
    unit: '某局',
    name: '项目',
    budget,
    executed: null,
    score,
    assessed,
  });
  const some = [project('300', '90'), project('100', '70'), project('50', null, false)];
  const from = async (mean: string, projects: readonly DepartmentProject[] | null) =>
    (await scores(await own([{ ...common('duty', 50), by: 'projects', mean }]), {}, {}, projects)).rows[0];

  it('are weighed by money or plain', async () => {
    expect([await from('money', some), await from('plain', some)]).toEqual(['42.5', '40']);
  });

  it('are open while a project is, or no result is given', async () => {
    expect([await from('money', [...some, project('10', null)]), await from('money', null)]).toEqual([
      'missing',
      'missing',
    ]);
  });
});

describe('the layouts that come with the program', () => {
  const points = (indicators: readonly DepartmentIndicator[], level1: string) =>
    plain(sum(indicators.filter((one) => one.level1 === level1).map(({ weight }) => decimal(String(weight)))));

  it.each([
    ['hunan', ['投入', '16']],
    ['mof-2013', ['产出', '25']],
    ['chengdu-2025', ['基本运行绩效', '40', '重点履职绩效', '50', '满意度', '10']],
    ['sichuan-2018', ['部门决策', '25', '综合管理', '30', '部门绩效情况', '45']],
  ])('%s has 100 points', async (id, groups) => {
    const { profile } = await layout(id);
    for (let at = 0; at < groups.length; at += 2) {
      expect(points(profile.indicators, groups[at] ?? '')).toBe(groups[at + 1]);
    }
    expect(plain(sum(profile.indicators.map(({ weight }) => decimal(String(weight)))))).toBe('100');
  });

  it('says what of a layout was read in a digest alone', () => {
    const digest = departmentTexts().find(({ file }) => file.endsWith('chengdu-2025.json'))?.text;
    expect(digest).toContain('未核原文');
  });

  it('gives every rate of the common framework a value', async () => {
    const prepared = await layout('mof-2013');
    const names = prepared.indicators.flatMap(({ figures }) => figures);
    const { all } = await scores(prepared, Object.fromEntries(names.map((name) => [name, '50'])));
    const rates = all.filter((row) => row.prepared.indicator.by === 'figures');
    expect(rates.map(({ outcome }) => outcome.type)).toEqual(rates.map(() => 'scored'));
  });
});

describe('a layout that cannot be used', () => {
  const read = async (indicators: readonly object[]) => {
    const text = JSON.stringify({
      id: 'bad',
      version: '1',
      title: both('bad'),
      basis: [],
      notApplicable: 'full',
      rounding: { mode: 'half-up', digits: 2 },
      grades: [],
      goalsProfile: 'mof-2020',
      indicators,
    });
    const { value, findings } = await loadDepartmentProfile('bad', [{ file: 'bad.json', text, sha256: '' }]);
    return [value, findings.map(({ code, place }) => [code, place?.path])];
  };

  it('names the formula and what it does not know', async () => {
    expect(await read([rate('x', 5, '100 * staff / staffApproved', 'weight')])).toEqual([
      null,
      [['formula-name-unknown', 'indicators[0].value']],
    ]);
    expect(await read([rate('x', 5, 'staffActual', 'value +')])).toEqual([
      null,
      [['formula-syntax', 'indicators[0].points']],
    ]);
  });

  it('names the indicator that is there twice', async () => {
    const found = await read([rate('x', 5, 'staffActual', 'value'), rate('x', 5, 'staffApproved', 'value')]);
    expect(found).toEqual([null, [['department-indicator-twice', 'indicators[1].name']]]);
  });

  it('names the list that does not fill its weight', async () => {
    const list = { ...common('x', 5), by: 'checklist', items: [{ text: both('a'), points: 4 }] };
    expect(await read([list])).toEqual([null, [['department-list-not-weight', 'indicators[0].items']]]);
  });
});
