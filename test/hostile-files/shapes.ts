import { strToU8 } from 'fflate';
import { gridWorkbook } from '../support/grid-sheet.ts';
import { begins, cell, goesOn, numberingPart, para, row, span, table, wordFile } from '../support/word-file.ts';
import { workbook } from '../support/workbook.ts';

/** A file of a hostile shape, of the size that is asked for. */
export type Shape = (size: number) => Uint8Array;

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
export const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  strToU8(rows.map((cells) => cells.join(',')).join('\n'));
const cells = (texts: readonly string[]): string => `<tr>${texts.map((text) => `<td>${text}`).join('')}`;
const page = (body: string): Uint8Array => strToU8(`<html><body>${body}`);

const head = ['一级指标', '二级指标', '三级指标', '指标值'];
const one = ['产出指标', '数量指标', '讲座', '≥8次'];
export const wide = ['项目名称', ...head];
export const wideRow = ['甲项目', ...one];
const textHead = `\t${head.join('\n\t')}\n\n`;

const withColumns = (heading: (at: number) => string, text: (at: number) => string): Shape => {
  return (size) =>
    csv([[...wide, ...times(size, heading)], ...times(5, () => ['甲项目', ...one, ...times(size, text), '尾'])]);
};

/** One row over the columns of an indicator table, again and again. */
const belowHead = (cellsOf: (at: number) => readonly string[]): Shape => {
  return (size) => csv([['项目名称', '甲'], head, ...times(size, cellsOf)]);
};

const inGrids: Readonly<Record<string, Shape>> = {
  'columns nobody knows': withColumns((at) => `列${at}`, String),
  'columns nobody knows, blank': withColumns(
    (at) => `列${at}`,
    () => '',
  ),
  'columns known for something else': withColumns(() => '备注', String),
  'columns of targets': withColumns(() => '指标值', String),
  'columns of places': withColumns((at) => `${at}县`, String),
  'columns of signs': withColumns(
    () => '指标性质',
    () => '≥',
  ),
  'columns of names': withColumns(
    () => '三级指标',
    () => '甲',
  ),
  'columns without a heading': withColumns(() => '', String),
  'labels in one row': (size) => csv([times(size, () => '项目名称'), head, one]),
  'amounts in one row': (size) => csv([times(size, (at) => (at % 2 === 0 ? '预算数' : `${at}`)), head, one]),
  'texts in one row': (size) => csv([['项目名称', '甲', ...times(size, (at) => `文${at}`)], head, one]),
  'amounts above a table': (size) => csv([...times(size, (at) => ['项目资金', '年度资金总额', `${at}`]), head, one]),
  'texts above a table': (size) => csv([['项目名称', '甲'], ...times(size, (at) => ['', `文${at}`]), head, one]),
  'goals above a table': (size) =>
    csv([['项目名称', '甲'], ['年度绩效目标'], ...times(size, (at) => ['', `完成${at}`]), head, one]),
  'rows of two cells': belowHead((at) => ['产出指标', `甲${at}`]),
  'rows of one cell': belowHead((at) => [`甲${at}`]),
  'rows of remarks': belowHead((at) => ['合计', `${at}`]),
  'rows of indicators': belowHead((at) => ['产出指标', '数量指标', `讲座${at}`, '≥8次']),
  'projects of a row each': (size) => csv([wide, ...times(size, (at) => [`项目${at}`, ...one])]),
  'two projects in turn': (size) => csv([wide, ...times(size, (at) => [`项目${at % 2}`, ...one])]),
  'units of a row each': (size) =>
    csv([['预算单位', ...wide], ...times(size, (at) => [`${405_000 + at}单位${at}`, `项目${at}`, ...one])]),
  'one project with many goals': (size) =>
    csv([[...wide, '绩效目标'], ...times(size, (at) => [at === 0 ? '甲' : '', ...one, `目标${at}`])]),
  'heading after heading': (size) => csv(times(size, () => head)),
  'headings of levels alone': (size) => csv(times(size, () => head.slice(0, 2))),
  'upper rows of headings': (size) => csv(times(size, () => ['绩效指标', '指标值', '备注'])),
  'title after title': (size) => csv(times(size, (at) => [`${at}.甲绩效目标表`])),
  'small forms': (size) => csv(times(size / 4, (at) => [['项目名称', `甲${at}`], head, one]).flat()),
  'quotes without an end': (size) => strToU8(times(size, () => 'a,"b').join('\n')),
  'merged cells': (size) =>
    gridWorkbook(
      [head, ...times(size, () => ['甲', '乙'])],
      times(size, (at) => `A${at + 2}:B${at + 2}`),
    ),
  'merged cells that overlap': (size) =>
    gridWorkbook(
      [head, one],
      times(size, (at) => `A1:B${at + 3}`),
    ),
  'cells of a workbook in one row': (size) => gridWorkbook([[...head, ...times(size, String)], one]),
  'error values': (size) => gridWorkbook([head, ...times(size, (at) => [...one.slice(0, 2), `甲${at}`, '#N/A'])]),
  'hidden columns': (size) =>
    workbook([
      {
        name: '目标',
        rows: `<row>${times(size, (at) => `<c><v>${at}</v></c>`).join('')}</row>`,
        before: `<cols>${times(size, (at) => `<col min="${at + 1}" max="${at + 1}" hidden="1"/>`).join('')}</cols>`,
      },
    ]),
};

