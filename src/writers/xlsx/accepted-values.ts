import type { DataValidation } from 'exceljs';
import { speak, type Words } from '../../findings/speak.ts';
import { numbersRead } from '../../reports/tables/formula-references.ts';
import type { Cell, Workbook } from '../../reports/tables/output-sheet.ts';
import { safeText } from './safe-text.ts';

const words = {
  listTitle: { zh: '不能识别', en: 'not understood' },
  list: { zh: '请从下拉列表中选择。', en: 'Choose from the list.' },
  numberTitle: { zh: '只能填数字', en: 'a number only' },
  number: {
    zh: '这一格参与计分，只能填数字，例如 120；单位由格式自动显示，不要写成“120场”。',
    en: 'The score depends on this cell: enter a number only, such as 120. Its unit is shown by the format.',
  },
  points: {
    zh: '这一格参与计分，以百分点计：95% 请填 95，不要输入百分号。',
    en: 'The score depends on this cell, which holds percent points: for 95% enter 95 without the sign.',
  },
  ratio: {
    zh: '这一格参与计分，只能填百分数，例如 95%。',
    en: 'The score depends on this cell: enter a percentage only, such as 95%.',
  },
  dayTitle: { zh: '只能填日期', en: 'a day only' },
  day: {
    zh: '这一格参与计分，只能填存在的日期，例如 2026-12-31；“年月日”由格式自动显示。',
    en: 'The score depends on this cell: enter a day that exists, such as 2026-12-31.',
  },
} as const satisfies Words;

/** Where a cell stands in the abstract workbook. */
const keyOf = (sheet: string, cell: string): string => `${sheet}\n${cell}`;

/** Tells of the cells of a workbook whether a formula reads their number, on whichever sheet it is. */
export function readAsNumber({ sheets }: Workbook): (sheet: string, cell: Cell) => boolean {
  const read = new Set<string>();
  for (const { id, rows } of sheets) {
    for (const { formula } of rows.flatMap(({ cells }) => cells)) {
      if (formula === undefined) continue;
      for (const { sheet = id, cell } of numbersRead(formula)) read.add(keyOf(sheet, cell));
    }
  }
  return (sheet, { id }) => id !== undefined && read.has(keyOf(sheet, id));
}

/** A dropdown written into the cell's own rule holds at most 255 characters. */
const maxChoicesLength = 250;

type Check = Pick<DataValidation, 'type' | 'formulae'> & Partial<Pick<DataValidation, 'operator'>>;

const between = (least: number, most: number): Check => ({
  type: 'decimal',
  operator: 'between',
  formulae: [least, most],
});
/** Any number that points, money and quantities come to. */
const anyNumber = between(-1e15, 1e15);
/** 2000-01-01 to 2099-12-31 as spreadsheets number days: the 120 of 120 days is none. */
const anyDay = between(36_526, 73_050);

function check(cell: Cell, address: string): readonly [Check, keyof typeof words, keyof typeof words] {
  const { content, percentPoints } = cell;
  if (content.kind === 'date') return [anyDay, 'dayTitle', 'day'];
  if (percentPoints === true) {
    const formula = `AND(ISNUMBER(${address}),OR(${address}=0,ABS(${address})>1))`;
    return [{ type: 'custom', formulae: [formula] }, 'numberTitle', 'points'];
  }
  return [anyNumber, 'numberTitle', content.kind === 'percent' ? 'ratio' : 'number'];
}

function listOf(choices: readonly string[]): Check | null {
  const listed = choices.map((choice) => safeText(choice).replaceAll('"', '""')).join(',');
  if (listed.length > maxChoicesLength || choices.some((choice) => choice.includes(','))) return null;
  return { type: 'list', formulae: [`"${listed}"`] };
}

/**
 * What may be entered in a cell: a word of its list, or a number or day where a formula reads it, so that 120场 is answered in the cell and
 * not turned into #VALUE! by the score. Null for a cell with a formula, and for one that nothing depends on.
 */
export function acceptedValues(
  cell: Cell,
  address: string,
  isRead: boolean,
  language: 'zh' | 'en',
): DataValidation | null {
  const say = speak(language);
  const stop = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;
  if (cell.choices !== undefined) {
    const list = listOf(cell.choices);
    return list === null ? null : { ...list, ...stop, errorTitle: say(words.listTitle), error: say(words.list) };
  }
  if (!isRead || cell.formula !== undefined) return null;
  const [how, title, error] = check(cell, address);
  return { ...how, ...stop, errorTitle: say(words[title]), error: say(words[error]) };
}
