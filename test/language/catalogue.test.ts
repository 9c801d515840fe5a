import { describe, expect, it } from 'vitest';
import { allWordings } from '../../src/wordings/all-wordings.ts';
import { notChinese, notEnglish, withoutKnown } from '../support/spoken-language.ts';

/** Headings, level names and units are written in Chinese in every table; an English sentence names them as they stand there. */
const official = withoutKnown([
  ...[
    '项目名称',
    '三级指标',
    '实际完成值',
    '全年预算数',
    '全年执行数',
    '年初预算数',
    '指标',
    '资金',
    '万元',
    '元',
    '千元',
    '亿元',
  ],
  ...[
    '年度资金总额',
    '当年财政拨款',
    '上年结转资金',
    '其他资金',
    '达成程度',
    '未参评情形',
    '不适用原因',
    '年度目标',
    '产出指标',
    '效益指标',
    '成本指标',
  ],
  ...[
    '满意度指标',
    '单位',
    '某某单位',
    '次',
    '个月',
    '月',
    '无',
    '人',
    '年',
    '日',
    '日前',
    '前',
    '偏差原因',
    '填报单位',
  ],
]);

const parts = ['title', 'found', 'expected', 'action', 'why'] as const;
const kinds = Object.entries(allWordings);

describe('the wording of every finding', () => {
  it('notices Chinese in English, English in Chinese, and the punctuation of the other language', () => {
    expect(notEnglish('no such file：x')).toHaveLength(1);
    expect(notEnglish('the 得分 is low')).toHaveLength(1);
    expect(notEnglish('"得分" is low')).toEqual([]);
    expect(notChinese('得分偏低,请核对')).toHaveLength(1);
    expect(notChinese('读不出来: Unexpected token in JSON')).toHaveLength(1);
    expect(notChinese('请用 perf-score rules check 检查，或用 WPS 打开')).toEqual([]);
  });

  it.each(kinds)('%s', (_, kind) => {
    for (const part of parts) {
      const { zh, en } = kind[part];
      expect(notEnglish(en, official), en).toEqual([]);
      expect(en, 'typed with ASCII quotation marks and dashes').not.toMatch(/[’‘–—…]/);
      expect(notChinese(zh.replaceAll(/\{\w+\}/g, '某')), zh).toEqual([]);
      expect(`${zh}${en}`).not.toMatch(/ {2}|。。|，，/);
    }
    expect(kind.why.zh, 'a sentence ends').toMatch(/[。？）]$/);
    expect(kind.why.en, 'a sentence ends').toMatch(/[.?)]$/);
  });

  it('never puts the Chinese words of an arg into English where it has English ones', () => {
    const mixed = kinds.flatMap(([code, kind]) => {
      const names = (language: 'zh' | 'en') =>
        new Set(
          parts.flatMap((part) => [...kind[part][language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')),
        );
      const [zh, en] = [names('zh'), names('en')];
      return [...zh].filter((name) => en.has(name) && en.has(`${name}En`)).map((name) => `${code} {${name}}`);
    });
    expect(mixed).toEqual([]);
  });
});
