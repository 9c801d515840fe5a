import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readWorkbookCells } from '../../src/verification/workbook/workbook-cells.ts';

const folder = fileURLToPath(new URL('../..', import.meta.url));

/** Every text of a JSON value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    // A sentence of a report takes a text without the stop that it ends in.
    const lines = [value, ...value.split('\n')];
    return lines.flatMap((line) => [line, line.replace(/。$/, '')]);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** Names that stay Chinese in every language: of regulations, categories, grades, columns of the template, and units. */
const official = [
  ...[
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
    '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）',
    '财预〔2021〕101号',
    '产出指标',
    '效益指标',
    '满意度指标',
    '成本指标',
  ],
  ...[
    '优',
    '良',
    '中',
    '差',
    '指标',
    '资金',
    '自评报告文字',
    '部门整体',
    '基础数据',
    '履职目标',
    '指标评定',
    '万元',
    '元',
    '实际完成值',
    '不适用原因',
    '偏差原因',
    '达成程度',
    '未参评情形',
    '项目名称',
    '三级指标',
  ],
  ...[
    '全年预算数',
    '全年执行数',
    '年初预算数',
    '需要更正',
    '单位',
    '数量指标',
    '质量指标',
    '时效指标',
    '年度目标',
    '个月',
    '万',
  ],
];

let known: readonly string[] | null = null;

/** What the sample files say themselves, with the names that stay Chinese in every language. */
export async function knownTexts(): Promise<readonly string[]> {
  if (known !== null) return known;
  const { readGoals } = await import('../../src/readers/read-goals.ts');
  const goals = readdirSync(`${folder}sample-goals`).flatMap((name) => {
    const { value } = readGoals(readFileSync(`${folder}sample-goals/${name}`), name, { year: 2026 });
    return [name, ...textsOf(value)];
  });
  const actuals = readdirSync(`${folder}sample-actuals/2026`).flatMap((name) => {
    const { value } = readWorkbookCells(readFileSync(`${folder}sample-actuals/2026/${name}`), name);
    const cells = [...(value ?? new Map()).values()].flatMap((sheet) => [...sheet.values()]);
    return [name, ...cells.flatMap((cell) => textsOf(cell))];
  });
  const faulty = readdirSync(`${folder}test/errors-goals`)
    .filter((name) => name.endsWith('.txt') && name !== 'messages.txt')
    .flatMap((name) => readFileSync(`${folder}test/errors-goals/${name}`, 'utf8').split(/[\t\n|]/))
    .flatMap((text) => [text, text.replace(/^\d+/, '').trim()]);
  const days = Array.from({ length: 366 }, (_, at) => {
    const day = new Date(Date.UTC(2026, 0, 1 + at));
    return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
  });
  const settings = textsOf(JSON.parse(readFileSync(`${folder}perf-score.config.json`, 'utf8')));
  known = [...days, ...settings, ...goals, ...actuals, ...faulty, ...official]
    .filter((text) => !text.startsWith('='))
    .map((text) => text.trim());
  return known;
}
