import { findingKind } from '../../../findings/finding-kind.ts';
import { isDay, isoDay } from '../../../targets/dates/calendar.ts';
import type { RowCheck } from '../../check.ts';

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

/** The latest day that a text names beside the word 验收; null where it names none. */
function acceptanceIn(text: string): string | null {
  const days = [...text.matchAll(dayIn)].flatMap(({ 0: whole, 1: year, 2: month, 3: day, index }) => {
    const around = text.slice(Math.max(0, index - nearby), index + whole.length + nearby);
    const found = { year: Number(year), month: Number(month), day: Number(day) };
    return around.includes('验收') && isDay(found) ? [isoDay(found)] : [];
  });
  return days.sort().at(-1) ?? null;
}

/** Finds days of completion before the day of acceptance that the row itself names. */
export const dateBeforeAcceptance: RowCheck = {
  kind,
  scope: 'row',
  looksAt: {
    zh: '实际完成值是日期，而佐证材料或原因里写的验收日期比它晚。',
    en: 'An actual that is a day, where evidence or reason names a later day of acceptance.',
  },
  silentOn: {
    zh: '没有写验收日期的，和日期不在“验收”旁边的。',
    en: 'Rows that name no acceptance, and days that do not stand beside the word.',
  },
  run: (row) => {
    const { reading } = row.score;
    if (reading?.kind !== 'date' || reading.date === null) return [];
    const { evidence, reason } = row.actual;
    for (const entry of [evidence, reason]) {
      const acceptance = entry === null ? null : acceptanceIn(entry.text.slice(0, 2000));
      if (acceptance === null || acceptance <= reading.date) continue;
      return [kind.found({ name: row.name, actual: reading.date, acceptance }, row.at(row.actual.actual))];
    }
    return [];
  },
  accept: [
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
