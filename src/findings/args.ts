import type { Bilingual } from '../model/json/shape.ts';
import { nearestFew } from '../model/nearest.ts';
import type { Language } from './finding.ts';
import { marks } from './marks.ts';

/** An arg whose words differ by language: `name` for the Chinese wording, `nameEn` for the English one. */
type Both<Name extends string> = Readonly<Record<Name | `${Name}En`, string>>;

/** The args of a wording that says `{name}` in Chinese and `{nameEn}` in English. */
export function inBoth<const Name extends string>(name: Name, { zh, en }: Bilingual): Both<Name> {
  return { [name]: zh, [`${name}En`]: en } as Both<Name>;
}

/** An enumeration as args: its items are the same in both languages, what stands between them is not. */
export function listed<const Name extends string>(name: Name, items: readonly string[]): Both<Name> {
  return inBoth(name, { zh: items.join(marks.zh.and), en: items.join(marks.en.and) });
}

/** The names nearest to a word as a text, and how many more there are. */
export function nearestText(word: string, names: readonly string[], language: Language): string {
  const { names: few, more } = nearestFew(word, names);
  const rest = { zh: `…… 另有 ${more} 个`, en: ` … ${more} more` }[language];
  return few.join(marks[language].and) + (more === 0 ? '' : rest);
}

/** {@link nearestText} as args. */
export function nearestListed<const Name extends string>(
  name: Name,
  word: string,
  names: readonly string[],
): Both<Name> {
  return inBoth(name, { zh: nearestText(word, names, 'zh'), en: nearestText(word, names, 'en') });
}

/** The nearest word there is, as a question behind what was expected; nothing when none is near. */
export function didYouMean(near: string | null): Both<'suggestion'> {
  if (near === null) return inBoth('suggestion', { zh: '', en: '' });
  return inBoth('suggestion', { zh: `；是不是“${near}”？`, en: `; did you mean "${near}"?` });
}
