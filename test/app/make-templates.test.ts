import { Buffer } from 'node:buffer';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readInputFiles } from '../../src/app/inputs/input-files.ts';
import { makeTemplates } from '../../src/app/make-templates.ts';
import type { GoalDocument, Project } from '../../src/model/goals/goals.ts';
import { isAsSealed } from '../../src/writers/seal.ts';
import { plainProfile, templateProjects } from '../support/template-projects.ts';

const goals = (projects: readonly Project[]): GoalDocument => ({
  source: { file: '目标.docx', sha256: '0'.repeat(64) },
  year: 2026,
  yearKnownFrom: null,
  department: null,
  projects,
});

const other: Project[] = templateProjects.slice(0, 1).map((project) => ({
  ...project,
  unit: { code: null, name: '某市/科技馆?' },
}));

const freshFolder = () => join(mkdtempSync(join(tmpdir(), 'perf-score-template-')), '模板');

const order = (folder: string, more: Partial<Parameters<typeof makeTemplates>[0]> = {}) => ({
  year: 2026,
  goals: [goals([...templateProjects, ...other])],
  only: null,
  profile: plainProfile,
  lastYear: null,
  folder,
  force: false,
  dryRun: false,
  ...more,
});

const states = async (made: Parameters<typeof makeTemplates>[0]) =>
  (await makeTemplates(made)).templates.map((one) => one.state);

/** Opens a workbook, types something in, and saves it as a spreadsheet program does. */
async function fillIn(path: string): Promise<Buffer> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(readFileSync(path) as never);
  const sheet = book.getWorksheet('指标');
  if (sheet !== undefined) sheet.getCell('L5').value = 8;
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
  return readFileSync(path);
}

describe('makeTemplates', () => {
  it('writes one workbook for each unit, under names every system takes', async () => {
    const folder = freshFolder();
    const made = await makeTemplates(order(folder));
    expect(made.findings).toEqual([]);
    expect(made.templates.map((one) => [one.projects, one.indicators, one.state])).toEqual([
      [3, 28, 'new'],
      [1, 13, 'new'],
    ]);
    expect(readdirSync(folder).sort()).toEqual(['2026-405001-示例科学技术协会本级.xlsx', '2026-某市_科技馆_.xlsx']);
  });

  it('gives every unit a file of its own, whatever the units are called', async () => {
    const long = '\u{20000}'.repeat(80);
    const names = ['甲', `${long}一`, `${long}二`, '..', '甲.backup-1', 'con'];
    const codes = ['1/2', '1:2', '1_2', '1_2-2'];
    const named = [...names.map((name) => ({ code: null, name })), ...codes.map((code) => ({ code, name: '乙' }))];
    const units = named.map((unit) => ({ ...other[0]!, unit }));
    const folder = freshFolder();
    const made = await makeTemplates(order(folder, { goals: [goals(units)] }));
    expect(made.templates.map(({ state }) => state)).toEqual(units.map(() => 'new'));
    expect(readdirSync(folder)).toHaveLength(units.length);
    const { files } = await readInputFiles([folder], true);
    expect(files).toHaveLength(units.length);
  });

  it('writes nothing on a dry run, and only the unit that was asked for', async () => {
    const folder = freshFolder();
    expect(await states(order(folder, { dryRun: true }))).toEqual(['new', 'new']);
    expect(() => readdirSync(folder)).toThrow();
    expect(await states(order(folder, { only: '某市/科技馆?' }))).toEqual(['new']);
    expect(readdirSync(folder)).toEqual(['2026-某市_科技馆_.xlsx']);
  });

  it('leaves equal files alone and replaces blank ones that nobody has saved', async () => {
    const folder = freshFolder();
    await makeTemplates(order(folder));
    expect(await states(order(folder))).toEqual(['unchanged', 'unchanged']);
    expect(await states(order(folder, { goals: [goals([...templateProjects.slice(1), ...other])] }))).toEqual([
      'replaced',
      'unchanged',
    ]);
  });

  it('never overwrites what somebody has filled in, and then writes nothing at all', async () => {
    const folder = freshFolder();
    await makeTemplates(order(folder, { only: '405001' }));
    const path = join(folder, '2026-405001-示例科学技术协会本级.xlsx');
    const saved = await fillIn(path);
    const made = await makeTemplates(order(folder));
    expect(made.templates.map((one) => one.state)).toEqual(['refused', 'new']);
    expect(made.findings.map((one) => one.code)).toEqual(['template-would-overwrite']);
    expect(readFileSync(path).equals(saved)).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('keeps it under another name when forced', async () => {
    const folder = freshFolder();
    await makeTemplates(order(folder, { only: '405001' }));
    const path = join(folder, '2026-405001-示例科学技术协会本级.xlsx');
    const saved = await fillIn(path);
    const [made] = (await makeTemplates(order(folder, { force: true, only: '405001' }))).templates;
    expect(made?.keptAs).toMatch(/示例科学技术协会本级\.backup-1\.xlsx$/);
    expect(readFileSync(path.replace(/\.xlsx$/, '.backup-1.xlsx')).equals(saved)).toBe(true);
    expect(isAsSealed(readFileSync(path))).toBe(true);
  });

  it('takes a file that is no workbook for somebody’s own', async () => {
    const folder = freshFolder();
    await makeTemplates(order(folder, { only: '405001' }));
    const path = join(folder, '2026-405001-示例科学技术协会本级.xlsx');
    writeFileSync(path, 'mine');
    expect(await states(order(folder, { only: '405001' }))).toEqual(['refused']);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});
