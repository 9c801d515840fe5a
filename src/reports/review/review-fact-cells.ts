import type { Speak } from '../../findings/speak.ts';
import type { Profile } from '../../model/policy/profile.ts';
import { settingOf } from '../../model/policy/setting-of.ts';
import { isOfTime, type ReviewFact, reviewFacts, taskColumns, zeroFacts } from '../../model/review/review-facts.ts';
import { reference } from '../form/known-number.ts';
import { blankCell } from '../tables/cells.ts';
import type { Cell, OutputFormula, WordInCell } from '../tables/output-sheet.ts';

const facts = Object.keys(reviewFacts) as ReviewFact[];
const tasks = Object.keys(taskColumns) as (keyof typeof taskColumns)[];

/** The fact columns of a row of which nothing can be said: execution, cap, total. */
export const noFacts = (role: 'body' | 'total' = 'body'): readonly Cell[] =>
  [...facts, ...tasks].map(() => blankCell(role));

/** The share of the weight that each degree of 不可评价 costs, in the order of its words. */
const degrees = ['notAssessableSevere', 'notAssessableMedium', 'notAssessableLight'] as const;

/** The cells in which a reviewer says what was found of a row, and the review score that follows from them and from the rule's. */
export function reviewFactCells(
  id: string,
  level2: string | null,
  profile: Profile,
  say: Speak,
): { readonly cells: readonly Cell[]; readonly formula: (scored: boolean) => OutputFormula } {
  const { language } = say;
  const cells = facts.map((fact) => {
    const { adverse, fair } = reviewFacts[fact];
    const choices = [fair, ...adverse].map((word) => word[language]);
    return blankCell('input', { id: `${id}.${fact}`, choices, align: 'center' });
  });
  const ofTime = isOfTime(level2);
  const counts = tasks.map((task) => blankCell(ofTime ? 'input' : 'body', { id: `${id}.${task}`, align: 'center' }));
  const words = (fact: ReviewFact): readonly WordInCell[] =>
    reviewFacts[fact].adverse.map((word) => ({ cell: reference(`${id}.${fact}`), word: word[language] }));
  const shares = words('assessable').flatMap((one, at) => {
    const name = degrees[at];
    return name === undefined ? [] : [{ ...one, percent: String(settingOf(profile, name)) }];
  });
  const [set, done] = tasks.map((task) => reference(`${id}.${task}`));
  const percent = String(settingOf(profile, 'unfinishedTasksCost'));
  const formula = (scored: boolean): OutputFormula => ({
    kind: 'reviewed',
    of: scored ? reference(`${id}.byRule`) : null,
    weight: reference(`${id}.weight`),
    zero: zeroFacts.flatMap(words),
    shares,
    tasks: ofTime && set !== undefined && done !== undefined ? { set, done, percent } : null,
    rounding: profile.rounding,
  });
  return { cells: [...cells, ...counts], formula };
}
