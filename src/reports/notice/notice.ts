import type { Words } from '../../findings/speak.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import { textCell } from '../tables/cells.ts';
import type { ReportDocument } from '../tables/document.ts';
import { listing } from '../tables/listing.ts';
import type { OutputSheet, Workbook } from '../tables/output-sheet.ts';
import { note } from '../tables/sheet-rows.ts';
import type { NoticeText } from './notice-text.ts';
import type { NoticeEntry } from './unit-notice.ts';

const words = {
  sheet: { zh: '退回修改通知', en: 'To correct' },
  to: { zh: '{unit}：', en: '{unit}:' },
  from: { zh: '{department}　　　　　　年　　月　　日', en: '{department}, ____-__-__' },
  number: { zh: '序号', en: 'No.' },
  place: { zh: '位置', en: 'Place' },
  subject: { zh: '项目、指标', en: 'Project, indicator' },
  problem: { zh: '问题', en: 'Problem' },
  action: { zh: '怎么办', en: 'What to do' },
  answer: { zh: '单位答复', en: "Unit's answer" },
} as const satisfies Words;

function table(text: NoticeText, entries: readonly NoticeEntry[], answers: boolean): OutputSheet {
  const { say } = text;
  const columns = [
    {
      heading: say(words.number),
      width: 6,
      entry: (_: NoticeEntry, at: number) => textCell(String(at + 1), 'body', { align: 'center' }),
    },
    { heading: say(words.place), width: 20, entry: text.place },
    { heading: say(words.subject), width: 22, entry: text.subject },
    { heading: say(words.problem), width: 44, entry: text.problem },
    { heading: say(words.action), width: 36, entry: text.action },
  ];
  const answer = { heading: say(words.answer), width: 24, entry: () => textCell(' ', 'input') };
  const all = answers ? [...columns, answer] : columns;
  return listing('notice', say(words.sheet), all, entries, { orientation: 'landscape' });
}

/** The notice as a page: to whom, why, until when, and what is to be done cell by cell. */
export function noticeDocument(run: ScoreRun, text: NoticeText, entries: readonly NoticeEntry[]): ReportDocument {
  const { say, title, unit, paragraphs } = text;
  const department =
    run.departmentInCharge ??
    run.projects.find((one) => one.project.departmentInCharge !== null)?.project.departmentInCharge ??
    '';
  return {
    title,
    subtitle: unit,
    language: say.language,
    blocks: [
      { kind: 'paragraph', text: say(words.to, { unit }) },
      ...paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph }) as const),
      ...(entries.length === 0 ? [] : [{ kind: 'table', table: table(text, entries, false), caption: '' } as const]),
      { kind: 'paragraph', text: say(words.from, { department }).trim() },
    ],
    origin: `${run.tool.name} ${run.tool.version} · ${run.profile.id} ${run.profile.version}`,
  };
}

/** The notice as a workbook of one sheet, with room for the unit's answers. */
export function noticeWorkbook(run: ScoreRun, text: NoticeText, entries: readonly NoticeEntry[]): Workbook {
  const sheet = table(text, entries, true);
  const all = sheet.columns.length;
  const head = [
    { cells: [textCell(text.title, 'title', { columns: all })], height: 30 },
    { cells: [textCell(text.unit, 'subtitle', { columns: all })] },
    ...text.paragraphs.map((paragraph) => note(paragraph, all, 'body')),
  ];
  const rows = entries.length === 0 ? head : [...head, ...sheet.rows];
  const headingRows = entries.length === 0 ? 0 : head.length + 1;
  const repeat = entries.length === 0 ? {} : { repeatRows: { first: headingRows, last: headingRows } };
  return {
    title: text.title,
    language: text.say.language,
    date: `${run.year}-12-31`,
    sheets: [{ ...sheet, rows, headingRows: 0, ...repeat }],
  };
}
