import type { DocumentBlock, GridCell } from '../../containers/word/document-blocks.ts';

/** The words of forms that this program writes in English, as the official form has them. */
const words: Readonly<Record<string, string>> = {
  project: '项目名称',
  code: '项目编码',
  department: '主管部门',
  unit: '实施单位',
  'funds (10,000 yuan)': '项目资金（万元）',
  'funds (yuan)': '项目资金（元）',
  'execution (10,000 yuan)': '预算执行情况（万元）',
  'execution (yuan)': '预算执行情况（元）',
  source: '资金来源',
  'initial budget': '年初预算数',
  'revised budget': '全年预算数',
  'adjusted budget': '调整后预算数',
  executed: '全年执行数',
  weight: '分值',
  rate: '执行率',
  score: '得分',
  'total for the year': '年度资金总额',
  'of which: fiscal funds': '其中：当年财政拨款',
  'carried over from last year': '上年结转资金',
  'other funds': '其他资金',
  'overall goal': '年度总体目标',
  expected: '预期目标',
  achieved: '实际完成情况',
  indicators: '绩效指标',
  'level 1': '一级指标',
  'level 2': '二级指标',
  'level 3': '三级指标',
  target: '年度指标值',
  actual: '实际完成值',
  'reason for the deviation, measures': '偏差原因分析及改进措施',
  'why it was not completed': '未完成原因分析',
  'deduction from the total': '项目扣分',
  conclusion: '评价结论',
  problems: '存在问题',
  measures: '改进措施',
  "last year's actual": '上年实际值',
  met: '达成预期指标',
  'partly met': '部分达成预期指标并具有一定效果',
  'not met': '未达成预期指标且效果较差',
  yes: '是',
  no: '否',
  'n/a': '不适用',
  missing: '未填报',
  invalid: '无法计分',
};

/** A heading that a form in English has, and hardly another table. */
const telling = 'level 1';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** 总分 of the indicators, 合计 of the money: what «total» stands for is told by what stands beside it. */
function inChinese(cell: GridCell): GridCell {
  const text = plain(cell.text);
  if (Object.hasOwn(words, text)) return { ...cell, text: words[text] ?? cell.text };
  const grade = /^grade: (\S{1,10})$/.exec(text)?.[1];
  return grade === undefined ? cell : { ...cell, text: `评价等级：${grade}` };
}

const isTotal = ({ text }: GridCell): boolean => plain(text) === 'total';

/** The blocks of a file with the words of English forms as the official form has them; others stay as they are. */
export function withOfficialWords(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'table') return block;
    const from = block.rows.findIndex(({ cells }) => cells.some(({ text }) => plain(text) === telling));
    if (from < 0) return block;
    const rows = block.rows.map((row, at) => {
      const total = at < from ? '年度资金总额' : '总分';
      return { ...row, cells: row.cells.map((cell) => (isTotal(cell) ? { ...cell, text: total } : inChinese(cell))) };
    });
    return { ...block, rows };
  });
}
