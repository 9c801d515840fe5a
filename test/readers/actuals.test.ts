import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActualProject, ActualsDocument, Entry } from '../../src/model/actuals/actuals.ts';
import type { Reading } from '../../src/model/finding.ts';
import type { GoalDocument } from '../../src/model/goals/goals.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import {
  filledBook,
  headRows,
  indicatorAt,
  moneyAt,
  packBook,
  type TestBook,
  type TestRow,
  type TestSheet,
} from '../support/actuals-book.ts';
import { goalDocument, goalProject, goals, unit } from '../support/actuals-goals.ts';
import { cases } from '../support/long.ts';

const read = (book: TestBook, from: readonly GoalDocument[] = goals): Reading<ActualsDocument | null> =>
  readActuals(packBook(book), '填报.xlsx', from, { year: 2026 });

const shown = (entry: Entry | null): string | null => (entry === null ? null : `${entry.kind}:${entry.text}`);

/** Everything that was read, without the places. */
function values({ value }: Reading<ActualsDocument | null>): unknown {
  return value?.projects.map((project: ActualProject) => ({
    name: project.name,
    unit: project.unit,
    completed: project.completed,
    execution: [
      ...(['initial', 'revised', 'executed', 'reason', 'measure'] as const).map((id) => shown(project.execution[id])),
      ...project.execution.bySource.map((row) => [
        row.source,
        shown(row.initial),
        shown(row.revised),
        shown(row.executed),
      ]),
    ],
    indicators: project.indicators.map((one) => [
      one.ordinal,
      ...(
        [
          'actual',
          'evidence',
          'reason',
          'measure',
          'bandPercent',
          'surveySize',
          'weight',
          'lastYear',
          'settledTarget',
        ] as const
      ).map((id) => shown(one[id])),
      one.band,
      one.notApplicable,
    ]),
  }));
}

const codes = (reading: Reading<unknown>): string[] => reading.findings.map((found) => found.code);
/** Where the data begins now, rows inserted above counted. */
const begin = (sheet: TestSheet): number => sheet.rows.findIndex((row) => row.includes('项目名称')) + 1;
const data = (sheet: TestSheet): TestRow[] => sheet.rows.splice(begin(sheet));
const blankColumn = (sheet: TestSheet, column: number): void => {
  for (const row of sheet.rows.slice(begin(sheet))) row[column] = null;
};
const moveColumn = (sheet: TestSheet, from: number, to: number): void => {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  for (const row of sheet.rows.slice(begin(sheet) - 1)) {
    while (row.length < width) row.push(null);
    row.splice(to, 0, ...row.splice(from, 1));
  }
};

const untouched = read(filledBook(goals));

describe('the filled-in template', () => {
  it('is read completely and without a finding', () => {
    expect(untouched.findings).toEqual([]);
    expect(untouched.value?.projects.map((project) => [project.name, project.indicators.length])).toEqual([
      ['科普活动经费', 7],
      ['学会服务经费', 3],
    ]);
    const [first, second] = untouched.value?.projects ?? [];
    expect(first?.indicators.map((one) => shown(one.actual))).toEqual([
      'number:8',
      'number:1180',
      'number:97.5',
      'date:2026-11-24',
      'number:36.82',
      'text:全市十二个乡镇都办了活动',
      'number:93',
    ]);
    expect(first?.indicators[5]?.band).toBe('met');
    expect(first?.indicators[1]?.reason).toMatchObject({ kind: 'text', text: '十月的一期培训因场馆维修停办' });
    expect(first?.execution).toMatchObject({
      initial: { kind: 'number', text: '37.5' },
      executed: { kind: 'number', text: '35.82', place: { file: '填报.xlsx', sheet: '资金', cell: 'G5' } },
      bySource: [{ source: 'fiscal' }],
      measure: null,
    });
    expect(first?.completed).toBe('全部完成');
    expect(second?.indicators.map((one) => [one.ordinal, shown(one.actual)])).toEqual([
      [1, 'number:4'],
      [2, 'number:5'],
      [3, 'number:95'],
    ]);
    expect(second?.indicators[1]?.place).toEqual({ file: '填报.xlsx', sheet: '指标', cell: 'L13' });
  });

  it('keeps a blank apart from a zero', () => {
    const book = filledBook(goals);
    const [first, second] = [book.indicators.rows[headRows], book.indicators.rows[headRows + 1]];
    if (first) first[indicatorAt('actual')] = 0;
    if (second) second[indicatorAt('actual')] = null;
    const indicators = read(book).value?.projects[0]?.indicators;
    expect(shown(indicators?.[0]?.actual ?? null)).toBe('number:0');
    expect(indicators?.[1]?.actual).toBeNull();
  });
});

