/**
 * A level 1 or level 2 name without what varies from form to form: width, spaces and unseen signs, numbering, points in brackets, the words
 * 项目 before and 指标 or 目标 behind. «项目产出（30分）», «产出指标» and «一、产出指标(50分)» all give «产出».
 */
export function levelName(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
  const bare = plain
    .replace(/\((?:[^()]*?\d[^()]*?分?|[^()]*分)\)/g, '')
    .replace(/\d+(?:\.\d+)?分$/, '')
    .replace(/^(?:\(?[一二三四五六七八九十\d]+\)?[、.)]|[一二三四五六七八九十]、)/, '')
    .replace(/^[★*]+/, '');
  return bare.replace(/^项目(?=.)/, '').replace(/(?:绩效)?(?:指标|目标)$/, '') || bare;
}
