import { isFormulaLike } from '../formula-like.ts';

/** The parts of a workbook that exceljs wrote: its styles and texts, and its sheets by the name of their part. */
export interface QuotedParts {
  readonly styles: string;
  readonly sheets: ReadonlyMap<string, string>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The numbers of the shared texts that look like formulas: <si><t>=1+1</t></si>. */
function formulaLike(strings: string): ReadonlySet<number> {
  const texts = strings.split('<si>').slice(1);
  const found = texts.map((item) =>
    item
      .slice(0, item.indexOf('</si>'))
      .replace(/<[^<>]*>/g, '')
      .replace(/&(\w{2,4});/g, (whole, name: string) => entities[name] ?? whole),
  );
  return new Set(found.flatMap((text, at) => (isFormulaLike(text) ? [at] : [])));
}

/** A cell with a shared text, as exceljs writes it: <c r="B7" s="3" t="s"><v>12</v>. */
const textCell = /<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")? t="s"><v>(\d{1,7})<\/v>/g;

/**
 * Gives cells whose text looks like a formula the style that keeps it text (`quotePrefix`, the apostrophe of Excel): without it, F2 and
 * Enter make a formula of «=1+1» or an error of «-甲». Everything else of a style stays. Null where no text does.
 */
export function quotePrefixed(
  styles: string,
  strings: string,
  sheets: ReadonlyMap<string, string>,
): QuotedParts | null {
  const quoted = formulaLike(strings);
  const begin = styles.indexOf('<cellXfs');
  const end = styles.indexOf('</cellXfs>');
  if (quoted.size === 0 || begin < 0 || end < begin) return null;
  // <xf numFmtId="0" …/> or <xf …>…</xf>, one after another.
  const formats = styles.slice(styles.indexOf('>', begin) + 1, end).split(/(?=<xf[\s/>])/);
  const added = new Map<string, number>();
  const styleOf = (style: string): number => {
    const known = added.get(style) ?? formats.length + added.size;
    added.set(style, known);
    return known;
  };
  const changed = [...sheets].map(([name, xml]) => {
    const text = xml.replace(textCell, (whole, cell: string, style: string | undefined, at: string) =>
      quoted.has(Number(at)) ? `<c r="${cell}" s="${styleOf(style ?? '0')}" t="s"><v>${at}</v>` : whole,
    );
    return [name, text] as const;
  });
  const more = [...added.keys()].map((style) => (formats[Number(style)] ?? '').replace(/^<xf/, '<xf quotePrefix="1"'));
  const table = `<cellXfs count="${formats.length + more.length}">${[...formats, ...more].join('')}`;
  return { styles: styles.slice(0, begin) + table + styles.slice(end), sheets: new Map(changed) };
}
