import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActualsDocument } from '../../src/model/actuals/actuals.ts';
import type { Reading } from '../../src/model/finding.ts';
import { mergeActuals } from '../../src/readers/merge-actuals.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { filledBook, packBook } from '../support/actuals-book.ts';
import { goals } from '../support/actuals-goals.ts';
import { cases } from '../support/long.ts';

type Json = Record<string, unknown>;

const project = (changes: Json = {}): Json => ({
  unit: { code: '405001' },
  code: '13020026P00001',
  name: '科普活动经费',
  execution: { initial: '37.50', revised: 36, executed: '358,200元' },
  indicators: [{ ordinal: 1, actual: '8次' }],
  ...changes,
});
const document = (changes: Json = {}): Json => ({
  schemaVersion: '1.0',
  year: 2026,
  projects: [project()],
  ...changes,
});
const read = (value: unknown, file = '填报.json'): Reading<ActualsDocument | null> =>
  readActuals(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), file, goals, { year: 2026 });
const told = (reading: Reading<unknown>): string[] =>
  reading.findings.map(({ code, place }) => `${code} ${place?.path ?? ''}`.trim());

describe('actuals as JSON', () => {
  it('carry what a reviewer found, and tell what says nothing', () => {
    const found = (reviewed: unknown) => {
      const reading = read(
        document({ projects: [project({ indicators: [{ ordinal: 1, actual: '8次', reviewed }] })] }),
      );
      const faults = told(reading).filter((one) => one.startsWith('actuals-json'));
      return [reading.value?.projects[0]?.indicators[0]?.reviewed ?? null, ...faults];
    };
    const nothing = { assessable: null, related: null, fitsLevel: null, repeated: null, tasksUnfinished: null };
    expect(found({ assessable: 'light', related: true })).toEqual([{ ...nothing, assessable: 'light', related: true }]);
    expect(found({ tasksSet: 3, tasksDone: 2 })).toEqual([{ ...nothing, tasksUnfinished: true }]);
    expect(found({ tasksSet: 3, tasksDone: 3 })).toEqual([{ ...nothing, tasksUnfinished: false }]);
    expect(found({})).toEqual([null]);
    expect(found({ tasksSet: 3 })).toEqual([null, 'actuals-json-wrong projects[0].indicators[0].reviewed']);
    expect(found({ assessable: '轻度' })).toEqual([
      null,
      'actuals-json-wrong projects[0].indicators[0].reviewed.assessable',
    ]);
  });

  it('join what two files say a reviewer found, and take neither where they contradict each other', () => {
    const one = (reviewed: unknown, file: string) =>
      read(document({ projects: [project({ indicators: [{ ordinal: 1, actual: '8次', reviewed }] })] }), file);
    const values = (...all: readonly unknown[]) => {
      const joined = mergeActuals(all.flatMap((reviewed, at) => one(reviewed, `${at}.json`).value ?? []));
      const rows = joined.value.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators));
      return [rows.find((row) => row.reviewed !== undefined), joined.findings.map(({ args }) => args['what'])] as const;
    };
    expect(values({ related: false }, { assessable: 'light' })[0]?.reviewed).toMatchObject({
      related: false,
      assessable: 'light',
    });
    expect(values({ related: false }, { related: true })).toMatchObject([
      { reviewed: { related: null }, contested: ['related'] },
      ['与项目相关'],
    ]);
  });

  it('become entries with their JSON path', () => {
    const { value, findings } = read(
      document({
        projects: [
          project({
            completed: ' 全部完成 ',
            execution: {
              executed: 35.82,
              bySource: [{ source: 'other', executed: 1 }],
              reason: '无',
              measure: '下年细化',
            },
            indicators: [
              { ordinal: 2, actual: 0 },
              {
                ordinal: 4,
                actual: true,
                weight: '12.5',
                surveySize: '120份',
                notApplicable: true,
                band: 'partly',
                lastYear: null,
                manual: { score: 3, who: '李四', why: null },
              },
            ],
          }),
        ],
      }),
    );
    expect(findings.map((found) => found.code)).toEqual(['not-applicable-without-reason']);
    const [only] = value?.projects ?? [];
    expect(only).toMatchObject({
      name: '科普活动经费',
      unit: { code: '405001', name: '示例科学技术协会本级' },
      completed: '全部完成',
    });
    expect(only?.execution).toMatchObject({
      initial: null,
      executed: { kind: 'number', text: '35.82', place: { file: '填报.json', path: 'projects[0].execution.executed' } },
      bySource: [{ source: 'other', initial: null, executed: { text: '1' } }],
      reason: null,
      measure: { text: '下年细化' },
    });
    expect(only?.indicators.map(({ ordinal, actual }) => [ordinal, actual?.kind, actual?.text])).toEqual([
      [2, 'number', '0'],
      [4, 'boolean', 'true'],
    ]);
    expect(only?.indicators[1]).toMatchObject({
      weight: { text: '12.5' },
      surveySize: { text: '120' },
      notApplicable: '不适用',
      band: 'partly',
      lastYear: null,
      manual: { score: { text: '3' }, who: '李四', why: null },
      place: { file: '填报.json', path: 'projects[0].indicators[1].actual' },
    });
  });

  it('are matched by name where no code is printed', () => {
    const { value, findings } = read(
      document({ projects: [project({ code: null, name: ' 学会 服务经费', indicators: [] })] }),
    );
    expect(findings).toHaveLength(1);
    expect(value?.projects[0]?.name).toBe('学会服务经费');
  });

  const wrong: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['of another year', document({ year: 2025 }), ['actuals-of-another-year year']],
    [
      'with an unknown key',
      document({ projects: [project({ excution: {} })] }),
      ['actuals-json-key-unknown projects[0].excution'],
    ],
    ['with a missing key', { schemaVersion: '1.0', year: 2026 }, ['actuals-json-wrong projects']],
    [
      'with values of the wrong kind',
      document({ year: '2026', projects: [project({ indicators: [{ ordinal: 0, actual: [] }] })] }),
      [
        'actuals-json-wrong year',
        'actuals-json-wrong projects[0].indicators[0].ordinal',
        'actuals-json-wrong projects[0].indicators[0].actual',
      ],
    ],
    [
      'with a band nobody knows',
      document({ projects: [project({ indicators: [{ ordinal: 1, actual: 1, band: 'good' }] })] }),
      ['actuals-json-wrong projects[0].indicators[0].band'],
    ],
    ['of another schema version', document({ schemaVersion: '2.0' }), ['actuals-json-wrong schemaVersion']],
    ['of nothing like it', [1, 2], ['actuals-json-wrong $']],
    ['with a fault', '{"schemaVersion": "1.0",,}', ['json-damaged']],
    [
      'with an unknown project',
      document({ projects: [project({ code: 'X', name: '科普活动经贵' })] }),
      ['row-project-unknown projects[0]'],
    ],
    [
      'with an unknown ordinal',
      document({ projects: [project({ indicators: [{ ordinal: 9, actual: 1 }] })] }),
      ['money-converted projects[0].execution.executed', 'row-indicator-unknown projects[0].indicators[0].ordinal'],
    ],
    [
      'with money that is none',
      document({ projects: [project({ execution: { executed: '若干' } })] }),
      ['money-not-a-number projects[0].execution.executed'],
    ],
    [
      'with one indicator twice',
      document({
        projects: [
          project({
            execution: {},
            indicators: [
              { ordinal: 1, actual: 1 },
              { ordinal: 1, actual: '2' },
            ],
          }),
        ],
      }),
      ['reported-twice-differently projects[0].indicators[1].actual'],
    ],
  ];
  it.each(wrong)('%s', (_name, value, expected) => {
    expect(told(read(value))).toEqual(expected);
  });

  it('names the nearest right key and what was expected', () => {
    const key = read(document({ projects: [project({ excution: {} })] })).findings[0];
    expect(key?.args).toEqual({ path: 'projects[0].excution', nearest: 'execution' });
    const value = read(document({ projects: [project({ indicators: [{ ordinal: 1, actual: 1, band: 'good' }] })] }))
      .findings[0];
    expect(value?.args).toMatchObject({ found: '"good"', expected: '"met" | "partly" | "not-met"' });
  });

  it('never throw, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, two) => {
        read(document({ projects: [one] }));
        read(document({ projects: [project({ indicators: [two], execution: one })] }));
        read(one);
      }),
      { numRuns: cases(300) },
    );
  });
});

