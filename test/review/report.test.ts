import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportSubject } from '../../src/model/review/report-text.ts';
import { readReportText } from '../../src/readers/report-text/read-report-text.ts';
import { checkReport } from '../../src/review/check-report.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';
import { commandLine } from '../support/command-line.ts';
import { filledFile, officialForm } from '../support/filled-forms.ts';
import { para, run, wordFile } from '../support/word-file.ts';

const one: readonly ReportSubject[] = [{ name: '河道保洁经费', self: '97.55', score: '88.2', rate: '95.04' }];
const two: readonly ReportSubject[] = [...one, { name: '公厕改造', self: '90', score: '90', rate: '100' }];

const found = (subjects: readonly ReportSubject[], ...texts: readonly string[]): string[] =>
  checkReport({ file: 'r.docx', paragraphs: texts.map((text) => ({ text, place: { file: 'r.docx' } })) }, subjects).map(
    (each) => `${each.code}: ${reportFinding(each, 'zh').found}`,
  );

describe('a report that agrees', () => {
  it.each<[string, readonly ReportSubject[], readonly string[]]>([
    [
      'with its projects',
      two,
      ['本次自评共2个项目。', '河道保洁经费自评得分97.55分，执行率95%。', '公厕改造自评90分。'],
    ],
    ['with its one project, rounded', one, ['自评得分97.6分，复核得分88.2分，预算执行率95.04%。']],
    ['where it says a second time what is right', one, ['上半年执行率40%。', '全年执行率95.0%。']],
    ['where a rate is a threshold', one, ['执行率90%以上。']],
    ['where a paragraph tells of several projects', two, ['河道保洁经费自评97.55分，公厕改造自评90分。']],
    ['in shares of one whole', one, ['其中产出问题占50%，效益问题占31%，管理问题占19%。']],
    ['where shares may be of different wholes', one, ['人员经费占60%，其中编外占30%。']],
    [
      'in problems and suggestions',
      one,
      ['三、存在的问题', '（一）目标偏低', '（二）佐证不全', '四、有关建议', '1.提高目标', '五、附件'],
    ],
  ])('%s', (_, subjects, texts) => {
    expect(found(subjects, ...texts)).toEqual([]);
  });
});

describe('a report that does not agree', () => {
  it.each<[string, readonly ReportSubject[], readonly string[], readonly string[]]>([
    ['in its count', two, ['本次抽取3个项目。'], ['report-count-differs: 报告写“抽取3个项目”，表中是2个项目']],
    [
      'in a score of one of several',
      two,
      ['河道保洁经费自评得分99分。', '公厕改造复核得分88分。'],
      [
        'report-score-differs: “河道保洁经费”报告写“自评得分99分”，表中是97.55分',
        'report-score-differs: “公厕改造”报告写“复核得分88分”，表中是90分',
      ],
    ],
    [
      'in a rate',
      one,
      ['预算执行率为98.2%。'],
      ['report-rate-differs: “河道保洁经费”报告写“执行率为98.2%”，表中是95.04%'],
    ],
    [
      'in shares of one whole',
      one,
      ['产出问题占50%，效益问题占31%，管理问题占9%。'],
      ['report-shares-off: “产出问题占50%，效益问题占31%，管理问题占9%。”：各占比相加为90%'],
    ],
    [
      'in problems and suggestions',
      one,
      ['三、存在的问题', '（一）目标偏低', '（二）佐证不全', '（三）超时', '四、建议', '（一）提高目标'],
      ['report-suggestions-few: 报告写了3个问题，只有1条建议'],
    ],
  ])('%s', (_, subjects, texts, expected) => {
    expect(found(subjects, ...texts)).toEqual(expected);
  });
});

it('reads paragraphs and cells of a report, and says of a picture of one that it has no text', () => {
  const bytes = wordFile(para(run('一、概况')) + para(run('自评得分98分。')));
  expect(readReportText(bytes, 'r.docx').value?.paragraphs.map(({ text }) => text)).toEqual([
    '一、概况',
    '自评得分98分。',
  ]);
  expect(readReportText(new Uint8Array(8), 'r.pdf').findings.map(({ code }) => code)).toEqual(['report-without-text']);
});

describe('perf-score review --report', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'perf-score-report-'));
    const form = officialForm({
      project: '巡查经费',
      funds: [{ row: '年度资金总额', initial: '50', revised: '50', executed: '45', weight: '10', score: '9' }],
      indicators: [
        {
          level1: '产出指标',
          level2: '数量指标',
          name: '巡查次数',
          target: '≥40次',
          actual: '40次',
          weight: '90',
          score: '90',
        },
      ],
      total: { weight: '100', score: '99' },
    });
    writeFileSync(join(folder, 'form.xlsx'), filledFile('xlsx', form).bytes);
    writeFileSync(join(folder, 'report.docx'), wordFile(para(run('自评得分99.5分，执行率90%。'))));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('compares the report with the forms, and with the reviewer’s workbook', async () => {
    const forms = await commandLine(['review', 'form.xlsx', '--report', 'report.docx', '--json'], folder);
    expect(forms.code).toBe(0);
    const codes = (out: string) => (JSON.parse(out).findings as { code: string }[]).map(({ code }) => code);
    expect(codes(forms.out)).toContain('report-score-differs');
    await commandLine(['review', 'form.xlsx', '-o', 'book.xlsx'], folder);
    const book = await commandLine(
      ['review', '--finish', 'book.xlsx', '--report', 'report.docx', '-o', 'o', '--json'],
      folder,
    );
    expect(codes(book.out)).toContain('report-score-differs');
    const english = await commandLine(['review', 'form.xlsx', '--report', 'report.docx', '--lang', 'en'], folder);
    expect(english.out).toContain('the report gives another score');
  });
});
