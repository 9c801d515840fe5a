import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random.ts';

/** Changes a file in one way; the same random numbers give the same change. */
export type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

/** Up to eight bytes get other values. */
export const otherBytes: Mutation = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  for (let n = random.below(8); n >= 0; n -= 1) copy[random.below(copy.length)] = random.below(256);
  return copy;
};

/** The file ends early. */
export const cutOff: Mutation = (bytes, random) => bytes.slice(0, random.below(bytes.length));

/** A sector of a disk is read as zeros. */
export const blankSector: Mutation = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  const from = random.below(Math.ceil(copy.length / 512)) * 512;
  return copy.fill(0, from, from + 512);
};

/** A piece is lost, stands twice, or stands somewhere else. */
export const movedPiece: Mutation = (bytes, random) => {
  const from = random.below(bytes.length);
  const piece = bytes.slice(from, from + 1 + random.below(600));
  const rest = random.below(2) === 0 ? bytes : joined(bytes.slice(0, from), bytes.slice(from + piece.length));
  const to = random.below(rest.length);
  return random.below(3) === 0 ? rest : joined(rest.slice(0, to), piece, rest.slice(to));
};

/** Texts that programs trip over: entities, controls, numbers at their limits, formulas, signs of direction. */
const oddTexts = [
  '',
  ' ',
  '&#0;',
  '&amp;',
  '\u202e',
  '\u0000',
  '0',
  '-1',
  '1e999',
  '999999999999999999999999',
  '0.1.2',
  '≥',
  '≤100%',
  '=1+1',
  '１２',
  '2026年13月45日',
  '×'.repeat(300),
  '（'.repeat(2000),
];

/** One text between tags becomes another. */
const otherText = (xml: string, random: Random): string => {
  const places = [...xml.matchAll(/>([^<>]+)</g)];
  if (places.length === 0) return xml;
  const { index, 0: whole } = random.pick(places);
  return `${xml.slice(0, index + 1)}${random.pick(oddTexts)}${xml.slice(index + whole.length - 1)}`;
};

/** One tag is lost, stands twice, or loses what it says. */
const otherTag = (xml: string, random: Random): string => {
  const places = [...xml.matchAll(/<[^<>]+>/g)];
  if (places.length === 0) return xml;
  const { index, 0: tag } = random.pick(places);
  const bare = tag.replace(/ [\w:]+="[^"]*"/, '');
  return `${xml.slice(0, index)}${random.pick(['', tag + tag, bare])}${xml.slice(index + tag.length)}`;
};

/** A number inside a tag becomes another: a span, a reference, a style. */
const otherAttribute = (xml: string, random: Random): string => {
  const places = [...xml.matchAll(/="(\d+)"/g)];
  if (places.length === 0) return xml;
  const { index, 0: whole } = random.pick(places);
  const value = random.pick(['0', '-1', '1', '99', '1048577', '4294967296', 'x']);
  return `${xml.slice(0, index)}="${value}"${xml.slice(index + whole.length)}`;
};

/** The archive stays sound and one of its parts of XML says something else, or is missing. */
export const otherPart: Mutation = (bytes, random) => {
  const parts = unzipSync(bytes);
  const name = random.pick(Object.keys(parts).filter((one) => /\.(?:xml|rels)$/.test(one)));
  const part = parts[name] ?? new Uint8Array();
  if (random.below(12) === 0) delete parts[name];
  else parts[name] = strToU8(random.pick([otherText, otherTag, otherAttribute])(strFromU8(part), random));
  return zipSync(parts, { level: 1 });
};

/** Markup that is no archive, changed like a part of one. */
export const otherMarkup: Mutation = (bytes, random) =>
  strToU8(random.pick([otherText, otherTag, otherAttribute])(strFromU8(bytes), random));

/** A line is lost, stands twice, is empty or ends differently. */
export const otherLine: Mutation = (bytes, random) => {
  const lines = strFromU8(bytes).split('\n');
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const changed = random.pick([[], [line, line], [''], [`${line},`], [`"${line}`], [line.replace(/[,，\t]/, '')]]);
  return strToU8([...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join(random.pick(['\n', '\r\n'])));
};

const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  '1e9',
  '０.５',
  'x'.repeat(5000),
  [],
  {},
  [[[[]]]],
  { __proto__: 1, constructor: 1 },
];

interface Slot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place of a JSON value that holds something. */
function slotsOf(value: unknown, slots: Slot[] = []): Slot[] {
  if (typeof value !== 'object' || value === null) return slots;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    slots.push({ holder, key });
    slotsOf(holder[key], slots);
  }
  return slots;
}

/** One value of a JSON file becomes another, is lost, or gets a key that nobody knows. */
export const otherValue: Mutation = (bytes, random) => {
  const value: unknown = JSON.parse(strFromU8(bytes));
  const slots = slotsOf(value);
  if (slots.length === 0) return bytes;
  const { holder, key } = random.pick(slots);
  const change = random.below(6);
  if (change === 0) delete holder[key];
  else if (change === 1) holder['weights'] = holder[key];
  else if (change === 2) holder[key] = structuredClone(random.pick(slots).holder);
  else holder[key] = random.pick(oddValues);
  return strToU8(JSON.stringify(value));
};
