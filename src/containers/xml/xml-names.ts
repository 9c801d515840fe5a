/** Namespaces of Office files (both the transitional and the strict spelling) and the prefix by which handlers know them. */
const canonicalPrefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0', 'number'],
]);

/** Renames qualified names to canonical prefixes, whatever prefixes the file itself uses: `x:row` and `row` are both "row". */
export interface XmlNames {
  /** Takes the declarations of an element in; gives the state to go back to at its end, or null when there were none. */
  readonly enter: (attributes: Readonly<Record<string, string>>) => ReadonlyMap<string, string> | null;
  readonly leave: (before: ReadonlyMap<string, string>) => void;
  readonly element: (name: string) => string;
  readonly attribute: (name: string) => string;
}

/** Starts with no declarations. A prefix of an unknown namespace keeps the file's own prefix. */
export function xmlNames(): XmlNames {
  let prefixes: ReadonlyMap<string, string> = new Map();
  let elements = new Map<string, string>();
  let attributes = new Map<string, string>();

  const use = (next: ReadonlyMap<string, string>): void => {
    prefixes = next;
    elements = new Map();
    attributes = new Map();
  };
  const rename = (name: string, plainPrefix: string): string => {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? plainPrefix : (prefixes.get(name.slice(0, colon)) ?? name.slice(0, colon));
    const local = colon < 0 ? name : name.slice(colon + 1);
    return prefix === '' ? local : `${prefix}:${local}`;
  };
  const remember = (known: Map<string, string>, name: string, renamed: string): string => {
    known.set(name, renamed);
    return renamed;
  };

  return {
    enter: (declared) => {
      let next: Map<string, string> | null = null;
      for (const name in declared) {
        if (!name.startsWith('xmlns')) continue;
        if (name !== 'xmlns' && name[5] !== ':') continue;
        const uri = declared[name] ?? '';
        const own = name === 'xmlns' ? '' : name.slice(6);
        next ??= new Map(prefixes);
        next.set(own, canonicalPrefixes.get(uri) ?? own);
      }
      if (next === null) return null;
      const before = prefixes;
      use(next);
      return before;
    },
    leave: use,
    element: (name) => elements.get(name) ?? remember(elements, name, rename(name, prefixes.get('') ?? '')),
    attribute: (name) => attributes.get(name) ?? remember(attributes, name, rename(name, '')),
  };
}
