import { certain } from '../../../model/certain.ts';
import type { Block, ReportDocument } from '../../../reports/tables/document.ts';
import { documentWords } from '../../document-words.ts';
import { printable } from '../typesetter.ts';
import { setFigures } from './document-boxes.ts';
import { type Heading, setContents } from './document-contents.ts';
import type { DocumentFlow } from './document-flow.ts';
import { barColours } from './document-look.ts';
import { setTable } from './document-table.ts';
import { drawChart } from './draw-chart.ts';

/** Everything that blocks are set with. */
export interface BlockSetting {
  readonly flow: DocumentFlow;
  readonly language: ReportDocument['language'];
  readonly headings: ReadonlyMap<Block, Heading>;
}

/** Sets one block below what stands already. */
export function setBlock(block: Block, { flow, language, headings }: BlockSetting): void {
  switch (block.kind) {
    case 'heading':
      setHeading(certain(headings.get(block), 'heading'), flow);
      break;
    case 'paragraph':
      setParagraph(block.text, block.role ?? 'body', flow);
      break;
    case 'list':
      setList(block.items, block.ordered, flow);
      break;
    case 'table':
      setTable(block.table, block.caption, flow);
      break;
    case 'chart':
      drawChart(block.chart, language, flow);
      break;
    case 'figures':
      setFigures(block.figures, flow);
      break;
    case 'fill-in':
      flow.paragraph(
        `${documentWords.toBeAdded[language]}${block.what.replaceAll('\n', ' ')}`,
        flow.look.paragraphs.fillIn,
      );
      break;
    case 'contents':
      setContents([...headings.values()], language, flow);
      break;
    case 'page-break':
      break;
    default:
      block satisfies never;
  }
}

function setList(items: readonly string[], ordered: boolean, flow: DocumentFlow): void {
  for (const [index, item] of items.entries()) {
    const lead = ordered ? `${index + 1}. ` : flow.look.listMark;
    flow.paragraph(`${lead}${item.replaceAll('\n', ' ')}`, flow.look.paragraphs.listItem);
  }
}

function setHeading(heading: Heading, flow: DocumentFlow): void {
  const style = flow.look.paragraphs[`heading${heading.level}`];
  // No heading stands at the foot of a page: two lines of text have to follow it.
  flow.need(
    (style.before ?? 0) + flow.lines(printable(heading.text), style).length * style.line + (style.after ?? 0) + 44,
  );
  heading.page = flow.number;
  const { y } = flow;
  flow.page.marks.push((surface) => {
    surface.anchor(heading.anchor, y);
    surface.bookmark(printable(heading.text), heading.level, y);
  });
  flow.paragraph(heading.text, style);
}

function setParagraph(text: string, role: 'body' | 'note' | 'verdict' | 'warning', flow: DocumentFlow): void {
  if (role === 'body' || role === 'note') {
    flow.paragraph(text, flow.look.paragraphs[role]);
    return;
  }
  const bar = (y: number, height: number) => {
    const x = flow.left;
    flow.page.marks.push((surface) => {
      surface.box(x, y, role === 'verdict' ? 2.4 : 1, height, barColours[role]);
      if (role === 'warning') surface.box(x + 2, y, 1, height, barColours[role]);
    });
  };
  flow.paragraph(text, flow.look.paragraphs[role], bar);
}
