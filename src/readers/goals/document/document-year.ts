import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Phrase } from '../../../model/phrase.ts';
import type { PlacedText } from '../projects/raw-project.ts';
import { statesYear } from '../projects/titles.ts';
import { yearFrom, yearKnownArgs, yearKnownText } from './year-known-from.ts';

/** What the year of a goal document is taken from; the first four are trusted more than a wish, the last two less. */
type EvidenceKind = 'heading' | 'file-name' | 'dates' | 'names' | 'codes' | 'texts';

interface Evidence {
  readonly kind: EvidenceKind;
  readonly year: number;
  /** A phrase for «年度依据»: 文件名“2026-….docx”. */
  readonly from: Phrase;
}

/** The year of a document with a sentence on how it is known; null when it isn't. */
export interface DocumentYear {
  readonly year: number | null;
  readonly yearKnownFrom: Phrase | null;
  /** Most dates of targets speak for another year; each of them is to be reported where it stands. */
  readonly datesDisagree: boolean;
  readonly findings: readonly Finding[];
}

/** The texts of a project in which a year can stand. */
export interface YearTexts {
  readonly title: { readonly text: string } | null;
  readonly yearWords: { readonly text: string } | null;
  readonly name: { readonly text: string } | null;
  readonly code: { readonly text: string } | null;
  readonly purpose: string | null;
  readonly goals: readonly string[];
  readonly indicators: readonly { readonly target: string | null }[];
}

/** The texts of a document in which a year can stand. */
export interface YearSources {
  readonly file: string;
  readonly projects: readonly YearTexts[];
  readonly paragraphs: readonly PlacedText[];
}

/** The year a caller expects, and whether a document of another year is to be reported. */
export interface YearExpectation {
  readonly year?: number | null;
  readonly otherYears?: 'report' | 'accept';
}

/** Budget years that make sense; performance targets came into use in the 2000s. */
const plausible = (year: number): boolean => year >= 2000 && year <= 2099;

/** Of each clause of a line what stands before «绩效目标» or «预算». */
const beforeBudget = (line: string): string =>
  line
    // «根据2025年决算，编制2026年预算»: the year belongs to the clause that speaks of the budget.
    .split(/[，。；]/)
    .map((clause) => clause.slice(0, Math.max(0, clause.lastIndexOf('绩效目标'), clause.lastIndexOf('预算'))))
    .join('，');

/** The most frequent year (the later one of equals) with a text it stood in, and how many texts have it. */
function mostFrequent(
  texts: readonly string[],
  pattern: RegExp,
  partOf = (text: string) => text,
): { year: number; count: number; example: string } | null {
  const counts = new Map<number, { count: number; example: string }>();
  for (const text of texts) {
    const years = [...partOf(text.normalize('NFKC')).matchAll(pattern)]
      .map((match) => Number(match[1]))
      .filter(plausible);
    const year = years.at(-1);
    if (year === undefined) continue;
    const known = counts.get(year);
    counts.set(year, { count: (known?.count ?? 0) + 1, example: known?.example ?? text });
  }
  let best: { year: number; count: number; example: string } | null = null;
  for (const [year, found] of counts) {
    const better = best === null || found.count > best.count || (found.count === best.count && year > best.year);
    if (better) best = { year, ...found };
  }
  return best;
}

const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

function headingEvidence({ projects, paragraphs }: YearSources): Evidence | null {
  // «2026年部门预算项目绩效目标表» is a title; prose mentions other years.
  const lines = paragraphs.map(({ text }) => text).filter((text) => text.length < 60);
  const titles = projects.flatMap(({ title }) => (title === null ? [] : [title.text]));
  const words = projects.flatMap(({ yearWords }) => (yearWords === null ? [] : [yearWords.text]));
  const found =
    // Words beside 年度 first (2026), then «（2026年度）» of titles, last «2026年部门预算»: the looser the pattern, the later it is asked.
    mostFrequent(words, /(20\d{2})/g) ??
    mostFrequent([...titles, ...lines], /[（(]\s*(20\d{2})\s*年度?\s*[）)]/g) ??
    mostFrequent(lines, /(20\d{2})\s*年/g, beforeBudget) ??
    // «2025年度项目支出绩效自评表», «2025年度» alone below a title, «预算年度：2025».
    mostFrequent([...titles, ...lines].filter(statesYear), /(20\d{2})\s*年/g) ??
    mostFrequent(
      lines.map((line) => line.trim()),
      /^(?:\S{0,4}年度\s{0,3}[:：]\s{0,3})?(20\d{2})\s{0,3}(?:年度?)?$/g,
    );
  return found === null
    ? null
    : { kind: 'heading', year: found.year, from: yearFrom('heading', { text: short(found.example.trim()) }) };
}

