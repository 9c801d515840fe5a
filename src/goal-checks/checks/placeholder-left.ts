import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { ProjectCheck } from '../check.ts';
import type { RowView } from '../document-view.ts';

const leftover =
  /\*{2,}|★+|☆{2,}|×{2,}|[Xx]{2,}(?=[^A-Za-z]|$)|(?:目标|指标)内容\d*$|^(?:目标|指标)\s*\d*\s*[:：]?$|…{2,}|^\.{3,}$|_{2,}|[（(]\s*(?:请|此处)?填写[^）)]*[）)]|^(?:待定|待填|暂无|示例.{0,4}|同上|略)$|\{\w+\}|<[^<>]{1,12}>/u;

/** The left-over part of a text, or null: the whole text where it is short, else what the pattern caught. */
function placeholderIn(text: string | null): string | null {
  const line = (text ?? '').trim().replace(/^\d+\s*[.、]\s*/u, '');
  const caught = leftover.exec(line)?.[0];
  if (caught === undefined) return null;
  return line.length <= 20 ? line : caught;
}

function ofRow(row: RowView): Finding[] {
  const cells = [
    ['二级指标', row.indicator.level2],
    ['三级指标', row.indicator.level3],
    ['绩效指标描述', row.indicator.description],
    ['指标值', row.target.text],
  ] as const;
  const seen = new Set<string>();
  return cells.flatMap(([where, text]) => {
    const caught = placeholderIn(text);
    if (caught === null || seen.has(caught)) return [];
    seen.add(caught);
    const severity = where === '指标值' ? ('block' as const) : ('review' as const);
    return [finding('placeholder-left', { where, text: caught }, { ...row.where, severity })];
  });
}

/** Finds what a template left behind: 目标内容2, ≥**%, 指标1：, ★. In a target it blocks, since nothing can be scored. */
export const placeholderLeft: ProjectCheck = {
  code: 'placeholder-left',
  scope: 'project',
  looksAt: {
    zh: '项目名称、资金用途、绩效目标和指标各栏中的“目标内容2”“指标1：”“**”“★”“XX”等；出现在指标值中的为阻断。',
    en: 'Template words in names, purposes, goals and cells ("目标内容2", "指标1：", "**", "★", "XX"); in a target they block.',
  },
  silentOn: {
    zh: '后面跟着真实名称的编号（“指标1：培训次数”）；空白单元格。',
    en: 'A numbering before a real name ("指标1：培训次数"); blank cells.',
  },
  run: (project) => {
    const { name, purpose, goals } = project.project;
    const texts = [
      ['项目名称', name],
      ['资金用途', purpose],
      ...goals.flatMap((goal) => goal.split('\n').map((line) => ['绩效目标', line] as const)),
    ] as const;
    const found = texts.flatMap(([where, text]) => {
      const caught = placeholderIn(text);
      return caught === null ? [] : [finding('placeholder-left', { where, text: caught }, project.where)];
    });
    return [...found, ...project.rows.flatMap(ofRow)];
  },
  accept: [
    {
      projects: [
        {
          name: '科普经费',
          goals: ['1.完成年度科普目标', '2.举办活动2次'],
          rows: ['产出指标|数量指标|指标1：培训次数|≥4次', '产出指标|质量指标|验收合格率|≥95%'],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ goals: ['1.升级维护系统。', '2.目标内容2'] }], finds: ['目标内容2'] },
    { projects: [{ rows: ['产出指标|质量指标|验收合格率|≥**%'] }], finds: ['≥**%'] },
    { projects: [{ rows: ['产出指标|质量指标|指标1：|≥90%'] }], finds: ['指标1：'] },
    { projects: [{ rows: ['效益指标|社会效益指标|受益人数|★'] }], finds: ['★'] },
    { projects: [{ name: 'XX项目经费' }], finds: ['XX项目经费'] },
  ],
};
