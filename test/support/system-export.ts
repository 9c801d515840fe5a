import { columnName } from '../../src/containers/spreadsheet/cell-reference.ts';
import { type SheetXml, type WorkbookXml, workbook } from './workbook.ts';

/** A cell of a form as systems export it: a text or number, null for a cell with a border and nothing in it, {f} a formula, {s} a style. */
export type ExportCell =
  | string
  | number
  | null
  | { readonly f: string; readonly v: number }
  | { readonly s: number; readonly text?: string };

/** The formats of the cells of an export by style: 1 General, 2 text, 3 percent, 4 two decimals, 5 a day. */
const exportStyles: NonNullable<WorkbookXml['formats']> = [0, 49, 10, 2, 14];

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Shared strings, as systems write them. */
class Strings {
  readonly all: string[] = [];
  readonly #at = new Map<string, number>();
  of(text: string): number {
    const known = this.#at.get(text);
    if (known !== undefined) return known;
    this.#at.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

function cellXml(cell: ExportCell, name: string, strings: Strings): string {
  if (cell === null) return `<c r="${name}" s="1"/>`;
  if (typeof cell === 'number') return `<c r="${name}" s="1"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    return cell === '' ? '' : `<c r="${name}" s="1" t="s"><v>${strings.of(cell)}</v></c>`;
  }
  if ('f' in cell) return `<c r="${name}" s="1"><f>${xmlText(cell.f)}</f><v>${cell.v}</v></c>`;
  if (cell.text === undefined) return `<c r="${name}" s="${cell.s}"/>`;
  return `<c r="${name}" s="${cell.s}" t="s"><v>${strings.of(cell.text)}</v></c>`;
}

/** A sheet of an export: its rows ("" leaves a cell out), merged areas as "A1:B2". */
export interface ExportSheet {
  readonly name: string;
  readonly rows: readonly (readonly ExportCell[])[];
  readonly merges?: readonly string[];
}

/** A workbook as a system exports it: shared strings, cell formats, merged areas, protection, and a part of its own. */
export function systemExport(sheets: readonly ExportSheet[]): Uint8Array {
  const strings = new Strings();
  const made = sheets.map(({ name, rows, merges = [] }): SheetXml => {
    const lines = rows.map((cells, at) => {
      const inside = cells.map((cell, column) => cellXml(cell, `${columnName(column + 1)}${at + 1}`, strings));
      return `<row r="${at + 1}" spans="1:${cells.length}" ht="22" customHeight="1">${inside.join('')}</row>`;
    });
    const areas = merges.map((area) => `<mergeCell ref="${area}"/>`).join('');
    const merged = areas === '' ? '' : `<mergeCells count="${merges.length}">${areas}</mergeCells>`;
    return { name, rows: lines.join('\n'), after: `<sheetProtection sheet="1"/>${merged}` };
  });
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const types = [
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    part('sharedStrings', 'sharedStrings'),
    ...sheets.map((_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet')),
  ];
  const parts = {
    'customXml/item1.xml': '<system id="7f3a"/>',
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
  };
  return workbook(made, { strings: strings.all, formats: exportStyles, parts });
}

/** The form of one project as systems export it, with nothing filled in; `rows` are its indicators from level 1 to the target. */
export function exportedForm(
  project: { readonly name: string; readonly code?: string; readonly unit?: string; readonly budget: ExportCell },
  rows: readonly (readonly [level1: string, level2: string, level3: string, target: string, weight: number])[],
): readonly (readonly ExportCell[])[] {
  const { name, code = '', unit = '405001 示例单位', budget } = project;
  return [
    ['项目支出绩效自评表'],
    ['（2026年度）'],
    ['项目名称', '', name, null, null, '项目编码', '', code === '' ? null : code],
    ['主管部门', '', '示例部门', null, null, '实施单位', '', unit],
    ['项目资金（万元）', '', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '', '年度资金总额', budget, budget, null, 10, null, null],
    ['', '', '其中：当年财政拨款', null, null, null, '—', '—', '—'],
    ['', '', '上年结转资金', null, null, null, '—', '—', '—'],
    ['', '', '其他资金', null, null, null, '—', '—', '—'],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ...rows.map(([level1, level2, level3, target, weight]): readonly ExportCell[] => [
      '',
      level1,
      level2,
      level3,
      target,
      null,
      weight,
      null,
      null,
    ]),
    ['总分', '', '', '', '', '', 100, null, null],
  ];
}
