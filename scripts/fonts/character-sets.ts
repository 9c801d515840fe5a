import { readFileSync } from 'node:fs';

/** Every character that a double-byte encoding has between two lead bytes; private ones and those of one byte are left out. */
function charactersOf(encoding: string, [firstLead, lastLead]: readonly [number, number]): string[] {
  const decoder = new TextDecoder(encoding);
  const found: string[] = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (/^[^\p{Co}\p{ASCII}\ufffd]$/u.test(text)) found.push(text);
    }
  }
  return found;
}

const between = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

/** Signs that forms and reports use beside those of GB 2312. */
const signs = '⇒✓㎡㎎㎏㎜㎝㎞㏄‐–†‡•₀₁₂₃€‼≒⊿∵∴';

/** Whether two bytes of GBK are in the part that GB 2312 has: both high. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gbk');
  const high = between(0xa1, 0xfe).map((one) => one.codePointAt(0) ?? 0);
  return high.flatMap((lead) => high.map((trail) => decoder.decode(Uint8Array.of(lead, trail))));
}

const isPrinted = (text: string): boolean => /^[^\p{Cc}\p{Cf}\p{Co}\ufffd]$/u.test(text);

/** Letters with and without marks (Basic Latin to Latin Extended-A), all of GB 2312 with its signs, and signs that the program prints. */
export function commonCharacters(): ReadonlySet<string> {
  return new Set([...between(0x20, 0x17f), ...gb2312(), ...signs].filter(isPrinted));
}

/**
 * What names of people and places have beyond these: the rest of 通用规范汉字表 (2013, by kTGH of Unicode's Unihan database), and the rest of the
 * common half of Big5, which is how older papers and names abroad are written.
 */
export function rareCharacters(): ReadonlySet<string> {
  const common = commonCharacters();
  const standard = readFileSync(new URL('standard-characters.txt', import.meta.url), 'utf8').replaceAll('\n', '');
  return new Set(
    [...standard, ...charactersOf('big5', [0xa1, 0xc6])].filter((one) => isPrinted(one) && !common.has(one)),
  );
}
