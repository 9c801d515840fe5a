import type { Language } from '../../findings/finding.ts';
import type { ExportFormat } from '../../model/policy/export-format.ts';

/** One kind of file that a run writes. */
export interface OutputFormat {
  /** Its name in results of either language; {unit} stands for the code and the name of a unit, {table} for each of the tables that are analysed. */
  readonly name: Readonly<Record<Language, string>>;
  /** What there must be: it is written for each unit, for each of which all projects are final, for each that corrects what it handed in, once where all of several units can hand in, a run has several units, anything was handed in, a run has more than 200 projects, once for a run, or once for all other files. */
  readonly needs:
    | 'unit'
    | 'final unit'
    | 'corrected unit'
    | 'final department'
    | 'several units'
    | 'submission'
    | 'many projects'
    | 'run'
    | 'all other files';
  /** The option without which it is not written; data: any of the forms of the tables that are analysed. */
  readonly asked?: 'pdf' | 'data' | ExportFormat;
  /** What it is, for the tables in README. */
  readonly purpose: Readonly<Record<Language, string>>;
}

/** The folder of what units hand in. */
export const submissionFolder = { zh: '报送', en: 'submission' } as const;

/** The folder of the tables that are analysed: like their columns called the same in every language. */
export const dataFolder = 'data';

/** The run as data: the one file that another run reads. */
export const resultName = 'result.json';

/** The same by the line, for a run of many projects. */
export const resultLinesName = 'result.ndjson';

/** A round of monitoring as data. */
export const roundName = 'monitoring.json';

/** The scorecard of a department as a whole as data. */
export const departmentResultName = 'department.json';

/** What a run depended on and what it wrote. */
export const manifestName = 'manifest.json';

/** The detached signature over the manifest. */
export const signatureName = 'manifest.sig';

/** A manifest has some 150 bytes for each file it names: this one names 100,000. */
export const largestManifest = 16 * 1024 * 1024;

/** A result may be larger than any input: that of 40,000 indicators has about this size. */
export const largestResult = 256 * 1024 * 1024;

/** By the line a result has half the size, and no text of it is long: that of 50,000 projects has about this size. */
export const largestResultLines = 1024 * 1024 * 1024;

