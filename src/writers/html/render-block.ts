import type { Block, KeyFigure, ReportDocument } from '../../reports/tables/document.ts';
import { planChart } from '../chart/plan-chart.ts';
import { classLook, svgChart } from '../chart/svg-chart.ts';
import { documentWords } from '../document-words.ts';
import { elementId, escapeHtml, escapeLines } from './escape-html.ts';
import { renderTable } from './render-table.ts';

/** What rendering collects besides markup: style rules of the tables. */
export interface Rendered {
  readonly html: string;
  readonly css: string;
}

const paragraphClass = {
  body: '',
  note: ' class="note"',
  verdict: ' class="verdict"',
  warning: ' class="alert" role="note"',
};

/** Width of a chart before the page scales it, in pixels. */
const chartWidth = 760;

/** Renders one block. `index` makes ids unique in the page. */
export function renderBlock(block: Block, index: number, language: ReportDocument['language']): Rendered {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return plain(`<${tag} id="${headingId(block, index)}">${escapeHtml(block.text)}</${tag}>`);
    }
    case 'paragraph':
      return plain(`<p${paragraphClass[block.role ?? 'body']}>${escapeLines(block.text)}</p>`);
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${escapeLines(item)}</li>`);
      return plain(`<${tag}>${items.join('')}</${tag}>`);
    }
    case 'table':
      return renderTable(block.table, block.caption, block.searchable === true);
    case 'chart':
      return plain(
        `<figure><figcaption>${escapeHtml(block.chart.title)}</figcaption>${svgChart(planChart(block.chart, chartWidth, language), classLook, `g${index}`)}</figure>`,
      );
    case 'figures':
      return plain(`<dl class="figures">${block.figures.map(renderFigure).join('')}</dl>`);
    case 'fill-in': {
      const lead = documentWords.toBeAdded[language];
      return plain(`<p class="fill">${lead}${escapeLines(block.what)}</p>`);
    }
    case 'contents':
    case 'page-break':
      return plain('');
    default: {
      const never: never = block;
      return never;
    }
  }
}

/** The element id of a heading, for the contents and for links. */
export function headingId(block: Extract<Block, { kind: 'heading' }>, index: number): string {
  return block.id === undefined ? `h-${index}` : elementId('h', block.id);
}

function plain(html: string): Rendered {
  return { html, css: '' };
}

function renderFigure({ label, value, note, tone }: KeyFigure): string {
  const remark = note === undefined ? '' : `<dd class="remark">${escapeHtml(note)}</dd>`;
  const mark = tone === undefined ? '' : ` class="${tone}"`;
  return `<div${mark}><dt>${escapeHtml(label)}</dt><dd class="value">${escapeHtml(value)}</dd>${remark}</div>`;
}
