import { strToU8, zipSync } from 'fflate';

const namespaces = ['office', 'style', 'text', 'table', 'drawing', 'datastyle']
  .map((name) => {
    const prefix = name === 'drawing' ? 'draw' : name === 'datastyle' ? 'number' : name;
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  })
  .join(' ');
const more =
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" xmlns:loext="urn:lo"';

/** An OpenDocument file of a kind with this body and these automatic styles; other parts by their names. */
export function odfFile(
  kind: 'spreadsheet' | 'text',
  body: string,
  styles = '',
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const content =
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} ${more}>` +
    `<office:automatic-styles>${styles}</office:automatic-styles>` +
    `<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`;
  const all = { mimetype: `application/vnd.oasis.opendocument.${kind}`, ...parts, 'content.xml': content };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])),
    // The type stands in the first bytes of the file, so it is not packed.
    { level: 0 },
  );
}
