import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { GoalDocument } from '../../src/model/goals/goals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { isFindingCode } from '../../src/wordings/all-wordings.ts';
import { gridWorkbook } from '../support/grid-sheet.ts';
import { cases } from '../support/long.ts';
import { describeWithShared, sharedFile, sharedFiles } from '../support/shared.ts';
import { row, table, wordFile } from '../support/word-file.ts';

const encoder = new TextEncoder();

/** Reads without a throw, and every finding is one of the catalogue. */
function survives(bytes: Uint8Array, file = 'x'): ReturnType<typeof readGoals> {
  const reading = readGoals(bytes, file, { year: 2026 });
  for (const found of reading.findings) expect(isFindingCode(found.code)).toBe(true);
  return reading;
}

const words = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值',
  '指标性质',
  '项目名称',
  '项目编码',
  '单位：万元',
  '产出指标',
  '数量指标',
  '≥5场',
  '',
  ' ',
  '1.甲绩效目标表',
  '绩效目标',
  '预算数',
  '37.50',
  '资金支出计划',
  '3月底',
  '合计',
  '第二部分',
  '一、总体绩效目标',
  '405001某局',
];
const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);

describe('reading goals never throws', () => {
  it('on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void survives(bytes)),
      { numRuns: cases(300) },
    );
  });

  it('on any text of the words that matter, in any order', () => {
    const piece = fc.tuple(
      fc.constantFrom('\t', '', '\n\t', '\n', '[bookmark: x]', ','),
      word,
      fc.constantFrom('', '\n', '\n\n', '\n\n\n\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        survives(encoder.encode(pieces.flat().join('')));
      }),
      { numRuns: cases(400) },
    );
  });

  it('on any grid in Word, a workbook or a web page', () => {
    const grid = fc.array(fc.array(word, { maxLength: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(grid, (rows) => {
        const clean = rows.map((cells) => cells.map((text) => text.replace(/[^\u0020-\uD7FF\uE000-\uFFFD]/g, '')));
        survives(wordFile(table(clean.map((cells) => row(cells.map((text) => text.replaceAll('<', '')))))));
        survives(gridWorkbook(clean));
        survives(
          encoder.encode(
            `<table>${clean.map((cells) => `<tr>${cells.map((text) => `<td rowspan="2">${text}`).join('')}`).join('')}`,
          ),
        );
      }),
      { numRuns: cases(150) },
    );
  });

  it('on any JSON', () => {
    const keys = fc.constantFrom(
      'documents',
      'projects',
      'indicators',
      'target',
      'text',
      'unit',
      'source',
      'year',
      'findings',
      'budget',
      '__proto__',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 6 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(keys, tie('any'), { maxKeys: 5 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (documents) => {
        survives(
          encoder.encode(
            JSON.stringify({
              schemaVersion: '1.0',
              documents: [documents, { projects: [documents] }],
              findings: documents,
            }),
          ),
        );
      }),
      { numRuns: cases(300) },
    );
  });
});

describeWithShared('damaged copies of the real documents', () => {
  const seeds = sharedFiles('seeds').map((name) => readFileSync(sharedFile(`seeds/${name}`), 'utf8'));
  const files = sharedFiles('goal-tables').map((name) => readFileSync(sharedFile(`goal-tables/${name}`)));

  it('as text with lines lost, doubled or moved: every row is read or reported', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'blank')), { maxLength: 4 }),
        (text, edits) => {
          const lines = text.split('\n');
          for (const [at, edit] of edits) {
            const index = at % lines.length;
            if (edit === 'drop') lines.splice(index, 1);
            else lines.splice(index, 0, edit === 'blank' ? '' : (lines[index] ?? ''));
          }
          survives(encoder.encode(lines.join('\n')));
        },
      ),
      { numRuns: cases(120) },
    );
  });

  it('as text with one cell of an indicator row lost: never in silence', () => {
    const cells = seeds.flatMap((text) => {
      const lines = text.split('\n');
      let inside = false;
      return lines.flatMap((line, at) => {
        if (/^[^\t].*绩效目标表\s*$/.test(line)) inside = false;
        if (line.startsWith('\t一级指标')) inside = true;
        return inside && line.startsWith('\t') ? [{ lines, at }] : [];
      });
    });
    fc.assert(
      fc.property(fc.constantFrom(...cells), ({ lines, at }) => {
        const { findings } = survives(encoder.encode(lines.toSpliced(at, 1).join('\n')));
        expect(findings.filter((found) => found.severity !== 'note')).not.toEqual([]);
      }),
      { numRuns: cases(100) },
    );
  });

  it('as text with one blank line between rows lost: the same rows, or a finding that blocks', () => {
    const inIndicators = (lines: readonly string[], at: number): boolean =>
      lines[at] === '' &&
      (lines[at - 1] ?? '').startsWith('\t') &&
      /^\t(?:产出|效益|满意度)指标|^\t$/.test(lines[at + 1] ?? '');
    const blanks = seeds.flatMap((text) => {
      const lines = text.split('\n');
      return lines.flatMap((_, at) =>
        inIndicators(lines, at) && lines.lastIndexOf('\t一级指标', at) > lines.lastIndexOf('\t绩效目标', at)
          ? [{ text, lines, at }]
          : [],
      );
    });
    const essence = (documents: readonly GoalDocument[]): unknown[] =>
      documents.flatMap(({ projects }) =>
        projects.map((project) =>
          project.indicators.map(({ level2, level3, target }) => [level2, level3, target.text]),
        ),
      );
    fc.assert(
      fc.property(fc.constantFrom(...blanks), ({ text, lines, at }) => {
        const { value, findings } = survives(encoder.encode(lines.toSpliced(at, 1).join('\n')));
        if (findings.some((found) => found.severity === 'block')) return;
        expect(essence(value)).toEqual(essence(survives(encoder.encode(text)).value));
      }),
      { numRuns: cases(60) },
    );
  });

  it('as Word with its texts wrapped in whatever programs put around them: the same facts', () => {
    const wraps: readonly ((run: string, text: string) => string)[] = [
      (run) => `<w:ins w:id="1" w:author="甲">${run}</w:ins>`,
      (run) => `<w:del w:id="1"><w:r><w:delText>≥1</w:delText></w:r></w:del>${run}`,
      (run) => `<w:moveFrom w:id="1">${run}</w:moveFrom><w:moveTo w:id="2">${run}</w:moveTo>`,
      (run) => `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`,
      (run) => `<w:smartTag w:element="e">${run}</w:smartTag>`,
      (run) => `<w:hyperlink w:anchor="a">${run}</w:hyperlink>`,
      (run) => `${run}<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>`,
      (run) => `<w:bookmarkStart w:id="9" w:name="b"/>${run}<w:bookmarkEnd w:id="9"/><w:proofErr w:type="spellEnd"/>`,
      (run) =>
        `<w:commentRangeStart w:id="0"/>${run}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      (run) =>
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF ≥1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      (run, text) =>
        (text.match(/&\w+;|./gsu) ?? [])
          .map((sign) => run.replace(`>${text}<`, `>${sign}<`))
          .join('<w:r><w:softHyphen/></w:r>'),
      (run, text) => run.replace(`>${text}<`, `>\u200b${text}\u00ad<`),
    ];
    const facts = (bytes: Uint8Array) => readGoals(bytes, 'x.docx').value.map(({ source: _, ...facts }) => facts);
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.nat(wraps.length * 2), { minLength: 1, maxLength: 20 }),
        (file, picks) => {
          const parts = unzipSync(file);
          const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
          let at = 0;
          const wrapped = xml.replace(/<w:r><w:t xml:space="preserve">([^<]+)<\/w:t><\/w:r>/g, (run, text: string) => {
            at += 1;
            return wraps[picks[at % picks.length] ?? -1]?.(run, text) ?? run;
          });
          expect(facts(zipSync({ ...parts, 'word/document.xml': strToU8(wrapped) }))).toEqual(facts(file));
        },
      ),
      { numRuns: cases(25) },
    );
  });

  it('as Word with bytes changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 5 }),
        (file, edits) => {
          const bytes = new Uint8Array(file);
          for (const [at, value] of edits) bytes[at % bytes.length] = value;
          survives(bytes);
        },
      ),
      { numRuns: cases(60) },
    );
  });
});
