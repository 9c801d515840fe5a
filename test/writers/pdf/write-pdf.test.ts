import { describe, expect, it } from 'vitest';
import { packagedPdfWriter } from '../../../src/app/outputs/pdf-typefaces.ts';
import { budgetUnitGroups } from '../../../src/model/goals/budget-unit-groups.ts';
import type { ReportStyle } from '../../../src/model/policy/report-style.ts';
import type { ScoreRun } from '../../../src/model/result/result.ts';
import { evaluationReport } from '../../../src/reports/evaluation-report.ts';
import { withGradeWords } from '../../../src/reports/run/with-grade-words.ts';
import { officialStyle } from '../../../src/reports/submission/style/official-style.ts';
import { contentText } from '../../../src/reports/tables/cell-text.ts';
import type { Block, ReportDocument } from '../../../src/reports/tables/document.ts';
import type { Cell, OutputSheet, Workbook } from '../../../src/reports/tables/output-sheet.ts';
import { scorecardWorkbook } from '../../../src/reports/unit/scorecard-workbook.ts';
import { printedForms } from '../../../src/use-cases/outputs/printed-forms.ts';
import { placeCells } from '../../../src/writers/printed-tables.ts';
import { type PdfPage, readPdf } from '../../support/pdf-file.ts';
import { sampleRun } from '../../support/sample-run.ts';

const text = (words: string, more: Partial<Cell> = {}): Cell => ({
  content: { kind: 'text', text: words },
  role: 'body',
  ...more,
});

const sheet = (rows: readonly (readonly Cell[])[], more: Partial<OutputSheet> = {}): OutputSheet => ({
  id: 'one',
  title: '表',
  columns: [20, 30, 40],
  rows: rows.map((cells) => ({ cells })),
  headingRows: 1,
  orientation: 'portrait',
  ...more,
});

const workbook = (...sheets: readonly OutputSheet[]): Workbook => ({ title: '某单位', date: '2026-12-31', sheets });

const written = async (book: Workbook) => readPdf(await (await packagedPdfWriter()).workbook(book, 'a.xlsx'));

/** Text without blanks: where a line is broken one may be left out. */
const close = (words: string) => words.normalize('NFC').replace(/\s/gu, '');

/** All text but the last three pieces of each page, which stand at its edges. */
const joined = (pages: readonly PdfPage[]) => close(pages.flatMap(({ lines }) => lines.slice(0, -3)).join(''));

/** The printed cells of a sheet as a reader sees them. */
function printedTexts({ rows, columns, printColumns = columns.length }: OutputSheet): string[] {
  return placeCells(rows)
    .filter(({ column }) => column < printColumns)
    .map(({ cell }) => close(contentText(cell.content)))
    .filter((words) => words !== '');
}

const formsOf = (run: ScoreRun, language: 'zh' | 'en') => {
  const shown = withGradeWords(run, language);
  return budgetUnitGroups(shown.projects).map(({ unit }) => printedForms(scorecardWorkbook(shown, unit, language)));
};

