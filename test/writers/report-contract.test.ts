import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWord } from '../../src/containers/word/word.ts';
import { evaluationReport } from '../../src/reports/evaluation-report.ts';
import { contentText } from '../../src/reports/tables/cell-text.ts';
import type { Block, ReportDocument } from '../../src/reports/tables/document.ts';
import { writeDocx } from '../../src/writers/docx/write-docx.ts';
import { writeHtml } from '../../src/writers/html/write-html.ts';
import { printedTables } from '../../src/writers/printed-tables.ts';
import { blockText } from '../support/document-text.ts';
import { sampleRun } from '../support/sample-run.ts';

/** What a reader finds in a written report: its running text, and for every table the texts of its cells, each cell once. */
interface Found {
  readonly text: string;
  readonly tables: readonly (readonly string[])[];
}

const squeeze = (text: string) => text.replace(/[\s▲]+/g, '');

async function fromWord(document: ReportDocument): Promise<Found> {
  const { value, findings } = readWord(await writeDocx(document), 'report.docx');
  expect(findings).toEqual([]);
  const blocks = value?.blocks ?? [];
  return {
    text: squeeze(blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('')),
    tables: blocks.flatMap((block) => {
      if (block.kind !== 'table') return [];
      const cells = block.rows.flatMap((row) => row.cells.filter((cell) => !cell.continued));
      return [cells.map((cell) => squeeze(cell.text))];
    }),
  };
}

type Node = DefaultTreeAdapterMap['node'];

function nodes(node: Node, name: string): Node[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => (child.nodeName === name ? [child] : nodes(child, name)));
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

async function fromHtml(document: ReportDocument): Promise<Found> {
  const [main] = nodes(parse(writeHtml(document)), 'main');
  if (main === undefined) throw new Error('the page has no main part');
  const cells = (table: Node) => nodes(table, 'tr').flatMap((row) => ('childNodes' in row ? row.childNodes : []));
  return {
    text: squeeze(textOf(main)),
    tables: nodes(main, 'table').map((table) => cells(table).map((cell) => squeeze(textOf(cell)))),
  };
}

const formats: readonly [string, (document: ReportDocument) => Promise<Found>][] = [
  ['Word', fromWord],
  ['HTML', fromHtml],
];

const isRunningText = (block: Block) => ['heading', 'paragraph', 'list', 'fill-in'].includes(block.kind);

describe.each(formats)('a report written as %s', (_, read) => {
  for (const language of ['zh', 'en'] as const) {
    describe(language, () => {
      const report = evaluationReport(sampleRun(), language);
      let found: Found;
      beforeAll(async () => {
        found = await read(report);
      });

      it('has every sentence of the document', () => {
        const missing = report.blocks
          .filter(isRunningText)
          .flatMap((block) => blockText(block).split('\n'))
          .filter((text) => !found.text.includes(squeeze(text)));
        expect(missing).toEqual([]);
      });

      it('has every table with exactly its printed cells, in order', () => {
        const meant = report.blocks.flatMap((block) => (block.kind === 'table' ? printedTables(block.table) : []));
        const expected = meant.map((table) =>
          table.rows.flatMap((row) => row.cells.map((cell) => squeeze(contentText(cell.content)))),
        );
        const listed = found.tables.filter((cells) => expected.some((one) => one.join('|') === cells.join('|')));
        expect(listed).toEqual(expected);
      });
    });
  }
});
