import { strToU8, zipSync } from 'fflate';

/** One project of the sample source: indicators are [level 1, level 2, level 3, description, target, basis]. */
export interface SampleProject {
  readonly number: number;
  readonly unit: string;
  readonly unitName: string;
  readonly code: string;
  readonly name: string;
  readonly total: string;
  readonly fiscal: string;
  readonly purpose: string;
  readonly plan: readonly string[];
  readonly goal: string;
  readonly indicators: readonly (readonly [string, string, string, string, string, string])[];
}

export interface SampleGoals {
  readonly year: number;
  readonly department: string;
  readonly part: {
    readonly overall: readonly string[];
    readonly parts: readonly (readonly [string, string, string])[];
    readonly safeguards: readonly string[];
  };
  readonly projects: readonly SampleProject[];
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function paragraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr>${style}</w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p>`;
}

const heading = (text: string, level: number) =>
  paragraph(text, `<w:pStyle w:val="Heading${level}"/><w:jc w:val="center"/>`);

interface CellOptions {
  readonly span?: number;
  readonly merge?: 'restart' | 'continue';
}

function cell(text: string, width: number, { span = 1, merge }: CellOptions = {}): string {
  const vertical = merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`;
  const properties = `<w:tcW w:w="${width * span}" w:type="dxa"/><w:gridSpan w:val="${span}"/>${vertical}`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split('\n')
    .map((line) => paragraph(line))
    .join('')}</w:tc>`;
}

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');

function table(columns: number, rows: readonly string[]): string {
  const grid = `<w:gridCol w:w="${Math.floor(9600 / columns)}"/>`.repeat(columns);
  const body = rows.map((row) => `<w:tr>${row}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

function headTable(project: SampleProject): string {
  const c = (text: string, options?: CellOptions) => cell(text, 1200, options);
  const plan = ['3月底', '6月底', '10月底', '12月底'];
  const planSpan = (index: number) => ({ span: index < 3 ? 2 : 1 });
  return table(8, [
    c(`${project.unit}${project.unitName}`, { span: 5 }) + c('单位：万元', { span: 3 }),
    c('项目编码') + c(project.code, { span: 3 }) + c('项目名称') + c(project.name, { span: 3 }),
    c('预算规模及资金用途', { merge: 'restart' }) +
      c('预算数') +
      c(project.total) +
      c('其中：财政    资金') +
      c(project.fiscal) +
      c('其他资金') +
      c('', { span: 2 }),
    c('', { merge: 'continue' }) + c(project.purpose, { span: 7 }),
    c('资金支出计划（%）', { merge: 'restart' }) + plan.map((label, index) => c(label, planSpan(index))).join(''),
    c('', { merge: 'continue' }) + project.plan.map((percent, index) => c(percent, planSpan(index))).join(''),
    c('绩效目标') + c(`1.${project.goal}`, { span: 7 }),
  ]);
}

function indicatorTable(project: SampleProject): string {
  const c = (text: string, options?: CellOptions) => cell(text, 1200, options);
  const spans = [1, 1, 1, 2, 1, 2];
  const row = (texts: readonly string[], merge?: 'restart' | 'continue') =>
    texts
      .map((text, index) => c(text, { span: spans[index] ?? 1, ...(index === 0 && merge ? { merge } : {}) }))
      .join('');
  const rows = [row(['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'])];
  let level1 = '';
  for (const indicator of project.indicators) {
    const first = indicator[0] !== level1;
    level1 = indicator[0];
    rows.push(row([first ? level1 : '', ...indicator.slice(1)], first ? 'restart' : 'continue'));
  }
  return table(8, rows);
}

function departmentPart({ part }: SampleGoals): string {
  const parts = part.parts.flatMap(([title, goal, indicators], index) => [
    paragraph(`（${ordinals[index]}）${title}`),
    paragraph(`绩效目标：${goal}`),
    paragraph(`绩效指标：${indicators}`),
  ]);
  return [
    heading('第一部分', 1),
    heading('部门整体绩效目标', 1),
    heading('一、总体绩效目标', 2),
    ...part.overall.map((text) => paragraph(text)),
    heading('二、分项绩效目标', 2),
    ...parts,
    heading('三、工作保障措施', 2),
    ...part.safeguards.map((text) => paragraph(text)),
    heading('第二部分', 1),
    heading('预算项目绩效目标', 1),
  ].join('');
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function stylesXml(): string {
  const style = (level: number, size: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
  const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>';
  return `${declaration}<w:styles xmlns:w="${namespace}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>${style(1, 36)}${style(2, 28)}${style(3, 24)}</w:styles>`;
}

/**
 * The bytes of a Word file with the structure that the budget system writes: a department part, then per project a title,
 * a table with the project's fields and a table with its indicators, level 1 merged downwards. Same source, same bytes.
 */
export function buildGoalsDocx(goals: SampleGoals): Uint8Array {
  const projects = goals.projects.map(
    (project) =>
      heading(`${project.number}.${project.name}绩效目标表`, 3) +
      headTable(project) +
      paragraph('') +
      indicatorTable(project) +
      paragraph(''),
  );
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
  const documentXml = `${declaration}<w:document xmlns:w="${namespace}"><w:body>${departmentPart(goals)}${projects.join('')}${page}</w:body></w:document>`;
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': documentXml,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${relation('rId1', 'styles', 'styles.xml')}</Relationships>`,
    'word/styles.xml': stylesXml(),
  };
  const fixed = { mtime: new Date(1980, 0, 1), level: 9 } as const;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), fixed]])));
}
