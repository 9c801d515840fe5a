import { type Speak, speak, type Words } from '../../../findings/speak.ts';
import type { BudgetUnit } from '../../../model/goals/goals.ts';
import type { ReportStyle } from '../../../model/policy/report-style.ts';
import type { SubmissionChange, SubmissionVersion } from '../../../model/result/submission-record.ts';
import { body, table } from '../../evaluation/blocks.ts';
import { dayText } from '../../tables/day-text.ts';
import type { ReportDocument } from '../../tables/document.ts';
import { listing } from '../../tables/listing.ts';
import { fieldWords } from './submission-facts.ts';

const words = {
  title: { zh: '更正说明', en: 'Corrections' },
  lead: {
    zh: '{unit}报送的{year}年度绩效自评材料有更正。本次为第{version}版{day}，代替第{before}版{dayBefore}，共更正{count}处，内容见下表。',
    en: 'The self-evaluation of {year} handed in by {unit} is corrected. This is version {version}{day} in place of version {before}{dayBefore}; {count} place(s) differ, as listed below.',
  },
  kept: {
    zh: '第{before}版材料原样保留，供核对。',
    en: 'Version {before} is kept as it was.',
  },
  caption: { zh: '更正内容', en: 'What changed' },
  number: { zh: '序号', en: 'No.' },
  project: { zh: '项目', en: 'project' },
  place: { zh: '更正的内容', en: 'what' },
  before: { zh: '更正前', en: 'before' },
  after: { zh: '更正后', en: 'after' },
  unit: { zh: '单位', en: 'the unit' },
  execution: { zh: '预算执行', en: 'budget execution' },
} as const satisfies Words;

const isField = (name: string): name is keyof typeof fieldWords => Object.hasOwn(fieldWords, name);

/** 培训场次：实际完成值 */
function placeText({ indicator, field }: SubmissionChange, say: Speak): string {
  const name = isField(field) ? say(fieldWords[field]) : field;
  if (field === 'indicator' || field === 'project') return name;
  // The row of the money has points, a reason and a measure too.
  const ofMoney = indicator === null && (field === 'score' || field === 'reason' || field === 'measure');
  const row = ofMoney ? say(words.execution) : indicator;
  return row === null ? name : `${row}${say.marks.colon}${name}`;
}

const blank = (text: string, say: Speak) => (text === '' ? say({ zh: '（无）', en: '(none)' }) : text);

/** 更正说明 of a version after the first: which it replaces, and each place that differs. */
export function correctionNote(
  unit: BudgetUnit,
  year: number,
  [before, version]: readonly [SubmissionVersion, SubmissionVersion],
  style: ReportStyle,
  language: 'zh' | 'en',
): ReportDocument {
  const say = speak(language);
  const day = (date: string | null) => (date === null ? '' : say({ zh: `（${dayText(date)}）`, en: ` (${date})` }));
  const lead = {
    unit: unit.name,
    year,
    version: version.version,
    day: day(version.date),
    before: before.version,
    dayBefore: day(before.date),
    count: version.changes.length,
  };
  const changes = listing(
    'changes',
    say(words.caption),
    [
      { heading: say(words.number), width: 6, entry: (_, index) => String(index + 1) },
      { heading: say(words.project), width: 20, entry: ({ project }) => project ?? say(words.unit) },
      { heading: say(words.place), width: 24, entry: (change) => placeText(change, say) },
      { heading: say(words.before), width: 22, entry: ({ before: was }) => blank(was, say) },
      { heading: say(words.after), width: 22, entry: ({ after: is }) => blank(is, say) },
    ],
    version.changes,
  );
  return {
    title: say(words.title),
    subtitle: unit.name,
    language,
    blocks: [
      body(say(words.lead, lead)),
      table(changes, say(words.caption)),
      body(say(words.kept, { before: before.version })),
    ],
    origin: unit.name,
    official: {
      style: { ...style, cover: false },
      unit: unit.name,
      date: version.date === null ? '' : say({ zh: dayText(version.date), en: version.date }),
    },
  };
}
