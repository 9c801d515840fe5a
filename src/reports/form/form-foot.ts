import type { Speak } from '../../findings/speak.ts';
import { decimal, points } from '../../model/decimal.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import { missingEvidence } from '../evaluation/evidence.ts';
import { isAbsent } from '../evaluation/states.ts';
import { textCell } from '../tables/cells.ts';
import type { FormMaking } from './form-making.ts';
import { formNotes } from './form-notes.ts';
import { type FormRow, plainRow } from './form-parts.ts';

/** Where the evidence of the form is listed, and the rows that lack some. */
function evidenceNote(project: ProjectScore, say: Speak): string {
  const lacking = project.indicators.flatMap((row) => (missingEvidence(row) === null ? [] : [row.indicator.ordinal]));
  const zh = lacking.length === 0 ? '' : `；第${lacking.join('、')}行还缺材料`;
  const en = lacking.length === 0 ? '' : `; something is missing in row ${lacking.join(', ')}`;
  return say({ zh: `佐证材料见“佐证材料清单”${zh}。`, en: `The evidence is listed under "Evidence"${en}.` });
}

/** For who checks the form, what its points rest on; nothing on what is handed in. */
export function noteRows({ project, run, layout, say, use }: FormMaking): FormRow[] {
  if (use === 'submission' || isAbsent(project)) return [];
  const { profile } = run;
  const { mode, digits } = profile.rounding;
  const rounding =
    mode === 'half-up'
      ? say({ zh: `四舍五入保留${digits}位`, en: `half up to ${digits} decimals` })
      : say({ zh: `截尾保留${digits}位`, en: `cut to ${digits} decimals` });
  const stated = [
    say({
      zh: `评分方案：${profile.title.zh}（${profile.id} ${profile.version}）；每行得分${rounding}后相加，先加后舍入为${points(decimal(project.total.roundedSum))}。`,
      en: `Profile: ${profile.title.en} (${profile.id} ${profile.version}); each score ${rounding}, then added; added first and rounded once: ${points(decimal(project.total.roundedSum))}.`,
    }),
    ...formNotes(project, say),
    evidenceNote(project, say),
  ];
  return stated.map((text) => plainRow([textCell(text, 'note', { columns: layout.columns.length })]));
}