/** What people do to a workbook without changing what it says, and the findings it may cause. */
const harmless: Readonly<
  Record<string, { readonly change: (book: TestBook) => void; readonly codes: readonly string[] }>
> = {
  'sort whole rows': {
    change: ({ indicators }) =>
      indicators.rows.push(...data(indicators).sort((a, b) => String(a[11]).localeCompare(String(b[11])))),
    codes: [],
  },
  'reverse the rows of both sheets': {
    change: ({ indicators, money }) => {
      indicators.rows.push(...data(indicators).reverse());
      money.rows.push(...data(money).reverse());
    },
    codes: [],
  },
  'insert blank rows': {
    change: ({ indicators }) => void indicators.rows.splice(begin(indicators) + 2, 0, [], [null, null], []),
    codes: [],
  },
  'insert rows above': {
    change: ({ indicators, money }) => {
      indicators.rows.unshift([], ['填报人：张三']);
      money.rows.unshift([]);
    },
    codes: ['actuals-cells-unread'],
  },
  'hide and filter rows': {
    change: ({ indicators }) => {
      for (const at of [4, 5, 6, 9]) indicators.hiddenRows.add(at);
    },
    codes: [],
  },
  'rename the sheets': {
    change: ({ indicators, money }) => {
      indicators.name = '指标 (2)';
      money.name = 'Sheet3';
    },
    codes: [],
  },
  'delete the hidden sheet': {
    change: (book) => {
      book.keys = null;
    },
    codes: [],
  },
  'delete the keys': {
    change: ({ indicators, money }) => {
      blankColumn(indicators, 0);
      blankColumn(money, 0);
    },
    codes: [],
  },
  'replace the keys by rubbish': {
    change: ({ indicators }) => {
      for (const row of indicators.rows.slice(begin(indicators))) row[0] = '旧|标识|9';
    },
    codes: [],
  },
  'move columns': {
    change: ({ indicators, money }) => {
      moveColumn(indicators, 11, 1);
      moveColumn(indicators, 20, 3);
      moveColumn(money, 6, 2);
    },
    codes: [],
  },
  'add a column of their own': {
    change: ({ indicators }) => {
      const top = begin(indicators) - 1;
      for (const [at, row] of indicators.rows.entries()) if (at >= top) row.splice(2, 0, at === top ? '备注' : '已核');
    },
    codes: ['columns-not-used'],
  },
  'break headings over lines and mark them': {
    change: ({ indicators, money }) => {
      const [first, second] = [indicators.rows[begin(indicators) - 1], money.rows[begin(money) - 1]];
      if (first) first[indicatorAt('actual')] = '* 实际\n完成值 ';
      if (second) second[moneyAt('executed')] = '全年执行数\r\n(万元)';
    },
    codes: [],
  },
  'write headings by an alias': {
    change: ({ indicators, money }) => {
      const [first, second] = [indicators.rows[begin(indicators) - 1], money.rows[begin(money) - 1]];
      if (first) first[indicatorAt('evidence')] = '证明材料';
      if (first) first[indicatorAt('actual')] = '2026年实际完成情况';
      if (second) second[moneyAt('revised')] = '调整后预算数（A）（万元）';
    },
    codes: [],
  },
  'repeat the headings further down': {
    change: ({ indicators }) =>
      void indicators.rows.splice(begin(indicators) + 4, 0, [...(indicators.rows[begin(indicators) - 1] ?? [])]),
    codes: [],
  },
  'add a remark below': {
    change: ({ indicators }) => void indicators.rows.push([null, '注：以上数据截至12月31日']),
    codes: ['row-not-read'],
  },
  'add totals': { change: ({ money }) => void money.rows.push([null, '合计', null, null, 75, 72, 71.64]), codes: [] },
  'copy a row whole': {
    change: ({ indicators }) => void indicators.rows.push([...(indicators.rows[begin(indicators) + 1] ?? [])]),
    codes: [],
  },
  'keep a hidden backup': {
    change: (book) =>
      void book.others.push({
        ...book.indicators,
        name: '备份',
        state: 'hidden',
        rows: book.indicators.rows.map((row) => [...row]),
      }),
    codes: ['hidden-sheet-not-read'],
  },
  'put each project on a sheet of its own': {
    change: (book) => {
      const { rows } = book.indicators;
      const top = begin(book.indicators);
      const second = rows.splice(top + 7);
      book.others.push({
        ...book.indicators,
        name: '指标（学会）',
        rows: [...rows.slice(0, top).map((row) => [...row]), ...second],
        merges: [],
        hiddenRows: new Set(),
      });
    },
    codes: [],
  },
  'write full-width letters and blanks in names': {
    change: ({ indicators }) => {
      for (const row of indicators.rows.slice(begin(indicators))) {
        const [, , name] = row;
        if (typeof name === 'string') row[2] = ` ${name.slice(0, 2)} ${name.slice(2)}\u3000`;
      }
    },
    codes: [],
  },
};

