import type { Language } from '../findings/finding.ts';
import type { ResultJson } from '../model/result/result-json.ts';

/** One part of an explanation: a heading and its lines. */
export interface StoryPart {
  readonly heading: string;
  readonly lines: readonly string[];
  /** True for what only somebody who doubts the choice of rule reads. */
  readonly detail?: true;
}

/** What a story is made from, and its language: the result as it stands in its file. `notUsed` says why other rules were not used, where that is known. */
export interface Telling {
  readonly result: ResultJson;
  readonly language: Language;
  readonly notUsed: readonly string[] | null;
}
