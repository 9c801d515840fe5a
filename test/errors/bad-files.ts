import { strToU8, zipSync } from 'fflate';
import {
  filledBook,
  headRows,
  indicatorAt,
  moneyAt,
  packBook,
  type TestBook,
  type TestRow,
} from '../support/actuals-book.ts';
import { goals } from '../support/actuals-goals.ts';
import { biffFile, biffRecord, biffStream, biffText, longs, words } from '../support/biff-file.ts';
import { oleFile } from '../support/ole.ts';
import { rawZip } from '../support/raw-zip.ts';
import { packWorkbook, workbook, workbookParts } from '../support/workbook.ts';

/** A bad actuals file: its name and how it is made. The name begins with the code of the finding it gives. */
interface BadFile {
  readonly file: string;
  readonly make: () => Uint8Array;
}

const edited = (change: (book: TestBook) => void): (() => Uint8Array) => {
  return () => {
    const book = filledBook(goals);
    change(book);
    return packBook(book);
  };
};

/** A row of the indicator sheet, from 0. */
const row = (book: TestBook, at: number): TestRow => book.indicators.rows[headRows + at] ?? [];
const money = (book: TestBook, at: number): TestRow => book.money.rows[headRows + at] ?? [];
const headings = (book: TestBook): TestRow => book.indicators.rows[headRows - 1] ?? [];
const setActual = (value: TestRow[number]) => edited((book) => put(row(book, 0), indicatorAt('actual'), value));
const sheet = (rows: string, after?: string): (() => Uint8Array) => {
  return () => workbook([{ name: '指标', rows, ...(after === undefined ? {} : { after }) }]);
};
const oldBook = (globals: readonly Uint8Array[], records: readonly Uint8Array[]): (() => Uint8Array) => {
  return () => biffFile(biffStream(8, globals, [{ name: '指标', records }]));
};
const withPart = (name: string, text: string | null): (() => Uint8Array) => {
  return () => workbook([{ name: '指标', rows: '' }], { parts: { [name]: text } });
};
const json = (changes: object): (() => Uint8Array) => {
  const whole = { schemaVersion: '1.0', year: 2026, projects: [] };
  return () => strToU8(`${JSON.stringify({ ...whole, ...changes }, null, 2)}\n`);
};

const put = (target: TestRow | undefined, at: number, value: TestRow[number]): void => {
  if (target !== undefined) target[at] = value;
};

/** The sheet of texts with as many rows of the first project. */
const texts = (...problems: readonly string[]) => {
  const name = goals[0]?.projects[0]?.name ?? '';
  const rows: TestRow[] = [['项目名称', '存在的问题'], ...problems.map((problem): TestRow => [name, problem])];
  return { name: '自评报告文字', rows, merges: [], hiddenRows: new Set<number>() };
};

const noKey = (target: TestRow): void => {
  target[0] = null;
};

