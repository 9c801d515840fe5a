import { resolveStyles, type StyleSource, type WordStyles } from '../word/word-styles.ts';
import { type Block, DocDamage, eachProperty, property, sliceOf } from './doc-properties.ts';

/** A toggle: 1 is on; 0x81 the opposite of the style, which is off but where a style says so. */
export const isOn = ({ bytes }: Block): boolean => bytes[0] === 1 || bytes[0] === 0x81;

/** The number of a list as paragraphs name it; "0" takes a paragraph out of the list of its style (so do numbers beyond 0x7FE). */
export function listNumber({ view }: Block): string {
  const number = view.getUint16(0, true);
  return String(number > 0x7fe ? 0 : number);
}

/** The properties of a style that matter: those of its paragraph, then those of its characters, each behind its length. */
function styleAt(style: Block, from: number, kind: number, basedOn: number): StyleSource {
  const source = { numId: null as string | null, level: null as number | null, hidden: null as boolean | null };
  const take = (code: number, operand: Block): void => {
    if (code === property.list) source.numId = listNumber(operand);
    else if (code === property.level) source.level = operand.view.getUint8(0);
    else if (code === property.hidden) source.hidden = isOn(operand);
  };
  let at = from;
  for (let part = kind === 1 ? 0 : 1; part < 2; part += 1) {
    const size = style.view.getUint16(at, true);
    // The paragraph's own properties begin with the number of the style.
    eachProperty(sliceOf(style, at + 2, size).bytes.subarray(part === 0 ? 2 : 0), take);
    at += 2 + size + (size % 2);
  }
  return { ...source, basedOn: basedOn === 0xfff ? null : String(basedOn) };
}

/** A document has no more styles (MS-DOC 2.9.271). */
const maxStyles = 0xffe;

/** Reads the style sheet (STSH): which styles number their paragraphs and which hide their text. Styles go by their positions. */
export function readDocStyles(sheet: Block): WordStyles {
  const styles = new Map<string, StyleSource>();
  const head = sheet.view.getUint16(0, true);
  const count = sheet.view.getUint16(2, true);
  const fixed = sheet.view.getUint16(4, true);
  if (count > maxStyles) throw new DocDamage();
  let at = 2 + head;
  for (let number = 0; number < count; number += 1) {
    const size = sheet.view.getUint16(at, true);
    if (size > 0) {
      const style = sliceOf(sheet, at + 2, size);
      const kind = style.view.getUint16(2, true) & 15;
      const name = style.view.getUint16(fixed, true);
      const from = fixed + 2 + name * 2 + 2;
      // Styles of tables and lists hide nothing and number nothing.
      if (kind <= 2) styles.set(String(number), styleAt(style, from, kind, style.view.getUint16(2, true) >> 4));
    }
    at += 2 + size;
  }
  return resolveStyles(styles);
}

/** Reads the names of the fonts, by their positions (SttbfFfn). */
export function readFonts({ bytes, view }: Block): readonly string[] {
  const fonts: string[] = [];
  let at = 4;
  for (let left = view.getUint16(0, true); left > 0 && at < bytes.length; left -= 1) {
    let name = '';
    // The name stands behind forty bytes about weight and kind, and ends with a zero.
    for (let sign = at + 40; sign + 2 <= at + 1 + (bytes[at] ?? 0); sign += 2) {
      const code = view.getUint16(sign, true);
      if (code === 0) break;
      name += String.fromCharCode(code);
    }
    fonts.push(name);
    at += 1 + (bytes[at] ?? 0);
  }
  return fonts;
}
