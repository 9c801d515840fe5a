import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { type FilePurpose, sortFiles } from '../../src/use-cases/sort-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const purposeOf = (name: string, content: Uint8Array) => sortFiles([givenFile(name, content)]).files[0]?.purpose;

const goalCsv =
  '绩效目标表\n项目名称,科普活动\n预算单位,示范中心\n一级指标,二级指标,三级指标,指标值\n产出指标,数量指标,活动场次,≥5场\n';
const actualsCsv = '项目名称,三级指标,指标值,实际完成值\n科普活动,活动场次,≥5场,6\n';

const texts: readonly (readonly [string, FilePurpose, string])[] = [
  ['a goal table under any name', 'goals', goalCsv],
  ['a table with a column of actual values', 'actuals', actualsCsv],
  ['goals as JSON', 'goals', '{"schemaVersion":"1.0","documents":[]}'],
  ['actuals as JSON', 'actuals', '{"schemaVersion":"1.0","year":2026,"projects":[]}'],
  ['a result', 'result', '{"schemaVersion":"1.0","year":2026,"tool":{},"projects":[],"summary":{}}'],
  ['a manifest', 'manifest', '{"schemaVersion":"1.0","year":2026,"tool":{},"inputs":[],"outputs":[]}'],
  ['rules', 'rules', '{"id":"own","title":{},"rules":[]}'],
  ['a profile', 'profile', '{"id":"own","version":"1","title":{}}'],
  ['a layout of a form', 'form', '{"id":"own","version":"1","title":{},"columns":[],"blocks":[]}'],
  ['a configuration', 'configuration', '{"goals":"sample-goals"}'],
  ['JSON with a byte order mark', 'profile', '\ufeff{"id":"own","version":"1","title":{}}'],
  ['JSON of something else', 'unknown', '{"name":"left-pad"}'],
  ['JSON that is no object', 'unknown', '[1,2]'],
  ['prose', 'unknown', '今天天气很好，没有表格。'],
  ['nothing', 'unknown', ''],
];

describe('what a file is taken for', () => {
  it.each(texts)('%s → %s', (_, purpose, text) => {
    expect(purposeOf('某文件', bytes(text))).toBe(purpose);
  });

  it('takes the samples for what they are, whatever they are called', () => {
    for (const name of readdirSync('sample-actuals/2026'))
      if (name.endsWith('.xlsx'))
        expect(purposeOf('x', readFileSync(`sample-actuals/2026/${name}`)), name).toBe('actuals');
    for (const name of readdirSync('sample-goals'))
      if (name.endsWith('.docx')) expect(purposeOf('x', readFileSync(`sample-goals/${name}`)), name).toBe('goals');
    for (const name of readdirSync('rules'))
      if (name.endsWith('.json')) expect(purposeOf('x', readFileSync(`rules/${name}`)), name).toBe('rules');
    for (const name of readdirSync('scoring-profiles'))
      if (name.endsWith('.json'))
        expect(purposeOf('x', readFileSync(`scoring-profiles/${name}`)), name).toBe('profile');
  });

  it('has a finding for each file that it does not know, and none for the others', () => {
    const { files, findings } = sortFiles([
      givenFile('a', bytes(goalCsv)),
      givenFile('b', bytes('{"name":"left-pad"}')),
      givenFile('c', bytes('%PDF-1.7')),
    ]);
    expect(files.map(({ purpose }) => purpose)).toEqual(['goals', 'unknown', 'unknown']);
    expect(findings.map(({ place }) => place?.file)).toEqual(['b', 'c']);
  });
});
