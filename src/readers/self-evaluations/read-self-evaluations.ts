import { finding } from '../../findings/finding.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import type { GoalDocument, Indicator, Project } from '../../model/goals/goals.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import type { Place } from '../../model/place.ts';
import type { FilledForm, FilledText } from '../../model/review/filled-form.ts';
import { sameText } from '../../model/text/same-text.ts';
import { readTarget } from '../../targets/target/read-target.ts';
import type { RawProject } from '../goals/projects/raw-project.ts';
import { quotedCells } from '../quoted-cells.ts';
import { type GoalReadingOptions, readFilledTables } from '../read-goals.ts';
import { claimedIndicators } from './claimed-indicators.ts';
import { claimedMoney } from './claimed-money.ts';
import { claimedTexts } from './claimed-texts.ts';
import { claimedTotal } from './claimed-total.ts';

/** The forms of a file, and what of it was not read, with its place. */
export interface SelfEvaluations {
  readonly forms: readonly FilledForm[];
}

/** Findings of the goal reader about what a self-evaluation fills in, which is read here, or that is named below as left over. */
const ofFilledIn: ReadonlySet<string> = new Set([
  'goal-columns-reported',
  'goal-head-reported',
  'goal-text-unread',
  'goal-cells-unread',
  'goal-column-unread',
]);

const keyOf = (place: Place): string =>
  JSON.stringify([place.table, place.row, place.line, place.sheet, place.cell, place.column]);
const cellKey = ({ text, place }: FilledText): string => `${keyOf(place)} ${text.replace(/\s+/g, '')}`;

interface ReadForm {
  readonly form: FilledForm;
  readonly rows: ReadonlySet<string>;
  readonly cells: readonly string[];
  readonly money: readonly FilledText[];
  readonly findings: readonly Finding[];
}

/** 较上年增长7%（≥7.49起）: growth with the figure that it came to. */
const workedOut = /^[^（(]{0,12}(?:上年|去年|同比)[^（(]{0,24}[（(]([≥≤><=][^（()）]{1,24})[)）]$/;

/** The target of a row as a form prints it; where it prints what growth came to, that is what the row is held against. */
function asWorkedOut(indicator: Indicator, year: number | null): Indicator {
  const { level1, level2, level3, target } = indicator;
  const figure = workedOut.exec(target.text)?.[1];
  if (figure === undefined) return indicator;
  const read = readTarget(figure, { year: year ?? 0, level1, level2, level3 });
  return read.value === null ? indicator : { ...indicator, target: { ...read, text: target.text } };
}

function readForm(document: GoalDocument, printed: Project, raw: RawProject): ReadForm {
  const indicators = printed.indicators.map((one) => asWorkedOut(one, document.year));
  const project = { ...printed, indicators };
  const money = claimedMoney(raw);
  const rows = claimedIndicators(raw);
  const total = claimedTotal(raw);
  const texts = claimedTexts(raw);
  const achieved = raw.reported.filter(({ heading }) => /完成|实现|达成/.test(heading) && !/率/.test(heading));
  const form: FilledForm = {
    source: document.source,
    year: document.year,
    project,
    funds: money.funds,
    execution: money.execution,
    achieved: achieved.map(({ text, place }) => ({ text, place })),
    indicators: rows.indicators,
    texts: texts.texts,
    unnamed: rows.unnamed,
    total: total.total,
    whole: total.whole,
    grade: total.grade,
  };
  const findings = rows.contradictory.map(({ cell, other }) =>
    finding(
      'form-claims-differ',
      { heading: cell.heading, text: cell.text, otherHeading: other.heading, other: other.text },
      { place: cell.place, project: projectRef(project) },
    ),
  );
  return {
    form,
    rows: new Set([...total.used, ...texts.used].map(keyOf)),
    cells: [...rows.used, ...achieved].map(cellKey),
    money: money.used,
    findings,
  };
}

const claimsScores = ({ form }: ReadForm): boolean => form.indicators.some(({ score }) => score !== null);

/** A list of the same project's indicators without scores (佐证材料清单) beside its form. */
const isAnnex = (one: ReadForm, all: readonly ReadForm[]): boolean =>
  !claimsScores(one) &&
  all.some((other) => other !== one && claimsScores(other) && sameText(other.form.project.name, one.form.project.name));

const passedOver = ({ form: { project } }: ReadForm): Finding =>
  finding('form-annex', { name: project.name }, { place: project.source, project: projectRef(project) });

/** What stands in the tables and was read neither as goals nor as a claim. */
function leftOver({ unread = [] }: GoalDocument, read: readonly ReadForm[]): readonly FilledText[] {
  const cells = new Set(read.flatMap((one) => one.cells));
  const money = new Map<string, string[]>();
  for (const { place, text } of read.flatMap((one) => one.money))
    money.set(keyOf(place), [...(money.get(keyOf(place)) ?? []), text]);
  // The goal reader quotes an amount behind the words of its row and its column.
  const isMoney = ({ text, place }: FilledText) => money.get(keyOf(place))?.some((each) => text.endsWith(each.trim()));
  const rows = new Set(read.flatMap((one) => [...one.rows]));
  return unread
    .map(({ text, source: place }) => ({ text, place }))
    .filter((one) => !cells.has(cellKey(one)) && isMoney(one) !== true && !rows.has(keyOf(one.place)));
}

/**
 * Reads the filled-in 自评表 of a file, whatever layout they have: the goal reader finds the tables, and what it leaves to a review is
 * read here as claims with their cells. What is neither is named cell by cell. Never throws.
 */
export function readSelfEvaluations(
  bytes: Uint8Array,
  file: string,
  options: GoalReadingOptions = {},
): Reading<SelfEvaluations> {
  const { value, findings } = readFilledTables(bytes, file, { otherYears: 'accept', ...options });
  if (value === null) return { value: { forms: [] }, findings };
  const { document, printed } = value;
  const read = document.projects.flatMap((project, at): ReadForm[] => {
    const raw = printed[at];
    return raw === undefined ? [] : [readForm(document, project, raw)];
  });
  const forms = read.filter((one) => !isAnnex(one, read));
  const annexes = read.filter((one) => !forms.includes(one));
  const sheetsOf = (all: readonly ReadForm[]) => all.flatMap(({ form }) => form.project.source.sheet ?? []);
  const ownSheets = sheetsOf(forms);
  const annexSheets = new Set(sheetsOf(annexes).filter((sheet) => !ownSheets.includes(sheet)));
  const left = leftOver(document, read);
  const used = new Set(read.flatMap(({ rows }) => [...rows]));
  const kept = findings.filter(
    ({ code, place }) =>
      !ofFilledIn.has(code) &&
      !annexSheets.has(place?.sheet ?? '') &&
      !(code === 'goal-remark-row' && place !== null && used.has(keyOf(place))),
  );
  const rest =
    left.length === 0
      ? []
      : [
          finding(
            'form-cells-unread',
            { count: `${left.length}`, ...quotedCells(left) },
            { place: left[0]?.place ?? { file } },
          ),
        ];
  return {
    value: { forms: forms.map(({ form }) => form) },
    findings: [...kept, ...read.flatMap((one) => one.findings), ...annexes.map(passedOver), ...rest],
  };
}
