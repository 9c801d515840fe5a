import { describe, expect, it } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { level1Name, levelName } from '../../src/model/goals/level-name.ts';
import { settingCatalogue } from '../../src/model/policy/setting.ts';
import { intervalFaults } from '../../src/profiles/check-intervals.ts';
import { loadProfile, profileList } from '../../src/profiles/load-profile.ts';
import { categoryFinder } from '../../src/scoring/weights/categories.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';
import { profileIds, profileOf, profileTexts } from '../support/definitions.ts';

const head = { id: 'mine', version: '1', title: { zh: '我的', en: 'mine' }, extends: 'mof-2020' };

function load(own: unknown, file = 'scoring-profiles/mine.json') {
  const text = typeof own === 'string' ? own : JSON.stringify(own);
  return loadProfile('mine', [...profileTexts, { file, text }]);
}

const faults = (own: Readonly<Record<string, unknown>>) =>
  load({ ...head, ...own }).findings.map(
    (one) => `${one.code} ${one.place?.path ?? ''}${one.args['suggestion'] ?? ''}`,
  );

describe('the profiles of the repository', () => {
  it.each(profileIds)('%s loads without a finding and says where everything comes from', (id) => {
    const { value, findings } = loadProfile(id, profileTexts);
    expect(findings).toEqual([]);
    expect(Object.keys(value?.settings ?? {}).sort()).toEqual(Object.keys(settingCatalogue).sort());
    const parts = [
      'execution',
      'weighting',
      'grades',
      'rounding',
      'missingActual',
      'notApplicable',
      'qualitativeBands',
    ];
    for (const part of [...parts, ...Object.keys(settingCatalogue)]) {
      expect(value?.sources[part]?.length, part).toBeGreaterThan(0);
    }
    for (const category of value?.categories ?? []) expect(category.basis.length, category.id).toBeGreaterThan(0);
  });

  it.each([
    ['mof-2020', '10', ['output 50', 'benefit 30', 'satisfaction 10']],
    ['mof-2021-cost', '10', ['output 40', 'benefit 20', 'satisfaction 10', 'cost 20']],
    ['mof-2021-passmark', '10', ['output 50', 'benefit 30', 'satisfaction 10']],
    ['hubei', '20', ['output 40', 'benefit 40']],
    ['hebei-tianjin', '10', ['output 50', 'benefit 30', 'satisfaction 10']],
    ['sichuan', '10', ['output 50', 'benefit 30', 'satisfaction 10']],
  ])('%s weighs execution %s and %o', (id, execution, categories) => {
    const profile = profileOf(id);
    expect(profile.executionWeight).toBe(execution);
    expect(profile.categories.map((one) => `${one.id} ${one.weight}`)).toEqual(categories);
  });

  it('names no article numbers', () => {
    for (const { file, text } of profileTexts) expect(/第[一二三四五六七八九十百\d]+条/.test(text), file).toBe(false);
  });

  it('are listed with what they extend', () => {
    expect(profileList(profileTexts).map((one) => `${one.id} < ${one.extends}`)).toContain('sichuan < mof-2020');
  });
});

