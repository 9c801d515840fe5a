import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { packagedPdfWriter } from '../../src/app/outputs/pdf-typefaces.ts';
import type { ExportFormat } from '../../src/model/policy/export-format.ts';
import { type GivenFile, givenFile } from '../../src/use-cases/given-file.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { dataWriter } from '../../src/use-cases/outputs/data-writer.ts';
import { makeManifest, makeOutputs, manifestOptions } from '../../src/use-cases/outputs/make-outputs.ts';
import { makePolicy } from '../../src/use-cases/policy.ts';
import { scoreFiles } from '../../src/use-cases/score-files.ts';
import { folderOfFiles, programOfFiles, sourcesOfFiles } from '../../src/use-cases/verify/given-folder.ts';
import { verifyResults } from '../../src/use-cases/verify/verify-results.ts';
import type { PdfWriter } from '../../src/writers/pdf/pdf-writer.ts';
import { profileTexts, ruleTexts } from '../support/definitions.ts';
import { givenTexts, wordActuals, wordGoals } from '../support/score-given.ts';

const given = (texts: typeof ruleTexts) => givenTexts(Object.fromEntries(texts.map(({ file, text }) => [file, text])));
const [rules, profiles] = [given(ruleTexts), given(profileTexts)];
const program = programOfFiles('9', [...rules, ...profiles]);
const goals = givenTexts(wordGoals);
const actuals = givenTexts(wordActuals());

/** The files of a run over given bytes; nothing of it touches a disk. */
async function results(pdf: PdfWriter | null = null, exports: readonly ExportFormat[] = []): Promise<GivenFile[]> {
  const definition = ({ file, bytes, sha256 }: GivenFile) => ({ file, sha256, text: new TextDecoder().decode(bytes) });
  const policy = await makePolicy('mof-2020', profiles.map(definition), rules.map(definition));
  const { run } = await scoreFiles({
    goals: goalsOfYear(readGoalFiles({ files: goals, findings: [] }, { year: 2026, otherYears: 'accept' }), 2026),
    actuals: { files: actuals, findings: [] },
    lastYear: null,
    policy,
    departmentInCharge: null,
    tool: { name: 'perf-score', version: program.version },
  });
  if (run === null) throw new Error('nothing was scored');
  const given = { pdf, pdfAsked: pdf !== null, exports, data: dataWriter() };
  const outputs = await makeOutputs(run, 'zh', given);
  const manifest = makeManifest(run, outputs, policy.profileFiles, manifestOptions(run, 'zh', given));
  return [...outputs, manifest].map(({ name, bytes }) => givenFile(name, bytes));
}

/** An Office file with one digit of a part changed, in a value or in words and not in the markup. */
function otherDigit(bytes: Uint8Array, part: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part] ?? new Uint8Array());
  const changed = text.replace(/(<(?:v|w:t)[^<>]*>[^<>]*?)[1-8]/, '$19');
  expect(changed).not.toBe(text);
  return zipSync({ ...parts, [part]: strToU8(changed) });
}

