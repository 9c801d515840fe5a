import { finding } from '../findings/finding.ts';
import { Decimal, decimal, plain, sum } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { FilledText } from '../model/review/filled-form.ts';
import type { ReportSubject, ReportText } from '../model/review/report-text.ts';
import { comparableWords } from '../model/text/same-text.ts';

/** A number that words in front and a unit behind name; at most so many characters between, without a digit or a stop. */
const counted = /(?:共有?|抽取|抽查|涉及|复核|自评|评价)[^\d，。；、\n]{0,8}(\d{1,4})个[^\d，。；、\n]{0,6}项目/g;
const selfScore = /自评(?:得分|总分|分|结果)?[^\d，。；、\n]{0,6}(\d{1,3}(?:\.\d{1,4})?)分/g;
const reviewScore = /复核(?:得分|总分|分|结果)?[^\d，。；、\n]{0,6}(\d{1,3}(?:\.\d{1,4})?)分/g;
const executionRate = /执行率[^\d，。；、\n]{0,6}(\d{1,3}(?:\.\d{1,4})?)[%％](?!以上|左右)/g;
const shareOf = /占(?:比|总)?[^\d，。；、\n]{0,10}(\d{1,3}(?:\.\d{1,4})?)[%％]/g;

/** So far may shares of one whole miss 100 %: a rule of reviewers. */
const slack = 5;
/** Fewer shares are seldom all of a whole. */
const minShares = 3;

const says = (number: string, own: string): boolean => {
  const said = decimal(number);
  return [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN].some((mode) =>
    decimal(own).toDecimalPlaces(said.decimalPlaces(), mode).eq(said),
  );
};

const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The first thing that paragraphs say of a figure, where none of them says the figure. */
function saidOtherwise(paragraphs: readonly FilledText[], words: RegExp, own: string) {
  const said = paragraphs.flatMap(({ text, place }) =>
    [...text.matchAll(words)].map(({ 0: whole, 1: number = '0' }) => ({ whole, number, place })),
  );
  return said.some(({ number }) => says(number, own)) ? null : (said[0] ?? null);
}

function ofProjects({ paragraphs }: ReportText, subjects: readonly ReportSubject[]): Finding[] {
  const texts = paragraphs.map((one) => ({ ...one, words: comparableWords(one.text) }));
  return subjects.flatMap(({ name, self, score, rate }) => {
    const key = comparableWords(name);
    // A report on one project need not name it again.
    const own = texts.filter(({ words }) => subjects.length === 1 || (key !== '' && words.includes(key)));
    // A paragraph that names several projects tells of each.
    const alone = own.filter(({ words }) =>
      subjects.every((one) => one.name === name || !words.includes(comparableWords(one.name))),
    );
    const figures = [
      ['report-score-differs', selfScore, self],
      ['report-score-differs', reviewScore, score],
      ['report-rate-differs', executionRate, rate],
    ] as const;
    return figures.flatMap(([code, words, figure]) => {
      const said = figure === null ? null : saidOtherwise(alone, words, figure);
      if (said === null || figure === null) return [];
      const shown = plain(decimal(figure).toDecimalPlaces(2));
      return [finding(code, { name, said: said.whole, own: shown }, { place: said.place })];
    });
  });
}

function ofCount({ paragraphs }: ReportText, subjects: readonly ReportSubject[]): Finding[] {
  const said = saidOtherwise(paragraphs, counted, `${subjects.length}`);
  if (said === null || subjects.length === 0) return [];
  return [finding('report-count-differs', { said: said.whole, count: `${subjects.length}` }, { place: said.place })];
}

function ofShares({ paragraphs }: ReportText): Finding[] {
  return paragraphs.flatMap(({ text, place }) => {
    const shares = [...text.matchAll(shareOf)].map(([, number = '0']) => decimal(number));
    const whole = sum(shares);
    if (shares.length < minShares || whole.minus(100).abs().lte(slack)) return [];
    return [finding('report-shares-off', { text: quoted(text), sum: plain(whole) }, { place })];
  });
}

/** A chapter: 三、存在的主要问题. Its items: （一）…, 1.…, 第一，… */
const chapter = /^[一二三四五六七八九十]{1,3}[、.．]/;
const itemMarks = [
  /^[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}[.、．](?!\d)/,
  /^[（(]\d{1,2}[)）]/,
  /^[一二三四五六七八九十]是/,
];

/** How many items of the highest kind stand in the chapters whose heading says so; null where there is no such chapter. */
function itemsUnder(paragraphs: readonly FilledText[], heading: RegExp): number | null {
  let inside = false;
  const texts: string[] = [];
  let met = false;
  for (const { text } of paragraphs) {
    if (chapter.test(text)) inside = heading.test(text) && text.length <= 40;
    else if (inside) texts.push(text);
    met ||= inside;
  }
  const mark = itemMarks.find((one) => texts.some((text) => one.test(text)));
  if (!met || mark === undefined) return null;
  return texts.filter((text) => mark.test(text)).length;
}

function ofSuggestions({ file, paragraphs }: ReportText): Finding[] {
  const problems = itemsUnder(paragraphs, /问题/);
  const suggestions = itemsUnder(paragraphs, /建议|措施/);
  if (problems === null || suggestions === null || suggestions >= problems - 1) return [];
  const args = { problems: `${problems}`, suggestions: `${suggestions}` };
  return [finding('report-suggestions-few', args, { place: { file } })];
}

/** Holds a report against the projects that it is about, and against itself: rules 11 and 12 of the third parties. */
export const checkReport = (report: ReportText, subjects: readonly ReportSubject[]): readonly Finding[] => [
  ...ofCount(report, subjects),
  ...ofProjects(report, subjects),
  ...ofShares(report),
  ...ofSuggestions(report),
];
