import type { ReportDocument } from '../../../reports/tables/document.ts';
import { documentWords } from '../../document-words.ts';
import { breakLines } from '../break-lines.ts';
import { printable } from '../typesetter.ts';
import type { DocumentFlow } from './document-flow.ts';
import type { ParagraphStyle } from './document-look.ts';

/** What is known of a heading before the pages are made, and the page it came to stand on, from 1. */
export interface Heading {
  readonly text: string;
  readonly level: 1 | 2 | 3;
  readonly anchor: string;
  page: number;
}

/** Headings of the first two levels with the pages they stand on, which are known when the pages are drawn. */
export function setContents(
  headings: readonly Heading[],
  language: ReportDocument['language'],
  flow: DocumentFlow,
): void {
  flow.need(flow.fullHeight);
  flow.paragraph(documentWords.contents[language], flow.look.paragraphs.contentsTitle);
  for (const heading of headings.filter(({ level }) => level < 3)) {
    const style = heading.level === 1 ? flow.look.paragraphs.contents1 : flow.look.paragraphs.contents2;
    flow.need(style.line);
    setContentsLine(heading, style, flow);
  }
}

function setContentsLine(heading: Heading, style: ParagraphStyle, flow: DocumentFlow): void {
  const { size, line } = style;
  const { setter, left, width } = flow;
  const y = flow.take(line);
  const x = left + (style.indent ?? 0) * size;
  const baseline = y + line / 2 + size * 0.38;
  const [first = '', ...more] = breakLines(printable(heading.text), (left + width - x) / size - 6, setter.widthOf);
  const text = more.length === 0 ? first : `${first}…`;
  flow.page.marks.push((surface) => {
    const number = String(heading.page);
    const end = left + width - setter.widthOf(number) * size;
    surface.text(text, x, baseline, { size });
    const dots = Math.floor((end - x - setter.widthOf(text) * size) / (setter.widthOf('.') * size) - 2);
    const leader = '.'.repeat(Math.max(0, dots));
    surface.text(leader, end - (setter.widthOf(leader) + setter.widthOf('.')) * size, baseline, {
      size,
      colour: '#999999',
    });
    surface.text(number, end, baseline, { size });
    surface.link(x, y, left + width - x, line, heading.anchor);
  });
}
