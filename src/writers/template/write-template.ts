import { repackZip } from '../pack-zip.ts';
import { sealed, sealedKinds } from '../seal.ts';
import { stampZip } from '../stamp-zip.ts';
import { stableXlsx } from '../xlsx/stable-xlsx.ts';
import { writeGuideSheet } from './sheets/guide-sheet.ts';
import { writeHeadSheet } from './sheets/head-sheet.ts';
import { indicatorRows, writeIndicatorSheet } from './sheets/indicator-sheet.ts';
import { writeKeysSheet } from './sheets/keys-sheet.ts';
import { moneyRows, writeMoneySheet } from './sheets/money-sheet.ts';
import { addStatusSheet, writeStatusSheet } from './sheets/status-sheet.ts';
import { writeTextSheet } from './sheets/text-sheet.ts';
import type { TemplateInput } from './template-input.ts';
import { templatePolicy } from './template-policy.ts';

/**
 * Writes the actuals workbook of one unit: guide, status, money, indicators, head of the forms, texts of the report and the hidden keys. The same input gives the same
 * bytes. Input cells are empty unless `filled` or `typed` puts values in; formulas carry the values they have now. A blank one is sealed.
 */
export async function writeTemplate(input: TemplateInput): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const stamp = new Date(Date.UTC(input.year, 11, 31));
  book.creator = 'perf-score';
  book.lastModifiedBy = 'perf-score';
  book.created = stamp;
  book.modified = stamp;
  const { say } = templatePolicy(input.profile, input.language);
  const title = say({ zh: '年度绩效自评填报表', en: ': self-evaluation of the projects' });
  book.title = `${input.unit.name} ${input.year}${title}`;
  const indicators = indicatorRows(input);
  const money = moneyRows(input);
  await writeGuideSheet(book, input);
  const status = addStatusSheet(book);
  await writeMoneySheet(book, input, money);
  await writeIndicatorSheet(book, input, indicators);
  await writeHeadSheet(book, input);
  await writeTextSheet(book, input);
  await writeStatusSheet(status, input, indicators, money);
  writeKeysSheet(book, input);
  const stored = new Uint8Array(await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
  const packed = repackZip(stableXlsx(stored, book.worksheets));
  const isBlank = input.filled === undefined && (input.typed ?? new Map()).size === 0;
  return isBlank ? stampZip(sealed(packed, sealedKinds.template[say.language])) : packed;
}
