import { readdirSync, readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { goalFindings } from '../../src/findings/catalogue/goals.ts';
import { goalsJsonFindings } from '../../src/findings/catalogue/goals-json.ts';
import { wordFindings } from '../../src/findings/catalogue/word.ts';
import { placeText } from '../../src/findings/finding.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';
import { gridSheet } from '../support/grid-sheet.ts';
import { begins, cell, goesOn, para, run, table, wordFile } from '../support/word-file.ts';
import { workbook } from '../support/workbook.ts';

const folder = new URL('../errors-goals/', import.meta.url);

const sheet = (target: string): (string | null)[][] => [
  ['预算单位', '项目名称', '一级指标', '二级指标', '三级指标', '指标值', '预算数（万元）'],
  ['405001某市科学技术协会', '科普经费', '产出指标', '数量指标', '活动场次', target, '10'],
  [null, null, null, '时效指标', '完成时限', '2026年12月31日'],
];

const wordTables = (target: string, more = ''): string =>
  para('1.科普经费绩效目标表') +
  table([
    ['405001某市科学技术协会', '单位：万元'],
    ['项目名称', '科普经费'],
    ['预算数', '10.00'],
  ]) +
  table([
    ['一级指标', '二级指标', '三级指标', '指标值'],
    [cell('产出指标', begins), '数量指标', '活动场次', cell(target)],
    [cell(more, goesOn), '时效指标', '完成时限', '2026年12月31日'],
  ]);

const plainSheet = gridSheet('目标', sheet('≥5场'));

const drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Bad inputs that are no text. */
const built: Readonly<Record<string, { readonly file: string; readonly bytes: Uint8Array }>> = {
  'file-printed-only': { file: 'file-printed-only.pdf', bytes: strToU8('%PDF-1.7\n%%EOF\n') },
  'goal-cell-error': { file: 'goal-cell-error.xlsx', bytes: workbook([gridSheet('目标', sheet('#DIV/0!'))]) },
  'goal-cell-uncalculated': { file: 'goal-cell-uncalculated.xlsx', bytes: workbook([gridSheet('目标', sheet('=A1'))]) },
  'goal-sheet-hidden': {
    file: 'goal-sheet-hidden.xlsx',
    bytes: workbook([gridSheet('目标', sheet('≥5场')), { ...gridSheet('旧表', sheet('≥4场')), state: 'hidden' }]),
  },
  'goal-cell-scaled': {
    file: 'goal-cell-scaled.xlsx',
    bytes: workbook(
      [{ ...plainSheet, rows: plainSheet.rows.replace(/<c r="F2".*?<\/c>/, '<c r="F2" s="1"><v>375000</v></c>') }],
      {
        formats: ['0!.0,"万"'],
      },
    ),
  },
  'goal-cell-rounded': {
    file: 'goal-cell-rounded.xlsx',
    bytes: workbook(
      [{ ...plainSheet, rows: plainSheet.rows.replace(/<c r="F2".*?<\/c>/, '<c r="F2" s="1"><v>9.6</v></c>') }],
      { formats: ['"≥"0"场"'] },
    ),
  },
  'goal-cells-hidden': {
    file: 'goal-cells-hidden.xlsx',
    bytes: workbook([{ ...plainSheet, rows: plainSheet.rows.replace('<row r="3"', '<row r="3" hidden="1"') }]),
  },
  'word-hidden-text': { file: 'word-hidden-text.docx', bytes: wordFile(wordTables('≥5场', '被合并遮住的文字')) },
  'word-symbol-unknown': {
    file: 'word-symbol-unknown.docx',
    bytes: wordFile(wordTables(para(`<w:r><w:sym w:font="MT Extra" w:char="F04D"/></w:r>${run('5场')}`))),
  },
  'word-changes-tracked': {
    file: 'word-changes-tracked.docx',
    bytes: wordFile(
      wordTables(
        para(`<w:del w:id="1"><w:r><w:delText>≥3场</w:delText></w:r></w:del><w:ins w:id="2">${run('≥5场')}</w:ins>`),
      ),
    ),
  },
  'word-struck-text': {
    file: 'word-struck-text.docx',
    bytes: wordFile(wordTables(para(run('≥5场', '<w:strike/>')))),
  },
  'word-pictures-only': {
    file: 'word-pictures-only.docx',
    bytes: wordFile(para(`<w:r><w:drawing><a:blip ${drawing} r:embed="rId1"/></w:drawing></w:r>`)),
  },
  'word-field-unread': {
    file: 'word-field-unread.docx',
    bytes: wordFile(
      wordTables(
        para(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> EQ \\i(1,5,x) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('场')}`,
        ),
      ),
    ),
  },
  'word-content-unread': {
    file: 'word-content-unread.docx',
    bytes: wordFile(`${wordTables('≥5场')}${para('<w:r><w:object/></w:r>')}`),
  },
};

const codes = Object.keys({ ...goalFindings, ...goalsJsonFindings, ...wordFindings }).sort();
const files = readdirSync(folder).filter((name) => name !== 'messages.txt');

function badInput(code: string): { readonly file: string; readonly bytes: Uint8Array } {
  const file = files.find((name) => name.replace(/\.\w+$/, '') === code);
  const found = file === undefined ? built[code] : { file, bytes: readFileSync(new URL(file, folder)) };
  if (found === undefined) throw new Error(`no bad input for ${code}`);
  return found;
}

/** These two are about what the file itself says; the others are read as part of a run for 2026. */
const askedYear = (code: string): number | null =>
  code === 'goal-year-unknown' || code === 'goal-year-contradiction' ? null : 2026;

describe('one bad file for each finding of the goal reader', () => {
  it.each(codes)('%s', (code) => {
    const { file, bytes } = badInput(code);
    const { findings } = readGoals(bytes, file, { year: askedYear(code) });
    expect(findings.map((found) => found.code)).toEqual([code]);
  });

  it('no file is left over', () => {
    expect(files.map((name) => name.replace(/\.\w+$/, '')).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('the messages say where, what, what was expected and what to do', async () => {
    const messages = codes.map((code) => {
      const { file, bytes } = badInput(code);
      const { findings } = readGoals(bytes, file, { year: askedYear(code) });
      return findings
        .map((found) => {
          const { title, found: what, expected, action } = reportFinding(found, 'zh');
          const where = placeText(found.place, 'zh');
          return `${code}（${found.severity}）${title}\n  ${where}\n  ${what}\n  应为：${expected}\n  ${action}\n`;
        })
        .join('');
    });
    await expect(messages.join('\n')).toMatchFileSnapshot('../errors-goals/messages.txt');
  });
});