describe('a profile of your own', () => {
  it('changes what it names and keeps the rest', () => {
    const { value, findings } = load({
      ...head,
      settings: { passMark: 70, atLeast: 'pass-mark-ratio' },
      execution: { weight: 20 },
      categories: [{ id: 'output', weight: 40 }],
    });
    expect(findings).toEqual([]);
    expect(value?.settings).toMatchObject({ passMark: '70', atLeast: 'pass-mark-ratio', atMost: 'target-over-actual' });
    expect(value?.sources['passMark']).toEqual([{ document: '我的', documentEn: 'mine', certainty: 'own' }]);
    expect(value?.lineage).toEqual(['mof-2020']);
    expect(value?.categories.map((one) => [one.id, one.weight, one.level1.length > 0])).toEqual([
      ['output', '40', true],
      ['benefit', '30', true],
      ['satisfaction', '10', true],
    ]);
  });

  it('may extend another of your own, add a category and remove one', () => {
    const base = {
      file: 'base.json',
      text: JSON.stringify({
        ...head,
        id: 'base',
        categories: [
          { id: 'satisfaction', remove: true },
          { id: 'benefit', weight: 40, whenMissing: 'share' },
        ],
      }),
    };
    const leaf = {
      file: 'leaf.json',
      text: JSON.stringify({
        ...head,
        id: 'leaf',
        extends: 'base',
        categories: [
          { id: 'benefit', weight: '25.5' },
          {
            id: 'cost',
            new: true,
            title: { zh: '成本', en: 'cost' },
            level1: ['成本指标'],
            weight: 14.5,
            whenMissing: { to: 'output' },
          },
        ],
      }),
    };
    const { value, findings } = loadProfile('leaf', [...profileTexts, base, leaf]);
    expect(findings).toEqual([]);
    expect(value?.categories.map((one) => `${one.id} ${one.weight}`)).toEqual([
      'output 50',
      'benefit 25.5',
      'cost 14.5',
    ]);
    expect(value?.lineage).toEqual(['base', 'mof-2020']);
  });

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['an unknown key', { setings: {} }, ['definition-key-unknown setings → settings?']],
    ['an unknown setting', { settings: { passmark: 60 } }, ['definition-key-unknown settings.passmark → passMark?']],
    [
      'an unknown word',
      { settings: { atMost: 'two-mins' } },
      ['definition-value-not-allowed settings.atMost → two-minus?'],
    ],
    ['a number out of range', { settings: { passMark: 100 } }, ['definition-value-not-allowed settings.passMark']],
    ['a number that is none', { settings: { passMark: 'sixty' } }, ['definition-value-not-allowed settings.passMark']],
    [
      'a wrong sort of value',
      { rounding: { mode: 'half-up', digits: 2.5 } },
      ['definition-value-not-allowed rounding.digits'],
    ],
    ['a missing entry', { rounding: { mode: 'half-up' } }, ['definition-key-missing rounding.digits']],
    ['weights that miss 100', { execution: { weight: 20 } }, ['profile-weights-not-100 categories']],
    [
      'a negative weight',
      { execution: { weight: -10 }, categories: [{ id: 'output', weight: 70 }] },
      ['definition-value-not-allowed categories'],
    ],
    [
      'an unknown category',
      { categories: [{ id: 'ouput', weight: 50 }] },
      ['profile-category-unknown categories[0].id → output?'],
    ],
    [
      'a name in two categories',
      { categories: [{ id: 'benefit', level1: ['效益指标', '产出'] }] },
      ['profile-name-in-two-categories categories.benefit'],
    ],
    [
      'a receiver that is not there',
      { categories: [{ id: 'satisfaction', whenMissing: { to: 'benefits' } }] },
      ['definition-value-not-allowed categories.satisfaction → benefit?'],
    ],
    [
      'grades in the wrong order',
      {
        grades: {
          list: [
            { grade: '良', atLeast: 80 },
            { grade: '优', atLeast: 90 },
          ],
        },
      },
      ['definition-value-not-allowed grades.list'],
    ],
    [
      'a table that is missing',
      { settings: { totalCap: 'execution-bands' } },
      ['profile-table-missing settings.totalCap'],
    ],
    [
      'a gap between intervals',
      {
        tables: {
          capBands: {
            intervals: [
              { from: 0, to: 50, value: 59 },
              { from: 60, to: null, value: 100 },
            ],
          },
        },
      },
      ['profile-intervals-wrong tables.capBands'],
    ],
    [
      'a share above 100',
      { tables: { executionBands: { intervals: [{ from: 0, to: null, value: 120 }] } } },
      ['definition-value-not-allowed tables.executionBands'],
    ],
    [
      'bands with a gap',
      {
        qualitativeBands: {
          list: [
            { band: 'met', from: 80, to: 100, standard: 100 },
            { band: 'partly', from: 60, to: 75, standard: 70 },
            { band: 'not-met', from: 0, to: 60, standard: 30 },
          ],
        },
      },
      ['profile-intervals-wrong qualitativeBands'],
    ],
    [
      'a default outside its band',
      {
        qualitativeBands: {
          list: [
            { band: 'met', from: 80, to: 100, standard: 70 },
            { band: 'partly', from: 60, to: 80, standard: 70 },
            { band: 'not-met', from: 0, to: 60, standard: 30 },
          ],
        },
      },
      ['definition-value-not-allowed qualitativeBands'],
    ],
    ['a base that is not there', { extends: 'mof-2019' }, ['profile-not-found extends；是不是“mof-2020”？']],
    ['itself as base', { extends: 'mine' }, ['profile-extends-itself extends']],
    [
      'several faults',
      {
        settings: { passMark: 170, atLeast: 'bands' },
        categories: [{ id: 'ouput', weight: 5 }],
        execution: { weight: 11 },
      },
      [
        'profile-category-unknown categories[0].id → output?',
        'profile-table-missing settings.atLeast',
        'definition-value-not-allowed settings.passMark',
        'profile-weights-not-100 categories',
      ],
    ],
  ])('with %s is refused, and every fault is named', (_name, own, expected) => {
    expect(faults(own).sort()).toEqual([...expected].sort());
    for (const one of load({ ...head, ...own }).findings) {
      expect(reportFinding(one, 'zh').found + reportFinding(one, 'en').found).not.toMatch(/\{\w+\}/);
      expect(one.place?.file).toBe('scoring-profiles/mine.json');
    }
  });

  it('that stands alone must say everything', () => {
    const { value, findings } = load({ id: 'mine', version: '1', title: head.title });
    expect(value).toBeNull();
    expect(findings.map((one) => one.place?.path)).toEqual(
      expect.arrayContaining(['settings.atMost', 'categories', 'rounding', 'grades', 'effective']),
    );
  });

  it.each([
    ['no JSON', '{"id": "mine",', 'definition-not-json'],
    ['a list', '[]', 'definition-value-not-allowed'],
    ['nothing', '', 'definition-not-json'],
  ])('that holds %s is refused', (_name, text, code) => {
    expect(load(text).findings.map((one) => one.code)).toContain(code);
  });

  it('that repeats an id is refused', () => {
    expect(load({ ...head, id: 'sichuan' }).value).toBeNull();
    const twice = loadProfile('sichuan', [
      ...profileTexts,
      { file: 'x.json', text: JSON.stringify({ ...head, id: 'sichuan' }) },
    ]);
    expect(twice.findings.map((one) => one.code)).toEqual(['definition-id-twice']);
  });
});

