// The limit of spreadsheets, in UTF-16 units.
const maxNameLength = 31;

function legal(title: string): string {
  const cleaned = title
    .normalize('NFC')
    .replace(/[[\]:*?/\\]/g, '-')
    .replaceAll("'", '’')
    .replace(/\p{Cc}|\p{Cs}|[￾￿]/gu, '')
    .trim();
  if (cleaned === '') return '表';
  return cleaned.toLowerCase() === 'history' ? `${cleaned}_` : cleaned;
}

/** Cuts to a number of UTF-16 units, as spreadsheets count, without splitting a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = length - 1;
  // A first half alone is no character: 𠀀 takes two units.
  if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/**
 * Names that every spreadsheet program takes, one per title in the same order: at most 31 characters, none of []:*?/\', not
 * "History", and different from each other also when case is ignored. A name that is cut ends in "…", a repeated one in "(2)".
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = legal(title);
    let name = cut(base, maxNameLength);
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
      const mark = `(${copy})`;
      name = `${cut(base, maxNameLength - mark.length)}${mark}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
