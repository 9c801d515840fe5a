import type { Severity } from '../model/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';

/**
 * The wording of one kind of finding. `{name}` in a text is filled from the finding's args. `found` says what stood there,
 * `expected` what should have, `action` what to do («请…，或…»), `why` (for the long text of `perf-score explain`) why it matters.
 */
export interface FindingKind {
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly found: Bilingual;
  readonly expected: Bilingual;
  readonly action: Bilingual;
  readonly why: Bilingual;
}

/** The names in braces of a text. */
export type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The names of the args a kind's wording asks for. */
export type ArgNames<K extends FindingKind> = Placeholders<(K['found'] | K['expected'] | K['action'])['zh' | 'en']>;

/** Puts the args into a text; a name without an arg stays as it is. */
export function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([A-Za-z0-9]+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : whole,
  );
}
