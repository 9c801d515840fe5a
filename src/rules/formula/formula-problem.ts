/**
 * Why a formula is refused: `position` counts characters of the text as written, from 1; `text` is what stood there,
 * `allowed` what may stand there, `near` the most similar allowed word.
 */
export interface FormulaProblem {
  readonly reason:
    | 'empty'
    | 'too-long'
    | 'too-many-parts'
    | 'character'
    | 'number'
    | 'name'
    | 'function'
    | 'arguments'
    | 'missing-operator'
    | 'syntax'
    | 'yes-no-expected'
    | 'number-expected'
    | 'part';
  readonly position: number;
  readonly text: string;
  readonly allowed: string;
  readonly near: string | null;
}

/** Limits of a formula as written. */
export const formulaLimits = { characters: 500, parts: 200, digits: 30, arguments: 10 } as const;
