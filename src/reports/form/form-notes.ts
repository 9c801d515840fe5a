import { judgementLines } from '../../explanation/judgement-lines.ts';
import type { Speak } from '../../findings/speak.ts';
import { confirmation } from '../../model/actuals/scale-limits.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import { assumptionText } from '../../targets/target/assumptions.ts';

/** The notes at the foot of a form: how values were read, how qualitative indicators were judged, and which values were confirmed. */
export function formNotes(project: ProjectScore, say: Speak): readonly string[] {
  return [assumptions(project, say), judgements(project, say), confirmations(project, say)].filter(
    (text) => text !== null,
  );
}

/** What was assumed to read targets and actuals, each assumption once with the indicators it was made for; null if nothing was. */
function assumptions(project: ProjectScore, say: Speak): string | null {
  const made = new Map<string, number[]>();
  for (const { indicator, target, reading } of project.indicators) {
    const assumed = [...target.assumptions, ...(reading?.assumptions ?? [])];
    for (const sentence of new Set(assumed.map((one) => assumptionText(one, say.language)))) {
      made.set(sentence, [...(made.get(sentence) ?? []), indicator.ordinal]);
    }
  }
  if (made.size === 0) return null;
  const listed = [...made].map(([sentence, rows]) =>
    say({ zh: `第${rows.join('、')}行：${sentence}`, en: `row ${rows.join(', ')}: ${sentence}` }),
  );
  return say({ zh: `读取数值时的理解——${listed.join('；')}。`, en: `Assumed when reading: ${listed.join('; ')}.` });
}

/** Unusual values that somebody confirmed, with the words of who did; null where there are none. */
function confirmations({ actual, indicators }: ProjectScore, say: Speak): string | null {
  const money = confirmation(actual?.execution.confirmed);
  const rows = indicators.flatMap(({ indicator, actual: row }) => {
    const text = confirmation(row?.confirmed);
    return text === null ? [] : [`${rowName(indicator.ordinal, say)}${say.marks.colon}${text}`];
  });
  const told = [...(money === null ? [] : [`${say({ zh: '项目资金：', en: 'funds: ' })}${money}`]), ...rows];
  return told.length === 0
    ? null
    : say({ zh: `已确认无误的数值——${told.join('；')}。`, en: `Confirmed values: ${told.join('; ')}.` });
}

/** How each qualitative indicator was judged; null where none was. */
function judgements({ indicators }: ProjectScore, say: Speak): string | null {
  const told = indicators.flatMap(({ indicator, judgement }) => {
    if (judgement === null) return [];
    const lines = judgementLines(judgement, say.language, judgement.place?.file ?? null).join(say.marks.comma);
    return [`${rowName(indicator.ordinal, say)}${say.marks.colon}${lines}`];
  });
  const all = told.join(say.marks.semicolon);
  return told.length === 0
    ? null
    : say({ zh: `定性指标的评定——${all}。`, en: `Qualitative indicators as judged: ${all}.` });
}

const rowName = (ordinal: number, say: Speak): string => say({ zh: `第${ordinal}行`, en: `row ${ordinal}` });
