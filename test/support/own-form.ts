import { certain } from '../../src/model/certain.ts';
import { formLayoutSchema, type UsedForm } from '../../src/model/policy/form-layout.ts';

const both = (zh: string, en: string) => ({ zh, en });

/** A layout that no office has: other words, another order, amounts in 元, wide columns, weight behind the score. */
export const ownForm = {
  id: 'own',
  version: '1',
  title: both('自定表样', 'a form of our own'),
  money: { unit: '元', indent: 2 },
  orientation: 'portrait',
  columns: [8, 10, 10, 20, 12, 14, 14, 10, 10, 10, 20].map((width) => ({ width })),
  blocks: [
    { block: 'title', text: both('{year}年项目绩效完成情况', 'results of {year}') },
    {
      block: 'fields',
      cells: [
        { label: both('单位', 'unit'), columns: 2 },
        { value: 'unitName', columns: 4 },
        { label: both('项目', 'project') },
        { value: 'project', columns: 4 },
      ],
    },
    {
      block: 'indicators',
      label: null,
      columns: [
        { value: 'ordinal', heading: both('序号', 'no.') },
        { value: 'level2', heading: both('类别', 'kind') },
        { value: 'level3', heading: both('指标', 'indicator'), columns: 2 },
        { value: 'actual', heading: both('完成', 'done'), columns: 2 },
        { value: 'target', heading: both('计划', 'planned') },
        { value: 'score', heading: both('自评分', 'score') },
        { value: 'evidence', heading: both('材料', 'evidence') },
        { value: 'weight', heading: both('满分', 'full') },
        { value: 'reason', heading: both('原因', 'reason') },
      ],
    },
    { block: 'total', label: both('总计', 'in all') },
    {
      block: 'funds',
      label: both('资金（元）', 'money (yuan)'),
      labelColumns: 2,
      columns: [
        { value: 'executed', heading: both('支出数', 'spent') },
        { value: 'source', heading: both('来源', 'source') },
        { value: 'rate', heading: both('支出率', 'rate') },
        { value: 'initial', heading: both('年初数', 'initial') },
        { value: 'revised', heading: both('调整后预算数', 'adjusted') },
        { value: 'weight', heading: both('满分', 'full') },
        { value: 'score', heading: both('自评分', 'score'), columns: 3 },
      ],
      rows: [
        { source: 'other', label: both('自筹', 'other') },
        { source: 'carry-over', label: both('结转', 'carried over') },
        { source: 'fiscal', label: both('财政', 'fiscal') },
        { source: 'total', label: both('合计', 'total') },
      ],
    },
    {
      block: 'fields',
      cells: [
        { label: both('结论', 'conclusion'), columns: 2 },
        { value: 'conclusion', columns: 9 },
      ],
    },
    {
      block: 'fields',
      cells: [
        { label: both('问题', 'problems'), columns: 2 },
        { value: 'problems', columns: 4 },
        { label: both('措施', 'measures') },
        { value: 'measures', columns: 4 },
      ],
    },
    {
      block: 'signatures',
      items: [
        { label: both('日期', 'date'), value: 'date' },
        { label: both('经办', 'by'), value: 'blank' },
      ],
    },
  ],
} as const;

/** A run's form by the layout as somebody wrote it. */
export const formOf = (layout: unknown): UsedForm => ({
  layout: certain(formLayoutSchema.safeParse(layout).data, 'a layout that fits its schema'),
  source: null,
  isNamed: true,
});
