/** How many texts are remembered before the memory begins anew, so that a long run can't fill it. */
const maxTexts = 4096;

/** Longer texts (a pasted report in one cell) are made anew each time: few come twice, and thousands of them would fill the memory. */
const maxLength = 256;

/** Remembers what a function gave for a text; the function must depend on nothing else. */
export function rememberText<V>(make: (text: string) => V): (text: string) => V {
  const made = new Map<string, V>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (text.length > maxLength) return value;
    if (made.size >= maxTexts) made.clear();
    made.set(text, value);
    return value;
  };
}
