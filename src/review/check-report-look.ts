import { inBoth } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { ReportLook, SetParagraph } from '../model/review/report-look.ts';

/** A4 in twentieths of a point, upright or across; programs round it by up to a millimetre (57). */
const a4 = [11_906, 16_838] as const;
const pageSlack = 57;

const isA4 = ({ width, height }: ReportLook['pages'][number]): boolean => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return Math.abs(short - a4[0]) <= pageSlack && Math.abs(long - a4[1]) <= pageSlack;
};

/** Shorter lines are titles, signatures and dates rather than text. */
const minText = 25;
/** Longer lines that begin with a number are items of a text. */
const maxHeading = 40;

const chapter = /^[一二三四五六七八九十]{1,3}[、.．]/;
const section = /^[（(][一二三四五六七八九十]{1,3}[)）]/;

type Part = 'chapter' | 'section' | 'text';

function partOf({ text, outline }: SetParagraph): Part | null {
  if (outline === 1) return 'chapter';
  if (outline === 2) return 'section';
  if (text.length <= maxHeading && chapter.test(text)) return 'chapter';
  if (text.length <= maxHeading && section.test(text)) return 'section';
  return outline === null && text.length >= minText ? 'text' : null;
}

interface Wanted {
  readonly part: Part;
  readonly of: Bilingual;
  readonly wanted: Bilingual;
  /** What stands there instead; null where it is as wanted, or the file leaves it open. */
  readonly instead: (paragraph: SetParagraph) => Bilingual | null;
}

const typeface =
  (names: RegExp) =>
  ({ font }: SetParagraph): Bilingual | null =>
    font === null || names.test(font) ? null : { zh: font, en: font };

const points = (twentieths: number): Bilingual => ({ zh: `${twentieths / 20}磅`, en: `${twentieths / 20} points` });

/**
 * Rule 13 of the third parties: 一级标题 黑体, 二级标题 楷体加粗, 正文 仿宋三号, 30 磅 (known from a digest). Official documents have 楷体 that is not bold and
 * lines of 28 to 30 points, and are filed as well, so that neither is asked for more closely.
 */
const wanted: readonly Wanted[] = [
  {
    part: 'chapter',
    of: { zh: '一级标题', en: 'headings of level 1' },
    wanted: { zh: '黑体', en: '黑体' },
    instead: typeface(/黑体|simhei/i),
  },
  {
    part: 'section',
    of: { zh: '二级标题', en: 'headings of level 2' },
    wanted: { zh: '楷体', en: '楷体' },
    instead: typeface(/楷体|kaiti/i),
  },
  {
    part: 'text',
    of: { zh: '正文', en: 'text' },
    wanted: { zh: '仿宋', en: '仿宋' },
    instead: typeface(/仿宋|fangsong/i),
  },
  {
    part: 'text',
    of: { zh: '正文字号', en: 'size of the text' },
    wanted: { zh: '三号（16磅）', en: '三号 (16 points)' },
    instead: ({ size }) => (size === null || size === 32 ? null : points(size * 10)),
  },
  {
    part: 'text',
    of: { zh: '正文行距', en: 'distance of lines' },
    wanted: { zh: '固定值28—30磅', en: 'exactly 28 to 30 points' },
    instead: ({ line }) => (line === null || (line >= 560 && line <= 600) ? null : points(line)),
  },
];

const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** What of a report is set otherwise than third parties want it, a finding for each part; what the file leaves open is not judged. */
export function checkReportLook({ pages, paragraphs }: ReportLook, file: string): readonly Finding[] {
  const odd = pages.find((page) => !isA4(page));
  const size = odd === undefined ? '' : `${Math.round(odd.width / 56.7)}×${Math.round(odd.height / 56.7)} mm`;
  const paper = odd === undefined ? [] : [finding('report-not-a4', { size }, { place: { file } })];
  const parts = paragraphs.map((paragraph) => ({ paragraph, part: partOf(paragraph) }));
  const set = wanted.flatMap(({ part, of, wanted: as, instead }) => {
    const others = parts.flatMap(({ paragraph, part: own }) => {
      const found = own === part ? instead(paragraph) : null;
      return found === null ? [] : [{ paragraph, found }];
    });
    const [first] = others;
    if (first === undefined) return [];
    const { paragraph, found } = first;
    const args = { ...inBoth('part', of), ...inBoth('wanted', as), ...inBoth('found', found) };
    const shown = { count: `${others.length}`, text: short(paragraph.text) };
    return [finding('report-set-otherwise', { ...args, ...shown }, { place: paragraph.place })];
  });
  return [...paper, ...set];
}
