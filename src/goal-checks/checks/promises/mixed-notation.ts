import { findingKind } from '../../../findings/finding-kind.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { DocumentCheck } from '../../check.ts';

const kind = findingKind('mixed-notation', {
  severity: 'note',
  title: { zh: '同一写法前后不一', en: 'mixed notations' },
  found: { zh: '{what}有{count}种写法：{variants}', en: '{whatEn} is written in {count} ways: {variantsEn}' },
  expected: { zh: '一份文件一种写法', en: 'one notation in one document' },
  action: {
    zh: '请统一写作“{suggestion}”，或在汇总前统一',
    en: 'write "{suggestion}" throughout, or unify before consolidating',
  },
  why: {
    zh: '写法不一会给汇总、核对和系统导入带来错误，也显得没有统一审核。',
    en: 'Mixed notations cause errors when tables are consolidated, checked or imported.',
  },
});

interface Notation {
  readonly what: Bilingual;
  /** Each way of writing: its name, and the pattern a target text shows it by. */
  readonly ways: readonly (readonly [string, RegExp])[];
}

/** The year that stands for the document's own in the names of ways. */
const exampleYear = '2026';

const notations: readonly Notation[] = [
  {
    what: { zh: '百分比', en: 'a percent' },
    ways: [
      // 95%, 95百分比 and 95百分率 in one table, each as somebody typed it.
      ['%', /\d\s*[%％]/u],
      ['百分比', /\d\s*百分比/u],
      ['百分率', /\d\s*百分率/u],
    ],
  },
  {
    what: { zh: '日期', en: 'a date' },
    ways: [
      // 2026.12.31, 2026年12月31日 and 2026-12-31 (also 2026/12/31).
      ['2026.12.31', /\d{4}\.\d{1,2}\.\d{1,2}/u],
      ['2026年12月31日', /\d{4}年\d{1,2}月\d{1,2}日/u],
      ['2026-12-31', /\d{4}[-/]\d{1,2}[-/]\d{1,2}/u],
    ],
  },
  {
    what: { zh: '金额单位', en: 'money' },
    ways: [
      // «3万元» against a bare «3万» or «30000元» at the end; 3元/人 is a price and no way of writing.
      ['万元', /\d\s*万元/u],
      ['万', /\d\s*万$/u],
      ['元', /\d\s*元$/u],
    ],
  },
];

function mixture(texts: readonly string[], { what, ways }: Notation) {
  const counts = ways
    .map(([name, pattern]) => ({ name, count: texts.filter((text) => pattern.test(text.trim())).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return counts.length < 2 ? null : { what, counts };
}

/** Finds one thing written in several ways within a document: % and 百分比, 2026.12.31 and 2026年12月31日, 万 and 万元. */
export const mixedNotation: DocumentCheck = {
  kind,
  scope: 'document',
  looksAt: {
    zh: '同一份文件的指标值里，百分比、日期、金额单位各有几种写法；每类一条，写明各有多少处。',
    en: 'How many ways percents, dates and money units are written in the targets of a document; one finding each, with counts.',
  },
  silentOn: {
    zh: '只有一种写法的；全角与半角之差；金额单位中“元”和“万元”并用。',
    en: 'One way throughout; full and half width; 元 beside 万元.',
  },
  run: (document) => {
    const targets = document.projects.flatMap(({ rows }) => rows.map(({ target }) => target));
    // 12/10万 counts cases among so many; 万 alone is money only where it was read as money.
    const money = targets.filter(({ dimension }) => dimension === 'money');
    return notations.flatMap((notation) => {
      const of = notation.what.zh === '金额单位' ? money : targets;
      const mixed = mixture(
        of.map(({ text }) => text),
        notation,
      );
      if (mixed === null) return [];
      const names = new Set(mixed.counts.map(({ name }) => name));
      if (mixed.what.zh === '金额单位' && !names.has('万')) return [];
      const year = String(document.document.year ?? exampleYear);
      const shown = (name: string): string => name.replace(exampleYear, year);
      const variants = mixed.counts.map(({ name, count }) => `${shown(name)}（${count}处）`).join('、');
      const variantsEn = mixed.counts.map(({ name, count }) => `${shown(name)} (${count})`).join(', ');
      const [first] = mixed.counts;
      const suggestion =
        mixed.what.zh === '百分比' ? '%' : mixed.what.zh === '金额单位' ? '万元' : shown(first?.name ?? '');
      const args = {
        what: mixed.what.zh,
        whatEn: mixed.what.en,
        count: String(mixed.counts.length),
        variants,
        variantsEn,
        suggestion,
      };
      return [kind.found(args, document.where)];
    });
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|质量指标|合格率|≥95%',
            '产出指标|质量指标|及时率|≥95％',
            '产出指标|成本指标|总成本|≤9万元',
            '产出指标|成本指标|人均成本|≤900元',
            '产出指标|数量指标|数据条数|≥8万条',
            '效益指标|社会效益指标|孕产妇死亡率|≤12/10万',
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: ['产出指标|质量指标|合格率|≥95%', '产出指标|质量指标|通过率|100百分比'] }],
      finds: ['百分比（1处）'],
    },
    {
      projects: [{ rows: ['产出指标|时效指标|完成时限|2026.12.31', '产出指标|时效指标|验收时限|2026年12月31日'] }],
      finds: ['2026年12月31日（1处）'],
    },
    {
      year: 2023,
      projects: [{ rows: ['产出指标|时效指标|完成时限|2023.12.31', '产出指标|时效指标|验收时限|2023年12月31日'] }],
      finds: ['2023年12月31日（1处）'],
    },
    {
      projects: [{ rows: ['产出指标|成本指标|总成本|≤9万元', '产出指标|成本指标|平均成本|≤3万'] }],
      finds: ['万（1处）'],
    },
  ],
};
