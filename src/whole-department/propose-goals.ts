import type { Department, GoalDocument, Indicator } from '../model/goals/goals.ts';
import type { Place } from '../model/place.ts';
import type { ProposedGoal } from '../model/whole-department/department-run.ts';
import { readTarget } from '../targets/target/read-target.ts';

interface Levels {
  readonly level1: string;
  readonly level2: string;
}

/** Where a promise is first put; a person puts it elsewhere. The first words that are met decide. */
const levelsByWord: readonly (readonly [words: readonly string[], levels: Levels])[] = [
  [['满意'], { level1: '满意度指标', level2: '服务对象满意度指标' }],
  [['按时', '及时', '时限', '按期'], { level1: '产出指标', level2: '时效指标' }],
  [['合格率', '达标率', '保证率', '满足率', '完成率', '覆盖率', '率'], { level1: '产出指标', level2: '质量指标' }],
  [['带动', '促进', '提升', '提高', '改善', '增加', '增强'], { level1: '效益指标', level2: '社会效益指标' }],
];
const counted: Levels = { level1: '产出指标', level2: '数量指标' };

const levelsOf = (text: string): Levels =>
  levelsByWord.find(([words]) => words.some((word) => text.includes(word)))?.[1] ?? counted;

/** The clauses of 绩效指标 prose: 按时完成科普工作任务，参与科普人数增加 are two. */
const clausesOf = (prose: string): readonly string[] =>
  prose
    .split(/[，,;；。\n]/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

type Part = Department['parts'][number];

interface Found {
  readonly sentence: string;
  readonly name: string;
  readonly target: string;
  readonly source: Place;
}

/** The promises of a part with a number, and its clauses without one, in their order. */
function foundIn({ promises, indicators }: Part, source: Place): readonly Found[] {
  const numbered = promises.map(({ sentence, subject, text, source: at }) => ({
    sentence: sentence.trim(),
    name: subject || sentence.trim(),
    target: text,
    source: at,
  }));
  const place = promises[0]?.source ?? source;
  const words = clausesOf(indicators ?? '')
    .filter((clause) => !promises.some(({ text, subject }) => clause.includes(text) || clause.includes(subject)))
    // A list such as 创新挑战赛不少于1次、… is one clause of several promises; what has a number is one already.
    .filter((clause) => !/[0-9０-９]/.test(clause))
    .map((clause) => ({ sentence: (indicators ?? '').trim(), name: clause, target: clause, source: place }));
  return [...numbered, ...words];
}

function proposed({ sentence, name, target, source }: Found, part: Part, ordinal: number, year: number): ProposedGoal {
  const indicator: Indicator = {
    ordinal,
    ...levelsOf(`${name}${target}`),
    level3: name,
    description: null,
    target: readTarget(target, { year, level3: name }),
    basis: sentence,
    weight: null,
    source,
  };
  return { part: part.title, sentence, target, indicator };
}

/** What the department part of goal documents promises, each promise an indicator with the sentence it stands in. Nothing is decided: a person reviews it. */
export function proposeGoals(documents: readonly GoalDocument[], year: number): readonly ProposedGoal[] {
  const found = documents.flatMap(({ department, source }) =>
    (department?.parts ?? []).flatMap((part) => foundIn(part, { file: source.file }).map((one) => ({ one, part }))),
  );
  return found.map(({ one, part }, at) => proposed(one, part, at + 1, year));
}
