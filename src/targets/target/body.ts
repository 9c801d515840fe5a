import { type Folded, quote } from '../../model/text/fold.ts';
import { trimPunctuation } from '../text/surroundings.ts';
import { labelOf } from './faults.ts';

/** A text without what a template or a sentence puts around a value. `label` is a star or «指标1» as printed; null without one. */
export interface Body {
  readonly folded: Folded;
  readonly label: string | null;
}

/** Takes the template's label off the beginning and closing punctuation off the end. */
export function bodyOf(whole: Folded): Body {
  const label = labelOf(whole.text);
  let end = whole.text.length;
  while (end > label.length && ',。;、.!'.includes(whole.text.charAt(end - 1))) end -= 1;
  const folded = {
    ...whole,
    text: whole.text.slice(label.length, end),
    offsets: whole.offsets.slice(label.length, end),
  };
  return { folded, label: label === '' ? null : trimPunctuation(quote(whole, 0, label.length)) || null };
}
