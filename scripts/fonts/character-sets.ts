import { readFileSync } from 'node:fs';

interface Area {
  readonly leads: readonly [first: number, last: number];
  readonly trails: readonly [first: number, last: number];
}

const between = ([first, last]: readonly [number, number]): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The printed characters that a double-byte encoding has in an area of it; private and unused places give none. */
function charactersOf(encoding: string, { leads, trails }: Area): string[] {
  const decoder = new TextDecoder(encoding);
  const texts = between(leads).flatMap((lead) =>
    between(trails).map((trail) => decoder.decode(Uint8Array.of(lead, trail))),
  );
  return texts.filter((text) => /^[^\p{Cc}\p{Co}\p{ASCII}\ufffd]$/u.test(text));
}

/** Signs of these encodings that the typeface has not. */
const absent = new Set('≒ˍ');

const present = (characters: readonly string[]): ReadonlySet<string> =>
  new Set(characters.filter((one) => !absent.has(one)));

/** Signs that forms and reports use beside those of GBK. */
const signs = '⇒✓㎥‐–†‡•€−';

/** Letters of Western Europe, all of GB 2312 (whose signs GBK has a few more of: 〇, ―), and signs that the program prints. */
export function commonCharacters(): ReadonlySet<string> {
  const latin = [...between([0x20, 0x7e]), ...between([0xa0, 0xff])].filter((code) => code !== 0xad);
  return present([
    ...latin.map((code) => String.fromCodePoint(code)),
    ...charactersOf('gbk', { leads: [0xa1, 0xa9], trails: [0x40, 0xfe] }),
    ...charactersOf('gbk', { leads: [0xb0, 0xf7], trails: [0xa1, 0xfe] }),
    ...signs,
  ]);
}

/**
 * What names of people and places have beyond these: the rest of 通用规范汉字表 (2013, by kTGH of Unicode's Unihan database), and the rest of the
 * common half of Big5, which is how older papers and names abroad are written.
 */
export function rareCharacters(): ReadonlySet<string> {
  const common = commonCharacters();
  const standard = readFileSync(new URL('standard-characters.txt', import.meta.url), 'utf8').replaceAll('\n', '');
  const traditional = charactersOf('big5', { leads: [0xa1, 0xc6], trails: [0x40, 0xfe] });
  return present([...standard, ...traditional].filter((one) => !common.has(one)));
}
