import type { Department } from '../../../model/goals/goals.ts';
import { readPromises } from '../../../targets/read-promises.ts';
import type { PlacedText } from '../projects/raw-project.ts';

type Section = 'none' | 'overall' | 'parts' | 'safeguards';

interface OpenPart {
  readonly title: PlacedText;
  goal: string | null;
  indicators: PlacedText | null;
  last: 'goal' | 'indicators' | null;
}

// «一、总体绩效目标», «二、分项绩效目标», «三、工作保障措施», «第二部分 …»: the sections of a department's goals.
const sections: readonly (readonly [RegExp, Section])[] = [
  [/^[一二三四五六七八九十]+\s*[、.．]\s*(?:部门)?(?:总体|整体)(?:绩效)?目标[:：]?$/, 'overall'],
  [/^[一二三四五六七八九十]+\s*[、.．]\s*(?:部门)?分项(?:绩效)?目标[:：]?$/, 'parts'],
  [/^[一二三四五六七八九十]+\s*[、.．]\s*(?:工作)?(?:实现年度发展规划目标的)?保障措施[:：]?$/, 'safeguards'],
  [/^第[一二三四五六七八九十]+部分(?:\s|$)/, 'none'],
];

// «（一）科普工作»: a part of the second section.
const partTitle = /^[（(]\s*[一二三四五六七八九十]+\s*[）)]/;

/** Headings that only announce what follows. */
const announcement =
  /^(?:第[一二三四五六七八九十]+部分.*|部门整体(?:支出)?绩效目标|(?:部门)?预算项目绩效目标|(?:20\d{2}\s*年度?)?\S{0,20}绩效目标(?:表|文本)?|目\s*录)$/;

class DepartmentReader {
  readonly overall: string[] = [];
  readonly parts: OpenPart[] = [];
  readonly safeguards: string[] = [];
  readonly unread: PlacedText[] = [];
  private section: Section = 'none';

  paragraph({ text, place }: PlacedText): void {
    const trimmed = text.trim();
    const next = sections.find(([pattern]) => pattern.test(trimmed))?.[1];
    if (next !== undefined) this.section = next;
    else if (announcement.test(trimmed)) return;
    else if (this.section === 'overall') this.overall.push(trimmed);
    else if (this.section === 'safeguards') this.safeguards.push(trimmed);
    else if (this.section === 'parts') this.part({ text: trimmed, place });
    else this.unread.push({ text: trimmed, place });
  }

  /** A line of the second section: a part's title, its goal, its indicators, or the rest of the line before. */
  private part({ text, place }: PlacedText): void {
    const part = this.parts.at(-1);
    // «绩效目标：…», «职责目标：…», «绩效指标：…»: what follows belongs to the part above.
    const labelled = /^(?:绩效|职责)?(目标|指标)\s*[:：]\s*([\s\S]*)$/.exec(text);
    if (partTitle.test(text) || part === undefined) {
      this.parts.push({ title: { text, place }, goal: null, indicators: null, last: null });
    } else if (labelled?.[1] === '目标') {
      part.goal = labelled[2] ?? '';
      part.last = 'goal';
    } else if (labelled !== null) {
      part.indicators = { text: labelled[2] ?? '', place };
      part.last = 'indicators';
    } else if (part.last === 'goal') part.goal = `${part.goal}\n${text}`;
    else if (part.last === 'indicators' && part.indicators !== null) {
      part.indicators = { ...part.indicators, text: `${part.indicators.text}\n${text}` };
    } else this.unread.push({ text, place });
  }
}

/** The department part and the paragraphs that belong to no known section. */
export interface DepartmentReading {
  readonly department: Department | null;
  readonly unread: readonly PlacedText[];
}

/**
 * Reads the department part from the paragraphs outside the tables: 总体绩效目标, 分项绩效目标 and 保障措施, as printed. The prose
 * indicators are kept whole and split into promises, each with its sentence.
 */
export function readDepartment(paragraphs: readonly PlacedText[], year: number | null): DepartmentReading {
  const reader = new DepartmentReader();
  for (const paragraph of paragraphs) reader.paragraph(paragraph);
  const { overall, parts, safeguards, unread } = reader;
  if (overall.length + parts.length + safeguards.length === 0) return { department: null, unread };
  const department: Department = {
    overall,
    parts: parts.map(({ title, goal, indicators }) => ({
      title: title.text,
      goal,
      indicators: indicators?.text ?? null,
      promises: indicators === null ? [] : readPromises(indicators.text, indicators.place, year),
    })),
    safeguards,
  };
  return { department, unread };
}
