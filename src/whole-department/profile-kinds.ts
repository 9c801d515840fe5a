import { findingKind } from '../findings/finding-kind.ts';

export const weightsNotClosed = findingKind('department-list-not-weight', {
  severity: 'block',
  title: { zh: '清单各项分数之和不等于分值', en: 'the items of a list do not add up to the weight' },
  found: { zh: '“{name}”分值{weight}，各项合计{sum}', en: '"{name}" weighs {weight}, its items add up to {sum}' },
  expected: { zh: '各项分数之和等于分值', en: 'items that add up to the weight' },
  action: { zh: '请改正方案文件中的分数', en: 'correct the points in the profile' },
  why: { zh: '差额没有任何一项能得到，也没有任何一项能扣掉。', en: 'Nobody could earn or lose the difference.' },
});

export const indicatorTwice = findingKind('department-indicator-twice', {
  severity: 'block',
  title: { zh: '方案中有两个同名的指标', en: 'two indicators of one name in a layout' },
  found: { zh: '“{name}”出现了两次', en: '"{name}" is there twice' },
  expected: { zh: '每个指标的编号和名称都不同', en: 'ids and names that differ' },
  action: { zh: '请改正方案文件中的名称', en: 'rename one of them in the file' },
  why: { zh: '填报表按名称对应指标，同名就分不清。', en: 'Rows that are filled in are told apart by name.' },
});
