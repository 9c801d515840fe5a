import type { Workbook, Worksheet } from 'exceljs';
import { actualsSheets, bandWords, templateVersion } from '../../../model/actuals/actuals-layout.ts';
import { notCarriedOutKindSchema, notCarriedOutWords } from '../../../model/actuals/not-carried-out.ts';
import type { TemplateInput } from '../template-input.ts';
import { neededHeight, printOnA4, protectSheet, put, putFormula, setWidth } from './sheet-parts.ts';
import {
  bodyStyle,
  colours,
  font,
  groupStyle,
  headingStyle,
  remarkStyle,
  solid,
  titleStyle,
} from './template-style.ts';

const widths = [2, 6, 20, 13, 10, 15, 17, 30, 34, 30];
const lastColumn = widths.length;
const textWidth = widths.slice(2).reduce((sum, width) => sum + width, 0);

const steps = (year: number): readonly string[] => [
  `先填“${actualsSheets.money}”页：每个项目四行，金额一律用万元，只填数字。年初预算数已按绩效目标表填好，请核对。`,
  `再填“${actualsSheets.indicators}”页：在“实际完成值”一列逐行填写。单位已写在旁边，只填数字，如目标是“≥7次”，完成了8次，就填8。`,
  '每一行都要写“佐证材料”的名称，如验收单、签到表、支付凭证；满意度指标还要填收回的有效问卷份数。',
  '没有达到目标，或远远超过目标的，在“偏差原因”里写清具体原因（不少于15个字），并写“改进措施”。不要只写“客观原因”“按计划完成”。',
  `一边填一边看“${actualsSheets.status}”页：它会数出哪些完整、哪些待填、哪些前后矛盾，点“转到指标”就到要补的那一格。`,
  `全部显示“可以提交”以后保存文件，按要求上报${year}年度自评。文件名可以改，保存成 xlsx 格式。`,
];

const kinds = notCarriedOutKindSchema.options.map((kind) => notCarriedOutWords[kind].zh).join('、');

const questions: readonly (readonly [string, string])[] = [
  ['百分数怎么填', '95%填95，不用输入%。填成0.95会提示核对，因为分不清是0.95%还是95%。'],
  ['日期怎么填', '像2026-12-18这样填日历上有的日期；过了期限才完成的照实填。写“12月中旬”不能判断是否按时。'],
  ['做到或没做到', '目标是“是否……”或“按月……”的，从下拉表选“是”或“否”。'],
  ['定性指标怎么填', `在“达成程度”选一档：${Object.values(bandWords).join('、')}；并在“实际完成值”里写明做到了什么。`],
  [
    '目标与上年比',
    '写“逐年提高”“较上年增长5%”“不低于上年”的，填本年的数，并在“上年实际值”填上年的数；没有数据的，填“是”或“否”，或在“达成程度”选一档并写明情况。',
  ],
  ['目标写“以批复为准”', '在“核定指标值”填后来批复的目标，在“核定依据”写文件名称。'],
  ['指标今年不适用', '在“不适用原因”写明原因，“实际完成值”留空。不要填0。'],
  [
    '项目全年没有开展',
    `在“${actualsSheets.money}”页的“未参评情形”选一种（${kinds}），并写原因和批准文件，指标不用填。不要把每个指标都填成不适用。`,
  ],
  ['没有内容的格子', '空着即可。原因、佐证材料里写“/”“-”“无”“略”，等于没有写。'],
  ['完成数是零', '填0。空着表示没有填，0表示一件也没有完成，两者计分不同。'],
  ['排序、筛选、调列宽', '都可以。要改锁定的格子，可在“审阅”里撤销工作表保护，没有密码；但改动目标会被发现。'],
];

const legend: readonly (readonly [string, string])[] = [
  [colours.required, '浅黄：必须填写'],
  [colours.optional, '浅蓝：需要时填写'],
  [colours.notForThisRow, '灰色斜线：这一行不用填'],
  [colours.missing, '深黄：还没有填，或还缺材料'],
  [colours.missed, '浅红：没有达到目标，要写原因'],
  [colours.far, '浅紫：远远超过目标，要写原因'],
  [colours.contradictory, '红底白字：填的内容前后矛盾，请先更正'],
  [colours.complete, '浅绿：这一行已经完整'],
];

const exampleHead = [
  '三级指标',
  '年度指标值',
  '计量单位',
  '实际完成值',
  '达成程度',
  '佐证材料',
  '偏差原因',
  '改进措施',
];
const examples = (year: number): readonly (readonly string[])[] => [
  ['培训次数', '≥5次', '次', '6', '', '培训通知、签到表', '', ''],
  [
    '科普活动参与人数',
    '≥1200人次',
    '人次',
    '980',
    '',
    '活动台账、现场照片',
    '十月的两场活动因场馆维修停办，少了约二百二十人次',
    '明年上半年补办两场，并预先联系备用场地',
  ],
  ['工作合格率', '≥95%', '%', '97.5', '', '验收意见汇总表', '', ''],
  ['完成时间', `${year}年12月31日前`, '日期', `${year}-11-28`, '', '项目验收单', '', ''],
  ['科学氛围', '营造良好氛围', '—', '全市十二个乡镇都办了活动', bandWords.met, '活动总结', '', ''],
];

const body = { font: font(), alignment: { vertical: 'middle', wrapText: true, horizontal: 'left' } } as const;

