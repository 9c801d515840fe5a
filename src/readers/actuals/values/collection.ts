import type {
  ActualIndicator,
  ActualProject,
  Amounts,
  Entry,
  FormHead,
  FundSource,
  ProjectTexts,
  Reasoned,
  UnitTexts,
} from '../../../model/actuals/actuals.ts';
import type { Place } from '../../../model/place.ts';
import type { FindingLog } from '../../finding-log.ts';
import { type GoalProject, indicatorsOf } from '../rows/goal-index.ts';
import { indicatorName } from '../rows/match-indicator.ts';
import { joinTexts } from './join-texts.ts';
import { Agreement, type Joining, joinAbsence, mergeAmounts, mergeIndicators } from './merge-values.ts';

/** What a row of the money sheet reports beside its amounts. */
export interface FundWords extends Reasoned {
  readonly measure: Entry | null;
  readonly completed: Entry | null;
  readonly confirmed: Entry | null;
  /** The word of the kind, or words that name none. */
  readonly absence: Entry | null;
  readonly absenceReason: Entry | null;
  readonly absenceDocument: Entry | null;
}

interface FundRow extends Amounts {
  readonly source: FundSource | 'total';
  readonly place: Place;
}

interface Collected {
  readonly goal: GoalProject;
  readonly place: Place;
  readonly indicators: Map<number, [ActualIndicator, ...ActualIndicator[]]>;
  readonly funds: FundRow[];
  readonly words: FundWords[];
  readonly texts: ProjectTexts[];
  head: FormHead | null;
  unitTexts: UnitTexts | null;
}

const noAmounts: Amounts = { initial: null, revised: null, executed: null };

/** Gathers what the rows of a file report, project by project; rows for the same thing are joined, contradictions are findings. */
export class Collection {
  readonly #log: FindingLog;
  readonly #head: FormHead | null;
  #unitTexts: UnitTexts | null = null;
  readonly #projects = new Map<string, Collected>();

  /** `head` is that of the form of every project. */
  constructor(log: FindingLog, head: FormHead | null = null) {
    this.#log = log;
    this.#head = head;
  }

  /** Keeps the head that a project has of its own. */
  addHead(goal: GoalProject, head: FormHead): void {
    this.#collected(goal, head.place).head = head;
  }

  /** Keeps what the unit wrote: of one project where it is named, else of every project of the file. */
  setUnitTexts(texts: UnitTexts, goal: GoalProject | null = null): void {
    if (goal === null) this.#unitTexts = texts;
    else this.#collected(goal, texts.place).unitTexts = texts;
  }

  /** Keeps what was written of a project; a row without a text is nothing that was reported. */
  addTexts(goal: GoalProject, texts: ProjectTexts): void {
    const place = (texts.problems ?? texts.measures)?.place;
    if (place !== undefined) this.#collected(goal, place).texts.push(texts);
  }

  addIndicator(goal: GoalProject, indicator: ActualIndicator): void {
    const { indicators } = this.#collected(goal, indicator.place);
    const rows = indicators.get(indicator.ordinal);
    if (rows === undefined) indicators.set(indicator.ordinal, [indicator]);
    else rows.push(indicator);
  }

  addFunds(goal: GoalProject, source: FundSource | 'total', amounts: Amounts, words: FundWords, place: Place): void {
    const collected = this.#collected(goal, place);
    collected.funds.push({ ...amounts, source, place });
    collected.words.push(words);
  }

  /** The ordinals that rows were found for, by project. */
  ordinals(goal: GoalProject): ReadonlySet<number> {
    return new Set(this.#projects.get(goal.key)?.indicators.keys());
  }

  /** The projects something was reported for, in the order in which they were first met. */
  goals(): readonly GoalProject[] {
    return [...this.#projects.values()].map(({ goal }) => goal);
  }

  /** The projects in the order of the goal tables, their indicators by ordinal. */
  projects(): readonly ActualProject[] {
    const order = [...this.#projects.values()].sort((a, b) => a.goal.at - b.goal.at);
    return order.map((collected) => {
      const head = collected.head ?? this.#head;
      const unitTexts = collected.unitTexts ?? this.#unitTexts;
      return {
        ...toProject(collected, this.#log),
        ...(head === null ? {} : { formHead: head }),
        ...(unitTexts === null ? {} : { unitTexts: [unitTexts] }),
      };
    });
  }

  #collected(goal: GoalProject, place: Place): Collected {
    const known = this.#projects.get(goal.key);
    if (known !== undefined) return known;
    const collected: Collected = {
      goal,
      place,
      indicators: new Map(),
      funds: [],
      words: [],
      texts: [],
      head: null,
      unitTexts: null,
    };
    this.#projects.set(goal.key, collected);
    return collected;
  }
}

const sources: readonly FundSource[] = ['fiscal', 'carry-over', 'other'];

function toProject({ goal, place, indicators, funds, words, texts }: Collected, log: FindingLog): ActualProject {
  const joining: Joining = { log, project: goal.ref, indicator: null, name: goal.project.name };
  const rowsOf = (source: FundSource | 'total') => funds.filter((row) => row.source === source);
  const [total] = rowsOf('total');
  const amounts = mergeAmounts(total === undefined ? [noAmounts] : rowsOf('total'), joining);
  const agreement = new Agreement(joining, amounts.contested ?? []);
  const said = (id: Exclude<keyof FundWords, 'emptyReason'>) =>
    agreement.ofEntries(
      id,
      words.map((row) => row[id]),
    );
  const [reason, measure, completed] = [said('reason'), said('measure'), said('completed')];
  const confirmed = said('confirmed');
  const absence = joinAbsence(
    words.map((row) => ({ kind: row.absence, reason: row.absenceReason, document: row.absenceDocument })),
    agreement,
  );
  return {
    key: goal.key,
    unit: goal.project.unit,
    code: goal.project.code,
    name: goal.project.name,
    execution: {
      ...amounts,
      ...agreement.contested(),
      bySource: sources.flatMap((source) => {
        const rows = rowsOf(source);
        const blank = rows.every((row) => row.initial === null && row.revised === null && row.executed === null);
        return blank ? [] : [{ source, ...mergeAmounts(rows, joining) }];
      }),
      reason,
      emptyReason: reason === null ? (words.find((row) => row.emptyReason != null)?.emptyReason ?? null) : null,
      measure,
      confirmed,
    },
    completed: completed?.text ?? null,
    notCarriedOut: absence,
    ...joinTexts(texts, joining),
    indicators: [...indicators]
      .sort(([a], [b]) => a - b)
      .map(([ordinal, rows]) => mergeIndicators(rows, { ...joining, indicator: ordinal, name: nameOf(goal, ordinal) })),
    // What is missing for the project as a whole is money; it is looked for where money is reported.
    place: total?.place ?? place,
  };
}

function nameOf(goal: GoalProject, ordinal: number): string {
  const printed = indicatorsOf(goal).get(ordinal);
  return printed === undefined ? `${ordinal}` : indicatorName(printed);
}
