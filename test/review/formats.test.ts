import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWord } from '../../src/containers/word/word.ts';
import { certain } from '../../src/model/certain.ts';
import { type GivenFile, givenFile } from '../../src/use-cases/given-file.ts';
import { reviewFiles } from '../../src/use-cases/review/review-files.ts';
import { policyTexts } from '../support/definitions.ts';
import { documentWorkbook } from '../support/document-sheet.ts';
import { filledFile, officialForm } from '../support/filled-forms.ts';
import type { FormCell, FormFormat } from '../support/form-files.ts';
import { allConvertedInOffice, describeWithOffice } from '../support/office.ts';

const [profiles, rules] = policyTexts();

type Rows = readonly (readonly FormCell[])[];

const official: Rows = officialForm({
  project: '巡查经费',
  unit: '示例河道所',
  achieved: '全年巡查30次，预算执行率90%。',
  funds: [
    { row: '年度资金总额', initial: '50', revised: '50', executed: '45', weight: '10', rate: '90%', score: '9' },
    { row: '其中：当年财政拨款', initial: '50', revised: '50', executed: '45' },
  ],
  indicators: [
    ['产出指标', '数量指标', '巡查次数', '≥40次', '30次', '20', '20', ''],
    ['产出指标', '时效指标', '完成时间', '2025年12月底前', '2025年11月30日', '10', '10', ''],
    ['产出指标', '成本指标', '人均成本', '≤１６０元', '386元', '20', '10.5', '材料涨价'],
    ['效益指标', '社会效益指标', '隐患整改率', '≥95%', '98.50%', '30', '30', ''],
    ['满意度指标', '满意度指标', '群众满意度', '≥90％', '81%', '10', '9', '问卷中停车一项得分低'],
  ].map(([level1 = '', level2 = '', name = '', target = '', actual = '', weight = '', score = '', reason = '']) => {
    return { level1, level2, name, target, actual, weight, score, reason };
  }),
  total: { weight: '100', score: '88.5' },
});

