import type { Language } from '../../findings/finding.ts';
import { placeText } from '../../findings/finding.ts';
import { severityNames } from '../../findings/severity.ts';
import { type Speak, speak, type Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import type { SubmissionState } from '../../model/result/state-words.ts';
import { reportFinding } from '../../wordings/report-finding.ts';
import { type ProjectTitles, projectTitles } from '../tables/project-titles.ts';
import type { NoticeEntry, UnitNotice } from './unit-notice.ts';

const words = {
  title: { zh: '{year}年度绩效自评退回修改通知', en: 'Self-evaluation {year}: to be corrected' },
  counts: {
    zh: '共 {cells} 处：必须改正 {block} 条，请核对或说明 {review} 条，提示 {note} 条。',
    en: '{cells} place(s): {block} to correct, {review} to review or explain, {note} note(s).',
  },
  due: {
    zh: '请于 {day} 前改好，连同修改后的工作簿一并退回。',
    en: 'Please return the corrected workbook by {day}.',
  },
  day: { zh: '　　　　年　　月　　日', en: '____-__-__' },
  how: {
    zh: '请在你单位自己的填报表里改，不要改表头和灰色的格子；逐处改好后再交。',
    en: 'Correct your own workbook, leave headings and grey cells as they are, and hand it in again.',
  },
  indicator: { zh: '第{ordinal}个指标', en: 'indicator {ordinal}' },
  expected: { zh: '应为：{text}', en: 'expected: {text}' },
  file: { zh: '整份文件', en: 'the whole file' },
} as const satisfies Words;

/** Why the unit gets the notice, by what it handed in. */
const received: Readonly<Record<SubmissionState, { readonly zh: string; readonly en: string }>> = {
  complete: {
    zh: '你单位报送的填报表已经核对，下列各处需要改正或说明。',
    en: 'Your workbook was checked; what follows is to be corrected or explained.',
  },
  partial: {
    zh: '你单位报送的填报表没有填完，下列各处需要补填或改正。',
    en: 'Your workbook is not complete; what follows is to be filled in or corrected.',
  },
  blank: {
    zh: '你单位报送的填报表是空白的，请填好再交。',
    en: 'The workbook you handed in is blank; please fill it in.',
  },
  twice: {
    zh: '你单位同一项目报了两份，请只保留正确的一份，并改正下列各处。',
    en: 'You reported the same project twice; please keep the right report and correct what follows.',
  },
  'another-year': {
    zh: '你单位报送的是别的年度的填报表，请报送本年度的。',
    en: 'The workbook you handed in is of another year; please hand in that of this year.',
  },
  unreadable: {
    zh: '你单位报送的文件读不出来，请按下列说明重新报送。',
    en: 'Your file could not be read; please hand it in again as said below.',
  },
  none: { zh: '还没有收到你单位的填报表，请尽快报送。', en: 'Your workbook has not arrived; please hand it in.' },
};

/** A notice in words: for the Word page and for the sheet. */
export interface NoticeText {
  readonly say: Speak;
  readonly title: string;
  readonly unit: string;
  readonly paragraphs: readonly string[];
  readonly place: (entry: NoticeEntry) => string;
  readonly subject: (entry: NoticeEntry) => string;
  readonly problem: (entry: NoticeEntry) => string;
  readonly action: (entry: NoticeEntry) => string;
}

function subjectOf({ project, indicator }: Finding, titles: ProjectTitles, say: Speak): string {
  const name = project === null || project.name === '' ? '' : titles.ofRef(project);
  return [name, indicator === null ? '' : say(words.indicator, { ordinal: indicator })].filter(Boolean).join('\n');
}

function problemOf(found: Finding, say: Speak): string {
  const { title, found: what, expected } = reportFinding(found, say.language);
  const severity = say(severityNames[found.severity]);
  return [`${say.marks.boxed(severity)}${title}`, what, expected === '' ? '' : say(words.expected, { text: expected })]
    .filter(Boolean)
    .join('\n');
}

const distinct = (texts: readonly string[]): string => [...new Set(texts)].filter(Boolean).join('\n');

/** Puts a notice into words; `returnBy` is the day as the reader writes it, a blank to fill in where it is null. */
export function noticeText(
  run: ScoreRun,
  { submission, entries }: UnitNotice,
  language: Language,
  returnBy: string | null,
): NoticeText {
  const say = speak(language);
  const titles = projectTitles(run.projects, language);
  const all = entries.flatMap(({ findings }) => findings);
  const count = (severity: Finding['severity']) => all.filter((found) => found.severity === severity).length;
  const counts = { cells: entries.length, block: count('block'), review: count('review'), note: count('note') };
  const { unit, state } = submission;
  return {
    say,
    title: say(words.title, { year: run.year }),
    unit: [unit.name, unit.code === null ? '' : say.marks.bracketed(unit.code)].join(''),
    paragraphs: [
      say(received[state]),
      ...(entries.length === 0 ? [] : [say(words.counts, counts), say(words.how)]),
      say(words.due, { day: returnBy ?? say(words.day) }),
    ],
    place: ({ place }) => {
      if (place === null) return '';
      const inside = placeText({ ...place, file: '' }, language).trim();
      return `${inside === '' ? say(words.file) : inside}\n${place.file}`;
    },
    subject: ({ findings }) => distinct(findings.map((found) => subjectOf(found, titles, say))),
    problem: ({ findings }) => findings.map((found) => problemOf(found, say)).join('\n'),
    action: ({ findings }) => distinct(findings.map((found) => reportFinding(found, language).action)),
  };
}
