import { describe, expect, it } from 'vitest';
import { packagedPdfWriter } from '../../src/app/outputs/pdf-typefaces.ts';
import { sniff } from '../../src/containers/sniff.ts';
import { exportFormats } from '../../src/model/policy/export-format.ts';
import type { ProjectScore, ScoreRun } from '../../src/model/result/result.ts';
import { utf8Text } from '../../src/platform/bytes.ts';
import { dataTableNames } from '../../src/reports/data/data-table.ts';
import { submissionSets } from '../../src/reports/submission/submission-sets.ts';
import { dataOutputs } from '../../src/use-cases/outputs/data-outputs.ts';
import { dataWriter } from '../../src/use-cases/outputs/data-writer.ts';
import { makeManifest, makeOutputs } from '../../src/use-cases/outputs/make-outputs.ts';
import { fixedNames, outputFormats } from '../../src/use-cases/outputs/output-formats.ts';
import type { PdfWriter } from '../../src/writers/pdf/pdf-writer.ts';
import { some } from '../support/long.ts';
import { sampleRun } from '../support/sample-run.ts';

describe('the files of a run', () => {
  it.each(some(['zh', 'en'] as const))(
    'have names of their own, whatever the units are called (%s)',
    async (language) => {
      const run = sampleRun();
      const names = [...fixedNames.map((name, at) => (at % 2 === 0 ? name.toUpperCase() : name)), 'con'];
      const units = [
        ...names.map((name) => ({ code: null, name })),
        // Codes that differ by a sign no file name may hold.
        ...['1/2', '1:2'].map((code) => ({ code, name: '甲' })),
      ];
      const [first] = run.projects;
      const projects = units.map((unit) => ({ ...first!, unit }));
      const outputs = await makeOutputs({ ...run, projects }, language);
      const files = [...outputs, makeManifest(run, outputs, [], {})].map(({ name }) => name);
      expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(files.length);
      expect(files.filter((name) => /^[^/]+\.xlsx$/.test(name))).toHaveLength(units.length + 1);
      expect(files).toContain('_con.xlsx');
    },
  );

  const wholeRun = async (run: ScoreRun, language: 'zh' | 'en', pdf: PdfWriter | null = null) => {
    const exports = pdf === null ? [] : exportFormats;
    const outputs = await makeOutputs(run, language, { pdf, data: dataWriter(), exports });
    return [...outputs, makeManifest(run, outputs, [], {})];
  };

  it.each(some(['zh', 'en'] as const))(
    'are those that the list of formats has, in its order (%s)',
    async (language) => {
      const run = sampleRun();
      const several = new Set(run.projects.map(({ unit }) => unit.name)).size > 1;
      expect(several).toBe(true);
      for (const { projects, units, pdf } of [
        { projects: run.projects, units: true, pdf: null },
        { projects: run.projects.slice(0, 1), units: false, pdf: null },
        { projects: run.projects, units: true, pdf: await packagedPdfWriter() },
      ]) {
        const names = (await wholeRun({ ...run, projects }, language, pdf)).map(({ name }) => name);
        const handedIn = submissionSets({ ...run, projects }).some(({ heldBack }) => heldBack === null);
        const { manifest, ...others } = outputFormats;
        const ofRun = [...Object.values(others), ...Object.values(dataOutputs), manifest].filter(
          ({ name, needs, ...format }) =>
            !name.zh.includes('{unit}') &&
            (units || needs !== 'several units') &&
            (handedIn || needs !== 'submission') &&
            needs !== 'many projects' &&
            (pdf !== null || !('asked' in format)),
        );
        const listed = ofRun.flatMap(({ name }) =>
          name.zh.includes('{table}')
            ? dataTableNames.map((table) => name[language].replace('{table}', table))
            : [name[language]],
        );
        expect(names.slice(-listed.length)).toEqual(listed);
        const ofUnits = names.slice(0, -listed.length).filter((name) => !name.includes('/'));
        const workbooks = ofUnits.filter((name) => name.endsWith('.xlsx'));
        expect(workbooks.length).toBe(new Set(projects.map(({ unit }) => unit.name)).size);
        const printed = names.slice(0, -listed.length).map((name) => name.replace(/\.(?:xlsx|docx)$/, '.pdf'));
        if (pdf !== null)
          expect(new Set(printed)).toEqual(
            new Set(names.slice(0, -listed.length).filter((name) => name.endsWith('.pdf'))),
          );
        else expect(workbooks).toEqual(ofUnits);
      }
    },
  );

  it('have the result by the line as well above 200 projects', async () => {
    const run = sampleRun();
    const named = async (count: number) => {
      const projects = Array.from({ length: count }, (_, at): ProjectScore => {
        const one = run.projects[0]!;
        return { ...one, project: { ...one.project, name: `${at}`, code: `${at}` }, indicators: [] };
      });
      return new Map((await makeOutputs({ ...run, projects }, 'zh')).map(({ name, bytes }) => [name, bytes]));
    };
    expect([...(await named(200)).keys()]).not.toContain('result.ndjson');
    const files = await named(201);
    const { projects } = JSON.parse(utf8Text(files.get('result.json')!)) as { projects: unknown[] };
    const [, ...lines] = utf8Text(files.get('result.ndjson')!).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(projects);
  });

  it('hold what their endings say', async () => {
    for (const { name, bytes } of await wholeRun(sampleRun(), 'zh', await packagedPdfWriter())) {
      // A table of long goals has too few lines at its beginning to be told from other text.
      const kind = sniff(bytes).kind === 'text' && name.endsWith('.csv') ? 'csv' : sniff(bytes).kind;
      // No reader of the program takes them; the tests of data open them.
      if (/\.(?:parquet|ndjson|sql)$/.test(name)) continue;
      expect(name.endsWith(`.${kind}`), name).toBe(true);
    }
  });
});
