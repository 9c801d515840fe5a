import type { Place } from '../../model/place.ts';
import type { FilledForm, FilledText } from '../../model/review/filled-form.ts';
import { plainHeading } from '../goals/columns/goal-columns.ts';
import { isBlankMark } from '../goals/money/amounts.ts';
import type { RawProject } from '../goals/projects/raw-project.ts';

/** The texts of a form and the rows that they stand in. */
export interface ClaimedTexts {
  readonly texts: FilledForm['texts'];
  readonly used: readonly Place[];
}

// 改进措施及结果应用方案 is about measures, 偏差原因及改进措施 about what went wrong first.
const kinds: readonly (readonly [RegExp, keyof FilledForm['texts']])[] = [
  [/^(?:存在的?(?:主要)?问题|主要问题|问题|(?:偏差|未完成)[^，。；]{0,16}原因)/, 'problems'],
  [/^(?:下一?步)?(?:改进|整改|工作)(?:措施|建议|意见|打算)/, 'measures'],
];

const kindOf = (label: string): keyof FilledForm['texts'] | null =>
  kinds.find(([words]) => words.test(plainHeading(label)))?.[1] ?? null;

/** Reads the rows below the indicators in which a form tells problems, reasons and measures: a label and its text. */
export function claimedTexts({ foot }: Pick<RawProject, 'foot'>): ClaimedTexts {
  const found = foot.flatMap(({ place, cells: [label, ...rest] }) => {
    const kind = label === undefined ? null : kindOf(label.text);
    const texts = rest
      .filter(({ text }) => !isBlankMark(text))
      .map(({ text, place: at }): FilledText => ({ text, place: at }));
    return kind === null || texts.length === 0 ? [] : [{ kind, texts, place }];
  });
  const of = (kind: keyof FilledForm['texts']) => found.flatMap((one) => (one.kind === kind ? one.texts : []));
  return {
    texts: { problems: of('problems'), measures: of('measures') },
    used: found.map(({ place }) => place),
  };
}
