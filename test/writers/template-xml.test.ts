import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { parseArea } from '../../src/containers/spreadsheet/cell-reference.ts';
import { readXml } from '../../src/containers/xml/xml.ts';
import { openZip } from '../../src/containers/zip/zip.ts';
import { tagsOf } from '../../src/writers/annotate/patch/xml-tags.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { plainProfile, templateProjects, unit } from '../support/template-projects.ts';

/** The order the format's schema gives the children of a worksheet; a program that meets another order offers a repair. */
const worksheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

async function parts(): Promise<ReadonlyMap<string, string>> {
  const bytes = await writeTemplate({ year: 2026, unit, projects: templateProjects, profile: plainProfile });
  const { value: archive } = openZip(bytes, 'template.xlsx');
  if (archive === null) throw new Error('no archive');
  return new Map(archive.names.map((name) => [name, Buffer.from(archive.read(name).value ?? []).toString()]));
}

const written = await parts();
const sheets = [...written].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
const indicators = written.get('xl/worksheets/sheet4.xml') ?? '';
const validations = (xml: string) =>
  [...xml.matchAll(/<dataValidation ([^>]*)>/g)].map(([, attributes]) => ({
    range: /sqref="([^"]*)"/.exec(attributes ?? '')?.[1] ?? '',
    type: /type="([^"]*)"/.exec(attributes ?? '')?.[1],
    style: /errorStyle="([^"]*)"/.exec(attributes ?? '')?.[1],
  }));

describe('XML of the template', () => {
  it.each(sheets)('%s keeps to the order of the schema', (_, xml) => {
    const children = [...tagsOf(xml)].filter((tag) => tag.depth === 1 && tag.kind !== 'close').map((tag) => tag.name);
    expect(children.length).toBeGreaterThan(3);
    expect(children.filter((name) => !worksheetOrder.includes(name))).toEqual([]);
    const places = children.map((name) => worksheetOrder.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('is well-formed in every part, and has no macros', () => {
    for (const [part, xml] of written) {
      if (/\.(?:xml|rels|vml)$/.test(part)) expect(readXml(Buffer.from(xml), { file: 'f', part }, {})).toEqual([]);
    }
    expect([...written.keys()].filter((name) => /vba|macro/i.test(name))).toEqual([]);
  });

  it('has one validation for each range, and no two for the same cell', () => {
    const found = validations(indicators);
    expect(found.length).toBeGreaterThan(10);
    const cells = new Set<string>();
    for (const { range } of found) {
      const area = parseArea(range);
      if (area === null) throw new Error(range);
      expect(area.left).toBe(area.right);
      for (let row = area.top; row <= area.bottom; row += 1) {
        expect(cells.has(`${area.left} ${row}`)).toBe(false);
        cells.add(`${area.left} ${row}`);
      }
    }
  });

  it('validates each actual by its target, and only warns', () => {
    const actuals = validations(indicators).filter(({ range }) => range.startsWith('L'));
    expect(actuals.every(({ style }) => style === 'warning')).toBe(true);
    const byRange = new Map(actuals.map(({ range, type }) => [range, type]));
    expect(['L5', 'L6', 'L7', 'L8', 'L9', 'L10', 'L13'].map((range) => byRange.get(range))).toEqual([
      'decimal',
      'decimal',
      'date',
      'decimal',
      'textLength',
      'decimal',
      'list',
    ]);
    expect(indicators).toMatch(/type="date"[^>]*sqref="L7"><formula1>46023<\/formula1><formula2>46752<\/formula2>/);
    expect(indicators).toMatch(/type="decimal"[^>]*sqref="L6"><formula1>0<\/formula1><formula2>100<\/formula2>/);
    expect(indicators).toMatch(/type="list"[^>]*sqref="L13"><formula1>(?:"|&quot;)是,否/);
  });

  it('protects without a password and leaves sorting, filtering, rows, columns and formats free', () => {
    for (const [name, xml] of sheets) {
      if (name.endsWith('sheet7.xml')) continue;
      const protection = /<sheetProtection [^>]*>/.exec(xml)?.[0] ?? '';
      expect(protection).toContain('sheet="1"');
      expect(protection).not.toMatch(/password|hashValue|saltValue/);
      for (const free of ['sort', 'autoFilter', 'insertRows', 'formatColumns', 'formatCells', 'formatRows']) {
        expect(protection).toContain(`${free}="0"`);
      }
    }
  });

  it('names whole print areas, and repeats the headings', () => {
    const workbook = written.get('xl/workbook.xml') ?? '';
    expect(workbook).toMatch(/Print_Area" localSheetId="3">&apos;指标&apos;!\$B\$1:\$X\$32</);
    expect(workbook).toMatch(/Print_Titles" localSheetId="2">&apos;资金&apos;!\$B:\$D,&apos;资金&apos;!\$3:\$4</);
    expect(workbook).toMatch(/Print_Titles" localSheetId="3">&apos;指标&apos;!\$B:\$G,&apos;指标&apos;!\$3:\$4</);
    expect(workbook).toMatch(/name="_perf-score" state="veryHidden"/);
  });

  it('prints the wide sheets over two pages across, so that they can be read', () => {
    const across = sheets.map(([, xml]) => /fitToWidth="(\d)"/.exec(xml)?.[1] ?? null);
    expect(across.filter((pages) => pages === '2')).toHaveLength(2);
  });

  it('uses only formula functions that Excel, WPS and LibreOffice share', () => {
    const functions = new Set(
      sheets.flatMap(([, xml]) =>
        [...xml.matchAll(/<f>([^<]*)<\/f>|<formula>([^<]*)<\/formula>/g)].flatMap(
          ([, cell, rule]) => (cell ?? rule ?? '').replace(/&quot;.*?&quot;|"[^"]*"/g, '').match(/[A-Z]+(?=\()/g) ?? [],
        ),
      ),
    );
    expect([...functions].sort()).toEqual([
      'ABS',
      'AND',
      'COUNTIF',
      'DATE',
      'FIND',
      'HYPERLINK',
      'IF',
      'INT',
      'ISNUMBER',
      'LEFT',
      'LEN',
      'MAX',
      'MID',
      'NOT',
      'OR',
      'REPT',
      'ROW',
      'SEARCH',
      'SUM',
      'SUMPRODUCT',
      'TRIM',
    ]);
  });
});