describe('what people do to it', () => {
  it.each(Object.entries(harmless))('%s', (_name, { change, codes: expected }) => {
    const book = filledBook(goals);
    change(book);
    const reading = read(book);
    expect(values(reading)).toEqual(values(untouched));
    expect([...new Set(codes(reading))]).toEqual(expected);
  });

  it('several of these at once still give the same values', () => {
    const names = Object.keys(harmless);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 4 }), (chosen) => {
        // Those that change columns or rows by their number are only tried one at a time.
        fc.pre(
          chosen.filter((name) => /columns|column of|lines|alias|sheet of its own|repeat|full-width/.test(name))
            .length < 2,
        );
        const book = filledBook(goals);
        for (const name of chosen) harmless[name]?.change(book);
        expect(values(read(book))).toEqual(values(untouched));
      }),
      { numRuns: cases(60) },
    );
  });

  it('blank out or merge repeated names once the keys are gone', () => {
    const blank = filledBook(goals);
    const merged = filledBook(goals);
    for (const book of [blank, merged]) {
      for (const sheet of [book.indicators, book.money]) {
        blankColumn(sheet, 0);
        let last = '';
        for (const row of sheet.rows.slice(headRows)) {
          if (row[2] === last) {
            row[1] = null;
            row[2] = null;
          } else last = String(row[2]);
        }
      }
    }
    merged.indicators.merges.push('B5:B11', 'C5:C11', 'B12:B14', 'C12:C14');
    for (const book of [blank, merged]) {
      const reading = read(book);
      expect(values(reading)).toEqual(values(untouched));
      expect(codes(reading)).toEqual([]);
    }
  });

  it('share one merged evidence cell among rows, and merge input cells by mistake', () => {
    const book = filledBook(goals);
    const evidence = indicatorAt('evidence');
    for (const at of [5, 6]) (book.indicators.rows[at] ?? [])[evidence] = null;
    for (const at of [5, 6]) (book.indicators.rows[at] ?? [])[indicatorAt('actual')] = null;
    book.indicators.merges.push('U5:U7', 'L5:L7');
    expect(evidence).toBe(20);
    const reading = read(book);
    const indicators = reading.value?.projects[0]?.indicators ?? [];
    expect(indicators.slice(0, 3).map((one) => shown(one.evidence))).toEqual(Array(3).fill('text:会议次数验收单'));
    expect(indicators.slice(0, 3).map((one) => shown(one.actual))).toEqual(['number:8', null, null]);
    expect(codes(reading)).toEqual(['merged-input']);
  });
});

