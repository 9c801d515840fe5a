import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGoals } from '../../src/readers/read-goals.ts';
import { goalsJson } from '../../src/use-cases/goals/goals-json.ts';
import { type FormFormat, formFile, formFormats } from '../support/form-files.ts';
import { cases } from '../support/long.ts';

const head = [
  ['项目支出绩效目标表（2026年度）', '', '', '', ''],
  ['项目名称', '科普经费', '', '', ''],
  ['预算单位', '405001某市科学技术协会', '', '', ''],
  ['预算数（万元）', '60', '', '', ''],
  ['年度总体目标', '办好活动', '', '', ''],
];
const table = [
  ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
  ['产出指标', '数量指标', '活动次数', '≥10次', '40'],
  ['', '成本指标', '活动成本', '≤60万元', '30'],
  ['满意度指标', '服务对象满意度指标', '公众满意度', '≥90%', '20'],
];

/** Words that mean nothing here. */
const word = fc
  .array(fc.constantFrom(...'甲乙丙丁戊己庚辛玄黄宇宙洪荒寒暑秋冬'), { minLength: 2, maxLength: 8 })
  .map((signs) => signs.join(''));

interface Change {
  readonly rows: readonly (readonly string[])[];
  readonly added: readonly string[];
}

const column = fc.record({ at: fc.nat(5), heading: word, cells: fc.array(word, { minLength: 3, maxLength: 3 }) }).map(
  ({ at, heading, cells }): Change => ({
    rows: [...head, ...table.map((row, index) => row.toSpliced(at, 0, [heading, ...cells][index] ?? ''))],
    added: [heading, ...cells],
  }),
);
const row = fc.record({ at: fc.integer({ min: 1, max: 4 }), column: fc.nat(4), text: word }).map(
  ({ at, column: filled, text }): Change => ({
    rows: [...head, ...table.toSpliced(at, 0, ['', '', '', '', ''].with(filled, text))],
    added: [text],
  }),
);
const label = fc
  .record({ at: fc.integer({ min: 1, max: 5 }), texts: fc.array(word, { minLength: 1, maxLength: 2 }) })
  .map(
    ({ at, texts }): Change => ({
      rows: [...head.toSpliced(at, 0, [...texts, '', '', '', ''].slice(0, 5)), ...table],
      added: texts,
    }),
  );
const beside = fc.record({ at: fc.integer({ min: 1, max: 3 }), text: word }).map(
  ({ at, text }): Change => ({
    rows: [...head.map((cells, index) => (index === at ? cells.with(3, text) : cells)), ...table],
    added: [text],
  }),
);

const read = (rows: readonly (readonly string[])[], format: FormFormat) => {
  const { bytes, file } = formFile(format, rows);
  const { value, findings } = readGoals(bytes, file);
  return { document: value[0], findings, quoted: JSON.stringify(findings.map(({ args }) => args)) };
};

describe('every cell of a form is understood or named', () => {
  it.each(formFormats)('nothing is left of a form that is understood (%s)', (format) => {
    const { document, findings } = read([...head, ...table], format);
    expect(findings.filter(({ args }) => args['text'] !== '附件')).toEqual([]);
    expect(document?.unread?.filter(({ text }) => text !== '附件') ?? []).toEqual([]);
  });

  it.each(formFormats)('a column, a row or a label of any words is quoted in a finding (%s)', (format) => {
    fc.assert(
      fc.property(fc.oneof(column, row, label, beside), ({ rows, added }) => {
        const { quoted } = read(rows, format);
        for (const text of added) expect(quoted).toContain(text);
      }),
      { numRuns: cases(60) },
    );
  });

  it('cells that only say something again, or of fields that are not kept, are listed with their place', () => {
    const rows = [
      ...head,
      ['联系人', '王五', '项目名称', '另一个名称', ''],
      ...table.map((cells, at) => [...cells, ['预算数', '70', '', ''][at] ?? '']),
    ];
    const { document, findings } = read(rows, 'xlsx');
    expect(findings.map(({ code }) => code)).toEqual(['goal-cells-unread']);
    expect(findings[0]?.args).toMatchObject({ count: '3' });
    expect(document?.unread?.map(({ text }) => text).sort()).toEqual(['70', '另一个名称', '王五']);
  });

  it('what is left unread is in the JSON, and is kept when that is read again', () => {
    const rows = [...head, ...table.map((cells, at) => [...cells, at === 0 ? '备注' : `说明${at}`])];
    const { document, findings } = read(rows, 'xlsx');
    const unread = ['说明1', '说明2', '说明3'].map((text, at) => ({
      text,
      source: { file: '目标.xlsx', sheet: '绩效目标', cell: `F${at + 7}` },
    }));
    expect(document?.unread).toEqual(unread);
    if (document === undefined) return;
    const json = goalsJson([document], findings, 'zh');
    expect(json.documents[0]?.unread).toEqual(unread);
    const again = readGoals(new TextEncoder().encode(JSON.stringify(json)), 'a.json');
    expect(again.value[0]?.unread).toEqual(unread);
  });

  it('a hostile table gives few findings that count what they leave out', () => {
    const many = Array.from({ length: 300 }, (_, at) => at);
    const rows = [
      ['项目名称', '预算单位', '一级指标', '二级指标', '三级指标', '指标值', ...many.map((at) => `天${at}地`)],
      ['甲', '405001局', '产出指标', '数量指标', '次数', '≥5次', ...many.map((at) => `玄${at}黄`)],
    ];
    const csv = rows.map((cells) => cells.join(',')).join('\n');
    const { value, findings } = readGoals(new TextEncoder().encode(csv), 'a.csv', { year: 2026 });
    expect(findings.length).toBeLessThan(60);
    const counted = findings.find(({ code }) => code === 'goal-cells-unread');
    expect(Number(counted?.args['count'])).toBeGreaterThan(150);
    expect(counted?.args['cells']?.length).toBeLessThan(1500);
    expect(value[0]?.unread?.length).toBeGreaterThanOrEqual(194);
  });
});
