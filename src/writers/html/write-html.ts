import { sha256 } from '#platform';
import { type Speak, speak, type Words } from '../../findings/speak.ts';
import type { ReportDocument } from '../../reports/tables/document.ts';
import { type Chapter, chapters } from '../chapters.ts';
import { documentWords } from '../document-words.ts';
import { escapeHtml } from './escape-html.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { headingId, type Rendered, renderBlock } from './render-block.ts';

const words = {
  /** The language of the page as browsers name it. */
  page: { zh: 'zh-CN', en: 'en' },
  skip: { zh: '跳到正文', en: 'skip to the report' },
} as const satisfies Words;

/**
 * Writes a report as one self-contained HTML page: no network (its own policy forbids it), complete without scripts, with
 * navigation, search in tables, light and dark colours and A4 print rules. The same document gives the same text.
 */
export function writeHtml(document: ReportDocument): string {
  const say = speak(document.language);
  const parts = chapters(document.blocks);
  const rendered = parts.map((chapter, at) => renderChapter(chapter, document, at === parts.length - 1));
  const style = pageStyle + rendered.map((part) => part.css).join('');
  const title = escapeHtml(document.title);
  return [
    `<!DOCTYPE html>\n<html lang="${say(words.page)}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy(style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>`,
    `<a class="skip" href="#main">${say(words.skip)}</a>\n<div class="page">`,
    contents(parts, say),
    `<main id="main">\n<header><h1>${title}</h1><p>${escapeHtml(document.subtitle)}</p>${mark(document)}</header>`,
    ...rendered.map((part) => part.html),
    `</main>\n</div>\n<script>${pageScript}</script>\n</body>\n</html>\n`,
  ].join('\n');
}

/**
 * The report to be shown inside another page, in a shadow root: what `main` of {@link writeHtml} holds, and the style it needs there.
 */
export function reportFragment(document: ReportDocument): Rendered {
  const parts = chapters(document.blocks);
  const rendered = parts.map((chapter, at) => renderChapter(chapter, document, at === parts.length - 1));
  const head = `<header><h1>${escapeHtml(document.title)}</h1><p>${escapeHtml(document.subtitle)}</p>${mark(document)}</header>`;
  return {
    html: [head, ...rendered.map((part) => part.html)].join('\n'),
    // Inside a shadow root the variables belong to its host.
    css: pageStyle.replaceAll(':root', ':host') + rendered.map((part) => part.css).join(''),
  };
}

function mark(document: ReportDocument): string {
  return document.mark === undefined ? '' : `<p><strong class="mark">${escapeHtml(document.mark)}</strong></p>`;
}

/** The last chapter carries the foot of the page, so that it doesn't take a sheet of its own in print. */
function renderChapter(chapter: Chapter, document: ReportDocument, last: boolean): Rendered {
  const blocks = chapter.blocks.map(({ block, index }) => renderBlock(block, index, document.language));
  const foot = last && document.origin !== undefined ? `\n<footer>${escapeHtml(document.origin)}</footer>` : '';
  const classes = [chapter.wide ? 'wide' : '', chapter.newPage ? 'annex' : ''].filter((word) => word !== '').join(' ');
  return {
    html: `<section${classes === '' ? '' : ` class="${classes}"`}>\n${blocks.map((block) => block.html).join('\n')}${foot}\n</section>`,
    css: blocks.map((block) => block.css).join(''),
  };
}

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly below: Entry[];
}

function contents(parts: readonly Chapter[], say: Speak): string {
  const entries: Entry[] = [];
  for (const { block, index } of parts.flatMap((part) => part.blocks)) {
    if (block.kind !== 'heading' || block.level > 2) continue;
    const entry = { id: headingId(block, index), text: block.text, below: [] };
    const parent = entries.at(-1);
    if (block.level === 1 || parent === undefined) entries.push(entry);
    else parent.below.push(entry);
  }
  const title = say(documentWords.contents);
  return `<nav aria-label="${title}"><h2>${title}</h2>${entryList(entries)}</nav>`;
}

function entryList(entries: readonly Entry[]): string {
  if (entries.length === 0) return '';
  const items = entries.map(
    ({ id, text, below }) => `<li><a href="#${id}">${escapeHtml(text)}</a>${entryList(below)}</li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}

function policy(style: string): string {
  return `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(pageScript)}'; base-uri 'none'; form-action 'none'`;
}

/** The hash of a text as a policy names it: in base64. */
function hash(text: string): string {
  const bytes = (sha256(text).match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return `sha256-${btoa(bytes.join(''))}`;
}
