import { didYouMean } from '../../findings/args.ts';
import { finding, placeText } from '../../findings/finding.ts';
import { saysNothing } from '../../model/actuals/says-nothing.ts';
import { nearest } from '../../model/nearest.ts';
import { comparable } from '../../model/text/same-text.ts';
import { type AnswerSheetColumn, answerSheetColumns } from '../../model/whole-department/department-layout.ts';
import type { DepartmentIndicator, DepartmentProfile } from '../../model/whole-department/department-profile.ts';
import type { DepartmentAnswer } from '../../model/whole-department/department-run.ts';
import { reportedIn } from '../actuals/rows/indicator-row.ts';
import { type TableRow, tableRows } from '../actuals/rows/table-rows.ts';
import type { ActualsTable } from '../actuals/tables/actuals-table.ts';
import { CellLedger } from '../actuals/tables/cell-ledger.ts';
import { quoted } from '../actuals/values/cell-text.ts';
import { readNotApplicable } from '../actuals/values/judgement.ts';
import { readNumber, readWords } from '../actuals/values/read-cell.ts';
import type { FindingLog } from '../finding-log.ts';
import { readYesNo } from './read-yes-no.ts';

type Row = TableRow<AnswerSheetColumn>;

const filled: ReadonlySet<AnswerSheetColumn> = new Set<AnswerSheetColumn>(['level1', 'level2', 'name']);
const inputs = ['met', 'judged', 'notApplicable', 'remark'] as const;
const headings = Object.fromEntries(answerSheetColumns.map(({ id, heading }) => [id, heading]));

const withoutPlace = (answer: DepartmentAnswer): string =>
  JSON.stringify(answer, (key, value: unknown) => (key === 'place' ? undefined : value));

/** Answers as they are read, from one file after the other. */
export class ReadAnswers {
  readonly values = new Map<string, DepartmentAnswer[]>();

  add({ id, name }: DepartmentIndicator, answer: DepartmentAnswer, log: FindingLog): void {
    const all = this.values.get(id) ?? [];
    this.values.set(id, all);
    const before = all.findIndex(({ item }) => item === answer.item);
    const known = all[before];
    if (known === undefined) {
      all.push(answer);
      return;
    }
    if (withoutPlace(known) === withoutPlace(answer)) return;
    const args = { name: answer.item ?? name.zh, first: placeText(known.place, 'zh') };
    log.report(finding('department-reported-twice', args, { place: answer.place }));
    all[before] = { ...known, met: null, judged: null, notApplicable: null };
  }
}

/** The requirement that a row is about; null for the indicator as a whole, undefined where it is neither. */
function itemOf(indicator: DepartmentIndicator, said: string | null): string | null | undefined {
  if (said === null || indicator.by !== 'checklist') return null;
  if (comparable(said) === comparable(indicator.rule.zh)) return null;
  return indicator.items.find(({ text }) => comparable(text.zh) === comparable(said))?.text.zh;
}

function answerIn(row: Row, item: string | null, log: FindingLog): DepartmentAnswer {
  const at = (id: AnswerSheetColumn) => reportedIn(row, id, headings[id] ?? id);
  const context = { log, project: null, indicator: null };
  return {
    item,
    met: readYesNo(at('met'), log),
    judged: readNumber(at('judged'), context),
    notApplicable: readNotApplicable(at('notApplicable'), context),
    remark: readWords(at('remark'), context),
    place: row.place(item === null ? 'judged' : 'met'),
  };
}

/** Reads 指标评定: what was answered for each indicator of the layout, and for each requirement of a list. */
export function readAnswers(
  table: ActualsTable<AnswerSheetColumn>,
  profile: DepartmentProfile,
  log: FindingLog,
  into: ReadAnswers,
): void {
  const ledger = new CellLedger(table);
  const names = profile.indicators.map(({ name }) => name.zh);
  for (const row of tableRows(table, filled, (heading, others) => ledger.heading(heading, others))) {
    if (row.texts.length === 0) continue;
    const said = row.text('name');
    const indicator = profile.indicators.find(({ name }) => comparable(name.zh) === comparable(said ?? ''));
    const item = indicator === undefined ? undefined : itemOf(indicator, row.text('item'));
    const reports = inputs.some((id) => !saysNothing(row.text(id) ?? '/'));
    ledger.row(row, item === undefined ? 'quoted' : 'read');
    if (indicator === undefined || item === undefined) {
      const place = row.place('name');
      const text = quoted(row.texts.join(' '));
      const args = { found: text, profile: profile.id, ...didYouMean(nearest(said ?? '', names)) };
      log.report(
        reports
          ? finding('department-indicator-unknown', args, { place })
          : finding('row-not-read', { text }, { place }),
      );
      continue;
    }
    if (reports) into.add(indicator, answerIn(row, item, log), log);
  }
  ledger.report(log);
}
