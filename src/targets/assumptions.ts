/** A sentence for the scorecard about something that was assumed because it is not printed. */
export type Assumption = string;

/** Every assumption the grammar can make, in the words of the scorecard. */
export const assumed = {
  atLeast: () => '无比较符，按"不少于"理解',
  atMost: () => '无比较符，按"不超过"理解',
  bareMoney: (multiplier: string) => `"${multiplier}"按"${multiplier}元"理解`,
  year: (year: number) => `未写年份，按${year}年理解`,
  yearUnknown: () => '未写年份，且年度未知',
  before: (printed: string, month: number, day: number) => `"${printed}"按早于${month}月${day}日理解`,
  lastDay: (printed: string) => `"${printed}"未写到日，按最后一天理解`,
  compactDate: (printed: string) => `"${printed}"按日期理解`,
  unitFromName: (unit: string) => `未写单位，按指标名称中的"${unit}"理解`,
  countFromName: (multiplier: string) => `"${multiplier}"后未写单位，按指标名称理解为数量`,
  direction: (word: string, comparator: string) => `指标方向"${word}"按"${comparator}"理解`,
  qualitativeColumn: () => '指标性质写"定性"，但指标值是数值，按数值理解',
  unknownComparator: (word: string) => `比较符栏"${word}"未能识别，未计入`,
  severalNumbers: () => '含有多个数值，按定性指标理解',
  expectation: () => '未写明期望，按"是"理解',
  targetUnit: (unit: string) => `未写单位，按指标值的单位"${unit}"理解`,
  inheritedMultiplier: (value: string, unit: string) => `指标值以"${unit}"计，填报值${value}按${value}${unit}理解`,
  belowOne: (value: string, unit: string) => `指标值以"${unit}"计，填报值${value}不大于1，按${value}${unit}理解`,
  comparatorInActual: (comparator: string) => `实际值带有"${comparator}"，按其数值理解`,
  oneOfSeveral: (printed: string) => `填报值含有多个数值，按与指标值同类的"${printed}"理解`,
  sameAsTarget: () => '与指标值文字相同，按达成理解',
  oneIsYes: (value: string, meaning: string) => `"${value}"按"${meaning}"理解`,
  serialDate: (serial: string, date: string) => `数字${serial}按日期${date}理解`,
  bandWord: (word: string, band: string) => `"${word}"按"${band}"理解`,
  noTargetUnit: (unit: string) => `指标值未写单位，按实际值的单位"${unit}"理解`,
} as const satisfies Record<string, (...parts: never[]) => Assumption>;

/** The phrase of a date that was not given to the day («2023年9月前»), from the assumption that says so; null when it was. */
export function imprecisePhrase(assumptions: readonly Assumption[]): string | null {
  for (const assumption of assumptions) {
    const found = /^"([^"]{1,30})"(?:按早于[0-9]{1,2}月[0-9]{1,2}日理解|未写到日，按最后一天理解|按日期理解)$/.exec(
      assumption,
    );
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}
