import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const head = '预算单位,项目名称,预算数（万元）,一级指标,二级指标,三级指标,指标值';
const rows = [
  '科普活动,100,产出指标,数量指标,参与人次,≥1万人次',
  '科普活动,100,产出指标,质量指标,合格率,≥90%',
  '科普活动,100,效益指标,社会效益指标,媒体报道,≥8篇',
  '场馆维修,40,产出指标,数量指标,维修面积,≥200平方米',
];
const reported = {
  schemaVersion: '1.0',
  year: 2026,
  projects: [
    {
      unit: { code: '405001' },
      code: null,
      name: '科普活动',
      execution: { initial: '100', revised: '100', executed: '90' },
      indicators: [
        { ordinal: 1, actual: '1.2万人次', evidence: '台账' },
        { ordinal: 2, actual: '81%', evidence: '台账', reason: '两批材料返工，未能在年内重新检验' },
        { ordinal: 3, actual: '9篇', evidence: '台账' },
      ],
    },
    {
      unit: { code: '405001' },
      code: null,
      name: '场馆维修',
      execution: { initial: '40', revised: '40', executed: '40' },
      indicators: [{ ordinal: 1, actual: '210平方米', evidence: '验收单' }],
    },
  ],
};

/** The goal table of an invented unit: two projects, four indicators. */
export const smallGoals = `${[head, ...rows.map((row) => `405001 示例单位,${row}`)].join('\n')}\n`;

/** What it reported. */
export const smallActuals = `${JSON.stringify(reported, null, 2)}\n`;

/** Puts files into a folder, with the folders they need. */
export function putFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