describe('values in cells', () => {
  const cases: readonly (readonly [string, TestRow[number], string | null])[] = [
    ['a number as text', '８', 'text:８'],
    ['a number behind an apostrophe', "'8", 'text:8'],
    ['thousands separators', '1,234', 'text:1,234'],
    ['a unit typed into the cell', '8次', 'text:8次'],
    ['a percent as text', '95%', 'text:95%'],
    ['a percent by format', { value: 0.955, format: '0.0%' }, 'percent:95.5'],
    ['a date by format', { value: 46387, format: 'yyyy"年"m"月"d"日"' }, 'date:2026-12-31'],
    ['yes', true, 'boolean:true'],
    ['a formula with its result', { formula: 'SUM(A1:A2)', result: 0 }, 'number:0'],
    ['blanks', '  \u3000\u200b ', null],
    ['an error', { error: '#DIV/0!' }, null],
    ['a formula never calculated', { formula: 'SUM(A1:A2)' }, null],
  ];
  it.each(cases)('%s', (_name, cell, expected) => {
    const book = filledBook(goals);
    (book.indicators.rows[headRows] ?? [])[indicatorAt('actual')] = cell;
    expect(shown(read(book).value?.projects[0]?.indicators[0]?.actual ?? null)).toBe(expected);
  });

  const money: readonly (readonly [string, TestRow[number], string | null, readonly string[]])[] = [
    ['plain', 35.82, '35.82', []],
    ['text', '35.82', '35.82', []],
    ['full width', '３５．８２', '35.82', []],
    ['separators', '1,035.82', '1035.82', []],
    ['with its unit', '35.82万元', '35.82', []],
    ['in 元', '358,200元', '35.82', ['money-converted']],
    ['in 亿元', '0.5亿', '5000', ['money-converted']],
    ['with a sign of money', '￥35.82', '35.82', []],
    ['negative', -3, '-3', []],
    ['zero', 0, '0', []],
    ['a dash', '—', null, []],
    ['words', '已全部支付', null, ['money-not-a-number']],
    ['a percent', { value: 0.9, format: '0%' }, null, ['money-not-a-number']],
    ['separators out of place', '1,03,5', null, ['money-not-a-number']],
    ['two numbers', '35.82/36', null, ['money-not-a-number']],
    ['an unknown unit', '35.82美元', null, ['money-not-a-number']],
    ['an error', { error: '#REF!' }, null, ['cell-error']],
    ['not calculated', { formula: 'B1' }, null, ['formula-not-calculated']],
  ];
  it.each(money)('money: %s', (_name, cell, expected, expectedCodes) => {
    const book = filledBook(goals);
    (book.money.rows[headRows] ?? [])[moneyAt('executed')] = cell;
    const reading = read(book);
    expect(reading.value?.projects[0]?.execution.executed?.text ?? null).toBe(expected);
    expect(codes(reading)).toEqual(expectedCodes);
    if (expectedCodes.length > 0)
      expect(reading.findings[0]?.place).toEqual({ file: '填报.xlsx', sheet: '资金', cell: 'G5' });
  });

  it('money in 元 by its headings or by a remark above the table', () => {
    const byHeading = filledBook(goals);
    const byRemark = filledBook(goals);
    for (const book of [byHeading, byRemark]) {
      for (const row of book.money.rows.slice(headRows)) {
        for (const id of ['initial', 'revised', 'executed'] as const) {
          const cell = row[moneyAt(id)];
          if (typeof cell === 'number') row[moneyAt(id)] = Math.round(cell * 10_000);
        }
      }
    }
    byHeading.money.rows[headRows - 1] =
      byHeading.money.rows[headRows - 1]?.map((cell) => String(cell).replace('万元', '元')) ?? [];
    byRemark.money.rows[1] = ['金额单位：元'];
    byRemark.money.rows[headRows - 1] =
      byRemark.money.rows[headRows - 1]?.map((cell) => String(cell).replace('（万元）', '')) ?? [];
    for (const book of [byHeading, byRemark]) {
      const reading = read(book);
      expect(values(reading)).toEqual(values(untouched));
      expect([...new Set(codes(reading))]).toEqual(['money-column-converted']);
    }
  });

  it('days in a workbook that counts from 1904, with a date format or without', () => {
    for (const cell of [44_888, { value: 44_888, format: 14 }]) {
      const book = filledBook(goals);
      (book.indicators.rows[headRows + 3] ?? [])[indicatorAt('actual')] = cell;
      const bytes = packBook(book, { workbookPr: '<workbookPr date1904="1"/>' });
      const { value } = readActuals(bytes, 'a.xlsx', goals, { year: 2026 });
      expect(shown(value?.projects[0]?.indicators[3]?.actual ?? null)).toBe('date:2026-11-24');
    }
  });

  it('bands, reasons not to apply, manual scores', () => {
    const book = filledBook(goals);
    const [first, second, third, fourth] = book.indicators.rows.slice(headRows);
    if (!first || !second || !third || !fourth) throw new Error('rows');
    first[indicatorAt('band')] = '部分达成';
    first[indicatorAt('manualScore')] = '4.5分';
    first[indicatorAt('manualWho')] = '李四';
    first[indicatorAt('manualWhy')] = '证据不足';
    second[indicatorAt('band')] = '还行吧';
    second[indicatorAt('notApplicable')] = '否';
    third[indicatorAt('notApplicable')] = '是';
    fourth[indicatorAt('notApplicable')] = '政策取消';
    fourth[indicatorAt('manualWho')] = '王五';
    const reading = read(book);
    const indicators = reading.value?.projects[0]?.indicators ?? [];
    expect(indicators[0]).toMatchObject({
      band: 'partly',
      manual: { score: { kind: 'number', text: '4.5' }, who: '李四', why: '证据不足' },
    });
    expect(indicators.slice(1, 4).map((one) => one.notApplicable)).toEqual([null, '不适用', '政策取消']);
    expect(codes(reading)).toEqual(['band-unknown', 'not-applicable-without-reason', 'manual-score-missing']);
  });
});

