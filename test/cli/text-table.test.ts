import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes, printable, terminalWidth, wrapText } from '../../src/cli/print/display-width.ts';
import { textTable } from '../../src/cli/print/text-table.ts';
import { cases } from '../support/long.ts';

describe('terminalWidth', () => {
  it.each([
    ['abc', 3],
    ['科普', 4],
    ['≥90%', 4],
    ['（元）', 6],
    ['e\u0301', 1],
    ['👨‍👩‍👧', 2],
    ['𠮷', 2],
    ['\u200B', 0],
    ['ﾊﾟ', 2],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(terminalWidth(text)).toBe(width);
  });

  it('counts a plain text as it does among signs that need a closer look', () => {
    const ranges = [
      [0x20, 0x2ff],
      [0x2010, 0x25fc],
      [0x3000, 0xff60],
    ] as const;
    const sign = fc
      .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('').normalize('NFC');
        expect(terminalWidth(text)).toBe(terminalWidth(`${text}x\u0301`) - 1);
      }),
      { numRuns: cases(1000) },
    );
  });
});

describe('printable', () => {
  it('makes escape sequences visible instead of sending them to the terminal', () => {
    expect(printable('a\u001b[31mb\u0007')).toBe('a␛[31mb␇');
    expect(printable('甲\u202E乙')).toBe('甲\uFFFD乙');
  });
});

describe('wrapText', () => {
  it('keeps brackets with what they hold and closing signs with what they close', () => {
    expect(wrapText('执行率的分母（executionDenominator）', 26)).toEqual(['执行率的分母', '（executionDenominator）']);
    expect(wrapText('执行率的分母（全年）', 14)).toEqual(['执行率的分母', '（全年）']);
    expect(wrapText('一二三四五，六', 10)).toEqual(['一二三四', '五，六']);
  });

  it('keeps words and numbers together where they fit', () => {
    expect(wrapText('完成 2026年 任务 report', 10)).toEqual(['完成 2026', '年 任务 ', 'report']);
  });

  it('loses nothing and never tears a grapheme', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const clean = printable(text);
        const lines = wrapText(clean, width);
        expect(lines.join('')).toBe(clean.replaceAll('\n', ''));
        const whole = new Set(graphemes(clean));
        for (const line of lines) {
          if (graphemes(line).length > 1) expect(terminalWidth(line)).toBeLessThanOrEqual(Math.max(2, width));
          if (!/[\u0300-\u036F\u200D]/.test(clean)) for (const sign of graphemes(line)) expect(whole).toContain(sign);
        }
      }),
    );
  });
});

describe('textTable', () => {
  it('lines up Chinese, Latin and number columns', () => {
    const table = textTable(
      [{ heading: '项目' }, { heading: '预算', align: 'right' }],
      [
        ['老科协经费', '37.50'],
        ['OA 运维', '1200'],
      ],
      80,
    );
    expect(table).toBe('项目         预算\n----------  -----\n老科协经费  37.50\nOA 运维      1200\n');
  });

  it('wraps what is too wide and keeps the columns in line', () => {
    const table = textTable([{ heading: '名称' }, { heading: '数' }], [['一二三四五六七八九十', '1']], 16);
    const lines = table.trimEnd().split('\n');
    expect(lines.slice(2)).toEqual(['一二三四五六  1', '七八九十']);
    for (const line of lines) expect(terminalWidth(line)).toBeLessThanOrEqual(16);
  });

  it('shows every sign of every cell, whatever the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 }),
        fc.integer({ min: 1, max: 60 }),
        (rows, width) => {
          const signs = (text: string): string => [...text.replace(/\s|-/g, '')].sort().join('');
          const table = textTable([{ heading: 'A' }, { heading: 'B' }], rows, width);
          expect(signs(table)).toBe(signs(`AB${rows.flat().map(printable).join('')}`));
        },
      ),
    );
  });
});

describe('a table where room is scarce', () => {
  it('breaks names and headings, and no number', () => {
    const columns = [
      { heading: 'project', least: 10 },
      { heading: 'execution', align: 'right' as const },
      { heading: 'score', align: 'right' as const },
    ];
    const rows = [['2026年流动科技馆巡展', '100.00%', '100.00']];
    for (const width of [10, 20, 30, 40]) {
      const out = textTable(columns, rows, width);
      expect(out).toMatch(/ 100\.00% +100\.00/);
    }
  });

  it('keeps its columns apart where no row has a number', () => {
    const columns = [
      { heading: '级别', least: 4 },
      { heading: '指标', align: 'right' as const },
      { heading: '问题', least: 20 },
    ];
    const lines = textTable(columns, [['复核', '', '承诺的数字没有指标，承诺的数字没有指标']], 20).split('\n');
    expect(lines.slice(0, 2)).toEqual(['级别  指标  问题', `----  ----  ${'-'.repeat(20)}`]);
  });
});
