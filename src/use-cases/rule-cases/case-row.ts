import type { SheetCell } from '../../containers/spreadsheet/sheet.ts';
import { finding } from '../../findings/finding.ts';
import type { Entry } from '../../model/actuals/actuals.ts';
import { bandWords } from '../../model/actuals/actuals-layout.ts';
import { type Reviewed, readReviewed, reviewedColumns } from '../../model/actuals/reviewed.ts';
import { append } from '../../model/append.ts';
import { Decimal, decimal } from '../../model/decimal.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Outcome } from '../../model/result/result.ts';
import type { Band } from '../../model/target/target.ts';
import { comparable } from '../../model/text/same-text.ts';
import { plainNumber } from '../../readers/actuals/values/plain-number.ts';
import { readNumber } from '../../readers/actuals/values/read-cell.ts';
import { readMoney } from '../../readers/actuals/values/read-money.ts';
import { bandOf } from '../../targets/actual/judgement-words.ts';
import {
  type CaseColumn,
  caseHeading,
  countColumns,
  expectationColumns,
  moneyColumns,
  reviewColumns,
} from './case-columns.ts';
import { readSettings } from './case-settings.ts';
import type { CaseCells, CaseContext, RuleCase } from './rule-case.ts';

const outcomes: Readonly<Record<Outcome['type'], readonly string[]>> = {
  scored: ['已计分', '计分'],
  missing: ['缺失', '未填', '缺少'],
  'not-applicable': ['不适用'],
  invalid: ['无效', '不能计分'],
};

/** The weight of a case that states none. */
const plainWeight = 10;

/** Reads one row of a case table. The value is null when the row can't be tested; the findings say why. */
export function readCaseRow(
  cells: readonly SheetCell[],
  at: (column: number | null) => Place,
  columns: ReadonlyMap<number, CaseColumn>,
  context: CaseContext,
): Reading<RuleCase | null> {
  const findings: Finding[] = [];
  const texts = readTexts(cells, at, columns, findings);
  const number = (id: CaseColumn) => numberOf(texts, id, findings);
  const weight = texts.weight === undefined ? new Decimal(plainWeight) : number('weight');
  if (weight === null || !weight.greaterThan(0)) {
    findings.push(finding('case-weight-wrong', { value: texts.weight?.text ?? '' }, { place: at(null) }));
  }
  if (texts.target === undefined && moneyColumns.every((id) => texts[id] === undefined)) {
    findings.push(finding('case-without-input', {}, { place: at(null) }));
  }
  if (expectationColumns.every((id) => texts[id] === undefined)) {
    findings.push(finding('case-without-expectation', {}, { place: at(null) }));
  }
  const settings = texts.settings === undefined ? null : readSettings(texts.settings.text, texts.settings.place);
  append(findings, settings?.findings ?? []);
  const expected = {
    score: number('score'),
    lost: number('lost'),
    total: number('total'),
    outcome: wordOf(texts, 'outcome', outcomes, findings),
    // «late-step, cost-cap» or «late-step；cost-cap»: the separators people type.
    rules: texts.rule?.text.split(/[\s、，,；;+]+/).filter((id) => id !== '') ?? [],
    sentence: texts.sentence?.text ?? null,
  };
  const band = bandIn(texts, findings);
  const reviewed = reviewedIn(texts, findings);
  if (findings.some(({ severity }) => severity === 'block') || weight === null) return { value: null, findings };
  const name = texts.name?.text ?? '';
  const title = [...context.titles, name].filter((part) => part !== '').join(' › ');
  const profile = texts.profile?.text ?? context.profile;
  const own = { ...context.settings, ...settings?.value };
  const { year } = context;
  return {
    value: { place: at(null), title, year, profile, settings: own, weight, band, reviewed, cells: texts, expected },
    findings,
  };
}

