import type { TargetReading } from '../../model/target/target.ts';

/** Units that count the same sort of thing in these tables: a 场 of an activity is a 次, a 名 is a person. */
const alike: readonly (readonly string[])[] = [
  ['次', '场', '场次', '期', '届', '个', '项', '回', '批次', '站次', '轮'],
  ['人', '名', '位', '人次', '个'],
  ['家', '个', '户', '所', '项', '单位'],
  ['篇', '份', '个', '项', '本', '册', '部'],
  ['条', '项', '个'],
  ['台', '辆', '部', '套', '台套', '台/套', '件', '个', '艘', '架', '组'],
  ['座', '处', '个', '所', '栋', '幢', '间', '口', '眼', '孔'],
  ['棵', '株'],
  ['人', '户', '户次'],
  ['头', '只', '羽'],
  ['件', '起', '宗', '例', '个', '次'],
  ['部', '个', '套'],
];

/** True when two targets measure the same sort of thing, so that their amounts may be compared. */
export function countedAlike(a: TargetReading, b: TargetReading): boolean {
  if (a.amount === null || b.amount === null || a.dimension !== b.dimension) return false;
  if (a.dimension !== 'count' || a.unit === b.unit) return a.dimension !== 'duration' || a.unit === b.unit;
  return alike.some((group) => group.includes(a.unit ?? '') && group.includes(b.unit ?? ''));
}