/** One bad file for each kind of finding that reading actuals can give. */
export const badFiles: Readonly<Record<string, BadFile>> = {
  'file-empty': { file: 'file-empty.xlsx', make: () => new Uint8Array() },
  'file-kind-unknown': { file: 'file-kind-unknown.xlsx', make: () => Uint8Array.from([0, 1, 2, 3, 255, 254, 7, 0]) },
  'file-kind-unsuitable': { file: 'file-kind-unsuitable.pdf', make: () => strToU8('%PDF-1.7\n%%EOF\n') },
  'file-old-office-format': {
    file: 'file-old-office-format.xlsb',
    make: () => zipSync({ 'xl/workbook.bin': new Uint8Array(1) }, { mtime: new Date(1980, 0, 1) }),
  },
  'cell-texts-differ': {
    file: 'cell-texts-differ.xls',
    make: oldBook([biffRecord(0xfc, longs(2, 1), biffText('甲', 2))], [biffRecord(0xfd, words(0, 0, 0), longs(0))]),
  },
  'cells-outside-area': {
    file: 'cells-outside-area.xls',
    make: oldBook([], [biffRecord(0x200, longs(0, 1), words(0, 1, 0)), biffRecord(0x205, words(2, 0, 0), [1, 0])]),
  },
  'code-page-unread': {
    file: 'code-page-unread.xls',
    make: () => {
      const stream = biffStream(5, [], [{ name: '指标', records: [] }]);
      stream.set(words(866), 16);
      return biffFile(stream, 'Book');
    },
  },
  'file-password-protected': {
    file: 'file-password-protected.xlsx',
    make: () => oleFile('EncryptionInfo', 'EncryptedPackage'),
  },
  'file-over-limit': {
    file: 'file-over-limit.xlsx',
    make: () => packWorkbook({ ...workbookParts([{ name: '指标', rows: ' '.repeat(17 * 1024 * 1024) }]) }),
  },
  'zip-damaged': {
    file: 'zip-damaged.xlsx',
    make: () => {
      const bytes = packBook(filledBook(goals));
      bytes.fill(0x55, 400, 420);
      return bytes;
    },
  },
  'zip-unsafe-entry': {
    file: 'zip-unsafe-entry.xlsx',
    make: () =>
      rawZip([
        { name: 'xl/workbook.xml', content: strToU8('<workbook/>') },
        { name: '../../evil.xml', content: strToU8('<evil/>') },
      ]),
  },
  'zip-part-missing': { file: 'zip-part-missing.xlsx', make: withPart('xl/worksheets/sheet1.xml', null) },
  'xml-damaged': { file: 'xml-damaged.xlsx', make: sheet('<row r="1"><c r="A1"><v>1</c></row>') },
  'xml-forbidden-declaration': {
    file: 'xml-forbidden-declaration.xlsx',
    make: withPart(
      'xl/sharedStrings.xml',
      '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
    ),
  },
  'xml-too-deep': { file: 'xml-too-deep.xlsx', make: sheet('<row>'.repeat(5000) + '</row>'.repeat(5000)) },
  'workbook-without-sheets': { file: 'workbook-without-sheets.xlsx', make: () => workbook([]) },
  'sheets-over-limit': {
    file: 'sheets-over-limit.xlsx',
    make: () => {
      const many = Array.from(
        { length: 1001 },
        (_, at) => `<sheet name="表${at}" sheetId="${at + 1}" r:id="rId1"/>`,
      ).join('');
      const parts = workbookParts([{ name: '指标', rows: '' }]);
      const book = (parts['xl/workbook.xml'] ?? '').replace('</sheets>', `${many}</sheets>`);
      return packWorkbook({ ...parts, 'xl/workbook.xml': book });
    },
  },
  'cells-out-of-order': {
    file: 'cells-out-of-order.xlsx',
    make: sheet('<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>'),
  },
  'cell-damaged': { file: 'cell-damaged.xlsx', make: sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>') },
  'cell-given-twice': {
    file: 'cell-given-twice.xlsx',
    make: sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
  },
  'cell-outside-sheet': {
    file: 'cell-outside-sheet.xlsx',
    make: sheet('<row r="1"><c r="XFE1"><v>1</v></c></row><row r="1048577"><c r="A1048577"><v>2</v></c></row>'),
  },
  'cell-text-cut': {
    file: 'cell-text-cut.xlsx',
    make: sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'长'.repeat(32_768)}</t></is></c></row>`),
  },
  'merged-area-overlaps': {
    file: 'merged-area-overlaps.xlsx',
    make: sheet(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="A3:B4"/></mergeCells>',
    ),
  },
  'covered-cell-has-value': {
    file: 'covered-cell-has-value.xlsx',
    make: edited((book) => void book.indicators.merges.push('L5:L6')),
  },
  'cell-shown-differently': {
    file: 'cell-shown-differently.xlsx',
    make: setActual({ value: 80_000, format: '0!.0,"次"' }),
  },
  'actual-rounded': { file: 'actual-rounded.xlsx', make: setActual({ value: 6.6, format: '0' }) },
  'actuals-table-not-found': {
    file: 'actuals-table-not-found.csv',
    make: () => strToU8('姓名,电话,地址\n张三,13800000000,唐山\n'),
  },
  'indicator-table-not-found': {
    file: 'indicator-table-not-found.xlsx',
    make: edited((book) => void book.indicators.rows.splice(0)),
  },
  'money-table-not-found': {
    file: 'money-table-not-found.xlsx',
    make: edited((book) => void book.money.rows.splice(0)),
  },
  'actuals-of-another-year': {
    file: 'actuals-of-another-year.xlsx',
    make: edited(({ keys }) => put(keys?.rows[1], 1, '2025')),
  },
  'actuals-of-another-unit': {
    file: 'actuals-of-another-unit.xlsx',
    make: edited(({ keys }) => {
      keys?.rows.splice(2, 2, ['unit-code', '999001'], ['unit-name', '别的单位']);
    }),
  },
  'actuals-unit-differs': {
    file: 'actuals-unit-differs.json',
    make: json({
      projects: [
        {
          unit: { code: '999001', name: '别的单位' },
          code: '13020026P00001',
          name: '科普活动经费',
          execution: {},
          indicators: [],
        },
      ],
    }),
  },
  'template-version-differs': {
    file: 'template-version-differs.xlsx',
    make: edited(({ keys }) => void keys?.rows.splice(0, 1, ['template-version', '0.9'])),
  },
  'goal-table-changed': {
    file: 'goal-table-changed.xlsx',
    make: edited(({ keys }) => put(keys?.rows[5], 1, 'f'.repeat(64))),
  },
  'target-edited': {
    file: 'target-edited.xlsx',
    make: edited((book) => put(row(book, 0), indicatorAt('target'), '≥6次')),
  },
  'unit-cell-edited': {
    file: 'unit-cell-edited.xlsx',
    make: edited((book) => put(row(book, 4), indicatorAt('unit'), '元')),
  },
  'locked-cell-edited': {
    file: 'locked-cell-edited.xlsx',
    make: edited((book) => put(row(book, 0), indicatorAt('level3'), '开会的次数')),
  },
  'key-differs-from-text': {
    file: 'key-differs-from-text.xlsx',
    make: edited((book) => {
      const [first, second] = [row(book, 0), row(book, 1)];
      [first[0], second[0]] = [second[0] ?? null, first[0] ?? null];
    }),
  },
  'row-project-unknown': {
    file: 'row-project-unknown.xlsx',
    make: edited((book) => void row(book, 0).splice(0, 3, null, null, '科普活动经贵')),
  },
  'row-project-ambiguous': {
    file: 'row-project-ambiguous.csv',
    make: () => strToU8('项目名称,三级指标,实际完成值\n同名项目,活动次数,3\n'),
  },
  'row-indicator-unknown': {
    file: 'row-indicator-unknown.xlsx',
    make: edited((book) => {
      noKey(row(book, 0));
      row(book, 0)[indicatorAt('ordinal')] = null;
      row(book, 0)[indicatorAt('level3')] = '会仪次数';
    }),
  },
  'row-indicator-ambiguous': {
    file: 'row-indicator-ambiguous.xlsx',
    make: edited((book) => {
      for (const id of ['key', 'ordinal', 'description', 'target'] as const) row(book, 7)[indicatorAt(id)] = null;
    }),
  },
  'row-without-identity': {
    file: 'row-without-identity.xlsx',
    make: edited((book) => {
      const values: TestRow = [];
      values[indicatorAt('actual')] = 9;
      book.indicators.rows.splice(
        headRows,
        0,
        Array.from(values, (cell) => cell ?? null),
      );
    }),
  },
  'row-not-read': {
    file: 'row-not-read.xlsx',
    make: edited((book) => void book.indicators.rows.push([null, '注：以上数据截至12月31日'])),
  },
  'findings-not-listed': {
    file: 'findings-not-listed.xlsx',
    make: edited((book) => {
      for (let at = 0; at < 201; at += 1) book.indicators.rows.push([null, `说明${at}`]);
    }),
  },
  'indicator-rows-missing': {
    file: 'indicator-rows-missing.xlsx',
    make: edited((book) => void book.indicators.rows.splice(headRows + 2, 1)),
  },
  'reported-twice-differently': {
    file: 'reported-twice-differently.xlsx',
    make: edited((book) => {
      book.indicators.rows.push(row(book, 0).map((cell, at) => (at === indicatorAt('actual') ? 9 : cell)));
    }),
  },
  'cell-error': { file: 'cell-error.xlsx', make: setActual({ error: '#DIV/0!' }) },
  'formula-not-calculated': { file: 'formula-not-calculated.xlsx', make: setActual({ formula: 'SUM(M5:M6)' }) },
  'results-may-be-stale': {
    file: 'results-may-be-stale.xlsx',
    make: () => {
      const book = filledBook(goals);
      row(book, 0)[indicatorAt('actual')] = { formula: 'SUM(M5:M6)', result: 0 };
      return packBook(book, { calcPr: '<calcPr calcId="191029" fullCalcOnLoad="1"/>' });
    },
  },
  'money-not-a-number': {
    file: 'money-not-a-number.xlsx',
    make: edited((book) => put(money(book, 0), moneyAt('executed'), '已全部支付')),
  },
  'money-converted': {
    file: 'money-converted.xlsx',
    make: edited((book) => put(money(book, 0), moneyAt('executed'), '358,200元')),
  },
  'money-column-converted': {
    file: 'money-column-converted.csv',
    make: () =>
      strToU8('项目名称,年初预算数（元）,全年预算数（元）,全年执行数（元）\n学会服务经费,88000,88000,87500\n'),
  },
  'number-expected': {
    file: 'number-expected.xlsx',
    make: edited((book) => put(row(book, 6), indicatorAt('surveySize'), '许多份')),
  },
  'fund-source-unknown': {
    file: 'fund-source-unknown.xlsx',
    make: edited((book) => {
      noKey(money(book, 1));
      money(book, 1)[moneyAt('source')] = '省级拨款资金';
    }),
  },
  'band-unknown': {
    file: 'band-unknown.xlsx',
    make: edited((book) => put(row(book, 5), indicatorAt('band'), '还行吧')),
  },
  'not-applicable-without-reason': {
    file: 'not-applicable-without-reason.xlsx',
    make: edited((book) => put(row(book, 0), indicatorAt('notApplicable'), '是')),
  },
  'manual-score-missing': {
    file: 'manual-score-missing.xlsx',
    make: edited((book) => put(row(book, 0), indicatorAt('manualWho'), '李四')),
  },
  'merged-input': {
    file: 'merged-input.xlsx',
    make: edited((book) => {
      row(book, 1)[indicatorAt('actual')] = null;
      book.indicators.merges.push('L5:L6');
    }),
  },
  'columns-missing': {
    file: 'columns-missing.xlsx',
    make: edited((book) => put(headings(book), indicatorAt('evidence'), null)),
  },
  'columns-not-used': {
    file: 'columns-not-used.xlsx',
    make: edited((book) => void headings(book).push('经办人电话')),
  },
  'actuals-cells-unread': {
    file: 'actuals-cells-unread.xlsx',
    make: edited((book) => void book.indicators.rows.unshift(['填报人：张三'])),
  },
  'column-twice': { file: 'column-twice.xlsx', make: edited((book) => void headings(book).push('实际完成值')) },
  'hidden-sheet-not-read': {
    file: 'hidden-sheet-not-read.xlsx',
    make: edited((book) => void book.others.push({ ...book.indicators, name: '备份', state: 'hidden' })),
  },
  'csv-quote-open': {
    file: 'csv-quote-open.csv',
    make: () => strToU8('项目名称,三级指标,实际完成值\n学会服务经费,"学会满意度,95\n'),
  },
  'json-damaged': {
    file: 'json-damaged.json',
    make: () => strToU8('{\n  "schemaVersion": "1.0",\n  "year" 2026\n}\n'),
  },
  'json-key-twice': {
    file: 'json-key-twice.json',
    make: () => strToU8('{"schemaVersion": "1.0", "year": 2025, "year": 2026, "projects": []}\n'),
  },
  'report-text-too-long': {
    file: 'report-text-too-long.xlsx',
    make: edited((book) => void book.others.push(texts('场地不足。'.repeat(41)))),
  },
  'report-text-differs': {
    file: 'report-text-differs.xlsx',
    make: edited((book) => void book.others.push(texts('场地不足。', '人手不足。'))),
  },
  'report-text-unit-unknown': {
    file: 'report-text-unit-unknown.json',
    make: json({ unitTexts: [{ unit: { code: '999', name: '别的单位' }, duties: '承担科普工作。' }] }),
  },
  'actuals-json-wrong': { file: 'actuals-json-wrong.json', make: json({ year: '2026' }) },
  'actuals-json-key-unknown': { file: 'actuals-json-key-unknown.json', make: json({ projets: [] }) },
};

/** Bad files too large to keep: they are made when they are needed. */
export const largeBadFiles: Readonly<Record<string, () => Uint8Array>> = {
  'cells-over-limit': () => {
    const cells = Array.from({ length: 2_000_001 }, (_, at) => `<c><v>${(at * 7919) % 100_003}</v></c>`);
    const rows = Array.from(
      { length: 201 },
      (_, at) => `<row>${cells.slice(at * 10_000, at * 10_000 + 10_000).join('')}</row>`,
    );
    return workbook([{ name: '指标', rows: rows.join('') }], { level: 0 });
  },
  'merged-areas-over-limit': () => {
    const areas = Array.from({ length: 20_001 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`);
    return workbook([{ name: '指标', rows: '', after: `<mergeCells>${areas.join('')}</mergeCells>` }]);
  },
  'json-over-limit': () => strToU8(`{"projects":[${'{},'.repeat(1_200_000)}{}]}`),
};
