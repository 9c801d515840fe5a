import type { Speak } from '../../findings/speak.ts';
import type { Entry } from '../../model/actuals/actuals.ts';
import { decimal, points } from '../../model/decimal.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { missingEvidence } from '../evaluation/evidence.ts';
import { isAbsent } from '../evaluation/states.ts';
import { textCell } from '../tables/cells.ts';
import { formNotes } from './form-notes.ts';
import { type FormRow, type FormUse, formColumns, plainRow } from './form-parts.ts';

const blank = '　'.repeat(10);
const blankEn = ' '.repeat(30);

/** 2027年1月15日 for a day, anything else as it was written. */
const dayText = (text: string): string => text.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日');

/** The line in which the unit signs, with what it filled in already and room for the rest. */
function signatures({ actual }: ProjectScore, say: Speak): string {
  const { filledBy, phone, responsible, date } = actual?.formHead ?? noHead;
  const zh = (entry: Entry | null) => (entry === null ? blank : `${entry.text.trim()}　　　`);
  const en = (entry: Entry | null) => (entry === null ? blankEn : `${entry.text.trim()}     `);
  const day = date?.text.trim() ?? null;
  return say({
    zh: `填报人：${zh(filledBy)}联系电话：${zh(phone)}单位负责人（签章）：${zh(responsible)}填报日期：${day === null ? '　　　　年　　月　　日' : dayText(day)}`,
    en: `Filled in by:${en(filledBy)}Phone:${en(phone)}Head of unit (seal):${en(responsible)}Date:${day === null ? '' : ` ${day}`}`,
  });
}

const noHead = { filledBy: null, phone: null, responsible: null, date: null };

/** Where the evidence of the form is listed, and the rows that lack some. */
function evidenceNote(project: ProjectScore, say: Speak): string {
  const lacking = project.indicators.flatMap((row) => (missingEvidence(row) === null ? [] : [row.indicator.ordinal]));
  const zh = lacking.length === 0 ? '' : `；第${lacking.join('、')}行还缺材料`;
  const en = lacking.length === 0 ? '' : `; something is missing in row ${lacking.join(', ')}`;
  return say({ zh: `佐证材料见“佐证材料清单”${zh}。`, en: `The evidence is listed under "Evidence"${en}.` });
}

/** The last rows of the form: signatures, and for who checks it what its points rest on. */
export function footRows(project: ProjectScore, run: ScoreRun, say: Speak, use: FormUse): FormRow[] {
  const { profile } = run;
  const { mode, digits } = profile.rounding;
  const rounding =
    mode === 'half-up'
      ? say({ zh: `四舍五入保留${digits}位`, en: `half up to ${digits} decimals` })
      : say({ zh: `截尾保留${digits}位`, en: `cut to ${digits} decimals` });
  const stated =
    use === 'submission' || isAbsent(project)
      ? []
      : [
          say({
            zh: `评分方案：${profile.title.zh}（${profile.id} ${profile.version}）；每行得分${rounding}后相加，先加后舍入为${points(decimal(project.total.roundedSum))}。`,
            en: `Profile: ${profile.title.en} (${profile.id} ${profile.version}); each score ${rounding}, then added; added first and rounded once: ${points(decimal(project.total.roundedSum))}.`,
          }),
          ...formNotes(project, say),
          evidenceNote(project, say),
        ];
  return [
    plainRow([textCell(signatures(project, say), 'note', { columns: formColumns.length, align: 'left' })], 30),
    ...stated.map((text) => plainRow([textCell(text, 'note', { columns: formColumns.length })])),
  ];
}
