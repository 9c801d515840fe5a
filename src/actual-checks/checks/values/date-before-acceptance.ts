import { findingKind } from '../../../findings/finding-kind.ts';
import { isDay, isoDay } from '../../../targets/dates/calendar.ts';
import type { RowCheck } from '../../check.ts';
import type { RowView } from '../../project-view.ts';

const kind = findingKind('date-before-acceptance', {
  severity: 'review',
  title: { zh: '完成时间早于验收时间', en: 'finished before it was accepted' },
  found: {
    zh: '“{name}”填报{actual}完成，填写的验收时间是{acceptance}',
    en: '"{name}" is reported as finished on {actual}; the acceptance given is of {acceptance}',
  },
  expected: { zh: '以验收时间为完成时间，或说明', en: 'the day of acceptance, or an explanation' },
  action: {
    zh: '请核对完成时间；以验收为准的改为验收时间，或说明两者为什么不同',
    en: 'check the day: give that of the acceptance, or say why they differ',
  },
  why: {
    zh: '复核人员拿验收单核对时间，早于验收的按验收时间重新计分。',
    en: 'Reviewers compare with the acceptance and score by its day.',
  },
});

/** 2026-11-30, 2026年11月30日, 2026.11.30. */
const dayIn = /(20\d{2})[-年./](\d{1,2})[-月./](\d{1,2})/g;
/** So far from its day the word 验收 may stand: 验收合格单（2026年11月30日）. */
const nearby = 10;

/** The days that a text names beside the word 验收, in their order in time. */
function acceptancesIn(text: string): readonly string[] {
  const days = [...text.matchAll(dayIn)].flatMap(({ 0: whole, 1: year, 2: month, 3: day, index }) => {
    const around = text.slice(Math.max(0, index - nearby), index + whole.length + nearby);
    const found = { year: Number(year), month: Number(month), day: Number(day) };
    return around.includes('验收') && isDay(found) ? [isoDay(found)] : [];
  });
  return [...new Set(days)].sort();
}

/** The latest day of acceptance that the row names; else the one that the texts of its project name, where no other row has a day. */
function acceptanceOf({ actual: { evidence, reason }, told, days }: RowView): string | null {
  const own = [evidence, reason].flatMap((entry) => (entry === null ? [] : acceptancesIn(entry.text.slice(0, 2000))));
  const latest = own.sort().at(-1);
  if (latest !== undefined) return latest;
  const [first, ...others] = days === 1 ? acceptancesIn(told) : [];
  return first === undefined || others.length > 0 ? null : first;
}

/** Finds days of completion before the day of acceptance that the row itself names. */
export const dateBeforeAcceptance: RowCheck = {
  kind,
  scope: 'row',
  looksAt: {
    zh: '实际完成值是日期，而佐证材料、原因里写的验收日期比它晚；项目只有一个日期指标的，也看总体目标实际完成情况。',
    en: 'An actual that is a day, where evidence or reason names a later day of acceptance; where it is the only day of its project, the texts of the project too.',
  },
  silentOn: {
    zh: '没有写验收日期的，日期不在“验收”旁边的，和文字里有几个验收日期的。',
    en: 'Rows that name no acceptance, days that do not stand beside the word, and texts that name several.',
  },
  run: (row) => {
    const { reading } = row.score;
    if (reading?.kind !== 'date' || reading.date === null) return [];
    const acceptance = acceptanceOf(row);
    if (acceptance === null || acceptance <= reading.date) return [];
    return [kind.found({ name: row.name, actual: reading.date, acceptance }, row.at(row.actual.actual))];
  },
  accept: [
    {
      projects: [
        {
          completed: '一期2026年7月30日通过验收，二期2026年11月30日通过验收。',
          rows: [{ name: '完成时限', target: '2026年12月底前', actual: '2026-06-30' }],
        },
        {
          completed: '设备2026年11月30日通过验收。',
          rows: [
            { name: '方案完成时间', target: '2026年6月底前', actual: '2026-06-20' },
            { name: '设备验收时间', target: '2026年12月底前', actual: '2026-11-30' },
          ],
        },
      ],
    },
    {
      projects: [
        {
          rows: [
            { name: '完成时限', target: '2026年12月底前', actual: '2026-11-30', evidence: '验收单2026年11月30日' },
            { name: '完成时限', target: '2026年12月底前', actual: '2026-06-30', evidence: '验收单' },
            {
              name: '完成时限',
              target: '2026年12月底前',
              actual: '2026-06-30',
              evidence: '2026年11月30日印发的总结，其中附有全部设备清单和验收单',
            },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [
        {
          completed: '全部设备已到货，2026年11月30日通过验收。',
          rows: [{ name: '完成时限', target: '2026年12月底前', actual: '2026-06-30' }],
        },
      ],
      finds: ['填报2026-06-30完成，填写的验收时间是2026-11-30'],
    },
    {
      projects: [
        {
          rows: [
            {
              name: '完成时限',
              target: '2026年12月底前',
              actual: '2026-06-30',
              evidence: '验收合格单（2026年11月30日）',
            },
          ],
        },
      ],
      finds: ['填报2026-06-30完成，填写的验收时间是2026-11-30'],
    },
    {
      projects: [
        {
          rows: [
            {
              name: '完工',
              target: '2026年12月底前',
              actual: '2026年6月30日',
              reason: '因供货推迟，2026.12.5组织验收',
            },
          ],
        },
      ],
      finds: ['验收时间是2026-12-05'],
    },
  ],
};