/** Every file of a run, in the order in which they are made. `make-outputs.ts` says how; the README's table and the tests are made from this list. */
export const outputFormats = {
  unitWorkbook: {
    name: { zh: '{unit}.xlsx', en: '{unit}.xlsx' },
    needs: 'unit',
    purpose: {
      zh: '每个单位一份：封面、每个项目一张项目支出绩效自评表、得分依据、规则与权重、核对意见、数据来源；执行率、得分和总分是活公式',
      en: 'one for each unit: cover, one official 项目支出绩效自评表 for each project, the ledger of points, rules and weights, findings, sources. 执行率, 得分 and 总分 are live formulas',
    },
  },
  submittedForms: {
    name: {
      zh: `${submissionFolder.zh}/{unit}/项目支出绩效自评表.xlsx`,
      en: `${submissionFolder.en}/{unit}/self-evaluation-forms.xlsx`,
    },
    needs: 'final unit',
    purpose: {
      zh: '报送版，各项目都能定分的单位每个一份：每个项目一张项目支出绩效自评表，不带核对意见和计算列，可直接签章报送',
      en: 'to be handed in, for each unit whose projects are all final: one official form for each project, without findings or working figures, ready to be signed',
    },
  },
  unitPdf: {
    name: { zh: '{unit}.pdf', en: '{unit}.pdf' },
    needs: 'unit',
    asked: 'pdf',
    purpose: {
      zh: '加 `--pdf` 时，每个单位一份：封面和各项目的自评表，照纸面排好，可直接打印',
      en: 'with `--pdf`, one for each unit: cover and forms of its workbook as they are printed',
    },
  },
  submittedPdf: {
    name: {
      zh: `${submissionFolder.zh}/{unit}/项目支出绩效自评表.pdf`,
      en: `${submissionFolder.en}/{unit}/self-evaluation-forms.pdf`,
    },
    needs: 'final unit',
    asked: 'pdf',
    purpose: {
      zh: '加 `--pdf` 时，报送版自评表的 PDF，内容与工作簿相同',
      en: 'with `--pdf`, the forms to be handed in, the same as in the workbook',
    },
  },
  submittedReport: {
    name: {
      zh: `${submissionFolder.zh}/{unit}/绩效自评报告.docx`,
      en: `${submissionFolder.en}/{unit}/self-evaluation-report.docx`,
    },
    needs: 'final unit',
    purpose: {
      zh: '报送版的自评报告，公文格式，样式由 `report-style.json` 定；`--report-per project` 时每个项目另有一份',
      en: 'its report as an official document; `report-style.json` says how it looks. With `--report-per project` each project has one as well',
    },
  },
  submittedReportPdf: {
    name: {
      zh: `${submissionFolder.zh}/{unit}/绩效自评报告.pdf`,
      en: `${submissionFolder.en}/{unit}/self-evaluation-report.pdf`,
    },
    needs: 'final unit',
    asked: 'pdf',
    purpose: {
      zh: '加 `--pdf` 时，报送版自评报告的 PDF',
      en: 'with `--pdf`, the report to be handed in as PDF',
    },
  },
  correctionNote: {
    name: {
      zh: `${submissionFolder.zh}/{unit}/更正说明.docx`,
      en: `${submissionFolder.en}/{unit}/corrections.docx`,
    },
    needs: 'corrected unit',
    purpose: {
      zh: '报送以后又改动时：第几版、哪一天、改了什么；以前各版在同一文件夹的 `第1版` 等里原样保留',
      en: 'where what was handed in is corrected: version, day and what changed. Earlier versions are kept beside it, in `version-1` and so on',
    },
  },
  departmentReport: {
    name: {
      zh: `${submissionFolder.zh}/部门-{unit}/绩效自评报告.docx`,
      en: `${submissionFolder.en}/department-{unit}/self-evaluation-report.docx`,
    },
    needs: 'final department',
    purpose: {
      zh: '部门自己的自评报告（各单位汇总，不附各单位的自评表），各单位都能报送时才有',
      en: "the department's own report over its units, without their forms, once all of them can hand in",
    },
  },
  departmentWorkbook: {
    name: { zh: '部门汇总.xlsx', en: 'department.xlsx' },
    needs: 'several units',
    purpose: {
      zh: '有几个单位时的部门汇总：交表情况和要催的单位、项目、预算、执行、得分、等级、扣分原因、先看什么',
      en: 'the department over its units, where there are several: returns and whom to chase, projects, budget, execution, scores, grades, losses by cause, what to look at first',
    },
  },
  departmentPage: {
    name: { zh: '部门汇总.html', en: 'department.html' },
    needs: 'several units',
    purpose: { zh: '同样的汇总，网页一份', en: 'the same as a page' },
  },
  reportDocument: {
    name: { zh: '绩效自评报告.docx', en: 'self-evaluation-report.docx' },
    needs: 'run',
    purpose: {
      zh: '按通常章节写的自评报告，有表有图，单位自己写的文字原样写入；没有写的标着“待补充”',
      en: 'the report in its usual chapters, with tables and charts; what units wrote stands in it as it is, what nobody wrote is marked',
    },
  },
  reportPage: {
    name: { zh: '绩效自评报告.html', en: 'self-evaluation-report.html' },
    needs: 'run',
    purpose: { zh: '同样的报告，网页一份', en: 'the same as a page' },
  },
  reportPdf: {
    name: { zh: '绩效自评报告.pdf', en: 'self-evaluation-report.pdf' },
    needs: 'run',
    asked: 'pdf',
    purpose: { zh: '加 `--pdf` 时，同样的报告，PDF 一份', en: 'with `--pdf`, the same as PDF' },
  },
  exchangeProjects: {
    name: { zh: '交换/项目.csv', en: 'exchange/projects.csv' },
    needs: 'run',
    asked: 'csv',
    purpose: {
      zh: '加 `--export csv` 时，供导入财政系统的四张表之一：项目和得分；金额以元计，表头用规范名称',
      en: "with `--export csv`, the first of four tables for a bureau's system: projects and scores; Chinese headings, money in 元",
    },
  },
  exchangeGoals: {
    name: { zh: '交换/目标.csv', en: 'exchange/goals.csv' },
    needs: 'run',
    asked: 'csv',
    purpose: { zh: '同上：总体目标和完成情况', en: 'the second: goals and what became of them' },
  },
  exchangeIndicators: {
    name: { zh: '交换/指标.csv', en: 'exchange/indicators.csv' },
    needs: 'run',
    asked: 'csv',
    purpose: {
      zh: '同上：指标、完成情况、权重、得分、偏差分析',
      en: 'the third: indicators with actual, weight, score, reason',
    },
  },
  exchangeFunds: {
    name: { zh: '交换/资金.csv', en: 'exchange/funds.csv' },
    needs: 'run',
    asked: 'csv',
    purpose: {
      zh: '同上：各来源的预算、调整、执行（元）',
      en: 'the fourth: budget, adjustment and spending by source, in 元',
    },
  },
  exchangeJson: {
    name: { zh: '交换/自评数据.json', en: 'exchange/results.json' },
    needs: 'run',
    asked: 'json',
    purpose: {
      zh: '加 `--export json` 时，同样四张表的一份 JSON',
      en: 'with `--export json`, the same four tables as one document',
    },
  },
  result: {
    name: { zh: resultName, en: resultName },
    needs: 'run',
    purpose: {
      zh: '全部结果的数据（[格式](schemas/result.schema.json)），供程序读取、下一年取“上年实际值”',
      en: "everything as data ([schema](schemas/result.schema.json)), for programs and for next year's 上年实际值",
    },
  },
  resultLines: {
    name: { zh: resultLinesName, en: resultLinesName },
    needs: 'many projects',
    purpose: {
      zh: '超过 200 个项目时：同样的数据按行写，第一行是项目以外的全部内容，以后每行一个项目；凡能读 `result.json` 的地方都能读它',
      en: 'with more than 200 projects, the same data by the line: all but the projects in the first, then one in each. Whatever reads `result.json` reads it too',
    },
  },
  submissionRecord: {
    name: { zh: '报送记录.json', en: 'submissions.json' },
    needs: 'submission',
    purpose: {
      zh: '每个单位报送过第几版、哪一天、改了什么（[格式](schemas/submissions.schema.json)）；下一次运行据此判断要不要出新版',
      en: 'which versions each unit has handed in, when, and what changed ([schema](schemas/submissions.schema.json)); the next run tells from it whether there is a new one',
    },
  },
  manifest: {
    name: { zh: manifestName, en: manifestName },
    needs: 'all other files',
    purpose: {
      zh: '每份输入、规则、方案和结果的 SHA-256，供核验',
      en: 'SHA-256 of every input, rule, profile and output, for `perf-score verify`',
    },
  },
} as const satisfies Readonly<Record<string, OutputFormat>>;