/** Text cells of a Markdown table say by their looks what they are; cells of a workbook say it themselves. */
function entryOf({ kind, text }: SheetCell, place: Place): Entry | null {
  if (kind === 'error' || kind === 'uncalculated') return null;
  const said = text.trim();
  if (kind !== 'text') return { kind, text: said, place };
  // 12.5 and 2026-06-30 are kept as the kinds a workbook would give them; all else stays text.
  if (/^-?\d+(?:\.\d+)?$/.test(said)) return { kind: 'number', text: said, place };
  return { kind: /^\d{4}-\d\d-\d\d$/.test(said) ? 'date' : 'text', text: said, place };
}

const isIn =
  <Column extends CaseColumn>(columns: readonly Column[]) =>
  (id: CaseColumn | undefined): id is Column =>
    (columns as readonly (CaseColumn | undefined)[]).includes(id);
const isMoney = isIn(moneyColumns);
const isCount = isIn(countColumns);

function readTexts(
  cells: readonly SheetCell[],
  at: (column: number | null) => Place,
  columns: ReadonlyMap<number, CaseColumn>,
  findings: Finding[],
): CaseCells {
  const texts: Partial<Record<CaseColumn, Entry>> = {};
  const context = { log: { report: (found: Finding) => findings.push(found) }, project: null, indicator: null };
  for (const cell of cells) {
    const place = at(cell.column);
    const id = columns.get(cell.column);
    const reported = { cell, place, heading: id === undefined ? '' : caseHeading(id) };
    if (isMoney(id) || isCount(id)) {
      const number = isMoney(id) ? readMoney(reported, null, context) : readNumber(reported, context);
      if (number !== null) texts[id] = number;
      continue;
    }
    const entry = entryOf(cell, place);
    if (id === undefined) findings.push(finding('case-cell-without-heading', { value: cell.text }, { place }));
    else if (entry !== null) texts[id] = entry;
    else {
      findings.push(
        finding('case-cell-not-read', { heading: caseHeading(id), value: cell.text, allowed: '…' }, { place }),
      );
    }
  }
  // What stands under the columns of numbers was read as numbers.
  return texts as CaseCells;
}

function notRead(entry: Entry, id: CaseColumn, allowed: string): Finding {
  return finding(
    'case-cell-not-read',
    { heading: caseHeading(id), value: entry.text, allowed },
    { place: entry.place },
  );
}

function numberOf(texts: CaseCells, id: CaseColumn, findings: Finding[]): Decimal | null {
  const entry = texts[id];
  if (entry === undefined) return null;
  const number = entry.kind === 'percent' ? null : plainNumber(entry.text);
  if (number !== null && (number.unit === '' || number.unit === '分')) return decimal(number.value);
  findings.push(notRead(entry, id, '6.67'));
  return null;
}

function wordOf<Word extends string>(
  texts: CaseCells,
  id: CaseColumn,
  words: Readonly<Record<Word, readonly string[]>>,
  findings: Finding[],
): Word | null {
  const entry = texts[id];
  if (entry === undefined) return null;
  const said = comparable(entry.text);
  const all = Object.entries(words) as [Word, readonly string[]][];
  const found = all.find(([word, aliases]) => [word, ...aliases].some((one) => comparable(one) === said));
  if (found === undefined) findings.push(notRead(entry, id, all.map(([, [zh]]) => zh).join(' | ')));
  return found?.[0] ?? null;
}

/** What a reviewer found, where a case has such a column filled in. */
function reviewedIn(texts: CaseCells, findings: Finding[]): Reviewed | null {
  const filled = reviewColumns.filter((id) => texts[id] !== undefined);
  if (filled.length === 0) return null;
  const { value, unread } = readReviewed(Object.fromEntries(filled.map((id) => [id, texts[id]?.text ?? ''])));
  for (const id of unread) {
    const words = reviewedColumns.find((one) => one.id === id)?.words ?? null;
    const entry = texts[id];
    if (entry !== undefined) findings.push(notRead(entry, id, words === null ? '3' : Object.values(words).join(' | ')));
  }
  return value;
}

function bandIn(texts: CaseCells, findings: Finding[]): Band | null {
  const entry = texts.band;
  if (entry === undefined) return null;
  const said = comparable(entry.text);
  const band = said in bandWords ? (said as Band) : bandOf(said);
  if (band === null) findings.push(notRead(entry, 'band', Object.values(bandWords).join(' | ')));
  return band;
}