describe('what does not fit', () => {
  /** Changes one cell of the first data row (or another one) and gives the findings as code and cell. */
  const edited = (
    change: (book: TestBook) => void,
    from = goals,
  ): { found: string[]; reading: Reading<ActualsDocument | null> } => {
    const book = filledBook(goals);
    change(book);
    const reading = read(book, from);
    return {
      // What a row that was not taken says is quoted as well: see actuals-ledger.test.ts.
      found: reading.findings
        .filter(({ code }) => code !== 'actuals-cells-unread')
        .map(({ code, place }) => `${code} ${place?.cell ?? place?.sheet ?? ''}`.trim()),
      reading,
    };
  };
  const row = (book: TestBook, at: number): TestRow => book.indicators.rows[headRows + at] ?? [];

  it('another year, by the hidden sheet or by the title', () => {
    const hidden = edited(({ keys }) => {
      if (keys?.rows[1]) keys.rows[1][1] = '2025';
    });
    expect(hidden.found).toEqual(['actuals-of-another-year']);
    expect(hidden.reading.value).toBeNull();
    const titled = edited((book) => {
      book.keys = null;
      book.indicators.rows[0] = ['2025年度绩效指标完成情况'];
    });
    expect(titled.found).toEqual(['actuals-of-another-year A1']);
  });

  it('another unit', () => {
    const { found, reading } = edited(({ keys }) => {
      if (keys?.rows[2] && keys.rows[3]) {
        keys.rows[2][1] = '999001';
        keys.rows[3][1] = '别的单位';
      }
    });
    expect(found).toEqual(['actuals-of-another-unit']);
    expect(reading.value).toBeNull();
  });

  it('an edited target, unit or name', () => {
    expect(
      edited((book) => {
        row(book, 0)[indicatorAt('target')] = '≥6次';
      }).found,
    ).toEqual(['target-edited I5']);
    expect(
      edited((book) => {
        row(book, 4)[indicatorAt('unit')] = '元';
      }).found,
    ).toEqual(['unit-cell-edited J9']);
    expect(
      edited((book) => {
        row(book, 0)[indicatorAt('level3')] = '开会次数';
      }).found,
    ).toEqual(['locked-cell-edited G5']);
    expect(
      edited((book) => {
        row(book, 0)[indicatorAt('target')] = ' ≥ 7 次';
      }).found,
    ).toEqual([]);
  });

  it('a goal table that changed since', () => {
    const [document] = goals;
    const [first, ...others] = document?.projects ?? [];
    if (!first) throw new Error('project');
    const changed = goalDocument([{ ...first, indicators: first.indicators.slice(0, 6) }, ...others]);
    const { found } = edited(() => undefined, [changed]);
    expect(found).toContain('goal-table-changed');
    expect(found.filter((one) => one.startsWith('goal-table-changed'))).toHaveLength(1);
  });

  it('keys that went their own way when only some columns were sorted', () => {
    const { found, reading } = edited((book) => {
      const [a, b] = [row(book, 0)[0] ?? null, row(book, 1)[0] ?? null];
      row(book, 0)[0] = b;
      row(book, 1)[0] = a;
    });
    expect(found).toEqual(['key-differs-from-text G5', 'key-differs-from-text G6']);
    expect(values(reading)).toEqual(values(untouched));
  });

  it('a key whose name and target were both sorted away does not lend its indicator to the value of another', () => {
    const { found, reading } = edited((book) => {
      const [here, there] = [row(book, 0), row(book, 8)];
      for (let at = indicatorAt('level3'); at < here.length; at += 1) here[at] = there[at] ?? null;
    });
    expect(found).toEqual(['row-indicator-unknown L5', 'indicator-rows-missing 指标']);
    expect(reading.value?.projects[0]?.indicators.map(({ ordinal }) => ordinal)).not.toContain(1);
  });

  it('a description stands for a third level that was deleted', () => {
    const { found, reading } = edited((book) => {
      for (const cells of book.indicators.rows) {
        for (const id of ['key', 'level3', 'ordinal'] as const) cells[indicatorAt(id)] = null;
      }
      book.indicators.rows[headRows - 1]![indicatorAt('ordinal')] = '序号';
    });
    expect(found).toEqual([]);
    expect(values(reading)).toEqual(values(untouched));
  });

  it('names nobody knows, with what may be meant', () => {
    const project = edited((book) => {
      row(book, 0)[0] = null;
      row(book, 0)[1] = null;
      row(book, 0)[2] = '科普活动经贵';
    });
    expect(project.found).toContain('row-project-unknown L5');
    expect(project.reading.findings[0]?.args['suggestion']).toContain('科普活动经费');
    const indicator = edited((book) => {
      row(book, 0)[0] = null;
      row(book, 0)[3] = null;
      row(book, 0)[6] = '会仪次数';
    });
    expect(indicator.found).toEqual(['row-indicator-unknown L5', 'indicator-rows-missing 指标']);
    expect(indicator.reading.findings[0]?.args['suggestion']).toContain('会议次数');
  });

  it('a similar name is taken when the ordinal agrees, and said', () => {
    const { found, reading } = edited((book) => {
      row(book, 0)[0] = null;
      row(book, 0)[6] = '会仪次数';
    });
    expect(found).toEqual(['locked-cell-edited G5']);
    expect(values(reading)).toEqual(values(untouched));
  });

  it('two indicators of one name that nothing tells apart', () => {
    const { found } = edited((book) => {
      const target = row(book, 7);
      for (const id of ['key', 'ordinal', 'description', 'target'] as const) target[indicatorAt(id)] = null;
    });
    expect(found).toEqual(['row-indicator-ambiguous L12', 'indicator-rows-missing 指标']);
  });

  it('a project of the same name in two units', () => {
    const twin = goalProject({ code: '405003', name: '另一单位' }, null, '学会服务经费', [
      ['产出指标', '数量指标', '活动次数', '≥3次'],
    ]);
    const both = [...goals, goalDocument([twin])];
    const { found } = edited((book) => {
      book.keys = null;
      blankColumn(book.indicators, 0);
    }, both);
    expect(found.filter((one) => one.startsWith('row-project-ambiguous'))).toEqual([
      'row-project-ambiguous L12',
      'row-project-ambiguous L13',
      'row-project-ambiguous L14',
    ]);
    const told = edited((book) => blankColumn(book.indicators, 0), both);
    expect(told.found).toEqual([]);
  });

  it('a deleted row, a row for nobody, a row twice with other values', () => {
    expect(edited((book) => void book.indicators.rows.splice(headRows + 2, 1)).found).toEqual([
      'indicator-rows-missing 指标',
    ]);
    const nobody = edited(
      (book) =>
        void book.indicators.rows.splice(headRows, 0, [
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          9,
        ]),
    );
    expect(nobody.found).toEqual(['row-without-identity L5']);
    const twice = edited(
      (book) =>
        void book.indicators.rows.push(row(book, 0).map((cell, at) => (at === indicatorAt('actual') ? 9 : cell))),
    );
    expect(twice.found).toEqual(['reported-twice-differently L15']);
    expect(twice.reading.findings[0]?.args).toMatchObject({ first: '8', second: '9', where: '填报.xlsx 指标!L5' });
    expect(twice.reading.value?.projects[0]?.indicators[0]?.contested).toEqual(['actual']);
    expect(twice.reading.value?.projects[0]?.indicators[0]?.actual).toBeNull();
  });

  it('text where a number belongs', () => {
    const { found } = edited((book) => {
      row(book, 6)[indicatorAt('surveySize')] = '许多份';
    });
    expect(found).toEqual(['number-expected V11']);
  });

  const counts: readonly (readonly [TestRow[number], string | null])[] = [
    ['120份', '120'],
    ['１，２００', '1200'],
    [{ value: 0.5, format: '0%' }, '50'],
    ['1.2万份', null],
    ['120左右', null],
    ['约120', null],
    [true, null],
  ];
  it.each(counts)('a count of %j', (cell, expected) => {
    const { found, reading } = edited((book) => {
      row(book, 6)[indicatorAt('surveySize')] = cell;
    });
    expect(reading.value?.projects[0]?.indicators[6]?.surveySize?.text ?? null).toBe(expected);
    expect(found).toEqual(expected === null ? ['number-expected V11'] : []);
  });

  it('an unknown source of funds', () => {
    const { found } = edited((book) => {
      const target = book.money.rows[headRows + 1] ?? [];
      target[0] = null;
      target[3] = '省级拨款资金';
    });
    expect(found).toEqual(['fund-source-unknown D6']);
  });

  it('missing and double columns', () => {
    expect(
      edited((book) => {
        (book.indicators.rows[headRows - 1] ?? [])[indicatorAt('evidence')] = '其他';
      }).found,
    ).toEqual(['columns-missing 指标', 'columns-not-used 指标']);
    expect(
      edited((book) => {
        (book.indicators.rows[headRows - 1] ?? [])[30] = '实际完成值';
      }).found,
    ).toEqual(['column-twice AE4']);
  });

  it('sheets that are gone', () => {
    expect(
      edited((book) => {
        book.money.rows = [['空']];
      }).found,
    ).toEqual(['money-table-not-found']);
    expect(
      edited((book) => {
        book.indicators.rows = [];
      }).found,
    ).toEqual(['indicator-table-not-found']);
    const none = edited((book) => {
      book.indicators.rows = [];
      book.money.rows = [['姓名', '电话', '地址']];
    });
    expect(none.found).toEqual(['actuals-table-not-found']);
    expect(none.reading.value).toBeNull();
  });

  it('results that may be placeholders', () => {
    const book = filledBook(goals);
    row(book, 0)[indicatorAt('actual')] = { formula: 'SUM(A1:A2)', result: 0 };
    const reading = readActuals(packBook(book, { calcPr: '<calcPr fullCalcOnLoad="1"/>' }), 'a.xlsx', goals, {
      year: 2026,
    });
    expect(codes(reading)).toEqual(['results-may-be-stale']);
  });

  it('no goal tables at all', () => {
    expect(codes(read(filledBook(goals), []))).toEqual(['actuals-of-another-unit']);
  });
});

