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

type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The names of the args a kind's wording asks for. */
export type ArgNames<K extends FindingKind> = Placeholders<(K['found'] | K['expected'] | K['action'])['zh' | 'en']>;