describe('a PDF file of forms', () => {
  it.each(['zh', 'en'] as const)(
    'has the text of every printed cell, in one piece and in order (%s)',
    async (language) => {
      for (const forms of formsOf(sampleRun(), language)) {
        const { pages, title, bookmarks } = await written(forms);
        const all = joined(pages);
        let at = 0;
        for (const words of forms.sheets.flatMap(printedTexts)) {
          const found = all.indexOf(words, at);
          expect(found, `${words} after ${all.slice(Math.max(0, at - 20), at)}`).toBeGreaterThanOrEqual(0);
          at = found + words.length;
        }
        expect(title).toBe(forms.title);
        expect(bookmarks).toEqual(forms.sheets.map((one) => one.title));
      }
    },
  );

  it('has nothing else on its pages but their foot: title, page x of y, sheet', async () => {
    const one = sheet([[text('甲'), text('乙'), text('丙')]]);
    const { pages } = await written(workbook(one));
    expect(pages.map(({ lines }) => lines)).toEqual([['甲', '乙', '丙', '某单位', '第 1 页　共 1 页', '表']]);
  });

  it('leaves out working columns and what leads to sheets that are not printed', async () => {
    const link: Cell = { content: { kind: 'link', text: '问题清单', sheet: 'findings' }, role: 'body' };
    const cover = sheet(
      [
        [text('封面'), text('工作格', { columns: 2 })],
        [text('其他各表'), link],
      ],
      { id: 'cover', printColumns: 1 },
    );
    const all = joined((await written(printedForms(workbook(cover)))).pages);
    expect(all).toContain('封面');
    for (const absent of ['工作格', '其他各表', '问题清单']) expect(all).not.toContain(absent);
  });

  it('turns the paper as the sheet says', async () => {
    const upright = sheet([[text('甲')]]);
    const { pages } = await written(workbook(upright, { ...upright, id: 'two', orientation: 'landscape' }));
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [595.28, 841.89],
      [841.89, 595.28],
    ]);
  });

  it('repeats the head of a long table, and says again the name of a group that goes on', async () => {
    const head = ['组', '序号', '说明'].map((words) => text(words, { role: 'heading' }));
    const rows = Array.from({ length: 120 }, (_, index) => [
      ...(index === 0 ? [text('产出指标', { rows: 120 })] : []),
      text(`第${index}行`),
      text('说明'),
    ]);
    const { pages } = await written(workbook(sheet([head, ...rows])));
    expect(pages.length).toBeGreaterThan(2);
    for (const { lines } of pages) {
      expect(lines.slice(0, 3)).toEqual(['组', '序号', '说明']);
      expect(lines).toContain('产出指标');
    }
  });

  it('goes on with a cell that is longer than a page, and loses nothing of it', async () => {
    const long = Array.from({ length: 3000 }, (_, index) => `第${index}句。`).join('');
    const { pages } = await written(workbook(sheet([[text('甲'), text(long), text('丙')]])));
    expect(pages.length).toBeGreaterThan(2);
    expect(joined(pages)).toContain(close(long));
  });

  it.each([
    ['signs of XML, PDF and paths', '<甲> & (乙) \\ /丙 % {丁} [戊]'],
    ['letters with marks, composed', 'cafe\u0301'],
    ['rare characters of names and places', '𬭚㛃㸆喆堃珺翀'],
    ['traditional characters', '臺灣經濟發展'],
    ['characters of the same sense and another shape', '✗ ㎖'],
    ['numbers with units', '≥95.5% ㎡ ℃ ① Ⅲ ⇒ ✓'],
  ])('shows %s', async (_, words) => {
    const writer = await packagedPdfWriter();
    const { pages } = readPdf(await writer.workbook(workbook(sheet([[text(words)]])), 'a.xlsx'));
    expect(joined(pages)).toContain(close(words));
    expect(writer.findings()).toEqual([]);
  });

  it('puts 〓 where no typeface has a character, keeps it in the text, and says where: once for each character', async () => {
    const writer = await packagedPdfWriter();
    const missing = '\u{2a6a5}';
    const book = workbook(sheet([[text('甲')], [text(`名${missing}`), text(missing), text('𬭚')]]));
    const { pages } = readPdf(await writer.workbook(book, '405001-某单位.xlsx'));
    expect(joined(pages)).toContain(`名${missing}`);
    const report: ReportDocument = {
      title: '',
      subtitle: '',
      language: 'zh',
      blocks: [{ kind: 'paragraph', text: missing }],
    };
    await writer.document(report, '2026-12-31', '报告.pdf');
    expect(writer.findings()).toMatchObject([
      {
        code: 'pdf-character-missing',
        severity: 'review',
        args: { character: missing, code: 'U+2A6A5', count: '3' },
        place: { file: '405001-某单位.xlsx', sheet: '表', cell: 'A2' },
      },
    ]);
  });
});

