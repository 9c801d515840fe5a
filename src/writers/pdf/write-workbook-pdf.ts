import type { Words } from '../../findings/speak.ts';
import { certain } from '../../model/certain.ts';
import type { OutputSheet, Workbook } from '../../reports/tables/output-sheet.ts';
import { sheetNames } from '../xlsx/sheet-name.ts';
import { newPage, type Page, paper, writePages } from './pdf-file.ts';
import { drawTable } from './table/draw-table.ts';
import { layOutTable } from './table/table-layout.ts';
import { tablePages } from './table/table-pages.ts';
import { printable, type Typesetter } from './typesetter.ts';

/** Margins in points: those of the page set-up that the workbook itself has. */
const margins = { side: 36, top: 40, bottom: 44 } as const;
const footSize = 8;
const footColour = '#555555';

const words = {
  page: { zh: '第 {page} 页　共 {pages} 页', en: 'page {page} of {pages}' },
} as const satisfies Words;

/** Points of a column of a width in half-width characters, as spreadsheets draw it: 7 pixels each, and 5 beside them. */
const columnPoints = (width: number): number => (width * 7 + 5) * 0.75;

/** The pages of a sheet: as wide as the paper allows, no part of a row left of or right of a page. */
function sheetPages(sheet: OutputSheet, anchors: ReadonlySet<string>, setter: Typesetter): Page[] {
  const wide = sheet.orientation === 'landscape';
  const [across, down] = wide ? [paper.long, paper.short] : [paper.short, paper.long];
  const room = across - 2 * margins.side;
  const columns = sheet.columns.slice(0, sheet.printColumns ?? sheet.columns.length).map(columnPoints);
  const scale = Math.min(1, room / columns.reduce((sum, width) => sum + width, 0));
  const layout = layOutTable(
    sheet,
    columns.map((width) => width * scale),
    scale,
    setter,
  );
  const height = down - margins.top - margins.bottom;
  const slices = tablePages(layout, height, height);
  const x = (across - layout.width) / 2;
  const places = slices.map(() => ({ page: newPage(wide), x, y: margins.top }));
  const pages = places.map(({ page }) => page);
  pages[0]?.marks.push((surface) => {
    surface.anchor(sheet.id, 0);
    surface.bookmark(printable(sheet.title), 1, 0);
  });
  drawTable(layout, slices, { places, setter, anchors });
  return pages;
}

/** Below each page: the title of the workbook, page x of y, the name of the sheet. */
function addFoot(page: Page, middle: string, [title, name]: readonly [string, string], setter: Typesetter): void {
  const across = page.wide ? paper.long : paper.short;
  const baseline = (page.wide ? paper.short : paper.long) - margins.bottom / 2;
  const ink = { size: footSize, colour: footColour };
  const width = (text: string) => setter.widthOf(text) * footSize;
  // Each side has a third of the page; a longer name is cut, as it stands in full on the sheet.
  const cut = (text: string) => {
    const room = (across - 2 * margins.side) / 3;
    let shown = text;
    while (width(shown) > room) shown = `${Array.from(shown).slice(0, -2).join('')}…`;
    return shown;
  };
  page.marks.push((surface) => {
    surface.text(cut(title), margins.side, baseline, ink);
    surface.text(middle, (across - width(middle)) / 2, baseline, ink);
    const right = cut(name);
    surface.text(right, across - margins.side - width(right), baseline, ink);
  });
}

/**
 * Writes sheets of a workbook as a PDF file, as they are printed: paper, orientation, fitted to the width, heads repeated, rows whole.
 * Every sheet is a bookmark. The same workbook gives the same bytes.
 */
export async function writeWorkbookPdf(workbook: Workbook, setter: Typesetter): Promise<Uint8Array> {
  const { title, language = 'zh', date = '2000-01-01', sheets } = workbook;
  const anchors = new Set(sheets.map(({ id }) => id));
  const names = sheetNames(sheets.map((sheet) => sheet.title));
  const all = sheets.flatMap((sheet, index) => {
    const name = printable(certain(names[index], 'name of a sheet'));
    return sheetPages(sheet, anchors, setter).map((page) => ({ page, name }));
  });
  all.forEach(({ page, name }, index) => {
    const middle = words.page[language].replace('{page}', `${index + 1}`).replace('{pages}', `${all.length}`);
    addFoot(page, middle, [printable(title), name], setter);
  });
  return writePages(
    { title, language, date },
    all.map(({ page }) => page),
    setter,
  );
}
