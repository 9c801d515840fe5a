import type { Finding } from '../../model/finding.ts';
import { chineseNumber } from '../../model/text/chinese-number.ts';
import { readXml, type XmlAttributes, type XmlSource } from '../xml/xml.ts';

/** A level of a list: its text has %1 where the number of the first level stands. */
export interface WordLevel {
  start: number;
  format: string;
  text: string;
  style: string | null;
  legal: boolean;
}

interface Instance {
  abstract: string;
  readonly starts: Map<number, number>;
}

/** The lists a Word file defines: abstract lists by id, and the instances paragraphs refer to. */
export interface WordNumbering {
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, WordLevel>>;
  readonly instances: ReadonlyMap<string, Instance>;
}

export const noNumbering: WordNumbering = { lists: new Map(), instances: new Map() };

const newLevel = (): WordLevel => ({ start: 1, format: 'decimal', text: '', style: null, legal: false });

/** A list has nine levels (ISO/IEC 29500-1, `lvl`); a number that is none of them says nothing. */
function levelAt(text: string | undefined): number | null {
  const number = Number(text ?? 0);
  return Number.isInteger(number) && number >= 0 && number <= 8 ? number : null;
}

class NumberingReader {
  readonly lists = new Map<string, Map<number, WordLevel>>();
  readonly instances = new Map<string, Instance>();
  private list: Map<number, WordLevel> | null = null;
  private instance: Instance | null = null;
  private level: WordLevel | null = null;
  private override: number | null = null;

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'] ?? '';
    switch (name) {
      case 'w:abstractNum':
        this.list = new Map();
        this.lists.set(attributes['w:abstractNumId'] ?? '', this.list);
        break;
      case 'w:num':
        this.instance = { abstract: '', starts: new Map() };
        this.instances.set(attributes['w:numId'] ?? '', this.instance);
        break;
      case 'w:abstractNumId':
        if (this.instance !== null) this.instance.abstract = value;
        break;
      case 'w:lvlOverride':
        this.override = levelAt(attributes['w:ilvl']);
        break;
      case 'w:startOverride':
        if (this.instance !== null && this.override !== null)
          this.instance.starts.set(this.override, Number(value) || 0);
        break;
      case 'w:lvl':
        this.level = newLevel();
        this.newLevel(levelAt(attributes['w:ilvl']), this.level);
        break;
      default:
        this.levelProperty(name, value);
    }
  }

  private newLevel(at: number | null, level: WordLevel): void {
    if (this.override === null && at !== null) this.list?.set(at, level);
  }

  private levelProperty(name: string, value: string): void {
    const { level } = this;
    if (level === null) return;
    if (name === 'w:start') level.start = Number(value) || 0;
    else if (name === 'w:numFmt') level.format = value;
    else if (name === 'w:lvlText') level.text = value;
    else if (name === 'w:pStyle') level.style = value;
    else if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = null;
    else if (name === 'w:lvlOverride') this.override = null;
    else if (name === 'w:abstractNum') this.list = null;
    else if (name === 'w:num') this.instance = null;
  }
}

/** Reads the numbering part of a Word file. */
export function readWordNumbering(
  bytes: Uint8Array,
  source: XmlSource,
): { value: WordNumbering; findings: readonly Finding[] } {
  const reader = new NumberingReader();
  const findings = readXml(bytes, source, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
  });
  return { value: { lists: reader.lists, instances: reader.instances }, findings };
}

const stems = '甲乙丙丁戊己庚辛壬癸';

function letters(number: number, first: number): string {
  if (number < 1) return String(number);
  return String.fromCharCode(first + ((number - 1) % 26)).repeat(Math.min(20, Math.ceil(number / 26)));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const steps = [
    ['M', 1000],
    ['CM', 900],
    ['D', 500],
    ['CD', 400],
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const;
  let rest = number;
  let text = '';
  for (const [sign, value] of steps) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperLetter':
      return letters(number, 65);
    case 'lowerLetter':
      return letters(number, 97);
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return chineseNumber(number);
    case 'ideographTraditional':
      return stems[number - 1] ?? String(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    default:
      return String(number);
  }
}

/** Counts the automatic numbers of a document in reading order. */
export class NumberCounter {
  private readonly numbering: WordNumbering;
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(numbering: WordNumbering) {
    this.numbering = numbering;
  }

  /** The level of a list that a paragraph style is tied to; 0 when none is. */
  levelOfStyle(numId: string, style: string): number {
    const list = this.numbering.lists.get(this.numbering.instances.get(numId)?.abstract ?? '');
    for (const [at, level] of list ?? []) if (level.style === style) return at;
    return 0;
  }

  /** The label Word prints before the next paragraph of this list and level: "1.", "（二）"; "" for bullets and unknown lists. */
  next(numId: string, at: number): string {
    const instance = this.numbering.instances.get(numId);
    const list = this.numbering.lists.get(instance?.abstract ?? '');
    const level = list?.get(at);
    if (instance === undefined || list === undefined || level === undefined) return '';
    const counts = this.counts.get(instance.abstract) ?? [];
    this.counts.set(instance.abstract, counts);
    this.restart(numId, instance, counts);
    const before = counts[at];
    counts[at] = before === undefined ? level.start : before + 1;
    counts.length = at + 1;
    if (level.format === 'bullet') return '';
    // «%1.%2» in level 2 is 1.2: each number is that of its level.
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const number = counts[index] ?? list.get(index)?.start ?? 1;
      return formatNumber(number, level.legal ? 'decimal' : (list.get(index)?.format ?? 'decimal'));
    });
  }

  /** An instance with starts of its own begins anew where it is first used. */
  private restart(numId: string, instance: Instance, counts: (number | undefined)[]): void {
    if (this.started.has(numId)) return;
    this.started.add(numId);
    for (const [at, start] of instance.starts) counts[at] = start - 1;
  }
}
