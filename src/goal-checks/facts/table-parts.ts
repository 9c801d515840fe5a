import type { Bilingual } from '../../model/json/shape.ts';

/** The parts of a goal table in words, for saying where a text stands. */
export const tableParts = {
  name: { zh: '项目名称', en: 'the project name' },
  purpose: { zh: '资金用途', en: 'the purpose' },
  goal: { zh: '绩效目标', en: 'the goal text' },
  overall: { zh: '总体绩效目标', en: 'the overall goal of the department' },
  indicator: { zh: '指标', en: 'the indicator' },
  level2: { zh: '二级指标', en: 'level 2' },
  level3: { zh: '三级指标', en: 'level 3' },
  description: { zh: '绩效指标描述', en: 'the description' },
  target: { zh: '指标值', en: 'the target' },
} as const satisfies Record<string, Bilingual>;

/** A part of the department goals by its title. */
export function departmentPart(title: string): Bilingual {
  return { zh: `部门目标“${title}”`, en: `the department goal "${title}"` };
}