const inTexts: Readonly<Record<string, Shape>> = {
  'cells without a blank line': (size) => strToU8(`${textHead}${times(size, (at) => `\t甲${at}`).join('\n')}`),
  'cells between blank lines': (size) => strToU8(`${textHead}${times(size, (at) => `\t甲${at}`).join('\n\n')}`),
  'cells that begin projects': (size) => strToU8(times(size, () => '\t项目名称').join('\n')),
  'headings without a blank line': (size) => strToU8(times(size, () => textHead.trimEnd()).join('\n')),
  'a wide heading': (size) => strToU8(`${textHead.trimEnd()}\n${'\t备注\n'.repeat(size)}\n${'\t甲\n\n'.repeat(size)}`),
  'paragraphs in a cell': (size) => strToU8(`\t甲${'\n\n乙'.repeat(size)}`),
  titles: (size) => strToU8(times(size, (at) => `${at}.甲绩效目标表`).join('\n')),
};

const inPages: Readonly<Record<string, Shape>> = {
  'rows and columns spanned': (size) =>
    page(`<table>${`<tr>${'<td rowspan=65534 colspan=1000>甲'.repeat(size)}`.repeat(4)}${'<tr><td>a'.repeat(size)}`),
  'rows spanned in steps': (size) => page(`<table>${'<tr><td rowspan=65534>a'.repeat(size)}`),
  'elements in elements': (size) => page('<div>'.repeat(size)),
  'marks that are made anew': (size) =>
    page(`<p>${times(500, (at) => `<b a${at}>`).join('')}${'</p><p>x'.repeat(size)}`),
  'attributes of one element': (size) => page(`<table><tr><td ${times(size, (at) => `a${at}`).join(' ')}>`),
  'texts that belong before a table': (size) => page(`${'<p>x'.repeat(size)}<table>${'a<tr>'.repeat(size)}`),
  'tables in tables': (size) => page('<table><tr><td>'.repeat(size)),
  'columns of a page': (size) =>
    page(`<table>${cells([...head, ...times(size, (at) => `列${at}`)])}${cells([...one, ...times(size, String)])}`),
  'rows of a page': (size) =>
    page(`<table>${cells(head)}${times(size, (at) => cells([...one.slice(0, 2), `甲${at}`, '≥1'])).join('')}`),
};

const styles = (list: string): Readonly<Record<string, string>> => ({
  'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${list}</w:styles>`,
});
const style = (id: string, inner: string): string => `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`;
const numbered = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>';

