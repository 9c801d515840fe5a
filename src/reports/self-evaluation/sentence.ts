import type { Language } from '../../findings/finding.ts';
import type { Placeholders } from '../../findings/wording.ts';
import { decimal, points } from '../../model/decimal.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { contentText } from '../tables/cell-text.ts';
import { moneyCell } from '../tables/cells.ts';
import type { Block, BoundFigure } from '../tables/document.ts';
import type { At } from './at.ts';

/** Something that was taken from the result, as it is printed. */
export type Figure = Omit<BoundFigure, 'start'>;

/** Words of ours, which hold no number, and figures of the result, in turn. */
export type Sentence = readonly (string | Figure)[];

type Parts<T extends Bilingual> = [Placeholders<T[Language]>] extends [never]
  ? []
  : [Readonly<Record<Placeholders<T[Language]>, Figure | Sentence>>];

/** Says a sentence in one language; the compiler asks for what its gaps name. */
export type Tell = <const T extends Bilingual>(text: T, ...parts: Parts<T>) => Sentence;

export function teller(language: Language): Tell {
  return (text: Bilingual, parts: Readonly<Record<string, Figure | Sentence>> = {}) =>
    text[language].split(/\{([A-Za-z]{1,20})\}/).flatMap((piece, index): Sentence => {
      if (index % 2 === 0) return piece === '' ? [] : [piece];
      const part = parts[piece] ?? [];
      return 'path' in part ? [part] : part;
    });
}

/** Puts sentences behind each other. */
export function joined(sentences: readonly Sentence[], between = ''): Sentence {
  return sentences.flatMap((sentence, index) => (index === 0 || between === '' ? sentence : [between, ...sentence]));
}

const closing = new Set([...'。；，、;,. \n']);

/** A text of the unit's; inside a sentence without the punctuation that it ends in. */
export function words({ value, path }: At<string>): Figure {
  let end = value.length;
  while (end > 0 && closing.has(value.charAt(end - 1))) end -= 1;
  return { path, text: value.slice(0, end).replaceAll('\n', ' ') };
}

/** Money in 万元, as many decimals as tables show. */
export const money = ({ value, path }: At<string>): Figure => ({ path, text: contentText(moneyCell(value).content) });

export const count = ({ value, path }: At<number>): Figure => ({ path, text: `${value}` });

/** Points with two decimals. */
export const score = ({ value, path }: At<string>): Figure => ({ path, text: points(decimal(value)) });

/** A number that is a percentage already. */
export const percent = ({ value, path }: At<string>): Figure => ({ path, text: `${value}%` });

/**
 * A ratio of 1 as a percent with two decimals. The result has it to six decimals; where one of the candidates is the same ratio
 * unrounded it is rounded from that, so that it is rounded once: 0.93454996 is 93.45%, and 0.934550 would be 93.46%.
 */
export function share(
  { value, path }: At<string>,
  candidates: readonly (readonly [string | null, string | null])[],
): Figure {
  const exact = candidates
    .flatMap(([part, whole]) =>
      part === null || whole === null || decimal(whole).isZero() ? [] : [decimal(part).div(decimal(whole))],
    )
    .find((ratio) => ratio.toFixed(6) === value);
  return { path, text: `${(exact ?? decimal(value)).times(100).toFixed(2)}%` };
}

function placed(sentence: Sentence): { readonly text: string; readonly figures: readonly BoundFigure[] } {
  const figures: BoundFigure[] = [];
  let text = '';
  for (const part of sentence) {
    if (typeof part !== 'string') figures.push({ start: text.length, ...part });
    text += typeof part === 'string' ? part : part.text;
  }
  return { text, figures };
}

/** An English sentence begins with a capital, wherever its first words stand elsewhere. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence as a paragraph. */
export function paragraph([first, ...rest]: Sentence): Block {
  const told = first === undefined ? [] : [typeof first === 'string' ? capital(first) : first, ...rest];
  return { kind: 'paragraph', role: 'body', ...placed(told) };
}

/** Sentences as a list; nothing for none. */
export function bullets(sentences: readonly Sentence[]): readonly Block[] {
  if (sentences.length === 0) return [];
  const items = sentences.map(placed);
  return [
    {
      kind: 'list',
      ordered: false,
      items: items.map(({ text }) => text),
      figures: items.map(({ figures }) => figures),
    },
  ];
}

/** A text as the unit wrote it, its lines as paragraphs. */
export function asWritten({ value, path }: At<string>): readonly Block[] {
  const lines = value.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((text) => paragraph([{ path, text }]));
}
