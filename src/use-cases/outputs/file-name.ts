import { certain } from '../../model/certain.ts';
import type { BudgetUnit } from '../../model/goals/goals.ts';

/** Longest name of an output in bytes of UTF-8. Most file systems take 255; half of it is left to those who put something before or behind a name. */
const maxBytes = 120;

/** Separators and signs that a shell or Windows keeps for itself, control and format signs (line breaks, bidi controls, half surrogates), and code points that are none. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\\/:*?"<>|]/gu;

/** Devices of Windows, which an ending does not make files: CON, nul.txt, "com1 .xlsx", LPT¹, CONIN$. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i;

/** Windows drops dots and spaces at the end of a name. */
const dropped = /(?<![.\s])[.\s]+$/;

/** Ends of names by which copies of this program are known and passed over as inputs: 某单位.annotated, 某单位.backup-2. */
const ownEnding = /\.(annotated|backup-\d+)$/i;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** The beginning of a text that fits into so many bytes, no sign cut in half. */
export function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const sign of text) {
    bytes += bytesOf(sign);
    if (bytes > most) return text.slice(0, end);
    end += sign.length;
  }
  return text;
}

/** Longest name that systems of finance bureaus take for an attachment, in bytes of UTF-8; in GBK no name is longer. */
const maxSubmittedBytes = 50;

/** A text as a name, without its ending, that every file system takes; never empty. */
function safeStem(text: string, most: number): string {
  // A dot in front hides a file; "~$" in front is how Office calls the lock file of an open document.
  const clean = text
    .normalize('NFC')
    .replace(unsafe, '_')
    .replace(/^[.\s]+/, '')
    .replace(/^~\$/, '_$');
  const stem = cutShort(clean, most).replace(dropped, '').replace(ownEnding, '_$1') || '_';
  return device.test(stem) ? cutToBytes(`_${stem}`, most).replace(dropped, '') : stem;
}

/** As {@link cutToBytes}; what is cut loses a hyphen at its end, behind which a name was to follow. */
function cutShort(text: string, most: number): string {
  const cut = cutToBytes(text, most);
  return cut === text ? text : cut.replace(/-$/, '');
}

/** What two names have in common that a file system may take for one: 'A' and 'a', 'ß' and 'SS', 'é' as one sign or as two. */
export function sameFileKey(name: string): string {
  return name.normalize('NFD').toLowerCase().toUpperCase().normalize('NFD');
}

/**
 * Names of output files, one for each text and in their order: safe on every system, at most 120 bytes with the ending, and different from
 * each other and from the names `taken` (without their endings), also where case and normal form don't count. The name of a text does not
 * depend on the order of the texts: of several that come to the same, one that is a name already keeps it, the others are numbered.
 * `room` is how many bytes the name of the text at an index may have.
 */
export function fileNames(
  texts: readonly string[],
  ending: string,
  taken: readonly string[] = [],
  room: (at: number) => number = () => maxBytes,
): string[] {
  const mostAt = (at: number) => room(at) - bytesOf(ending);
  const used = new Set(taken.map(sameFileKey));
  const stems = texts.map((text, at) => safeStem(text, mostAt(at)));
  const order = texts
    .map((text, at) => ({ text, at, stem: certain(stems[at], 'stem of a name') }))
    .sort((a, b) => Number(a.text !== a.stem) - Number(b.text !== b.stem) || compare(a.text, b.text) || a.at - b.at);
  const names: string[] = [];
  const again = order.filter(({ stem, at }) => {
    const key = sameFileKey(stem);
    if (used.has(key)) return true;
    used.add(key);
    names[at] = `${stem}${ending}`;
    return false;
  });
  const next = new Map<string, number>();
  for (const { stem, at } of again) {
    const key = sameFileKey(stem);
    const most = mostAt(at);
    let number = next.get(key) ?? 2;
    while (used.has(sameFileKey(numbered(stem, number, most)))) number += 1;
    next.set(key, number + 1);
    const name = numbered(stem, number, most);
    used.add(sameFileKey(name));
    names[at] = `${name}${ending}`;
  }
  return names;
}

/** Names that a system takes for attachments: of 50 bytes at most, the ending among them. */
export const submittedNames = (texts: readonly string[], ending: string): string[] =>
  fileNames(texts, ending, [], () => maxSubmittedBytes);

/** A unit as a name: its code where it has one, and its name. */
export const unitText = ({ code, name }: BudgetUnit): string => [code, name].filter(Boolean).join('-');

/**
 * Names of the folders in which units hand in: of 50 bytes at most, for which a unit's name is shortened and its code never. Like all names
 * of {@link fileNames} they differ from each other.
 */
export function unitFolders(units: readonly BudgetUnit[], taken: readonly string[] = []): string[] {
  // A code that fills the name stands alone, with room for -2 behind it.
  const codeBytes = units.map(({ code }) => bytesOf(code ?? '') + 4);
  const texts = units.map((unit, at) =>
    (codeBytes[at] ?? 0) > maxSubmittedBytes ? (unit.code ?? '') : unitText(unit),
  );
  return fileNames(texts, '', taken, (at) => Math.max(maxSubmittedBytes, codeBytes[at] ?? 0));
}

/** Another name for a file of this name, kept beside it: 某单位.xlsx gives 某单位.backup-1.xlsx. */
export function nameBeside(stem: string, ending: string): string {
  return `${cutToBytes(stem, maxBytes - bytesOf(ending))}${ending}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function numbered(stem: string, number: number, most: number): string {
  const suffix = `-${number}`;
  return `${cutToBytes(stem, most - suffix.length)}${suffix}`;
}