const inWord: Readonly<Record<string, Shape>> = {
  'columns of a table': (size) =>
    wordFile(
      table([
        [...head, ...times(size, (at) => `列${at}`)],
        [...one, ...times(size, String)],
      ]),
    ),
  'rows of a table': (size) => wordFile(table([head, ...times(size, (at) => [...one.slice(0, 2), `甲${at}`, '≥1'])])),
  'small tables': (size) => wordFile(times(size / 4, (at) => table([['项目名称', `甲${at}`], head, one])).join('')),
  'cells over a thousand columns': (size) => wordFile(table([times(size, () => cell('甲', span(1000)))])),
  'cells merged downwards': (size) =>
    wordFile(table([times(size, () => cell('甲', begins)), ...times(4, () => times(size, () => cell('', goesOn)))])),
  'cells merged to the right': (size) =>
    wordFile(table([row(['甲', ...times(size, (at) => cell(`乙${at}`, '<w:hMerge/>'))])])),
  'styles upon styles': (size) =>
    wordFile(
      table([head, one]),
      styles(times(size, (at) => style(`s${at}`, `<w:basedOn w:val="s${at + 1}"/>`)).join('')),
    ),
  'levels of a list': (size) =>
    wordFile(times(size, () => para('x', '<w:pStyle w:val="q"/>')).join(''), {
      ...styles(style('q', numbered)),
      'word/numbering.xml': numberingPart(times(size, () => ['decimal', '%1.'] as const)),
    }),
  'files shown inside': (size) =>
    wordFile(times(size, (at) => `<w:altChunk r:id="r${at}"/>`).join(''), {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${times(size, (at) => `<Relationship Id="q${at}" Type="x/aFChunk" Target="a.html"/>`).join('')}</Relationships>`,
    }),
};

const documents = (inner: string): Uint8Array => strToU8(`{"schemaVersion":"1.0","documents":[${inner}]}`);

const inJson: Readonly<Record<string, Shape>> = {
  'numbers where objects belong': (size) => documents(times(size, String).join(',')),
  'lists where objects belong': (size) => documents(times(size, () => '[]').join(',')),
  'keys nobody knows': (size) => strToU8(`{${times(size, (at) => `"k${at}":1`).join(',')}}`),
  'one key again and again': (size) => strToU8(`{${times(size, () => '"k":1').join(',')}}`),
  'projects with faults': (size) => documents(`{"projects":[${times(size, () => '{"name":5,"x":1}').join(',')}]}`),
  'projects without units': (size) => documents(`{"projects":[${times(size, (at) => `{"name":"p${at}"}`).join(',')}]}`),
  'findings that were carried': (size) =>
    strToU8(
      `{"schemaVersion":"1.0","documents":[],"findings":[${times(size, () => '{"code":"goal-remark-row"}').join(',')}]}`,
    ),
  'lists in lists': (size) => strToU8('['.repeat(size)),
};

/** Files that are read for goal tables, by format and shape. */
export const goalShapes: readonly (readonly [string, Shape])[] = Object.entries({
  ...inGrids,
  ...inTexts,
  ...inPages,
  ...inWord,
  ...inJson,
});

const reported = [...wide, '实际完成值'];

/** Files that are read for what was reported, for goals of as many projects and of a project with as many indicators. */
export const actualsShapes: readonly (readonly [string, Shape])[] = Object.entries({
  'columns nobody knows': (size) => csv([[...reported, ...times(size, (at) => `列${at}`)], times(size, String)]),
  'columns given again': (size) => csv([[...reported, ...times(size, () => '实际完成值')], times(size, String)]),
  'projects nobody knows': (size) => csv([reported, ...times(size, (at) => [`乙${at}`, ...one, '9次'])]),
  'indicators nobody knows': (size) =>
    csv([reported, ...times(size, (at) => ['甲项目', ...one.slice(0, 2), `谈${at}`, '≥8次', '9次'])]),
  'one row again and again': (size) => csv([reported, ...times(size, () => [...wideRow, '9次'])]),
  'headings again and again': (size) => csv(times(size, () => reported)),
} satisfies Record<string, Shape>);
