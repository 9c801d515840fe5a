import { describe, expect, it } from 'vitest';
import { reportContext } from '../../src/reports/evaluation/report-context.ts';
import { evaluationReport } from '../../src/reports/evaluation-report.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { contentText } from '../../src/reports/tables/cell-text.ts';
import { evidenceSheet } from '../../src/reports/unit/evidence-sheet.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { scoreConfirmed } from '../../src/scoring/score-confirmed.ts';
import { builtInRules, profileOf } from '../support/definitions.ts';
import { tableRows } from '../support/document-text.ts';
import { type TestRow, testInput, testProject } from '../support/scoring.ts';

const satisfied = { level1: '满意度指标', target: '≥90%', actual: '95%' };
const rows: readonly (readonly [TestRow, string])[] = [
  [{ target: '≥1次', actual: '1', evidence: '签到表' }, '齐'],
  [{ target: '≥1次', actual: '1' }, '缺佐证材料'],
  [{ target: '≥1次', actual: '1', evidence: '见附件' }, '缺佐证材料'],
  [{ target: '≥1次', notApplicable: '今年没有此项任务' }, '不适用'],
  [{ target: '≥1次' }, '未填报'],
  [{ ...satisfied, evidence: '问卷汇总表', survey: '120' }, '齐'],
  [{ ...satisfied, evidence: '问卷汇总表' }, '缺调查样本数'],
  [{ ...satisfied, survey: '0' }, '缺佐证材料和调查样本数'],
];
const run = await scoreConfirmed(
  testInput(testProject(rows.map(([row]) => row)), profileOf('mof-2020'), await builtInRules()),
);
const unit = run.projects[0]?.unit ?? { code: null, name: '' };

describe('the list of evidence', () => {
  it('tells of each indicator what proves it, the size of a survey and what is missing', () => {
    const sheet = evidenceSheet(reportContext(run, 'zh', unit));
    const texts = sheet.rows.map(({ cells }) => cells.map(({ content }) => contentText(content)));
    expect(texts[1]).toEqual(['共8项指标，写明佐证材料的3项，还缺材料的4项。']);
    expect(texts[2]?.slice(4, 7)).toEqual(['佐证材料', '调查样本数', '还缺什么']);
    expect(texts.slice(3).map((row) => row[6])).toEqual(rows.map(([, missing]) => missing));
    expect(texts[8]?.slice(4, 6)).toEqual(['问卷汇总表', '120']);
  });

  it('is a sheet of the workbook that cover and forms refer to, and an annex of the report', () => {
    const { sheets } = scorecardWorkbook(run, unit, 'zh');
    const text = (id: string) =>
      (sheets.find((sheet) => sheet.id === id)?.rows ?? [])
        .flatMap(({ cells }) => cells.map(({ content }) => contentText(content)))
        .join('\n');
    expect(text('cover')).toContain('佐证材料清单');
    expect(text('project-1')).toContain('佐证材料见“佐证材料清单”；第2、3、7、8行还缺材料。');
    expect(tableRows(evaluationReport(run, 'zh'), 'evidence-table')).toHaveLength(rows.length + 1);
    expect(resultDocument(run, 'zh').projects[0]?.indicators.map(({ surveySize }) => surveySize)[5]).toBe('120');
  });
});