describe('large and strange tables', () => {
  it('lists no more than it must of a hundred thousand wrong rows', () => {
    const book = filledBook(goals);
    book.keys = null;
    for (let at = 0; at < 5000; at += 1)
      book.indicators.rows.push([null, null, `项目${at}`, 1, null, null, '甲', null, null, null, null, at]);
    const reading = read(book);
    expect(codes(reading).filter((code) => code === 'row-project-unknown')).toHaveLength(200);
    expect(codes(reading)).toContain('findings-not-listed');
  });

  it('of any other content never throws', () => {
    const cell = fc.oneof(
      fc.constantFrom<TestRow[number]>(
        null,
        '项目名称',
        '实际完成值',
        '三级指标',
        '全年执行数',
        '标识',
        '会议次数',
        '科普活动经费',
        '405001|13020026P00001|1',
        '合计',
        8,
        0.5,
        true,
      ),
      fc.string(),
      fc.record({ error: fc.constantFrom('#N/A', '') }),
      fc.record({ formula: fc.string() }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
        (rows, hidden) => {
          const clean = (row: TestRow): TestRow =>
            row.map((one) =>
              typeof one === 'string'
                ? one.replace(/[^\u0020-\u9fff]/g, '')
                : typeof one === 'object' && one !== null && 'formula' in one
                  ? { formula: one.formula.replace(/[^\u0020-\u9fff]/g, '') }
                  : one,
            );
          const book = filledBook(goals);
          book.indicators.rows = rows.map((row) => clean(row as TestRow));
          book.keys = { ...book.indicators, name: '_perf-score', rows: hidden.map((row) => clean(row as TestRow)) };
          const reading = read(book);
          expect(Array.isArray(reading.findings)).toBe(true);
        },
      ),
      { numRuns: cases(300) },
    );
  });
});

it('a unit without a code is found by its name', () => {
  const named = [
    goalDocument([
      goalProject({ code: null, name: unit.name }, null, '学会服务经费', [
        ['产出指标', '数量指标', '活动次数', '≥3次'],
      ]),
    ]),
  ];
  const reading = read(filledBook(named), named);
  expect(codes(reading)).toEqual([]);
  expect(reading.value?.projects[0]?.unit).toEqual({ code: null, name: unit.name });
});
