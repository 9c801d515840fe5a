import { fileFindings } from './catalogue/files.ts';

/** Every kind of finding there is, by its stable code. One table, exhaustive: a code without wording does not compile. */
export const catalogue = {
  ...fileFindings,
} as const;

export type FindingCode = keyof typeof catalogue;

/** True when the word is a code of the catalogue. */
export function isFindingCode(word: string): word is FindingCode {
  return Object.hasOwn(catalogue, word);
}
