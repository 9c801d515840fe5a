import type { Band } from '../../model/target/target.ts';

/** Words people write for one of the three bands of a qualitative judgement, in folded spelling. */
const words: Readonly<Record<Band, string>> = {
  met: '达成 已达成 达成预期指标 达成预期目标 达成年度指标 全部达成 基本达成 基本达成预期指标 全部或基本达成 全部或基本达成预期指标 达到预期 达到预期目标 达到预期效果 达到目标 已达到 达到 达标 已达标 完成 已完成 全部完成 全面完成 按时完成 按期完成 如期完成 按时 按期 按计划完成 圆满完成 超额完成 基本完成 基本达到 基本达到预期 已实现 实现 全部实现 优 优秀 良 良好 好 较好 很好 合格 符合 符合要求 满意 已落实 落实 达成预期 完成预期目标 完成年度目标',
  partly:
    '部分达成 部分达成预期指标 部分达成预期指标并具有一定效果 部分达成年度指标并具有一定效果 部分达成并具有一定效果 部分达成预期目标 部分完成 部分实现 部分达到 部分达标 未全部完成 未完全完成 未完全达成 一般 中 有一定效果 具有一定效果 大部分完成 正在推进 推进中',
  'not-met':
    '未达成 未达成预期指标 未达成预期指标且效果较差 未达成年度指标且效果较差 未达成且效果较差 未达成预期目标 未完成 未实现 未达到 未达标 没有完成 尚未完成 未开展 未按时完成 未按期完成 差 较差 很差 不合格 不符合 不达标 未落实 未达到预期 未达预期 取消',
};

const bands: ReadonlyMap<string, Band> = new Map(
  (Object.entries(words) as [Band, string][]).flatMap(([band, list]) =>
    list.split(' ').map((word) => [word, band] as const),
  ),
);

/** The band a text names when it says nothing else; null for any other words. Works on folded text. */
export function bandOf(text: string): Band | null {
  return bands.get(text) ?? null;
}

const answers: Readonly<Record<string, boolean>> = {
  是: true,
  是的: true,
  对: true,
  '√': true,
  '✓': true,
  '✔': true,
  有: true,
  能: true,
  否: false,
  '×': false,
  '✗': false,
  '✘': false,
  无: false,
  没有: false,
  不能: false,
  不是: false,
  true: true,
  false: false,
  yes: true,
  y: true,
  no: false,
  n: false,
};

/** 是 or 否 in one of their spellings; null for any other words. */
export function answerOf(text: string): boolean | null {
  const answer = text.toLowerCase();
  return Object.hasOwn(answers, answer) ? (answers[answer] ?? null) : null;
}