describe('a PDF file of the report', () => {
  const blockTexts = (block: Block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.text];
      case 'list':
        return [...block.items];
      case 'table':
        return [block.caption, ...printedTexts(block.table)];
      case 'chart':
        return [block.chart.title];
      case 'figures':
        return block.figures.flatMap(({ label, value, note }) => [label, value, note ?? '']);
      case 'fill-in':
        return [block.what];
      default:
        return [];
    }
  };

  it.each(['zh', 'en'] as const)(
    'has every text of the report, every heading as a bookmark and in the contents (%s)',
    async (language) => {
      const report = evaluationReport(withGradeWords(sampleRun(), language), language);
      const writer = await packagedPdfWriter();
      const { pages, bookmarks } = readPdf(await writer.document(report, '2026-12-31', 'a.pdf'));
      const all = joined(pages);
      const texts = report.blocks.flatMap(blockTexts).flatMap((words) => words.split('\n'));
      for (const words of texts) expect(all).toContain(close(words));
      expect(bookmarks).toEqual(report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])));
      const contents = pages.find(({ lines }) => lines.includes(language === 'zh' ? '目录' : 'Contents'))?.lines ?? [];
      for (const block of report.blocks) {
        if (block.kind !== 'heading' || block.level > 2) continue;
        // A heading that is longer than its line ends in "…" there.
        const entry = contents.findIndex((line) => block.text.startsWith(line.replace(/…$/, '')) && line.length > 1);
        const number = Number(contents[entry + 2]);
        expect(pages[number - 1]?.lines.join('') ?? '', block.text).toContain(block.text);
      }
      expect(writer.findings()).toEqual([]);
    },
  );
});

describe('a PDF file of a report that is handed in', () => {
  const report = (style: ReportStyle): ReportDocument => ({
    title: '2026年度预算项目绩效自评报告',
    subtitle: '某单位',
    language: 'zh',
    blocks: [
      { kind: 'heading', level: 1, text: '一、基本情况' },
      { kind: 'paragraph', text: '本单位承担科普工作。'.repeat(100) },
    ],
    official: { style, unit: '某单位', date: '2027年1月15日' },
  });
  const pagesOf = async (style: ReportStyle) =>
    readPdf(await (await packagedPdfWriter()).document(report(style), '2026-12-31', 'a.pdf')).pages;

  it('has a cover without a number, and numbers from 1 after it', async () => {
    const [cover, ...text] = await pagesOf(officialStyle);
    expect(cover?.lines).toEqual(['2026年度预算项目绩效自评报告', '某单位', '2027年1月15日']);
    expect(text.length).toBeGreaterThan(1);
    expect(text.map(({ lines }) => lines.at(-1))).toEqual(text.map((_, at) => `— ${at + 1} —`));
    // 22 lines of 28 characters on a full page, as GB/T 9704 asks for.
    expect(text[0]?.lines).toHaveLength(22 + 1);
    expect(text[0]?.lines[2]).toHaveLength(28);
  });

  it('looks as the style of the department says', async () => {
    const page = { ...officialStyle.page, numbers: 'none' } as const;
    const [first] = await pagesOf({ ...officialStyle, page, cover: false });
    expect(first?.lines.slice(0, 4)).toEqual([
      '2026年度预算项目绩效自评报告',
      '某单位',
      '2027年1月15日',
      '一、基本情况',
    ]);
    const body = { ...officialStyle.text.body, size: 12, line: 20 };
    const [, small] = await pagesOf({ ...officialStyle, text: { ...officialStyle.text, body } });
    expect(small?.lines[2]?.length).toBe(37);
  });
});

describe('the bytes of a PDF file', () => {
  it('are the same in every run, zone and language of the machine', async () => {
    const [forms] = formsOf(sampleRun(), 'zh');
    const report = evaluationReport(sampleRun(), 'zh');
    const make = async () => {
      const writer = await packagedPdfWriter();
      return [await writer.workbook(forms!, 'a.xlsx'), await writer.document(report, '2026-12-31', 'a.pdf')];
    };
    const first = await make();
    const kept = { TZ: process.env['TZ'], LANG: process.env['LANG'] };
    try {
      Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' });
      expect(await make()).toEqual(first);
    } finally {
      for (const [name, value] of Object.entries(kept)) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });

  it('hold only the glyphs that are used', async () => {
    const writer = await packagedPdfWriter();
    const bytes = await writer.workbook(workbook(sheet([[text('甲')]])), 'a.xlsx');
    expect(bytes.length).toBeLessThan(12_000);
  });
});
