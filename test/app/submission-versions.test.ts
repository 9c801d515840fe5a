import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { writeScorecards } from '../../src/app/outputs/write-scorecards.ts';
import { scoreYear } from '../../src/app/score-year.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';
import { verifyFolder } from '../../src/app/verify/verify-folder.ts';
import type { SubmissionRecord } from '../../src/model/result/submission-record.ts';

const parent = mkdtempSync(join(tmpdir(), 'perf-score-versions-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** What one of the two invented units reports of its one project. */
interface Reported {
  readonly actual: number | string;
  readonly reason?: string;
  readonly executed?: number;
}

/** A department of two units, one project each, that is scored into one folder again and again. */
function department(name: string) {
  const folder = join(parent, name);
  mkdirSync(join(folder, 'goals'), { recursive: true });
  const rows = ['产出指标,数量指标,培训场次,≥10场', '满意度指标,服务对象满意度指标,学员满意度,≥90%'];
  const heading = '预算单位,单位编码,项目名称,项目编码,预算数（万元）,一级指标,二级指标,三级指标,指标值';
  const lines = (['甲', '乙'] as const).flatMap((unit, at) =>
    rows.map((row) => `${unit}单位,40500${at + 1},${unit}项目,P${at + 1},10,${row}`),
  );
  writeFileSync(join(folder, 'goals', '2026目标.csv'), [heading, ...lines].join('\n'));
  const out = join(folder, 'scorecards');

  async function run(reported: readonly [Reported, Reported], asOf: string | null, force = false) {
    const projects = reported.map(({ actual, reason, executed }, at) => ({
      unit: { code: `40500${at + 1}`, name: `${'甲乙'[at]}单位` },
      code: `P${at + 1}`,
      name: `${'甲乙'[at]}项目`,
      execution: { initial: 10, revised: 10, executed: executed ?? 10 },
      completed: '完成',
      indicators: [
        { ordinal: 1, actual, ...(reason === undefined ? {} : { reason }) },
        { ordinal: 2, actual: '95%', surveySize: 60, evidence: '问卷' },
      ],
    }));
    writeFileSync(join(folder, 'actuals.json'), JSON.stringify({ schemaVersion: '1.0', year: 2026, projects }));
    const { settings } = resolveSettings({ goals: ['goals'], actuals: ['actuals.json'] }, {}, folder, null);
    const scored = await scoreYear(settings, 2026, { from: folder });
    if (scored.run === null) throw new Error('nothing was scored');
    const options = { language: 'zh', force, signWith: null, profile: 'mof-2020', keep: [], asOf } as const;
    const written = await writeScorecards(scored.run, scored.policy.profileFiles, out, options);
    expect(written.findings).toEqual([]);
    return scored.run;
  }
  const files = () =>
    readdirSync(join(out, '报送'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(out, '报送').length + 1))
      .sort();
  const bytes = (file: string) => readFileSync(join(out, '报送', file));
  const record = (): SubmissionRecord => JSON.parse(readFileSync(join(out, '报送记录.json'), 'utf8'));
  const all = () =>
    Object.fromEntries(
      [...files().map((file) => `报送/${file}`), 'manifest.json', 'result.json', '报送记录.json'].map((file) => [
        file,
        readFileSync(join(out, file)).toString('base64'),
      ]),
    );
  const verified = () => verifyFolder(out, { inputs: folder, publicKey: null, rescore: true });
  return { run, files, bytes, record, all, verified, out };
}

/** The words of a Word file. */
const wordsOf = (file: Uint8Array): string =>
  new TextDecoder().decode(unzipSync(new Uint8Array(file))['word/document.xml']).replace(/<[^<>]*>/g, '');

const full = { actual: 10 } as const;
const missed = { actual: 8, reason: '有两场因疫情取消，改到下一年举办' } as const;

describe('after handing in', () => {
  it('unchanged inputs give the same bytes on another day and no new version', async () => {
    const { run, all, record, verified } = department('unchanged');
    await run([full, missed], '2027-02-20');
    const first = all();
    await run([full, missed], '2027-03-15');
    expect(all()).toEqual(first);
    expect(
      record().units.map(({ of, versions }) => [of, versions.map(({ version, date }) => [version, date])]),
    ).toEqual([
      ['unit', [[1, '2027-02-20']]],
      ['unit', [[1, '2027-02-20']]],
      ['department', [[1, '2027-02-20']]],
    ]);
    expect((await verified()).findings).toEqual([]);
  });

  it('a change gives the unit a version with its day and a note of what changed, and keeps the earlier one', async () => {
    const { run, files, bytes, record, all, verified } = department('changed');
    await run([full, missed], '2027-02-20');
    const before = ['项目支出绩效自评表.xlsx', '绩效自评报告.docx'].map((name) => bytes(`405002-乙单位/${name}`));
    await run([full, { ...missed, actual: 9, executed: 9.5 }], '2027-03-01');
    expect(files()).toEqual([
      '405001-甲单位/绩效自评报告.docx',
      '405001-甲单位/项目支出绩效自评表.xlsx',
      '405002-乙单位/更正说明.docx',
      '405002-乙单位/第1版/绩效自评报告.docx',
      '405002-乙单位/第1版/项目支出绩效自评表.xlsx',
      '405002-乙单位/绩效自评报告.docx',
      '405002-乙单位/项目支出绩效自评表.xlsx',
      '部门-本部门/更正说明.docx',
      '部门-本部门/第1版/绩效自评报告.docx',
      '部门-本部门/绩效自评报告.docx',
    ]);
    expect(
      ['项目支出绩效自评表.xlsx', '绩效自评报告.docx'].map((name) => bytes(`405002-乙单位/第1版/${name}`)),
    ).toEqual(before);
    const changes = record().units[1]?.versions[1]?.changes.map(({ indicator, field, before: was, after }) => [
      indicator,
      field,
      was,
      after,
    ]);
    expect(changes).toContainEqual(['培训场次', 'actual', '8', '9']);
    expect(changes).toContainEqual([null, 'executed', '10', '9.5']);
    // What the Open XML SDK accepts, Word opens without an offer to repair it.
    for (const file of ['405002-乙单位/更正说明.docx', '部门-本部门/更正说明.docx', '部门-本部门/绩效自评报告.docx'])
      expect([file, await validate(new Uint8Array(bytes(file)), 'docx')]).toEqual([file, []]);
    const note = wordsOf(bytes('405002-乙单位/更正说明.docx'));
    for (const words of [
      '更正说明',
      '第2版（2027年3月1日）',
      '第1版（2027年2月20日）',
      '培训场次：实际完成值',
      '全年执行数',
    ])
      expect(note).toContain(words);
    expect(wordsOf(bytes('405002-乙单位/绩效自评报告.docx'))).toContain('2027年3月1日（第2版）');
    expect((await verified()).findings).toEqual([]);
    const second = all();
    await run([full, { ...missed, actual: 9, executed: 9.5 }], '2027-04-01');
    expect(all()).toEqual(second);
  });

  it('another reason alone is a change as well, and each version keeps its own note', async () => {
    const { run, files, record, verified } = department('reasons');
    await run([full, missed], '2027-02-20');
    await run([full, { ...missed, reason: '场地装修，有两场改到下一年举办' }], '2027-03-01');
    await run([full, { ...missed, reason: '场地装修，有两场改到下一年一月举办' }], null);
    expect(record().units[1]?.versions.map(({ version, date, changes }) => [version, date, changes.length])).toEqual([
      [1, '2027-02-20', 0],
      [2, '2027-03-01', 1],
      [3, null, 1],
    ]);
    expect(files().filter((name) => name.startsWith('405002'))).toEqual([
      '405002-乙单位/更正说明.docx',
      '405002-乙单位/第1版/绩效自评报告.docx',
      '405002-乙单位/第1版/项目支出绩效自评表.xlsx',
      '405002-乙单位/第2版/更正说明.docx',
      '405002-乙单位/第2版/绩效自评报告.docx',
      '405002-乙单位/第2版/项目支出绩效自评表.xlsx',
      '405002-乙单位/绩效自评报告.docx',
      '405002-乙单位/项目支出绩效自评表.xlsx',
    ]);
    expect((await verified()).findings).toEqual([]);
  });

  it('a unit that is no longer final keeps what it handed in aside, and has it back when nothing changed after all', async () => {
    const { run, files, record, all, verified } = department('reopened');
    await run([full, missed], '2027-02-20');
    const first = all();
    await run([full, { actual: '不知道' }], '2027-03-01');
    expect(files().filter((name) => !name.startsWith('405001'))).toEqual([
      '405002-乙单位/第1版/绩效自评报告.docx',
      '405002-乙单位/第1版/项目支出绩效自评表.xlsx',
      '部门-本部门/第1版/绩效自评报告.docx',
    ]);
    expect(record().units.map(({ current }) => current)).toEqual([true, false, false]);
    expect((await verified()).findings.filter(({ code }) => /output|value|cell/.test(code))).toEqual([]);
    await run([full, missed], '2027-03-02');
    expect(all()).toEqual(first);
  });

  it('a file that somebody edited is kept as it was found when the folder is written by force', async () => {
    const { run, bytes, out } = department('edited');
    await run([full, missed], null);
    writeFileSync(join(out, '报送/405002-乙单位/绩效自评报告.docx'), 'signed and scanned');
    await run([full, { ...missed, actual: 9 }], null, true);
    expect(bytes('405002-乙单位/第1版/绩效自评报告.docx').toString()).toBe('signed and scanned');
  });

  it('an earlier set that was changed is found by verify', async () => {
    const { run, verified, out } = department('tampered');
    await run([full, missed], null);
    await run([full, { ...missed, actual: 9 }], null);
    writeFileSync(join(out, '报送/405002-乙单位/第1版/绩效自评报告.docx'), 'something else');
    expect((await verified()).findings.map(({ code }) => code)).toContain('output-differs');
  });
});
