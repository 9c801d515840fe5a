/** A piece of a format code: quoted text, an escaped sign, a colour or locale in brackets, padding, or a single sign. */
const pieces = /"([^"]*)"?|[\\!](.)|\[([^\]]*)\]?|[_*](.)|([\s\S])/g;

/** Signs that show themselves without quotes; Chinese characters do too. */
const plain = /[ $\-+/():^&'~{}<>=≥≤¥￥\p{Script=Han}]/u;

/** Built-in formats that results use, by id (ECMA-376 part 1). */
const builtIn = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [49, '@'],
]);

/** The code of a built-in format; one that results don't use is named by its id. */
export const builtInCode = (id: number): string => builtIn.get(id) ?? `#${id}`;

/**
 * What brackets stand for: [$-804] is a locale and [Red] a colour, which change nothing that stands there; [$€-407] shows a sign;
 * [h] and [>100] are kept.
 */
function bracketsForm(inside: string): { readonly literal: string; readonly kept: string } {
  const sign = /^\$([^-]*)/.exec(inside)?.[1];
  if (sign !== undefined) return { literal: sign, kept: '' };
  // [Red], [Color10], [颜色10] only colour; [h] and [mm] count hours and minutes.
  const isColour = /^(?:[A-Za-z]+\d*|颜色\d*)$/.test(inside) && !/^(?:h+|m+|s+)$/i.test(inside);
  return { literal: '', kept: isColour ? '' : `[${inside}]` };
}

/** What one section of a code shows, literals joined and in quotes however each was written. */
function sectionForm(section: string): string {
  const hasDigits = /[0#?]/.test(section.replace(/"[^"]*"?|[\\!]./g, ''));
  let form = '';
  let literal = '';
  const keep = (kept: string) => {
    if (kept === '') return;
    form += literal === '' ? kept : `${JSON.stringify(literal)}${kept}`;
    literal = '';
  };
  for (const [, quoted, escaped, inside, padding, sign = ''] of section.matchAll(pieces)) {
    if (padding !== undefined) continue;
    const brackets = inside === undefined ? null : bracketsForm(inside);
    const shows = plain.test(sign) || (sign === '.' && !hasDigits);
    literal += quoted ?? escaped ?? brackets?.literal ?? (shows ? sign : '');
    keep(brackets?.kept ?? (shows ? '' : sign));
  }
  return literal === '' ? form : form + JSON.stringify(literal);
}

/** The sections of a code: for positive and negative numbers, zero and text. A semicolon in quotes or escaped ends none. */
function sectionsOf(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(pieces)) {
    if (piece === ';') sections.push('');
    else sections.push(`${sections.pop() ?? ''}${piece}`);
  }
  return sections;
}

/** A number format in the one spelling that all spellings of it have: how literals are quoted, locales, colours and padding don't count. */
export function numberFormatForm(code: string): string {
  // No program takes a longer code.
  return sectionsOf(code.slice(0, 255)).map(sectionForm).join(';');
}
