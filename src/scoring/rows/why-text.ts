import type { Bilingual } from '../../model/json/shape.ts';
import type { LoadedRule } from '../../rules/rule-set.ts';

type Words = Readonly<Record<string, string>>;
type Word = (name: string) => string | undefined;

/** A sentence cut at its {names}: text, name, text, name, … text. */
const cut = new Map<string, readonly string[]>();

function pieces(sentence: string): readonly string[] {
  const known = cut.get(sentence);
  if (known !== undefined) return known;
  const made = sentence.split(/\{([A-Za-z]+)\}/);
  if (cut.size < 10_000) cut.set(sentence, made);
  return made;
}

/** Fills {names} of a rule's sentence; a name without a word stays as it is. */
function fillWords(sentence: string, word: Word, own: Words): string {
  const cutText = pieces(sentence);
  let text = '';
  for (let at = 0; at < cutText.length; at += 1) {
    const piece = cutText[at] ?? '';
    text += at % 2 === 0 ? piece : (own[piece] ?? word(piece) ?? `{${piece}}`);
  }
  return text;
}

/** A rule's deduction sentence in both languages; the rule's title where it has none. Own words go before those of the row. */
export function whyText(rule: LoadedRule, word: Word, own: Words): Bilingual {
  const { why, title } = rule.rule.event.params;
  const said = why ?? title;
  return { zh: fillWords(said.zh, word, own), en: fillWords(said.en, word, own) };
}
