import type { Bilingual } from '../model/shape.ts';
import type { LoadedRule } from '../rules/rule-set.ts';

type Words = Readonly<Record<string, string>>;

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
function fillWords(sentence: string, words: Words): string {
  let text = '';
  for (const [index, piece] of pieces(sentence).entries()) {
    text += index % 2 === 0 ? piece : (words[piece] ?? `{${piece}}`);
  }
  return text;
}

/** A rule's deduction sentence in both languages; the rule's title where it has none. */
export function whyText(rule: LoadedRule, words: Words): Bilingual {
  const { why, title } = rule.rule.event.params;
  const said = why ?? title;
  return { zh: fillWords(said.zh, words), en: fillWords(said.en, words) };
}
