import { describe, expect, it } from 'vitest';
import { readPromises } from '../../src/targets/read-promises.ts';

const place = { file: '目标表.txt', line: 7 };
const promised = (text: string, year: number | null = 2026) =>
  readPromises(text, place, year).map((promise) => [
    promise.subject,
    promise.text,
    promise.target.amount ?? promise.target.date,
  ]);

describe('promises in prose', () => {
  it.each<[string, readonly (readonly [string, string, string])[]]>([
    [
      '举办唐山技术经理人大会不少于1次、创新挑战赛不少于1次，工作合格率100%。',
      [
        ['举办唐山技术经理人大会', '不少于1次', '1'],
        ['创新挑战赛', '不少于1次', '1'],
        ['工作合格率', '100%', '100'],
      ],
    ],
    [
      '打造省级博士创新站建设项目不少于15家，引入高校及科研院所的博士后、博士等高层次人才不少于10家。',
      [
        ['打造省级博士创新站建设项目', '不少于15家', '15'],
        ['引入高校及科研院所的博士后、博士等高层次人才', '不少于10家', '10'],
      ],
    ],
    [
      '工作合格率为90%以上、学院安全、整洁保证率100%。',
      [
        ['工作合格率', '90%以上', '90'],
        ['学院安全、整洁保证率', '100%', '100'],
      ],
    ],
    [
      '举办“全国科普月”唐山系列活动1次，年参与青少年不少于5万人次。',
      [
        ['举办“全国科普月”唐山系列活动', '1次', '1'],
        ['年参与青少年', '不少于5万人次', '50000'],
      ],
    ],
    ['2.实施基层科普能力提升项目10项以上。', [['实施基层科普能力提升项目', '10项以上', '10']]],
    ['1.支撑服务全市技术合同成交额达到2000亿目标。', [['支撑服务全市技术合同成交额', '达到2000亿', '200000000000']]],
    ['注册用户达2.1万人以上', [['注册用户', '达2.1万人以上', '21000']]],
    ['6月底前细化代编预算、按规定及时下达资金', [['细化代编预算', '6月底前', '2026-06-30']]],
    [
      '完成12次培训，并于2026年12月31日前提交报告',
      [
        ['培训', '12次', '12'],
        ['提交报告', '2026年12月31日前', '2026-12-31'],
      ],
    ],
    ['12次培训', [['培训', '12次', '12']]],
  ])('%s', (text, expected) => {
    expect(promised(text)).toEqual(expected);
  });

  it.each([
    '完成2020年度科普活动工作任务',
    '1.用于老科协召开会议、培训等',
    '1. 1.开展农业科技特派员等政策研究。2.组织考察',
    '1.2026年，市科协将紧紧围绕全市工作大局',
    '按照“十四五”规划，做好第三批人才服务',
    '编辑制作《2024天津科技统计年鉴》',
    '依据等保2.0要求完成测评',
    '支付天津科技馆2021年以前免费开放项目尾款',
    '进一步提升服务水平',
    '',
  ])('%j promises nothing that can be checked', (text) => {
    expect(promised(text, 2022)).toEqual([]);
  });

  it('keeps the place and the one sentence a promise stands in', () => {
    const [first, second] = readPromises('培训3次。编印手册500册；发放到位。', place, 2026);
    expect(first).toMatchObject({ sentence: '培训3次', source: place });
    expect(second).toMatchObject({ sentence: '编印手册500册；发放到位', subject: '编印手册' });
  });
});
