import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGoals } from '../../src/readers/read-goals.ts';
import { formFile } from '../support/form-files.ts';
import { gridSheet } from '../support/grid-sheet.ts';
import { describeWithShared, sharedFile } from '../support/shared.ts';
import { para, wordFile } from '../support/word-file.ts';
import { workbook } from '../support/workbook.ts';

const form = [
  ['项目支出绩效目标表（2026年度）'],
  ['项目名称', '甲项目'],
  ['预算单位', '101001某局'],
  ['预算数（万元）', '60'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '活动次数', '≥10次'],
  ['满意度指标', '服务对象满意度指标', '公众满意度', '≥90%'],
];

function read(bytes: Uint8Array, file: string): { targets: string[]; total: unknown; found: string[] } {
  const { value, findings } = readGoals(bytes, file);
  const [project] = value[0]?.projects ?? [];
  return {
    targets: project?.indicators.map(({ target }) => target.text) ?? [],
    total: project?.budget.total,
    found: findings.map(({ code, place }) => `${code} ${place?.cell ?? ''}`.trim()),
  };
}

const whole = { targets: ['≥10次', '≥90%'], total: '60', found: [] };

describe('archives', () => {
  it('whose entries are written with backslashes are read', () => {
    for (const format of ['xlsx', 'docx'] as const) {
      const { bytes, file } = formFile(format, form);
      const entries = Object.entries(unzipSync(bytes)).map(([name, content]) => [name.replaceAll('/', '\\'), content]);
      const { targets, total } = read(zipSync(Object.fromEntries(entries)), file);
      expect({ targets, total }).toEqual({ targets: whole.targets, total: whole.total });
    }
  });
});

describe('a goal table inside a file that a Word document shows', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="${office}/aFChunk" Target="inner"/></Relationships>`;

  it.each(['html', 'docx'] as const)('is read and its rows are counted (%s)', (format) => {
    const inner = formFile(format, form).bytes;
    const outer = unzipSync(wordFile(`<w:altChunk r:id="c1"/>${para('')}`, { 'word/_rels/document.xml.rels': links }));
    const { targets, total, found } = read(zipSync({ ...outer, 'word/inner': inner }), '目标.docx');
    expect({ targets, total }).toEqual({ targets: whole.targets, total: whole.total });
    expect(found.filter((code) => code !== 'goal-text-unread')).toEqual([]);
  });
});

describe('number formats', () => {
  const shown = (target: string, formats: readonly string[], budget = '<c r="B4"><v>60</v></c>'): Uint8Array => {
    const sheet = gridSheet('目标', form);
    const rows = sheet.rows.replace(/<c r="D6".*?<\/c>/, target).replace(/<c r="B4".*?<\/c>/, budget);
    return workbook([{ ...sheet, rows }], { formats });
  };

  it.each([
    ['"≤"0"."0,"万元"', '600000', '≤60万元'],
    ['"≤"0!.0,"万元"', '600000', '≤60万元'],
    ['[>=10000]"≤"0!.0,"万元";"≤"0"元"', '600000', '≤60万元'],
    ['"≥"0.0,"千人"', '1200', '≥1.2千人'],
    ['"≤"0!.0000"万元"', '600000', '≤60万元'],
    ['"≤"000"-"000', '600000', '≤600000'],
  ])('%s over %s is read as %s, and said', (format, number, target) => {
    const { targets, found } = read(shown(`<c r="D6" s="1"><v>${number}</v></c>`, [format]), '目标.xlsx');
    expect(targets[0]).toBe(target);
    expect(found).toEqual(['goal-cell-scaled D6']);
  });

  it('in 万元 give the budget its unit', () => {
    const bytes = shown('<c r="D6"><v>10</v></c>', ['0!.0,"万元"'], '<c r="B4" s="1"><v>600000</v></c>');
    expect(read(bytes, '目标.xlsx')).toMatchObject({ total: '60', found: ['goal-cell-scaled B4'] });
  });

  it.each([
    ['"≥"0"次"', '9.6', '≥9.6次', true],
    ['"≥"0%', '0.895', '≥89.5%', true],
    ['0', '9.6', '9.6', true],
    ['#,##0', '1200.4', '1200.4', true],
    ['"≥"0"次"', '10', '≥10次', false],
    ['0.0', '9.6', '9.6', false],
  ])('%s over %s: %s is read, and said where it is shown rounded', (format, number, target, rounds) => {
    const { targets, found } = read(shown(`<c r="D6" s="1"><v>${number}</v></c>`, [format]), '目标.xlsx');
    expect(targets[0]).toBe(target);
    expect(found).toEqual(rounds ? ['goal-cell-rounded D6'] : []);
  });

  it('that round what decides nothing are passed over', () => {
    const bytes = shown('<c r="D6"><v>10</v></c>', ['0.0'], '<c r="B4" s="1"><v>60.04</v></c>');
    expect(read(bytes, '目标.xlsx').found).toEqual([]);
  });
});

describe('a deadline in another year', () => {
  const dated = (...dates: readonly string[]): string[] => {
    const rows = [...form.slice(0, 5), ...dates.map((date) => ['产出指标', '时效指标', `${date}完成`, date])];
    const { bytes, file } = formFile('csv', rows);
    return readGoals(bytes, file).findings.map(({ code, place }) => `${code} ${place?.line}`);
  };

  it('is said once for each date where the dates speak against the document', () => {
    expect(dated('2027年12月', '2026年6月', '2027年3月')).toEqual([
      'goal-year-contradiction 6',
      'goal-year-contradiction 8',
    ]);
    expect(dated('2026年12月', '2026年6月', '2027年3月')).toEqual([]);
    expect(dated('2026年12月')).toEqual([]);
  });
});

describeWithShared('published files that are odd inside', () => {
  it.each([
    ['b04-backslash.xlsx', ['≥10次', '≥98%', '2026年12月31日前', '≤60万元', '≥100人', '≥90%'], []],
    ['b15b-eq-noresult.docx', ['≥10次', '≥98%', '2026年12月31日前', '≤60万元', '≥100人', '≥90%'], []],
    [
      'b24b-wps-wanyuan.xlsx',
      ['≥10次', '≥98%', '2026年12月31日前', '≤60万元', '≥1.2千人', '≥89.5%'],
      [
        'goal-cell-scaled B6',
        'goal-cell-scaled D13',
        'goal-cell-scaled D14',
        'goal-cell-rounded D14',
        'goal-cell-rounded D15',
      ],
    ],
  ])('%s', (name, targets, found) => {
    const seen = read(readFileSync(sharedFile(`cases/reading/${name}`)), name);
    expect(seen).toEqual({ targets, total: '60', found });
  });
});