function evidence(sources: YearSources): Evidence[] {
  const { file, projects } = sources;
  const list: (Evidence | null)[] = [headingEvidence(sources)];
  // 绩效目标2026.docx; not the digits inside of 20261231 or of a code.
  const baseName = file.split(/[\\/]/).at(-1) ?? file;
  const inName = mostFrequent([baseName], /(?<![\dA-Za-z])(20\d{2})(?![\dA-Za-z])/g);
  if (inName !== null)
    list.push({ kind: 'file-name', year: inName.year, from: yearFrom('file-name', { name: baseName }) });
  const targets = projects.flatMap(({ indicators }) =>
    indicators.flatMap(({ target }) => (target === null ? [] : [target])),
  );
  // 2026年12月, 2026.12, 2026-6-30: the days that targets name.
  const inDates = mostFrequent(targets, /(?<!\d)(20\d{2})\s*(?:年|[.．/-]\s*\d{1,2}(?!\d))/g);
  if (inDates !== null) {
    list.push({
      kind: 'dates',
      year: inDates.year,
      from: yearFrom('dates', { count: String(inDates.count), example: short(inDates.example) }),
    });
  }
  const names = projects.flatMap(({ name }) => (name === null ? [] : [name.text]));
  // «2026年农村道路养护»: many projects carry their year in the name.
  const inNames = mostFrequent(names, /(?<!\d)(20\d{2})\s*年/g);
  if (inNames !== null) {
    list.push({
      kind: 'names',
      year: inNames.year,
      from: yearFrom('names', { count: String(inNames.count), example: short(inNames.example) }),
    });
  }
  // A project code of the budget system begins with six digits of region and two of the year it was set up in.
  const codes = projects.flatMap(({ code }) =>
    code === null ? [] : [code.text.replace(/^\d{6}(\d{2})(?=[0-9A-Z]{6})/, '#20$1#')],
  );
  const inCodes = mostFrequent(codes, /^#(20\d{2})#/g);
  if (inCodes !== null)
    list.push({ kind: 'codes', year: inCodes.year, from: yearFrom('codes', { count: String(inCodes.count) }) });
  const texts = projects.map(({ goals, purpose }) => [...goals, purpose ?? ''].join('\n'));
  // «2026年完成…» in goals and purposes: the weakest sign, so once is not enough.
  const inTexts = mostFrequent(texts, /(?<!\d)(20\d{2})\s*年/g);
  if (inTexts !== null && inTexts.count > 1) {
    list.push({ kind: 'texts', year: inTexts.year, from: yearFrom('texts', { count: String(inTexts.count) }) });
  }
  return list.filter((each) => each !== null);
}

/** Names of other years are usual (carried-over projects), so they only count when they outnumber chance and none agrees. */
function contradicts(other: Evidence, best: Evidence, names: readonly string[]): boolean {
  if (other.year === best.year || other.kind === 'codes' || other.kind === 'texts' || other.kind === 'dates')
    return false;
  if (other.kind !== 'names') return true;
  return (
    names.filter((name) => name.includes(`${other.year}年`)).length > 1 &&
    !names.some((name) => name.includes(`${best.year}`))
  );
}

/**
 * Finds the year of a document: from its heading, its file name, the dates of its targets or its project names, in this order;
 * then from what was asked for; then from project codes or goal texts. Contradictions are findings, but for those of dates.
 */
export function documentYear(sources: YearSources, expected: YearExpectation): DocumentYear {
  const { file } = sources;
  const asked = expected.year ?? null;
  const place = { file };
  const found = evidence(sources);
  const best = found[0];
  const strong = best !== undefined && best.kind !== 'codes' && best.kind !== 'texts';
  if (asked !== null && !strong)
    return { year: asked, yearKnownFrom: yearFrom('asked'), datesDisagree: false, findings: [] };
  if (best === undefined) {
    const findings = [finding('goal-year-unknown', {}, { place })];
    return { year: null, yearKnownFrom: null, datesDisagree: false, findings };
  }
  const findings: Finding[] = [];
  const year = String(best.year);
  const known = yearKnownArgs(best.from);
  if (asked !== null && asked !== best.year && expected.otherYears !== 'accept') {
    findings.push(finding('goal-year-not-asked', { asked: String(asked), ...known, year }, { place }));
  }
  const names = sources.projects.map(({ name }) => name?.text ?? '');
  const others = found.filter((each) => contradicts(each, best, names));
  if (others.length > 0) {
    const other = inBoth('other', {
      zh: others.map((each) => `按${yearKnownText(each.from, 'zh')}是 ${each.year} 年`).join('，'),
      en: others.map((each) => `${each.year} by ${yearKnownText(each.from, 'en')}`).join(', '),
    });
    findings.push(finding('goal-year-contradiction', { ...known, year, ...other }, { place }));
  }
  const datesDisagree = found.some((each) => each.kind === 'dates' && each.year !== best.year);
  return { year: best.year, yearKnownFrom: best.from, datesDisagree, findings };
}
