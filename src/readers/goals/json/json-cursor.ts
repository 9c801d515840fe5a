import { finding } from '../../../findings/finding.ts';
import { type DecimalText, isDecimalText } from '../../../model/decimal.ts';
import type { Finding } from '../../../model/finding.ts';
import { nearest } from '../../../model/nearest.ts';
import type { Place } from '../../../model/place.ts';

/** A value as it may be shown in a finding: its JSON, cut short. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A value inside a JSON document with its path. Each taker gives the value in the type asked for, or a neutral one and a finding;
 * absent and null are the same.
 */
export class JsonCursor {
  readonly value: unknown;
  readonly path: string;
  private readonly file: string;
  private readonly findings: Finding[];

  constructor(value: unknown, file: string, findings: Finding[], path = '') {
    this.value = value;
    this.file = file;
    this.findings = findings;
    this.path = path;
  }

  get place(): Place {
    return this.path === '' ? { file: this.file } : { file: this.file, path: this.path };
  }

  get isNull(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** `expected` is written as JSON with «…», the same in both languages. */
  private wrong(expected: string): void {
    const args = { found: shown(this.value), expected };
    this.findings.push(finding('goals-json-wrong-value', args, { place: this.place }));
  }

  /** A field of an object; undefined for anything else. */
  field(name: string): JsonCursor {
    const own = isObject(this.value) && Object.hasOwn(this.value, name) ? this.value[name] : undefined;
    return new JsonCursor(own, this.file, this.findings, this.path === '' ? name : `${this.path}.${name}`);
  }

  /** Says that the value must be an object with no fields but these; true when it is an object. */
  object(known: readonly string[]): boolean {
    if (!isObject(this.value)) {
      this.wrong(`{${known.join(', ')}}`);
      return false;
    }
    for (const key of Object.keys(this.value)) {
      if (known.includes(key)) continue;
      const place = this.field(key).place;
      const args = { key, nearest: nearest(key, known) ?? known.join(', ') };
      this.findings.push(finding('goals-json-unknown-key', args, { place }));
    }
    return true;
  }

  list(): JsonCursor[] {
    if (this.isNull) return [];
    if (!Array.isArray(this.value)) {
      this.wrong('[…]');
      return [];
    }
    return this.value.map((each, at) => new JsonCursor(each, this.file, this.findings, `${this.path}[${at}]`));
  }

  /** A text without the white space around it; blank is null. */
  text(): string | null {
    if (this.isNull) return null;
    if (typeof this.value !== 'string') {
      this.wrong('"…" | null');
      return null;
    }
    const text = this.value.trim();
    return text === '' ? null : text;
  }

  requiredText(): string {
    if (this.isNull || this.value === '') this.wrong('"…"');
    return this.isNull ? '' : (this.text() ?? '');
  }

  /** A decimal as text, or a JSON number by its decimal text. */
  decimal(): DecimalText | null {
    if (this.isNull) return null;
    const text = typeof this.value === 'number' || typeof this.value === 'string' ? String(this.value) : '';
    if (isDecimalText(text)) return text;
    this.wrong('"37.50" | null');
    return null;
  }

  integer(least: number): number | null {
    if (this.isNull) return null;
    if (typeof this.value === 'number' && Number.isSafeInteger(this.value) && this.value >= least) return this.value;
    this.wrong(`${least}, ${least + 1}, ${least + 2} … | null`);
    return null;
  }

  /** A place that was given; the cursor's own place when there is none. */
  placeOr(own: Place): Place {
    if (this.isNull) return own;
    if (!this.object(['file', 'table', 'row', 'column', 'sheet', 'cell', 'line', 'path'])) return own;
    const file = this.field('file').text() ?? own.file;
    const numbers = (['table', 'row', 'line'] as const).flatMap((name) => {
      const number = this.field(name).integer(0);
      return number === null ? [] : [[name, number] as const];
    });
    const texts = (['column', 'sheet', 'cell', 'path'] as const).flatMap((name) => {
      const text = this.field(name).text();
      return text === null ? [] : [[name, text] as const];
    });
    return { file, ...Object.fromEntries([...numbers, ...texts]) };
  }
}
