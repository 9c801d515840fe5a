import { describe, expect, it } from 'vitest';
import { sha256 } from '#platform';
import { readSpreadsheet } from '../../src/containers/spreadsheet/spreadsheet.ts';
import { resultJsonSchema } from '../../src/model/result/result-json.ts';
import type { ReviewedProject } from '../../src/model/result/reviewer-view.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { withReviewer } from '../../src/use-cases/as-reviewer.ts';
import { makeManifest, makeOutputs, manifestOptions } from '../../src/use-cases/outputs/make-outputs.ts';
import { makePolicy } from '../../src/use-cases/policy.ts';
import { profileTexts, ruleTexts } from '../support/definitions.ts';
import { scoreGiven } from '../support/score-given.ts';

const head = '预算单位,项目名称,预算数（万元）,一级指标,二级指标,三级指标,指标值';
const rows = [
  '产出指标,数量指标,参与人次,≥1000人次',
  '产出指标,质量指标,合格率,≥90%',
  '效益指标,社会效益指标,媒体报道,≥8篇',
  '满意度指标,服务对象满意度指标,群众满意度,≥90%',
];
const goals = `${[head, ...rows.map((row) => `900001 示例中心,科普活动,100,${row}`)].join('\n')}\n`;

const full = [
  { ordinal: 1, actual: '1200人次', evidence: '签到表' },
  { ordinal: 2, actual: '95%', evidence: '检验记录' },
  { ordinal: 3, actual: '9篇', evidence: '剪报' },
  { ordinal: 4, actual: '96%', evidence: '问卷汇总', surveySize: 120 },
];

const definitions = (texts: typeof ruleTexts) =>
  texts.map((one) => ({ ...one, sha256: sha256(new TextEncoder().encode(one.text)) }));

/** The run with what a reviewer would give; `changes` go over what was reported, by ordinal. */
async function reviewedRun(changes: Readonly<Record<number, object>> = {}, profile = 'mof-2020') {
  const indicators = full.map((row) => ({ ...row, ...changes[row.ordinal] }));
  const execution = { initial: '100', revised: '100', executed: '100' };
  const project = { unit: { code: '900001' }, code: null, name: '科普活动', execution, indicators };
  const actuals = JSON.stringify({ schemaVersion: '1.0', year: 2026, projects: [project] });
  const run = await scoreGiven({ 'goals.csv': goals }, { 'actuals.json': actuals }, profile);
  return withReviewer(run, await makePolicy(profile, definitions(profileTexts), definitions(ruleTexts)));
}

async function project(changes: Readonly<Record<number, object>> = {}): Promise<ReviewedProject> {
  const [only] = (await reviewedRun(changes)).reviewer?.projects ?? [];
  if (only === undefined) throw new Error('not reviewed');
  return only;
}

describe('a run as a reviewer would see it', () => {
  it('gives the same where everything is proved', async () => {
    expect(await project()).toMatchObject({
      now: { score: '100', grade: '优' },
      review: { score: '100', grade: '优' },
      lower: 0,
      factor: '100',
      rows: [],
    });
  });

  it.each<[string, Readonly<Record<number, object>>, string, string, number, string, string]>([
    ['one grade lower', { 4: { evidence: null, surveySize: null } }, '90', '优', 0, '100', '100'],
    ['no evidence for a benefit', { 3: { evidence: null } }, '70', '中', 2, '80', '80'],
    [
      'no evidence at all',
      { 1: { evidence: null }, 2: { evidence: null }, 3: { evidence: null } },
      '20',
      '差',
      3,
      '70',
      '70',
    ],
    ['a survey stands for evidence', { 4: { evidence: null } }, '100', '优', 0, '100', '100'],
  ])('%s', async (_, changes, score, grade, lower, factor, result) => {
    const reviewed = await project(changes);
    expect(reviewed).toMatchObject({ review: { score, grade }, lower, factor, result, now: { score: '100' } });
  });

  it('says by which rule each row loses what', async () => {
    const { rows: changed } = await project({ 3: { evidence: null } });
    expect(changed).toEqual([
      expect.objectContaining({
        indicator: 3,
        name: '媒体报道',
        now: '30',
        review: '0',
        rule: 'review-without-evidence',
      }),
    ]);
    expect(changed[0]?.why.zh).toContain('没有佐证材料');
  });

  it.each<[string, object, string, string]>([
    ['unrelated to the project', { related: false }, '0', 'review-unrelated'],
    ['assessable by half', { assessable: 'medium' }, '12', 'review-not-assessable-medium'],
    ['counted among the outputs already', { repeated: true }, '0', 'review-repeated'],
  ])('counts what a reviewer found and gave in JSON: %s', async (_, reviewed, review, rule) => {
    const { rows: changed } = await project({ 3: { reviewed } });
    expect(changed).toEqual([expect.objectContaining({ indicator: 3, now: '30', review, rule })]);
  });

  it('changes nothing of the run itself, and leaves out what is not final', async () => {
    const run = await reviewedRun({ 2: { actual: null } });
    expect(run.reviewer).toEqual({ profile: 'reviewer', projects: [], open: 1 });
    const { reviewer, ...own } = await reviewedRun({ 3: { evidence: null } });
    expect(own.projects[0]?.total).toMatchObject({ score: '100', grade: '优' });
    expect(reviewer?.projects).toHaveLength(1);
  });

  it('keeps the profile of the run but for what reviewers do otherwise', async () => {
    const run = await reviewedRun(
      { 1: { actual: '500人次', reason: '场地临时关闭，少办两场', measure: '来年补办' } },
      'hubei',
    );
    const [only] = run.reviewer?.projects ?? [];
    expect(only?.rows).toEqual([]);
    expect(only?.review.score).toBe(only?.now.score);
  });

  it('stands in the checking set alone, and the manifest says that it was asked for', async () => {
    const run = await reviewedRun({ 3: { evidence: null } });
    const unit = run.projects[0]?.unit ?? { code: null, name: '' };
    const sheet = (of: typeof run, name: string) =>
      scorecardWorkbook(of, unit, 'zh').sheets.find(({ title }) => title === name);
    expect(JSON.stringify(sheet(run, '复核预估'))).toContain('没有佐证材料');
    const { reviewer, ...plain } = run;
    expect(reviewer).toBeDefined();
    expect(sheet(plain, '复核预估')).toBeUndefined();
    const { $schema, ...document } = { $schema: '', ...resultDocument(run, 'zh') };
    expect(resultJsonSchema.parse(document).asReviewer?.projects[0]?.rows).toHaveLength(1);
    const outputs = await makeOutputs(run, 'zh');
    const titles = (own: boolean) =>
      outputs
        .filter(({ name }) => name.endsWith('.xlsx') && name.startsWith('报送/') === own)
        .flatMap(({ name, bytes }) => readSpreadsheet(bytes, name).value?.sheets.map((one) => one.name) ?? []);
    expect(titles(false)).toContain('复核预估');
    expect(titles(true)).not.toEqual([]);
    expect(titles(true)).not.toContain('复核预估');
    const manifest = makeManifest(run, outputs, [], manifestOptions(run, 'zh'));
    expect(JSON.parse(new TextDecoder().decode(manifest.bytes)).options.asReviewer).toBe(true);
    expect(manifestOptions(plain, 'zh')).not.toHaveProperty('asReviewer');
  });
});
