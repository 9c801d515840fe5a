/**
 * First-level names by the name the national form has for them. What differs in numbering, points, 项目 before or 指标 behind is the
 * same name already (see {@link levelName}) and isn't listed.
 */
export const level1Spellings: Readonly<Record<string, readonly string[]>> = {
  产出: [
    '完成',
    '预期产出',
    '年度产出',
    '绩效产出',
    '产出成果',
    '产出结果',
    '产出类',
    '任务完成',
    '目标完成',
    '完成情况',
  ],
  效益: [
    '效果',
    '成效',
    '预期效益',
    '预期效果',
    '年度效益',
    '绩效效益',
    '效益类',
    '效果类',
    '实施效果',
    '效益效果',
    '影响力',
  ],
  满意度: ['服务对象满意度', '满意度类', '社会满意度', '公众满意度', '群众满意度', '受益对象满意度', '社会公众满意度'],
  成本: ['成本类', '成本控制', '预算成本', '年度成本', '预期成本', '绩效成本'],
};

const bySpelling: ReadonlyMap<string, string> = new Map(
  Object.entries(level1Spellings).flatMap(([name, others]) => [name, ...others].map((each) => [each, name] as const)),
);

/**
 * A level 1 or level 2 name without what varies from form to form: width, spaces and unseen signs, numbering, points in brackets, the words
 * 项目 before and 指标 or 目标 behind. «项目产出（30分）», «产出指标», «一、产出指标(50分)» and «产出指标(40-50)分» all give «产出».
 */
export function levelName(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
  const bare = plain
    // (30分), (40-50)分 and (40%) are points; (一般性) is part of the name.
    .replace(/\(([^()]{0,40})\)分?/g, (whole, inside: string) => (/\d|分$/.test(inside) ? '' : whole))
    .replace(/(?<!\d)\d+(?:\.\d+)?(?:[-~]\d+(?:\.\d+)?)?[分%]$/, '')
    .replace(/^(?:\(?[一二三四五六七八九十\d]+\)?[、.)]|[一二三四五六七八九十]、)/, '')
    .replace(/^[★*]+/, '');
  return bare.replace(/^项目(?=.)/, '').replace(/(?:绩效)?(?:指标|目标)$/, '') || bare;
}

/** The national form's name for a level 1 as places write it: 项目完成指标 and 预期产出 give 产出. Other names stay as they are. */
export function level1Name(text: string): string {
  const name = levelName(text);
  return bySpelling.get(name) ?? name;
}

/** True for a level 1 of one of the national forms, however it is spelled. */
export const isKnownLevel1 = (text: string): boolean => Object.hasOwn(level1Spellings, level1Name(text));

/** True for words that name a level (产出指标, 项目效益, 质量指标), so that they aren't taken for a remark. */
export function isLevelName(text: string): boolean {
  return bySpelling.has(levelName(text)) || /(?:指标|目标)(?:[(（][^()（）]{0,20}[)）])?分?$/.test(text.trim());
}