/** With cells merged over rows, numbers of full width, half points and blank scores. */
const merged: Rows = [
  [['××县2025年度项目支出绩效自评表', 9]],
  ['项目名称', ['桥梁养护', 3], '项目编码', ['G2025-02', 4]],
  ['主管部门', ['示例交通局', 3], '实施单位', ['示例公路站', 4]],
  [['预算执行情况（万元）', 1, 2], '全年预算数', '全年执行数', ['执行率', 2], ['分值', 2], ['得分', 2]],
  ['300.00', '285.00', ['95%', 2], ['１０', 2], ['９．５', 2]],
  [['绩效指标', 1, 6], '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
  [['产出指标', 1, 3], ['数量指标', 1, 2], '养护里程', '120公里', '118公里', '20', '19.67', '塌方封路'],
  ['绿化', '≥30公里', '30公里', '10', '', ''],
  ['质量指标', '优良路率', '85%以上', '83.3%', '20', '19.5', ''],
  ['效益指标', '社会效益指标', '事故率下降', '有效下降', '有效下降', '30', '28.5', ''],
  ['满意度指标', '服务对象满意度', '群众满意度', '90%', '92%', '10', '10', ''],
  [['总  分', 6], '100', '96.17', ''],
];

const forms: readonly Rows[] = [official, merged];

/** Everything that a review says, but for the places, which are those of another file. */
async function said(files: readonly GivenFile[]) {
  const tool = { name: 'test', version: '0' };
  const order = { files: { files, findings: [] }, year: null, profile: 'mof-2020', profiles, rules, tool };
  const { review } = await reviewFiles(order);
  return (review?.forms ?? []).map(({ form, figures, findings }) => ({
    name: form.project.name,
    year: form.year,
    figures: figures.map(
      ({ kind, name, claimed, recomputed, verdict, why }) =>
        `${kind} ${name.zh}: ${claimed} ${recomputed} ${verdict} ${why.zh}`,
    ),
    findings: findings.map(({ code, indicator }) => `${code} ${indicator ?? ''}`.trim()),
  }));
}

const written = (format: FormFormat): readonly Uint8Array[] => forms.map((rows) => filledFile(format, rows).bytes);

const named = (all: readonly Uint8Array[], ending: string) =>
  all.map((bytes, at) => givenFile(`${at}.${ending}`, bytes));

let expected: Awaited<ReturnType<typeof said>>;
beforeAll(async () => {
  expected = await said(named(written('docx'), 'docx'));
});

describe('the same filled-in forms', () => {
  it('are reviewed figure by figure', () => {
    expect(expected.map(({ name, figures }) => `${name} ${figures.length}`)).toEqual(['巡查经费 17', '桥梁养护 14']);
    const open = expected.flatMap(({ figures }) => figures.filter((one) => !one.includes(' agrees ')));
    expect(open.map((one) => one.slice(0, one.indexOf('：')))).toEqual([
      'indicator 巡查次数: 20 15 differs 不一致',
      'indicator 人均成本: 10.5 8.29 differs 不一致',
      'total 自评总分（按核算的各行）: 88.5 81.29 differs 不一致',
      'indicator 绿化: null 10 unknown 无法核算',
      'indicator 优良路率: 19.5 19.6 differs 不一致',
      'score-sum 自评总分（按表中各行相加）: 96.17 null unknown 无法核算',
      'total 自评总分（按核算的各行）: 96.17 97.27 differs 不一致',
    ]);
    expect(expected[0]?.findings).toEqual(['reason-vague 3', 'reason-vague 5']);
  });

  it.each(['xlsx', 'xls', 'html'] as const)('are the same as .%s', async (format) => {
    expect(await said(named(written(format), format))).toEqual(expected);
  });
});

/** The same workbook with numbers and percentages for their texts, shown with as many decimals as the texts have. */
async function withNumbers(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const [, whole, decimals = '', percent] =
          /^(\d+)(\.\d+)?(%?)$/.exec(typeof cell.value === 'string' ? cell.value : '') ?? [];
        if (whole === undefined || (cell.isMerged && cell.master !== cell)) return;
        cell.value = Number(`${whole}${decimals}`) / (percent === '%' ? 100 : 1);
        cell.numFmt = `0${decimals.replace(/\d/g, '0')}${percent}`;
      }),
    ),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describeWithOffice('the same filled-in forms as LibreOffice saves them', () => {
  const saved = new Map<string, readonly Uint8Array[]>();
  beforeAll(async () => {
    const texts = allConvertedInOffice(written('html'), 'html', 'odt');
    saved.set('odt', texts);
    for (const format of ['doc', 'docx']) saved.set(format, allConvertedInOffice(texts, 'odt', format));
    const blocks = written('docx').map((bytes) => certain(readWord(bytes, 'a.docx').value, 'document').blocks);
    const books = await Promise.all(blocks.map((each) => documentWorkbook(each)));
    const numbers = await Promise.all(books.map(withNumbers));
    saved.set('xlsx', books);
    saved.set('numbers.xlsx', numbers);
    for (const format of ['xls', 'ods']) {
      const all = allConvertedInOffice([...books, ...numbers], 'xlsx', format);
      saved.set(format, all.slice(0, books.length));
      saved.set(`numbers.${format}`, all.slice(books.length));
    }
  });

  it.each([
    ['odt', 'odt'],
    ['docx', 'docx'],
    ['doc', 'doc'],
    ['doc', 'wps'],
    ['xlsx', 'xlsx'],
    ['xls', 'xls'],
    ['xls', 'et'],
    ['ods', 'ods'],
    ['numbers.xlsx', 'xlsx'],
    ['numbers.xls', 'xls'],
    ['numbers.ods', 'ods'],
  ])('are the same from .%s, called .%s', async (format, ending) => {
    expect(await said(named(saved.get(format) ?? [], ending))).toEqual(expected);
  });
});
