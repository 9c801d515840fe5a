import { findingKind } from '../../../findings/finding-kind.ts';
import type { Finding } from '../../../model/finding.ts';
import type { ProjectCheck } from '../../check.ts';
import type { RowView } from '../../document-view.ts';
import { tableParts } from '../../facts/table-parts.ts';

const kind = findingKind('placeholder-left', {
  severity: 'review',
  title: { zh: '模板占位内容没有替换', en: 'placeholder left in' },
  found: { zh: '{where}是“{text}”', en: '{whereEn} reads "{text}"' },
  expected: { zh: '替换成实际内容', en: 'real content in its place' },
  action: { zh: '请填写实际内容，或删去这一项', en: 'write the real content, or remove the item' },
  why: {
    zh: '占位内容说明表格没有填完；指标值是占位符的，年终无法计分。',
    en: 'A placeholder shows that the form was not finished; a target that is one cannot be scored.',
  },
});

// ≥*, XX人, ××, ★, 目标内容1, ……: what forms print where something was to be filled in. ×2 and 5*8 are values.
const leftover =
  /\*{2,}|^[^\p{L}\p{N}]{0,8}\*[^\p{L}\p{N}]{0,8}$|[≥≤<>=]\s{0,4}[*×XxＸ](?![\p{L}\p{N}*×XxＸ])|^[×XxＸ？?]$|^[★☆]+$|×{2,}|(?<![Xx])[Xx]{2,}(?=[^A-Za-z]|$)|(?:目标|指标)内容\d{0,3}$|^(?:目标|指标)\s*(?:\d+\s*)?[:：]?$|…{2,}|^\.{3,}$|_{2,}|[（(]\s*(?:请|此处)?填写[^（()）]*[）)]|^(?:待定|待填|待补充?|待填写|待确定|待核定|待明确|暂无|示例.{0,4}|同上|略)$|\{\w+\}|<[^<>]{1,12}>/u;

/** Characters quoted on each side of what is left over in a long text. */
const around = 8;

/** The left-over part of a text, or null: the whole text where it is short, else a piece of it. */
function placeholderIn(text: string | null): string | null {
  const line = (text ?? '').trim().replace(/^\d+\s*[.、]\s*/u, '');
  const caught = leftover.exec(line);
  if (caught === null) return null;
  if (line.length <= 24) return line;
  const from = Math.max(0, caught.index - around);
  const to = Math.min(line.length, caught.index + caught[0].length + around);
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}

function ofRow(row: RowView): Finding[] {
  const cells = [
    [tableParts.level2, row.indicator.level2],
    [tableParts.level3, row.indicator.level3],
    [tableParts.description, row.indicator.description],
    [tableParts.target, row.target.text],
  ] as const;
  const seen = new Set<string>();
  return cells.flatMap(([where, text]) => {
    const caught = placeholderIn(text);
    if (caught === null || seen.has(caught)) return [];
    seen.add(caught);
    const severity = where === tableParts.target ? ('block' as const) : ('review' as const);
    return [kind.found({ where: where.zh, whereEn: where.en, text: caught }, { ...row.where, severity })];
  });
}

/** Finds what a template left behind: 目标内容2, ≥**%, 指标1：, ★. In a target it blocks, since nothing can be scored. */
export const placeholderLeft: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '项目名称、资金用途、绩效目标和指标各栏中的“目标内容2”“指标1：”“**”“★”“XX”等；出现在指标值中的为阻断。',
    en: 'Template words in names, purposes, goals and cells ("目标内容2", "指标1：", "**", "★", "XX"); in a target they block.',
  },
  silentOn: {
    zh: '后面跟着真实名称的编号和星号（“指标1：培训次数”“★培训次数”）；空白单元格。',
    en: 'A numbering or star before a real name ("指标1：培训次数", "★培训次数"); blank cells.',
  },
  run: (project) => {
    const { name, purpose, goals } = project.project;
    const texts = [
      [tableParts.name, name],
      [tableParts.purpose, purpose],
      ...goals.flatMap((goal) => goal.split('\n').map((line) => [tableParts.goal, line] as const)),
    ] as const;
    const found = texts.flatMap(([where, text]) => {
      const caught = placeholderIn(text);
      return caught === null ? [] : [kind.found({ where: where.zh, whereEn: where.en, text: caught }, project.where)];
    });
    return [...found, ...project.rows.flatMap(ofRow)];
  },
  accept: [
    {
      projects: [
        {
          name: '科普经费',
          goals: ['1.完成年度科普目标', '2.举办活动2次'],
          rows: [
            '产出指标|数量指标|指标1：培训次数|≥4次',
            '产出指标|数量指标|★★★培训次数|≥4次',
            '产出指标|质量指标|验收合格率|≥95%',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ goals: ['1.升级维护系统。', '2.目标内容2'] }], finds: ['目标内容2'] },
    { projects: [{ rows: ['产出指标|质量指标|验收合格率|≥**%'] }], finds: ['≥**%'] },
    { projects: [{ rows: ['产出指标|数量指标|购置台数|*'] }], finds: ['“*”'] },
    { projects: [{ rows: ['产出指标|质量指标|验收合格率|≥X%'] }], finds: ['≥X%'] },
    { projects: [{ rows: ['产出指标|质量指标|指标1：|≥90%'] }], finds: ['指标1：'] },
    { projects: [{ rows: ['效益指标|社会效益指标|受益人数|★'] }], finds: ['★'] },
    {
      projects: [{ rows: ['产出指标|数量指标|★★★农村低保对象中建档立卡贫困人口数量（≥**人）|≥9431人'] }],
      finds: ['贫困人口数量（≥**人）'],
    },
    { projects: [{ name: 'XX项目经费' }], finds: ['XX项目经费'] },
  ],
};
