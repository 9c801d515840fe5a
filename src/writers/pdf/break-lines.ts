/** Signs that no line begins with (避头): closing marks, stops, units. */
const noBegin = new Set('，。、；：？！）》〉」』】〕〗｝］”’…—～·％‰℃°,.;:!?)]}%');

/** Signs that no line ends with (避尾): opening marks, and signs that belong to the number after them. */
const noEnd = new Set('（《〈「『【〔〖｛［“‘([{￥¥$≥≤＞＜±≈№');

/** «perf-score» and «2026.12.31» are one piece, 预算绩效 is four. */
const pieces = /[!-~\u00c0-\u017f]+|[^!-~\u00c0-\u017f]/gu;

/** The longest part of a text that is kept in one line: beyond it a row of dashes would push everything aside. */
const maxUnit = 40;

/** The parts of a line that are kept whole: words, and characters with the marks that belong to them. */
function unitsOf(line: string): string[] {
  const units: string[] = [];
  for (const [piece] of line.matchAll(pieces)) {
    const last = units.at(-1);
    const joins =
      last !== undefined && last.length < maxUnit && (noBegin.has(piece.charAt(0)) || noEnd.has(last.slice(-1)));
    if (joins) units.splice(-1, 1, last + piece);
    else units.push(piece);
  }
  return units;
}

/** As much of a text as fits, at least one character. */
function fitting(text: string, room: number, widthOf: (text: string) => number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > room && end > 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The lines of one paragraph, as they are filled. */
class Lines {
  readonly done: string[] = [];
  readonly #room: number;
  readonly #widthOf: (text: string) => number;
  #line = '';
  #left: number;

  constructor(room: number, widthOf: (text: string) => number, indent: number) {
    this.#room = room;
    this.#widthOf = widthOf;
    this.#left = room - indent;
  }

  end(): void {
    this.done.push(this.#line.trimEnd());
    this.#line = '';
    this.#left = this.#room;
  }

  add(unit: string): void {
    const width = this.#widthOf(unit);
    // A thousandth of rounding is no reason for another line.
    if (width <= this.#left + 0.001) this.#place(unit, width);
    else if (unit.trim() === '') this.end();
    else if (width <= this.#room) {
      this.end();
      this.#place(unit, width);
    } else this.#addInParts(unit);
  }

  #place(text: string, width: number): void {
    this.#line += text;
    this.#left -= width;
  }

  /** What is wider than a line fills the rest of this one and as many more as it needs. */
  #addInParts(unit: string): void {
    let rest = unit;
    while (rest !== '') {
      const part = fitting(rest, this.#left, this.#widthOf);
      const width = this.#widthOf(part);
      if (width > this.#left && this.#line !== '') {
        this.end();
        continue;
      }
      this.#place(part, width);
      rest = rest.slice(part.length);
      if (rest !== '') this.end();
    }
  }
}

/**
 * Breaks text into lines of a width, as Chinese is set: anywhere between characters, words whole, no closing mark at the beginning of a line
 * and no opening one at its end. What is wider than a line is cut. Blanks at which a line is broken are left out.
 */
export function breakLines(text: string, room: number, widthOf: (text: string) => number, indent = 0): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = new Lines(room, widthOf, indent);
    for (const unit of unitsOf(paragraph)) lines.add(unit);
    lines.end();
    return lines.done;
  });
}
