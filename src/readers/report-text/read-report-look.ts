import { isOff } from '../../containers/word/word-switch.ts';
import { readXml, type XmlAttributes } from '../../containers/xml/xml.ts';
import { openZip } from '../../containers/zip/zip.ts';
import type { ReportLook, SetParagraph } from '../../model/review/report-look.ts';

/** What properties say of text and paragraph; what they leave out is undefined. */
interface Setting {
  font?: string;
  size?: number;
  bold?: boolean;
  line?: number | null;
  outline?: number;
}

interface Style {
  readonly own: Setting;
  basedOn: string | null;
}

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

/** What a property element sets; elements that say nothing of the look set nothing. */
function settingOf(name: string, attributes: XmlAttributes): Setting {
  const value = attributes['w:val'];
  switch (name) {
    case 'w:rFonts': {
      const font = attributes['w:eastAsia'];
      // A typeface of the theme is another in each office.
      return font === undefined || attributes['w:eastAsiaTheme'] !== undefined ? {} : { font };
    }
    case 'w:sz': {
      const size = numberOf(value);
      return size === undefined ? {} : { size };
    }
    case 'w:b':
      return { bold: !isOff(value) };
    case 'w:outlineLvl': {
      const level = numberOf(value);
      return level === undefined ? {} : { outline: level + 1 };
    }
    case 'w:spacing': {
      const line = numberOf(attributes['w:line']);
      return line === undefined ? {} : { line: attributes['w:lineRule'] === 'exact' ? line : null };
    }
    default:
      return {};
  }
}

/** The styles by their ids, and under '' what holds where no style says anything. */
function readStyles(bytes: Uint8Array, file: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>([['', { own: {}, basedOn: null }]]);
  let usual: string | null = null;
  let open: Style | undefined;
  readXml(
    bytes,
    { file, part: 'word/styles.xml' },
    {
      open: (name, attributes) => {
        if (name === 'w:docDefaults') open = styles.get('');
        else if (name === 'w:style') {
          open = { own: {}, basedOn: null };
          const id = attributes['w:styleId'] ?? '';
          if (attributes['w:type'] === 'paragraph' && id !== '') styles.set(id, open);
          if (attributes['w:type'] === 'paragraph' && !isOff(attributes['w:default'] ?? '0')) usual = id;
        } else if (open !== undefined && name === 'w:basedOn') open.basedOn = attributes['w:val'] ?? null;
        else if (open !== undefined) Object.assign(open.own, settingOf(name, attributes));
      },
      close: (name) => {
        if (name === 'w:style' || name === 'w:docDefaults') open = undefined;
      },
    },
  );
  const defaults = styles.get('')?.own ?? {};
  const normal = usual === null ? undefined : styles.get(usual);
  return styles.set('', { own: { ...defaults, ...normal?.own }, basedOn: null });
}

/** No chain of styles that a person makes is longer. */
const longestChain = 20;

function settled(styles: ReadonlyMap<string, Style>, id: string): Setting {
  const chain: Setting[] = [];
  let at: string | null = id;
  while (at !== null && chain.length < longestChain) {
    const style = styles.get(at);
    if (style === undefined) break;
    chain.unshift(style.own);
    at = style.basedOn;
  }
  return Object.assign({}, styles.get('')?.own, ...chain);
}

/** A paragraph while it is read: its own properties, and the text of each way of setting it. */
interface OpenParagraph {
  readonly setting: Setting;
  /** Null between runs. */
  run: Setting | null;
  text: string;
  readonly runs: { readonly setting: Setting; readonly length: number }[];
}

/** Takes what an element within a paragraph sets: text properties of the paragraph itself are those of its mark, which nobody sees. */
function set(open: OpenParagraph, name: string, attributes: XmlAttributes): void {
  if (name === 'w:r') open.run = {};
  else if (open.run !== null) Object.assign(open.run, settingOf(name, attributes));
  else if (name === 'w:spacing' || name === 'w:outlineLvl') Object.assign(open.setting, settingOf(name, attributes));
}

function closed(paragraph: OpenParagraph, file: string): SetParagraph | null {
  const text = paragraph.text.trim();
  if (text === '') return null;
  // What most of the paragraph looks like: one word in bold is no heading.
  const longest = paragraph.runs.toSorted((a, b) => b.length - a.length)[0]?.setting;
  const { font = null, size = null, bold = false, line = null, outline = null } = { ...paragraph.setting, ...longest };
  return { text, place: { file }, outline, font, size, bold, line };
}

/** Reads how a Word file (.docx) is set; null for every other file, and where its parts can't be read. */
export function readReportLook(bytes: Uint8Array, file: string): ReportLook | null {
  const archive = bytes[0] === 0x50 && bytes[1] === 0x4b ? openZip(bytes, file).value : null;
  const body = archive?.has('word/document.xml') ? archive.read('word/document.xml').value : null;
  if (archive === null || body === null) return null;
  const stylesPart = archive.has('word/styles.xml') ? archive.read('word/styles.xml').value : null;
  const styles = stylesPart === null ? new Map<string, Style>() : readStyles(stylesPart, file);
  const pages: { width: number; height: number }[] = [];
  const paragraphs: SetParagraph[] = [];
  let tables = 0;
  let inText = false;
  let open: OpenParagraph | null = null;
  readXml(
    body,
    { file, part: 'word/document.xml' },
    {
      open: (name, attributes) => {
        if (name === 'w:tbl') tables += 1;
        else if (name === 'w:t') inText = true;
        else if (name === 'w:pgSz')
          pages.push({ width: numberOf(attributes['w:w']) ?? 0, height: numberOf(attributes['w:h']) ?? 0 });
        else if (name === 'w:p') open = { setting: settled(styles, ''), run: null, text: '', runs: [] };
        else if (name === 'w:pStyle') Object.assign(open?.setting ?? {}, settled(styles, attributes['w:val'] ?? ''));
        else if (open !== null) set(open, name, attributes);
      },
      text: (text) => {
        if (open === null || !inText) return;
        open.text += text;
        open.runs.push({ setting: open.run ?? {}, length: text.trim().length });
      },
      close: (name) => {
        if (name === 'w:tbl') tables -= 1;
        else if (name === 'w:t') inText = false;
        else if (name === 'w:r' && open !== null) open.run = null;
        else if (name === 'w:p') {
          const done = open === null || tables > 0 ? null : closed(open, file);
          if (done !== null) paragraphs.push(done);
          open = null;
        }
      },
    },
  );
  return { pages, paragraphs };
}
