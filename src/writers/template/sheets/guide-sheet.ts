import type { Workbook, Worksheet } from 'exceljs';
import { marks } from '../../../findings/marks.ts';
import { speak } from '../../../findings/speak.ts';
import { actualsSheets, templateVersion } from '../../../model/actuals/actuals-layout.ts';
import type { TemplateInput } from '../template-input.ts';
import { type GuideTexts, guideTexts } from './guide-texts.ts';
import { neededHeight, printOnA4, protectSheet, put, putFormula, setWidth } from './sheet-parts.ts';
import {
  bodyStyle,
  colours,
  font,
  groupStyle,
  headingStyle,
  remarkStyle,
  solid,
  titleStyle,
} from './template-style.ts';

const widths = [2, 6, 20, 13, 10, 15, 17, 30, 34, 30];
const lastColumn = widths.length;
const textWidth = widths.slice(2).reduce((sum, width) => sum + width, 0);

const exampleHead = [
  '三级指标',
  '年度指标值',
  '计量单位',
  '实际完成值',
  '达成程度',
  '佐证材料',
  '偏差原因',
  '改进措施',
];
const body = { font: font(), alignment: { vertical: 'middle', wrapText: true, horizontal: 'left' } } as const;

/** Three steps to the other sheets, as formulas: links written in another way are lost in LibreOffice. */
function writeLinks(sheet: Worksheet, links: GuideTexts['links']): void {
  for (const [name, words, column] of links) {
    putFormula(sheet.getCell(`${column}3`), `HYPERLINK("#'${name}'!A1","${words}")`, words, {
      font: font({ bold: true, underline: true, color: { argb: `FF${colours.heading}` } }),
      alignment: { vertical: 'middle', horizontal: 'left' },
    });
  }
  sheet.getRow(3).height = 24;
}

function writeText(sheet: Worksheet, row: number, label: string, words: string): void {
  put(sheet.getCell(row, 2), label, {
    ...body,
    font: font({ bold: true, color: { argb: `FF${colours.heading}` } }),
    alignment: { vertical: 'middle', horizontal: 'center' },
  });
  sheet.mergeCells(row, 3, row, lastColumn);
  put(sheet.getCell(row, 3), words, body);
  sheet.getRow(row).height = neededHeight([[words, textWidth]], 22);
}

function writeHeading(sheet: Worksheet, row: number, words: string): void {
  sheet.mergeCells(row, 2, row, lastColumn);
  put(sheet.getCell(row, 2), words, {
    ...groupStyle,
    alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
  });
  sheet.getRow(row).height = 24;
}

function writeExamples(sheet: Worksheet, from: number, rows: ReturnType<GuideTexts['examples']>, mark: string): number {
  exampleHead.forEach((heading, index) => {
    put(sheet.getCell(from, index + 3), heading, headingStyle);
  });
  sheet.getRow(from).height = 24;
  rows.forEach((words, index) => {
    const row = from + 1 + index;
    put(sheet.getCell(row, 2), mark, bodyStyle('fixed', 'center'));
    words.forEach((word, column) => {
      const look = column < 3 ? 'fixed' : column === 3 || word !== '' ? 'required' : 'computed';
      // -1.5 stands to the right as numbers do.
      put(sheet.getCell(row, column + 3), word, {
        ...bodyStyle(look, column === 3 && /^[\d.-]+$/.test(word) ? 'right' : 'left'),
        protection: { locked: true },
      });
    });
    sheet.getRow(row).height = neededHeight(words.map((word, column) => [word, widths[column + 2] ?? 10] as const));
  });
  return from + 1 + rows.length;
}

function writeLegend(sheet: Worksheet, from: number, legend: GuideTexts['legend']): number {
  legend.forEach(([colour, words], index) => {
    const row = from + Math.floor(index / 2);
    const at = index % 2 === 0 ? 3 : 7;
    const hatch = colour === colours.notForThisRow;
    put(sheet.getCell(row, at), '', {
      ...bodyStyle(hatch ? 'not-for-this-row' : 'computed', 'left'),
      ...(hatch ? {} : { fill: solid(colour) }),
      protection: { locked: true },
    });
    put(sheet.getCell(row, at + 1), words, {
      font: font(),
      alignment: { vertical: 'middle', horizontal: 'left', indent: 1 },
    });
    sheet.getRow(row).height = 20;
  });
  return from + Math.ceil(legend.length / 2);
}

/** Questions with their answers, or columns with what they mean; returns the row below. */
function writePairs(sheet: Worksheet, from: number, pairs: GuideTexts['questions'], mark: string): number {
  const first = widths[2] ?? 20;
  for (const [index, [question, answer]] of pairs.entries()) {
    const row = from + index;
    put(sheet.getCell(row, 2), mark, { ...body, alignment: { vertical: 'middle', horizontal: 'center' } });
    put(sheet.getCell(row, 3), question, { ...body, font: font({ bold: true }) });
    sheet.mergeCells(row, 4, row, lastColumn);
    put(sheet.getCell(row, 4), answer, body);
    const texts = [
      [question, first],
      [answer, textWidth - first],
    ] as const;
    sheet.getRow(row).height = neededHeight(texts, 22);
  }
  return from + pairs.length;
}

/** Writes the sheet 填表说明 in the language asked for: steps, an example, the colours, and the questions people ask. */
export async function writeGuideSheet(book: Workbook, input: TemplateInput): Promise<void> {
  const { language = 'zh' } = input;
  const texts = guideTexts[language];
  const sheet = book.addWorksheet(actualsSheets.guide, {
    views: [{ state: 'normal', showGridLines: false }],
    properties: { tabColor: { argb: `FF${colours.muted}` } },
  });
  widths.forEach((width, index) => {
    setWidth(sheet, index + 1, width);
  });
  const indicators = input.projects.reduce((count, project) => count + project.indicators.length, 0);
  put(sheet.getCell('B1'), texts.title(input.year), {
    ...titleStyle,
    font: font({ bold: true, size: 18, color: { argb: `FF${colours.heading}` } }),
  });
  sheet.getRow(1).height = 36;
  const { bracketed } = marks[language];
  const unit = `${input.unit.name}${input.unit.code === null ? '' : bracketed(input.unit.code)}`;
  const { title, id } = input.profile;
  const profile = `${title[language]}${bracketed(id)}`;
  const facts = { unit, projects: input.projects.length, indicators, profile, version: templateVersion };
  put(sheet.getCell('B2'), texts.unit(facts), remarkStyle);
  sheet.getRow(2).height = 22;
  writeLinks(sheet, texts.links);
  let row = 5;
  writeHeading(sheet, row, texts.headings.steps);
  const steps = texts.steps(input.year);
  for (const [index, words] of steps.entries()) writeText(sheet, row + 1 + index, String(index + 1), words);
  row += steps.length + 2;
  writeHeading(sheet, row, texts.headings.examples);
  row = writeExamples(sheet, row + 1, texts.examples(input.year), texts.example) + 1;
  writeHeading(sheet, row, texts.headings.colours);
  row = writeLegend(sheet, row + 1, texts.legend) + 1;
  writeHeading(sheet, row, texts.headings.questions);
  row = writePairs(sheet, row + 1, texts.questions, texts.question);
  if (texts.columns !== null) {
    writeHeading(sheet, row + 1, texts.columns.heading);
    row = writePairs(sheet, row + 2, texts.columns.of, '');
  }
  printOnA4(sheet, { area: `A$1:J$${row - 1}`, name: input.unit.name, say: speak(language) });
  await protectSheet(sheet);
}