/** Three steps to the other sheets, as formulas: links written in another way are lost in LibreOffice. */
function writeLinks(sheet: Worksheet): void {
  const targets = [
    [actualsSheets.money, '先填资金 →', 'C'],
    [actualsSheets.indicators, '再填指标 →', 'D'],
    [actualsSheets.status, '随时看状态 →', 'F'],
  ] as const;
  for (const [name, words, column] of targets) {
    putFormula(sheet.getCell(`${column}3`), `HYPERLINK("#'${name}'!A1","${words}")`, words, {
      font: font({ bold: true, underline: true, color: { argb: `FF${colours.heading}` } }),
      alignment: { vertical: 'middle', horizontal: 'left' },
    });
  }
  sheet.getRow(3).height = 24;
}

function writeText(sheet: Worksheet, row: number, label: string, words: string): void {
  put(sheet.getCell(row, 2), label, {
    ...body,
    font: font({ bold: true, color: { argb: `FF${colours.heading}` } }),
    alignment: { vertical: 'middle', horizontal: 'center' },
  });
  sheet.mergeCells(row, 3, row, lastColumn);
  put(sheet.getCell(row, 3), words, body);
  sheet.getRow(row).height = neededHeight([[words, textWidth]], 22);
}

function writeHeading(sheet: Worksheet, row: number, words: string): void {
  sheet.mergeCells(row, 2, row, lastColumn);
  put(sheet.getCell(row, 2), words, {
    ...groupStyle,
    alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
  });
  sheet.getRow(row).height = 24;
}

function writeExamples(sheet: Worksheet, from: number, year: number): number {
  exampleHead.forEach((heading, index) => {
    put(sheet.getCell(from, index + 3), heading, headingStyle);
  });
  sheet.getRow(from).height = 24;
  const rows = examples(year);
  rows.forEach((words, index) => {
    const row = from + 1 + index;
    put(sheet.getCell(row, 2), '例', bodyStyle('fixed', 'center'));
    words.forEach((word, column) => {
      const look = column < 3 ? 'fixed' : column === 3 || word !== '' ? 'required' : 'computed';
      put(sheet.getCell(row, column + 3), word, {
        ...bodyStyle(look, column === 3 && /^[\d.-]+$/.test(word) ? 'right' : 'left'),
        protection: { locked: true },
      });
    });
    sheet.getRow(row).height = neededHeight(words.map((word, column) => [word, widths[column + 2] ?? 10] as const));
  });
  return from + 1 + rows.length;
}

function writeLegend(sheet: Worksheet, from: number): number {
  legend.forEach(([colour, words], index) => {
    const row = from + Math.floor(index / 2);
    const at = index % 2 === 0 ? 3 : 7;
    const hatch = colour === colours.notForThisRow;
    put(sheet.getCell(row, at), '', {
      ...bodyStyle(hatch ? 'not-for-this-row' : 'computed', 'left'),
      ...(hatch ? {} : { fill: solid(colour) }),
      protection: { locked: true },
    });
    put(sheet.getCell(row, at + 1), words, {
      font: font(),
      alignment: { vertical: 'middle', horizontal: 'left', indent: 1 },
    });
    sheet.getRow(row).height = 20;
  });
  return from + Math.ceil(legend.length / 2);
}

/** Writes the sheet 填表说明: steps, an example, the colours, and the questions people ask. */
export async function writeGuideSheet(book: Workbook, input: TemplateInput): Promise<void> {
  const sheet = book.addWorksheet(actualsSheets.guide, {
    views: [{ state: 'normal', showGridLines: false }],
    properties: { tabColor: { argb: `FF${colours.muted}` } },
  });
  widths.forEach((width, index) => {
    setWidth(sheet, index + 1, width);
  });
  const indicators = input.projects.reduce((count, project) => count + project.indicators.length, 0);
  put(sheet.getCell('B1'), `${input.year}年度项目支出绩效自评填报表`, {
    ...titleStyle,
    font: font({ bold: true, size: 18, color: { argb: `FF${colours.heading}` } }),
  });
  sheet.getRow(1).height = 36;
  const code = input.unit.code === null ? '' : `（${input.unit.code}）`;
  put(
    sheet.getCell('B2'),
    `填报单位：${input.unit.name}${code}　项目${input.projects.length}个，指标${indicators}条　计分方案：${input.profile.title.zh}（${input.profile.id}）　模板版本${templateVersion}`,
    remarkStyle,
  );
  sheet.getRow(2).height = 22;
  writeLinks(sheet);
  let row = 5;
  writeHeading(sheet, row, '一、六步填完');
  for (const [index, words] of steps(input.year).entries()) writeText(sheet, row + 1 + index, String(index + 1), words);
  row += steps(input.year).length + 2;
  writeHeading(sheet, row, '二、填写示例（照这个样子填，示例不计入本单位数据）');
  row = writeExamples(sheet, row + 1, input.year) + 1;
  writeHeading(sheet, row, '三、颜色的意思（“填报状态”一列同时用文字说明）');
  row = writeLegend(sheet, row + 1) + 1;
  writeHeading(sheet, row, '四、常见情况');
  for (const [question, answer] of questions) {
    row += 1;
    put(sheet.getCell(row, 2), '问', { ...body, alignment: { vertical: 'middle', horizontal: 'center' } });
    put(sheet.getCell(row, 3), question, { ...body, font: font({ bold: true }) });
    sheet.mergeCells(row, 4, row, lastColumn);
    put(sheet.getCell(row, 4), answer, body);
    sheet.getRow(row).height = neededHeight(
      [
        [question, widths[2] ?? 20],
        [answer, textWidth - (widths[2] ?? 20)],
      ],
      22,
    );
  }
  printOnA4(sheet, { area: `A$1:J$${row}`, name: input.unit.name });
  await protectSheet(sheet);
}
