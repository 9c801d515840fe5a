import { assessableWords } from '../../model/actuals/reviewed.ts';
import { settingCatalogue } from '../../model/policy/setting.ts';
import type { FactValue } from '../../model/result/result.ts';
import type { TargetKind } from '../../model/target/target.ts';
import type { Box, FactSpace } from './fact-space.ts';

/** A sort of row that can come up, with the facts it can have. */
export interface Situation {
  readonly name: string;
  readonly box: Box;
}

type Allowed = Readonly<Record<string, readonly FactValue[]>>;

const yes = [true];
const no = [false];
const either = [true, false];
const none = [null];
/** What only a reviewer says. */
const perhaps = [true, false, null];

const quantity: Allowed = {
  measure: ['quantity'],
  targetPositive: either,
  strict: either,
  falling: none,
  lastYearPositive: none,
};
const plain: Allowed = { ...quantity, strict: no };
const unmeasured: Allowed = { targetPositive: none, strict: no, falling: none, lastYearPositive: none, farAbove: no };
const answered: Allowed = { ...unmeasured, measure: ['yes-no'] };
const judged: Allowed = {
  ...unmeasured,
  measure: ['share'],
  band: ['met', 'partly', 'not-met'],
  standardShare: either,
};

const listed: Allowed = { ...unmeasured, measure: ['checklist'], targetPositive: [true] };

/** By what each kind of target can be scored; kinds that are never scored have nothing. */
const measures: Readonly<Record<TargetKind, readonly Allowed[]>> = {
  'at-least': [{ ...quantity, rangeHasWidth: none }],
  'at-most': [{ ...quantity, rangeHasWidth: none, farAbove: no }],
  equal: [{ ...plain, rangeHasWidth: none }],
  range: [{ ...plain, rangeHasWidth: either, farAbove: no }],
  date: [{ ...unmeasured, measure: ['date'] }, answered],
  'yes-no': [answered, judged, listed],
  frequency: [answered, judged, listed],
  'budget-relative': [
    { ...plain, rangeHasWidth: none, farAbove: no },
    answered,
    judged,
    { ...unmeasured, measure: ['execution'], budgetPositive: either },
  ],
  trend: [{ ...unmeasured, measure: ['quantity'], falling: either, lastYearPositive: either }, answered, judged],
  qualitative: [judged, answered, listed],
  deferred: [],
  unreadable: [],
};

const indicatorFacts: Allowed = {
  scope: ['indicator'],
  satisfaction: either,
  surveyPresent: either,
  evidencePresent: either,
  timeliness: either,
  related: perhaps,
  assessable: [...assessableWords, null],
  fitsLevel: perhaps,
  repeated: either,
  tasksUnfinished: perhaps,
  notePresent: either,
  reasonPresent: either,
  manualPresent: either,
};

/** Every sort of row: execution with and without a budget, each kind of indicator by each measure, the project as a whole. */
export function situations(space: FactSpace): readonly Situation[] {
  const settings = Object.fromEntries(
    Object.entries(settingCatalogue).map(([name, kind]): [string, readonly FactValue[]] => [
      name,
      kind.type === 'choice' ? kind.allowed : space.values(name).filter((value) => value !== null),
    ]),
  );
  const make = (name: string, allowed: Allowed): Situation => ({ name, box: space.box({ ...settings, ...allowed }) });
  const indicators = Object.entries(measures).flatMap(([kind, ways]) =>
    ways.map((way) => make(`${kind} · ${String(way['measure']?.[0])}`, { ...indicatorFacts, kind: [kind], ...way })),
  );
  return [
    make('execution', { scope: ['execution'], kind: none, measure: none, budgetPositive: yes, reasonPresent: either }),
    make('execution · zero budget', {
      scope: ['execution'],
      kind: none,
      measure: none,
      budgetPositive: no,
      zeroBudget: ['zero'],
      reasonPresent: either,
    }),
    make('project', { scope: ['project'], kind: none, measure: none, budgetPositive: either }),
    ...indicators,
  ];
}
