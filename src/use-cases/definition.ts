import type { Source } from '../model/place.ts';

/** The text of a rule or profile file, and the SHA-256 of its bytes. */
export interface Definition extends Source {
  readonly text: string;
}
