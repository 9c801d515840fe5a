/** What an overlay of two signs (`EQ \\o(>,=)`) shows: a comparator, a sign in a circle, or both signs. */
function overlaid(below: string, above: string): string {
  const line = /^[=_＝—－-]$/;
  const bracket = line.test(above) ? below : line.test(below) ? above : '';
  // > over _ or = is how ≥ was typed before fonts had it.
  if (/^[>＞]$/.test(bracket)) return '≥';
  if (/^[<＜]$/.test(bracket)) return '≤';
  return /^[○〇◯□△]$/.test(below) ? above : `${below}${above}`;
}

/** Nesting beyond this is damage or an attack. */
const deepest = 16;

/** What an element of a formula prints, given what its parts print and its options; null when nobody can say. */
function printed(element: string, options: string, parts: readonly string[]): string | null {
  const [first = '', ...others] = parts;
  switch (element) {
    case 'o':
      return others.reduce(overlaid, first);
    case 'f':
      return others.length === 1 ? `${first}/${others[0]}` : null;
    case 's':
      // A number raised is a power (m with \s\up3(2) is m^2); anything else keeps its place in the text.
      return /\\up/i.test(options) && /^\d+$/.test(first) ? `^${first}` : parts.join('');
    case 'b':
      return `${/\\[lb]c\\(.)/i.exec(options)?.[1] ?? '('}${parts.join(',')}${/\\[rb]c\\(.)/i.exec(options)?.[1] ?? ')'}`;
    case 'l':
      return parts.join(',');
    case 'a':
      return parts.join(' ');
    case 'x':
      return parts.join('');
    case 'd':
      return '';
    default:
      return null;
  }
}

/** Reads a formula of the old kind from left to right. */
class FormulaReader {
  private at = 0;
  private readonly code: string;

  constructor(code: string) {
    this.code = code;
  }

  /** The text up to the end, or to the bracket or separator that ends a part; null when something in it isn't known. */
  part(depth: number): string | null {
    let text = '';
    while (this.at < this.code.length && !(depth > 0 && /[,;)]/.test(this.code.charAt(this.at)))) {
      const next = this.next(depth);
      if (next === null) return null;
      text += next;
    }
    return text;
  }

  /** The text of the next sign, group or element. */
  private next(depth: number): string | null {
    const sign = this.code.charAt(this.at);
    this.at += 1;
    if (sign === '(') return this.group(depth);
    if (sign !== '\\') return /\s/.test(sign) ? '' : sign;
    if (/[a-z]/i.test(this.code.charAt(this.at))) return this.element(depth);
    this.at += 1;
    return this.code.charAt(this.at - 1);
  }

  /** Brackets inside an argument only group it (\o((≥),(_))); outside they are printed. */
  private group(depth: number): string | null {
    const inner = depth < deepest ? this.part(depth + 1) : null;
    if (inner === null || this.code.charAt(this.at) !== ')') return null;
    this.at += 1;
    return depth > 0 ? inner : `(${inner})`;
  }

  /** An element behind its backslash: a letter, options with a backslash each, and parts in brackets. */
  private element(depth: number): string | null {
    const element = this.code.charAt(this.at);
    this.at += 1;
    const options = this.options();
    if (this.code.charAt(this.at) !== '(' || depth >= deepest) return null;
    this.at += 1;
    const parts: string[] = [];
    for (;;) {
      const part = this.part(depth + 1);
      const end = this.code.charAt(this.at);
      if (part === null || end === '') return null;
      parts.push(part);
      this.at += 1;
      if (end === ')') break;
    }
    return printed(element.toLowerCase(), options, parts);
  }

  /** The options of an element (\\al, \\up 9, \\lc\\[), as written. */
  private options(): string {
    const from = this.at;
    for (;;) {
      // One option: bracket signs name the sign behind them, others may have a number.
      const option = /^\s{0,4}\\(?:[lrb]c\\[^\s]|[a-z]{1,2}\s?\d{0,4})/i.exec(this.code.slice(this.at, this.at + 16));
      if (option === null) break;
      this.at += option[0].length;
    }
    const options = this.code.slice(from, this.at);
    while (/\s/.test(this.code.charAt(this.at))) this.at += 1;
    return options;
  }
}

/**
 * What a formula of the old kind (the code of a field EQ) prints, as text in one line: overlays such as `\o(>,_)`, fractions, powers,
 * brackets, lists, boxes. Null when it holds anything else (integrals, roots) or is damaged.
 */
export function formulaText(code: string): string | null {
  return new FormulaReader(code.trim()).part(0);
}
