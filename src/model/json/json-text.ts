/** A JSON value as it stands in a text. A number with more than 15 significant digits is kept as its text, so that none is lost. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Deeper than any of the program's own files by far. */
const depthLimit = 100;

/** How much a text may hold: values of any kind, and lists and objects among them. */
export interface JsonLimits {
  readonly values: number;
  readonly containers: number;
}

/** Goal tables as JSON of the largest size that is read hold some 5,000,000 values in 900,000 objects; `{},` makes 20,000,000. */
export const jsonLimits: JsonLimits = { values: 8_000_000, containers: 1_200_000 };

/** The text has more than that; `path` is where it began to be too much. */
class Excess extends Error {
  readonly path: string;
  constructor(path: string) {
    super('oversized JSON');
    this.path = path;
  }
}

/** The text stops being JSON here; `at` counts characters from 0. */
class Damage extends Error {
  readonly at: number;
  constructor(at: number) {
    super('damaged JSON');
    this.at = at;
  }
}

// The grammar of RFC 8259: no +5, no 05, no .5.
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const blankPattern = /[ \t\r\n]*/y;

/** One pass over a text; a member given twice in one object is reported with its path. */
class JsonParser {
  readonly #text: string;
  readonly #onTwice: (path: string) => void;
  readonly #limits: JsonLimits;
  #at = 0;
  #values = 0;
  #containers = 0;

  constructor(text: string, onTwice: (path: string) => void, limits: JsonLimits) {
    this.#text = text;
    this.#onTwice = onTwice;
    this.#limits = limits;
  }

  parse(): JsonValue {
    const value = this.#value('', 0);
    this.#blank();
    if (this.#at < this.#text.length) throw new Damage(this.#at);
    return value;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    return found;
  }

  #blank(): void {
    this.#match(blankPattern);
  }

  #take(sign: string): boolean {
    this.#blank();
    if (!this.#text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #value(path: string, depth: number): JsonValue {
    if (depth > depthLimit) throw new Damage(this.#at);
    this.#values += 1;
    if (this.#values > this.#limits.values || this.#containers > this.#limits.containers) throw new Excess(path);
    if (this.#take('{')) return this.#object(path, depth);
    if (this.#take('[')) return this.#array(path, depth);
    if (this.#take('true')) return true;
    if (this.#take('false')) return false;
    if (this.#take('null')) return null;
    const string = this.#string();
    if (string !== null) return string;
    const number = this.#match(numberPattern);
    if (number === null) throw new Damage(this.#at);
    // A double keeps 15 significant digits: 0.100000000000000055 stays text, 1200000000000000000000 has two.
    const exact = number.replace(/[eE].*|[^0-9]/g, '').replace(/^0+|(?<!0)0+$/g, '').length <= 15;
    return exact || /[eE]/.test(number) ? Number(number) : number;
  }

  /** A string from its opening quote on; null when none begins here. Its escapes are left to JSON.parse, which refuses wrong ones. */
  #string(): string | null {
    const text = this.#text;
    if (text[this.#at] !== '"') return null;
    let end = this.#at + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    try {
      const value = JSON.parse(text.slice(this.#at, end + 1)) as string;
      this.#at = end + 1;
      return value;
    } catch {
      throw new Damage(this.#at);
    }
  }

  #object(path: string, depth: number): JsonValue {
    this.#containers += 1;
    const members = new Map<string, JsonValue>();
    if (this.#take('}')) return {};
    do {
      this.#blank();
      const name = this.#string();
      if (name === null || !this.#take(':')) throw new Damage(this.#at);
      const inner = path === '' ? name : `${path}.${name}`;
      if (members.has(name)) this.#onTwice(inner);
      members.set(name, this.#value(inner, depth + 1));
    } while (this.#take(','));
    if (!this.#take('}')) throw new Damage(this.#at);
    return Object.fromEntries(members);
  }

  #array(path: string, depth: number): JsonValue {
    this.#containers += 1;
    const items: JsonValue[] = [];
    if (this.#take(']')) return items;
    do items.push(this.#value(`${path}[${items.length}]`, depth + 1));
    while (this.#take(','));
    if (!this.#take(']')) throw new Damage(this.#at);
    return items;
  }
}

/** Where a text stops being JSON (line and column from 1) and what stands there; `found` is empty at the end of the text. */
export interface JsonDamage {
  readonly line: number;
  readonly column: number;
  readonly found: string;
}

function damageAt(text: string, at: number): JsonDamage {
  const before = text.slice(0, at).split('\n');
  const found = text.slice(at, at + 20).split('\n', 1)[0] ?? '';
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    found: found.trimEnd().replace(/\p{C}/gu, '\uFFFD'),
  };
}

/**
 * Reads a JSON text, or says where it is damaged, or from where on it holds more than the limits allow; a member given twice in one
 * object is reported with its path.
 */
export function parseJson(
  text: string,
  onTwice: (path: string) => void = () => undefined,
  limits: JsonLimits = { values: Number.POSITIVE_INFINITY, containers: Number.POSITIVE_INFINITY },
): { readonly value: JsonValue } | { readonly damage: JsonDamage } | { readonly excess: string } {
  // Windows Editor puts a byte order mark in front.
  const whole = text.replace(/^\uFEFF/, '');
  try {
    return { value: new JsonParser(whole, onTwice, limits).parse() };
  } catch (error) {
    if (error instanceof Excess) return { excess: error.path };
    if (!(error instanceof Damage)) throw error;
    return { damage: damageAt(whole, error.at) };
  }
}
