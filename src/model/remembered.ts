/** So many texts are remembered; then all are forgotten, since those that are asked for again stand near each other. */
const most = 10_000;

/** A function of a text that remembers what it answered: tables repeat their texts, and each row asks for those of the rows below it. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (answers.has(text)) return answers.get(text) as Answer;
    const found = answer(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, found);
    return found;
  };
}