describe('actuals as CSV', () => {
  const csv = (text: string, bytes: Uint8Array = Buffer.from(text)): Reading<ActualsDocument | null> =>
    readActuals(bytes, '填报.csv', goals, { year: 2026 });

  it('are read by their headings, with line and column as place', () => {
    const { value, findings } = csv(
      '项目编码,项目名称,三级指标,指标值,实际完成值,佐证材料,偏差原因,改进措施,不适用原因,调查样本数,达成程度\n13020026P00001,科普活动经费,会议次数,≥7次,"1,008次",签到表,,,,,\n',
    );
    expect(findings.map((found) => found.code)).toEqual(['indicator-rows-missing']);
    expect(value?.projects[0]?.indicators[0]?.actual).toEqual({
      kind: 'text',
      text: '1,008次',
      place: { file: '填报.csv', line: 2, column: 'E' },
    });
  });

  it('of money alone', () => {
    const { value, findings } = csv('项目名称,全年预算数（元）,全年执行数（元）\n学会服务经费,88000,88000\n');
    expect(value?.projects[0]?.execution).toMatchObject({ revised: { text: '8.8' }, executed: { text: '8.8' } });
    expect(findings.map((found) => found.code)).toContain('money-column-converted');
  });

  it('of anything else are refused', () => {
    expect(told(csv('姓名,电话\n张三,1\n'))).toEqual(['actuals-table-not-found']);
  });
});