/** What `check --notices` writes for each unit that has to correct or complete something. */
export const noticeFormats = {
  document: { name: { zh: '{unit}-退回修改通知.docx', en: '{unit}-to-correct.docx' } },
  workbook: { name: { zh: '{unit}-退回修改通知.xlsx', en: '{unit}-to-correct.xlsx' } },
} as const satisfies Readonly<Record<string, Pick<OutputFormat, 'name'>>>;

export type OutputFormatId = keyof typeof outputFormats;

/** The name of a format's file of a unit, for which `unit` stands in it. */
export const nameFor = (id: OutputFormatId, language: Language, unit: string): string =>
  outputFormats[id].name[language].replace('{unit}', unit);

/** What an output is, by its name: that of a format, with whatever unit in it. */
export function purposeOf(file: string, language: Language): string {
  // 绩效自评报告-1.科普活动.docx of a project, 第1版/项目支出绩效自评表.xlsx of an earlier version: as the file of the unit.
  const plain = file
    .replace(/\/(?:第\d+版|version-\d+)\//, '/')
    .replace(/-\d{1,4}\.[^/]{1,200}(?=\.(?:docx|pdf)$)/, '');
  const fits = Object.values(outputFormats).filter(({ name }) => {
    const [before = '', after] = name[language].split('{unit}');
    return after === undefined ? plain === before : plain.startsWith(before) && plain.endsWith(after);
  });
  // {unit}.xlsx fits the name of every workbook; one that says more is meant.
  const [best] = fits.toSorted((a, b) => b.name[language].length - a.name[language].length);
  return best?.purpose[language] ?? '';
}

/** Names without endings that no unit's workbook gets, whatever the unit is called, in whatever language and however many units there are. */
export const fixedNames: readonly string[] = [
  ...new Set(
    Object.values(outputFormats)
      .filter(({ name }) => !name.zh.includes('{unit}'))
      // 部门汇总.xlsx and 部门汇总.html keep 部门汇总 for themselves.
      .flatMap(({ name }) => [name.zh, name.en].map((one) => one.replace(/\.\w+$/, ''))),
  ),
];
