import { largest } from '../../../model/largest.ts';
import { linesNeeded } from '../../../reports/tables/text-width.ts';
import type { Note } from './patch-comments.ts';

const namespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const shapeType =
  `<v:shapetype ${namespaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Half-width characters in a line of a note three columns wide, and points per line. */
const noteWidth = 44;
const rowHeight = 18;

function shape({ row, column, text }: Note, id: number): string {
  const height = Math.min(14, Math.ceil(((linesNeeded(text, noteWidth) + 1) * 13 + 10) / rowHeight) + 1);
  const anchor = [column, 15, Math.max(0, row - 2), 4, column + 3, 60, Math.max(0, row - 2) + height, 4].join(', ');
  return (
    `<v:shape ${namespaces} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:280pt;height:${height * rowHeight}pt;z-index:1;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

/** The drawing part that holds the boxes of notes, for a sheet that has none; `block` keeps the shape ids of sheets apart. */
export function newDrawing(notes: readonly Note[], block: number): string {
  const shapes = notes.map((note, index) => shape(note, block * 1024 + 1 + index));
  return (
    `<xml ${namespaces}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>` +
    `${shapeType}${shapes.join('')}</xml>`
  );
}

/**
 * Adds boxes to a drawing part, before its end. Programs write these parts as almost-XML, so nothing in it is parsed; null when
 * its end can't be found.
 */
export function patchDrawing(xml: string, notes: readonly Note[]): string | null {
  const end = xml.lastIndexOf('</');
  // </xml> ends a drawing part of notes; with anything behind it the part is another program's and left alone.
  if (end < 0 || !/^<\/(?:[\w.-]+:)?xml\s*>\s*$/.test(xml.slice(end))) return null;
  const used = [...xml.matchAll(/_x0000_s(\d{1,9})/g)].map(([, id]) => Number(id));
  const first = largest(used, 1024) + 1;
  const type = /id=["']_x0000_t202["']/.test(xml) ? '' : shapeType;
  const shapes = notes.map((note, index) => shape(note, first + index)).join('');
  return xml.slice(0, end) + type + shapes + xml.slice(end);
}