describe('several files at once', () => {
  const workbook = (): ActualsDocument => {
    const { value } = readActuals(packBook(filledBook(goals)), '甲.xlsx', goals, { year: 2026 });
    if (value === null) throw new Error('not read');
    return value;
  };
  const json = (value: unknown): ActualsDocument => {
    const { value: document } = read(value, '乙.json');
    if (document === null) throw new Error('not read');
    return document;
  };

  it('keep their projects apart when nothing is reported twice', () => {
    const [first, second] = [
      json(document()),
      json(document({ projects: [project({ code: null, name: '学会服务经费', execution: {}, indicators: [] })] })),
    ];
    expect(mergeActuals([first, second])).toEqual({ value: [first, second], findings: [] });
  });

  it('agree silently on equal values, and fill each other’s blanks', () => {
    const { value, findings } = mergeActuals([
      workbook(),
      json(
        document({
          projects: [
            project({ execution: { revised: 36 }, indicators: [{ ordinal: 1, actual: 8, reason: '多开了一次会' }] }),
          ],
        }),
      ),
    ]);
    expect(findings).toEqual([]);
    // 乙 comes before 甲, whichever was given first.
    expect(value.map((one) => one.projects.length)).toEqual([1, 1]);
    expect(value[1]?.projects[0]?.indicators[0]).toMatchObject({
      actual: { text: '8' },
      reason: { text: '多开了一次会', place: { file: '乙.json' } },
    });
  });

  it('name both places where they contradict each other, and take neither, in whatever order they come', () => {
    const other = document({
      projects: [
        project({
          completed: '部分完成',
          execution: { executed: 30 },
          indicators: [
            { ordinal: 1, actual: 9, band: 'met' },
            { ordinal: 6, actual: '全市十二个乡镇都办了活动', band: 'partly' },
          ],
        }),
      ],
    });
    const { value, findings } = mergeActuals([workbook(), json(other)]);
    expect(mergeActuals([json(other), workbook()])).toEqual({ value: [...value].reverse(), findings });
    expect(
      findings.map(({ code, args, place, indicator }) => [
        code,
        args['what'],
        args['first'],
        args['second'],
        args['where'],
        place?.cell,
        indicator,
      ]),
    ).toEqual([
      [
        'reported-twice-differently',
        '全年执行数（万元）',
        '30',
        '35.82',
        '乙.json projects[0].execution.executed',
        'G5',
        null,
      ],
      [
        'reported-twice-differently',
        '年度总体目标实际完成情况',
        '部分完成',
        '全部完成',
        '乙.json projects[0]',
        'G5',
        null,
      ],
      ['reported-twice-differently', '实际完成值', '9', '8', '乙.json projects[0].indicators[0].actual', 'L5', 1],
      [
        'reported-twice-differently',
        '达成程度',
        '部分达成预期指标并具有一定效果',
        '达成预期指标',
        '乙.json projects[0].indicators[1].band',
        'R10',
        6,
      ],
    ]);
    const joined = value
      .flatMap((document) => document.projects)
      .find((one) => one.execution.contested !== undefined && one.execution.contested.length > 0);
    expect([joined?.execution.executed, joined?.indicators[0]?.actual]).toEqual([null, null]);
    expect([joined?.execution.contested, joined?.indicators[0]?.contested]).toEqual([
      ['executed', 'completed'],
      ['actual'],
    ]);
    expect(findings.every((found) => found.severity === 'block')).toBe(true);
  });
});