describe('verifying results from bytes', () => {
  let files: readonly GivenFile[] = [];
  beforeAll(async () => {
    files = await results();
  });
  const verified = async (of: readonly GivenFile[], inputs: readonly GivenFile[] | null) => {
    const sources = inputs === null ? null : () => sourcesOfFiles(inputs);
    const { rescored, formulas, findings } = await verifyResults({
      folder: folderOfFiles(of, 'results'),
      sources,
      program,
    });
    return { rescored, formulas, found: findings.map(({ code, place }) => [code, place?.file]) };
  };
  const changed = (name: string, change: (text: string) => string) =>
    files.map((one) =>
      one.file === name ? givenFile(name, new TextEncoder().encode(change(new TextDecoder().decode(one.bytes)))) : one,
    );

  it('holds for what was written, scored again from the inputs', async () => {
    const { rescored, formulas, found } = await verified(files, [...goals, ...actuals]);
    expect({ rescored, found }).toEqual({ rescored: true, found: [] });
    expect(formulas).toBeGreaterThan(40);
  });

  it("holds for PDF files where they can be made again, and says so where they can't", async () => {
    const printed = await results(await packagedPdfWriter());
    expect(printed.filter(({ file }) => file.endsWith('.pdf')).length).toBeGreaterThan(1);
    const order = { folder: folderOfFiles(printed, 'results'), sources: () => sourcesOfFiles([...goals, ...actuals]) };
    const able = await verifyResults({ ...order, program: { ...program, pdf: packagedPdfWriter } });
    expect(able).toMatchObject({ rescored: true, findings: [] });
    const unable = await verifyResults({ ...order, program });
    expect(unable.findings.map(({ code, severity }) => [code, severity])).toEqual([['files-not-made-again', 'note']]);
    const [changedPdf] = printed.filter(({ file }) => file.endsWith('.pdf'));
    const other = printed.map((one) => (one === changedPdf ? givenFile(one.file, one.bytes.slice(1)) : one));
    const { findings } = await verifyResults({ ...order, folder: folderOfFiles(other, 'results'), program });
    expect(findings.map(({ code }) => code)).toContain('output-differs');
  });

  it("holds for tables of data where they can be made again, and says so where they can't", async () => {
    const written = await results(null, ['csv', 'parquet', 'ndjson']);
    const tables = written.filter(({ file }) => file.startsWith('data/'));
    expect(tables).toHaveLength(9);
    const able = { ...program, data: async () => dataWriter() };
    const verify = (of: readonly GivenFile[], by: typeof program) =>
      verifyResults({
        folder: folderOfFiles(of, 'results'),
        sources: () => sourcesOfFiles([...goals, ...actuals]),
        program: by,
      });
    expect(await verify(written, able)).toMatchObject({ rescored: true, findings: [] });
    const unable = await verify(written, program);
    expect(unable.findings.map(({ code, severity }) => [code, severity])).toEqual([['files-not-made-again', 'note']]);
    for (const changed of tables) {
      const other = written.map((one) =>
        one === changed ? givenFile(one.file, new Uint8Array([...one.bytes, 32])) : one,
      );
      const codes = (await verify(other, able)).findings.map(({ code }) => code);
      expect(codes).toContain(changed.file.endsWith('.parquet') ? 'bytes-differ' : 'value-differs');
      expect((await verify(other, program)).findings.map(({ code }) => code)).toContain('output-differs');
    }
  });

  it('knows inputs under other names by their bytes', async () => {
    const renamed = [...goals, ...actuals].map(({ bytes }, at) => givenFile(`${at}.bin`, bytes));
    const { rescored, found } = await verified(files, renamed);
    expect(rescored).toBe(true);
    expect(found).toEqual([
      ['source-renamed', 'goals.csv'],
      ['source-renamed', 'actuals.json'],
    ]);
  });

  it('finds one digit that was changed in a form or a report that is handed in', async () => {
    for (const [ending, part, code] of [
      ['项目支出绩效自评表.xlsx', 'xl/worksheets/sheet1.xml', 'cell-differs'],
      ['绩效自评报告.docx', 'word/document.xml', 'value-differs'],
    ] as const) {
      const name = files.find(({ file }) => file.startsWith('报送/') && file.endsWith(ending))?.file ?? '';
      const tampered = files.map((one) => (one.file === name ? givenFile(name, otherDigit(one.bytes, part)) : one));
      const { found } = await verified(tampered, [...goals, ...actuals]);
      expect(found).toContainEqual(['output-differs', `results/${name}`]);
      expect(found.map(([one]) => one)).toContain(code);
    }
  });

  it('names what was changed, what is missing, and what nobody wrote', async () => {
    const other = await verified(
      changed('result.json', (text) => text.replace('"score": "91', '"score": "99')),
      [...goals, ...actuals],
    );
    expect(other.found).toContainEqual(['output-differs', 'results/result.json']);
    expect(other.found).toContainEqual(['value-differs', 'results/result.json']);
    const missing = await verified(
      files.filter(({ file }) => file !== 'result.json'),
      null,
    );
    expect(missing.found).toEqual([['output-differs', 'results/result.json']]);
    const more = await verified([...files, ...givenTexts({ 'notes.txt': 'x' })], null);
    expect(more.found).toEqual([['output-not-stated', 'results/notes.txt']]);
  });

  it('scores nothing from other inputs, and says which', async () => {
    const { rescored, found } = await verified(files, [
      ...goals,
      ...givenTexts(wordActuals({ 1: { actual: '80场' } })),
    ]);
    expect({ rescored, found }).toEqual({ rescored: false, found: [['input-differs', 'actuals.json']] });
  });

  it('needs a manifest', async () => {
    const { found } = await verified(givenTexts({ 'result.json': '{}' }), null);
    expect(found).toEqual([['manifest-missing', 'results']]);
  });
});