describe('intervals', () => {
  const at = (...bounds: [number | null, number | null][]) =>
    intervalFaults(
      bounds.map(([from, to]) => ({
        from: from === null ? null : String(from),
        to: to === null ? null : String(to),
        value: '0',
      })),
    ).map((one) => one.kind);
  it.each<[string, string[], readonly [number | null, number | null][]]>([
    [
      'join',
      [],
      [
        [0, 60],
        [60, 80],
        [80, null],
      ],
    ],
    [
      'join in falling order',
      [],
      [
        [80, null],
        [60, 80],
        [null, 60],
      ],
    ],
    [
      'leave a gap',
      ['gap'],
      [
        [0, 60],
        [61, 80],
      ],
    ],
    [
      'overlap',
      ['overlap'],
      [
        [0, 60],
        [59, 80],
      ],
    ],
    ['stand upside down', ['upside-down'], [[60, 0]]],
    [
      'are open in the middle',
      ['open-inside'],
      [
        [0, null],
        [60, 80],
      ],
    ],
  ])('%s', (_name, expected, bounds) => {
    expect(at(...bounds)).toEqual(expected);
  });
});

describe('level names', () => {
  it.each([
    ['产出指标(50分)', '产出'],
    ['项目产出（30 分）', '产出'],
    ['一、产出指标', '产出'],
    ['（一）产出指标', '产出'],
    ['1.产出', '产出'],
    ['产出目标28分', '产出'],
    ['★满意度指标', '满意度'],
    ['服务对象满意度指标', '服务对象满意度'],
    ['产出指标(40-50)分', '产出'],
    ['产出指标（40%）', '产出'],
    ['项目完成指标', '完成'],
    ['项目', '项目'],
    ['指标', '指标'],
    ['', ''],
  ])('%s is %s', (text, expected) => {
    expect(levelName(text)).toBe(expected);
  });
});

describe('level 1 as places write it', () => {
  it.each([
    ['项目完成指标', '产出'],
    ['预期产出指标（50分）', '产出'],
    ['项目效益指标', '效益'],
    ['项目效果', '效益'],
    ['服务对象满意度指标', '满意度'],
    ['社会影响力指标', '社会影响力'],
  ])('%s is %s', (text, expected) => {
    expect(level1Name(text)).toBe(expected);
  });

  it('counts in a profile that names the national form only', () => {
    const profile = profileOf('mof-2020');
    const find = categoryFinder(profile);
    expect(find({ level1: '项目完成指标', level2: '数量指标' })).toBe('output');
    expect(find({ level1: '预期效益', level2: null })).toBe('benefit');
    expect(find({ level1: '社会影响力指标', level2: null })).toBeNull();
  });
});

describe('a finding that does not fit the year', () => {
  it('is worded', () => {
    const found = finding('profile-not-effective', { id: 'x', from: '2020', to: '2021', year: '2026' });
    expect(reportFinding(found, 'zh').found).toContain('2020—2021');
  });
});
