import type { ActualIndicator, ActualProject, Amounts, Entry, FundSource } from '../../../model/actuals/actuals.ts';
import type { Place } from '../../../model/place.ts';
import type { GoalProject } from '../rows/goal-index.ts';
import { indicatorName } from '../rows/match-indicator.ts';
import type { FindingLog } from './finding-log.ts';
import { mergeAmounts, mergeEntry, mergeIndicators, type Twice } from './merge-values.ts';

/** What a row of the money sheet reports beside its amounts. */
export interface FundWords {
  readonly reason: Entry | null;
  readonly measure: Entry | null;
  readonly completed: Entry | null;
}

interface Collected {
  readonly goal: GoalProject;
  readonly place: Place;
  readonly indicators: Map<number, ActualIndicator>;
  readonly funds: Map<FundSource | 'total', Amounts & { readonly place: Place }>;
  words: FundWords;
}

const noAmounts: Amounts = { initial: null, revised: null, executed: null };

/** Gathers what the rows of a file report, project by project; rows for the same thing are joined, contradictions are findings. */
export class Collection {
  readonly #log: FindingLog;
  readonly #projects = new Map<string, Collected>();

  constructor(log: FindingLog) {
    this.#log = log;
  }

  addIndicator(goal: GoalProject, indicator: ActualIndicator): void {
    const collected = this.#collected(goal, indicator.place);
    const before = collected.indicators.get(indicator.ordinal);
    const printed = goal.project.indicators.find(({ ordinal }) => ordinal === indicator.ordinal);
    const name = printed === undefined ? `${indicator.ordinal}` : indicatorName(printed);
    const context = { log: this.#log, project: goal.ref, indicator: indicator.ordinal, name };
    const joined = before === undefined ? indicator : mergeIndicators(before, indicator, context);
    collected.indicators.set(indicator.ordinal, joined);
  }

  addFunds(goal: GoalProject, source: FundSource | 'total', amounts: Amounts, words: FundWords, place: Place): void {
    const collected = this.#collected(goal, place);
    const before = collected.funds.get(source);
    const twice = this.#twice(goal, before?.place ?? place, place);
    collected.funds.set(
      source,
      before === undefined ? { ...amounts, place } : { ...mergeAmounts(before, amounts, twice), place: before.place },
    );
    const { reason, measure, completed } = collected.words;
    collected.words = {
      reason: mergeEntry('reason', reason, words.reason, twice),
      measure: mergeEntry('measure', measure, words.measure, twice),
      completed: mergeEntry('completed', completed, words.completed, twice),
    };
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
  projects(order: readonly GoalProject[]): readonly ActualProject[] {
    return order.flatMap(({ key }) => {
      const collected = this.#projects.get(key);
      return collected === undefined ? [] : [toProject(collected)];
    });
  }

  #collected(goal: GoalProject, place: Place): Collected {
    const known = this.#projects.get(goal.key);
    if (known !== undefined) return known;
    const words: FundWords = { reason: null, measure: null, completed: null };
    const collected: Collected = { goal, place, indicators: new Map(), funds: new Map(), words };
    this.#projects.set(goal.key, collected);
    return collected;
  }

  #twice(goal: GoalProject, first: Place, second: Place): Twice {
    return { log: this.#log, project: goal.ref, indicator: null, name: goal.project.name, first, second };
  }
}

const sources: readonly FundSource[] = ['fiscal', 'carry-over', 'other'];

function toProject({ goal, place, indicators, funds, words }: Collected): ActualProject {
  const amounts = ({ initial, revised, executed }: Amounts): Amounts => ({ initial, revised, executed });
  return {
    unit: goal.project.unit,
    code: goal.project.code,
    name: goal.project.name,
    execution: {
      ...amounts(funds.get('total') ?? noAmounts),
      bySource: sources.flatMap((source) => {
        const row = funds.get(source);
        const blank = row === undefined || (row.initial === null && row.revised === null && row.executed === null);
        return blank ? [] : [{ source, ...amounts(row) }];
      }),
      reason: words.reason,
      measure: words.measure,
    },
    completed: words.completed?.text ?? null,
    indicators: [...indicators.values()].sort((a, b) => a.ordinal - b.ordinal),
    // What is missing for the project as a whole is money; it is looked for where money is reported.
    place: funds.get('total')?.place ?? place,
  };
}
