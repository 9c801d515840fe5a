import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import type { RowView } from '../../project-view.ts';

const kind = findingKind('text-differs-from-row', {
  severity: 'review',
  title: { zh: '文字里的数与表中不同', en: 'the text says another number' },
  found: {
    zh: '文字写“{said}”，指标“{name}”填的是{actual}',
    en: 'the text says "{said}", the indicator "{name}" {actual}',
  },
  expected: { zh: '文字和指标表用同一个数', en: 'the same number in text and table' },
  action: {
    zh: '请核对哪一个对，改正文字或实际完成值',
    en: 'see which one is right, and correct the text or the actual',
  },
  why: {
    zh: '复核先拿报告文字与自评表逐个对数，不一致的两处都要说明。',
    en: 'Reviewers compare the text with the form number by number; what differs has to be explained twice.',
  },
});

/** 培训次数 is told as 培训12次: the word that counts stands behind the number. */
const countingEnd = /(?:次数|人次|人数|场次|数量|个数|件数|面积)$/;

/** A name of fewer characters (次数) stands in any text. */
const minStem = 2;

/** 培训班共12: at most six characters without a digit or a stop between the name and its number. */
const numberBehind = /^[^\d，。；、,;\n]{0,6}(\d{1,9}(?:\.\d{1,4})?)/;

/** A number in a unit behind a name, and the words from the name to the unit. */
interface Said {
  readonly number: string;
  readonly words: string;
}

function saidBehind(stem: string, unit: string, text: string): readonly Said[] {
  const said: Said[] = [];
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
    const behind = text.slice(at + stem.length, at + stem.length + 30);
    const [whole = '', number] = numberBehind.exec(behind) ?? [];
    if (number === undefined || !behind.startsWith(unit, whole.length)) continue;
    said.push({ number, words: `${stem}${whole}${unit}` });
  }
  return said;
}

/** What a text says of a row, as it stands there, where none of it is what the row says; nothing else. */
function saidOtherwise(row: RowView, text: string): string | null {
  const { reading } = row.score;
  if (reading?.kind !== 'quantity' || reading.value === null || reading.upper !== null) return null;
  const unit = `${reading.multiplier ?? ''}${reading.unit ?? ''}`;
  const stem = row.name.replace(countingEnd, '').trim();
  if (unit === '' || stem.length < minStem) return null;
  const said = saidBehind(stem, unit, text);
  const own = decimal(reading.value);
  return said.some(({ number }) => decimal(number).eq(own)) ? null : (said[0]?.words ?? null);
}

/** Finds numbers in 年度总体目标 · 实际完成情况 and in the texts of a project that its own rows contradict. */
export const textDiffersFromRow: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '总体目标实际完成情况、存在的问题、改进措施里，指标名称后面带着同一单位的数，与该指标的实际完成值不同。',
    en: 'A number behind the name of an indicator, in its unit, in the texts of a project, that is not its actual.',
  },
  silentOn: {
    zh: '文字里另有一处与实际完成值相同的，单位不同的，和没有写出指标名称的。',
    en: 'Texts that give the right number as well, other units, and sentences that do not name the indicator.',
  },
  run: (project) => {
    const { told } = project;
    if (told === '') return [];
    return project.rows.flatMap((row) => {
      const said = saidOtherwise(row, told);
      if (said === null) return [];
      return [kind.found({ said, name: row.name, actual: row.shown }, row.at(row.actual.actual))];
    });
  },
  accept: [
    {
      projects: [
        {
          completed: '全年举办培训12次，培训第三季度4次；参训率96%，共600人次。',
          rows: [
            { name: '培训次数', target: '≥10次', actual: '12次' },
            { name: '参训率', target: '≥95%', actual: '96%' },
            { name: '受益人次', target: '≥500人次', actual: '650人次' },
          ],
        },
        { rows: [{ name: '培训次数', target: '≥10次', actual: '12次' }] },
      ],
    },
  ],
  reject: [
    {
      projects: [
        {
          completed: '全年举办培训15次，参训率98%。',
          rows: [
            { name: '培训次数', target: '≥10次', actual: '12次' },
            { name: '参训率', target: '≥95%', actual: '96%' },
          ],
        },
      ],
      finds: ['文字写“培训15次”，指标“培训次数”填的是12次', '文字写“参训率98%”'],
    },
  ],
};
