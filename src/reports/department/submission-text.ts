import type { Speak } from '../../findings/speak.ts';
import { submissionWords } from '../../model/result/state-words.ts';
import { type Submission, type Submissions, strayWords, submissionStateSchema } from '../../model/result/submission.ts';

const unitText = ({ unit }: Submission): string => [unit.code, unit.name].filter(Boolean).join(' ');

/** 30 个单位：已交 21，部分 1，未交 4. */
export function submissionCounts({ units }: Submissions, say: Speak): string {
  const counts = submissionStateSchema.options.flatMap((state) => {
    const count = units.filter((unit) => unit.state === state).length;
    return count === 0 ? [] : [`${say(submissionWords[state])} ${count}`];
  });
  const all = say({ zh: '{count} 个单位', en: '{count} units' }, { count: units.length });
  return `${all}${say.marks.colon}${counts.join(say.marks.comma)}`;
}

/** Whom to chase, a line for each state: 部分 1：405021 示例单位21（4/8）. Files of nobody stand at the end. */
export function chaseList({ units, strays }: Submissions, say: Speak): string[] {
  const { and, bracketed, colon } = say.marks;
  const ofUnits = submissionStateSchema.options
    .filter((state) => state !== 'complete')
    .map((state) => {
      const named = units.filter((unit) => unit.state === state);
      const texts = named.map(
        (unit) => unitText(unit) + (state === 'partial' ? bracketed(`${unit.given}/${unit.rows}`) : ''),
      );
      return { word: submissionWords[state], texts };
    });
  const ofFiles = (Object.keys(strayWords) as (keyof typeof strayWords)[]).map((state) => ({
    word: strayWords[state],
    texts: strays
      .filter((one) => one.state === state)
      .map(({ file, unit, year }) => {
        const from = unit ?? year;
        return from === null ? file : `${file}${bracketed(String(from))}`;
      }),
  }));
  return [...ofUnits, ...ofFiles]
    .filter(({ texts }) => texts.length > 0)
    .map(({ word, texts }) => `${say(word)} ${texts.length}${colon}${texts.join(and)}`);
}
