import type { ActualIndicator, ActualProject, Amounts, Entry, NumberEntry } from '../model/actuals/actuals.ts';
import { projectKey } from '../model/actuals/actuals-keys.ts';
import { type DecimalText, decimal, isDecimalText, plain, sum } from '../model/decimal.ts';
import type { Place } from '../model/place.ts';
import type { Claim, ClaimedFunds, ClaimedIndicator, FilledForm, FilledText } from '../model/review/filled-form.ts';
import type { ClaimedMoneyUse, Variation } from './variation.ts';

// A form lists no evidence: what a rule makes of missing evidence is for the reviewer, and nobody is charged with it here.
const listedElsewhere = '自评表不列佐证材料';

/** A text as the cell of a workbook would hold it: plain decimals are numbers, ISO days dates, the rest words. */
function entryOf(filled: FilledText | null): Entry | null {
  if (filled === null) return null;
  const text = filled.text.normalize('NFKC').trim();
  const kind = isDecimalText(text) ? 'number' : /^\d{4}-\d\d-\d\d$/.test(text) ? 'date' : 'text';
  return { kind, text: kind === 'text' ? filled.text.trim() : text, place: filled.place };
}

const numberOf = (claim: Claim | null): NumberEntry | null =>
  claim === null || claim.value === null ? null : { kind: 'number', text: claim.value, place: claim.place };

const amountsOf = ({ initial, revised, executed }: ClaimedFunds): Amounts => ({
  initial: numberOf(initial),
  revised: numberOf(revised),
  executed: numberOf(executed),
});

const none: ClaimedFunds = { fund: 'total', label: '', initial: null, revised: null, arrived: null, executed: null };

/** Several rows of one kind (中央、省、市补助) as one. */
function added(rows: readonly ClaimedFunds[]): Amounts {
  const all = rows.map(amountsOf);
  const of = (key: keyof Amounts): NumberEntry | null => {
    const given = all.flatMap((one) => one[key] ?? []);
    const [first] = given;
    return first === undefined ? null : { ...first, text: plain(sum(given.map(({ text }) => decimal(text)))) };
  };
  return { initial: of('initial'), revised: of('revised'), executed: of('executed') };
}

/** The money as an engine takes it; `use` puts other money in the place of the budget or of what was spent. */
function executionOf({ funds, execution }: FilledForm, use: ClaimedMoneyUse): ActualProject['execution'] {
  const whole = funds.find(({ fund }) => fund === 'total') ?? none;
  const fiscal = funds.filter(({ fund }) => fund === 'fiscal');
  const total = use === 'fiscal' ? added(fiscal) : amountsOf(whole);
  const revised = use === 'arrived' ? numberOf(whole.arrived) : total.revised;
  const bySource = (['fiscal', 'carry-over', 'other'] as const).flatMap((source) => {
    const rows = funds.filter(({ fund }) => fund === source);
    return rows.length === 0 || use !== 'stated' ? [] : [{ source, ...added(rows) }];
  });
  // Parts that don't say what was spent are no money of their own.
  const told = bySource.filter(({ revised: budget, executed }) => budget !== null || executed !== null);
  const stated = { arrived: numberOf(whole.arrived), statedRate: numberOf(execution.rate) };
  return { ...total, revised, bySource: told, ...stated, reason: entryOf(execution.reason), measure: null };
}

// 0.96, .5 and 1.00: what a percentage is without its format.
const share = /^(?:0?\.\d{1,6}|1(?:\.0{1,6})?)$/;

/** The actual as it is meant where shares of 1 stand for percentages. */
function asPercent(actual: FilledText | null, unit: string | null): FilledText | null {
  const text = actual?.text.normalize('NFKC').trim() ?? '';
  if (actual === null || unit !== '%' || !share.test(text)) return actual;
  return { ...actual, text: `${plain(decimal(text.replace(/^\./, '0.')).times(100))}%` };
}

function indicatorOf(claimed: ClaimedIndicator, judged: DecimalText | undefined, place: Place): ActualIndicator {
  const { ordinal, actual, lastYear, reason } = claimed;
  const at = actual?.place ?? place;
  return {
    ordinal,
    actual: entryOf(actual),
    weight: null,
    lastYear: entryOf(lastYear),
    settledTarget: null,
    settledTargetSource: null,
    band: null,
    bandPercent: judged === undefined ? null : { kind: 'number', text: judged, place: claimed.score?.place ?? at },
    notApplicable: claimed.noScore === 'not-applicable' ? (reason?.text ?? '不适用') : null,
    evidence: { kind: 'text', text: listedElsewhere, place: at },
    surveySize: null,
    reason: entryOf(reason),
    measure: null,
    manual: null,
    place: at,
  };
}

/** Several texts of one kind as one, at the place of the first. */
function toldAs(texts: readonly FilledText[]): Entry | null {
  const [first] = texts;
  return first === undefined
    ? null
    : { kind: 'text', text: texts.map(({ text }) => text).join('\n'), place: first.place };
}

/** What a form claims, as what was reported for its project; `judged` are shares of the weight that somebody gave inside a band. */
export function claimedActual(
  form: FilledForm,
  { money: use, shares }: Pick<Variation, 'money' | 'shares'>,
  judged: ReadonlyMap<number, DecimalText>,
): ActualProject {
  const { project } = form;
  return {
    key: projectKey(project.unit, project),
    unit: project.unit,
    code: project.code,
    name: project.name,
    execution: executionOf(form, use),
    completed: form.achieved.map(({ text }) => text).join('\n') || null,
    texts: { problems: toldAs(form.texts.problems), measures: toldAs(form.texts.measures) },
    indicators: form.indicators.map((one, at) => {
      const unit = project.indicators[at]?.target.unit ?? null;
      const actual = shares ? asPercent(one.actual, unit) : one.actual;
      return indicatorOf({ ...one, actual }, judged.get(one.ordinal), project.source);
    }),
    place: project.source,
  };
}
