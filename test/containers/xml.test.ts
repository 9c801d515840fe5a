import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml, xmlDepthLimit } from '../../src/containers/xml/xml.ts';
import { cases } from '../support/long.ts';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

function events(bytes: Uint8Array): { events: string[]; codes: string[] } {
  const heard: string[] = [];
  const findings = readXml(
    bytes,
    { file: 'a.xlsx', part: 'p.xml' },
    {
      open: (name, attributes) => {
        heard.push(
          `<${name}${Object.entries(attributes)
            .map(([key, value]) => ` ${key}=${value}`)
            .join('')}>`,
        );
      },
      text: (text) => {
        heard.push(text);
      },
      close: (name) => {
        heard.push(`</${name}>`);
      },
    },
  );
  return { events: heard, codes: findings.map((one) => one.code) };
}

describe('readXml', () => {
  it('joins text over entities, CDATA, comments and chunks', () => {
    const text = '甲'.repeat(200_000);
    const read = events(utf8(`<a>1&lt;2<![CDATA[<x>]]>&#x41;<!-- no -->${text}<b/> </a>`));
    expect(read.events).toEqual(['<a>', `1<2<x>A${text}`, '<b>', '</b>', ' ', '</a>']);
    expect(read.codes).toEqual([]);
  });

  it('knows namespaces by their address, whatever the prefix', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const rel = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const read = events(utf8(`<x:row xmlns:x="${main}" xmlns:q="${rel}" q:id="r1"><x:c r="A1"/></x:row>`));
    expect(read.events.join('')).toContain('<row');
    expect(read.events.join('')).toContain(' r:id=r1');
    expect(read.events).toContain('<c r=A1>');
  });

  it('scopes a redeclared namespace', () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const read = events(utf8(`<a><w:p xmlns:w="${word}"><w:r/></w:p><w:p/></a>`));
    expect(read.events.filter((one) => one.includes('w:')).length).toBeGreaterThan(3);
    const inner = events(utf8(`<a><p xmlns="${word}"><r/></p><p/></a>`));
    expect(inner.events).toContain('<w:r>');
    expect(inner.events.at(-3)).toBe('<p>');
  });

  it('reads UTF-16 and a declared encoding', () => {
    expect(events(Buffer.from('\uFEFF<a>甲</a>', 'utf16le')).events).toContain('甲');
    const gbk = Buffer.concat([
      utf8('<?xml version="1.0" encoding="GBK"?><a>'),
      Buffer.from([0xcf, 0xee]),
      utf8('</a>'),
    ]);
    expect(events(gbk).events).toContain('项');
  });

  it.each([
    ['GB2312', [0xcf, 0xee], '项'],
    ['GB18030', [0x81, 0x39, 0xef, 0x31], '㐂'],
    ['iso-8859-1', [0xe9], 'é'],
    ['ISO-8859-1', [0x93, 0x80], '“€'],
    ['windows-1252', [0x81], '\x81'],
  ])('reads %s as every platform does', (encoding, bytes, text) => {
    const part = [utf8(`<?xml version="1.0" encoding="${encoding}"?><a>`), Uint8Array.from(bytes), utf8('</a>')];
    expect(events(Buffer.concat(part)).events).toContain(text);
  });

  const refused: readonly (readonly [string, Uint8Array, string])[] = [
    ['a DTD', utf8('<!DOCTYPE a><a/>'), 'xml-forbidden-declaration'],
    [
      'an entity bomb',
      utf8('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
      'xml-forbidden-declaration',
    ],
    [
      'an external entity',
      utf8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      'xml-forbidden-declaration',
    ],
    ['an undeclared entity', utf8('<a>&b;</a>'), 'xml-damaged'],
    ['nesting', utf8('<a>'.repeat(xmlDepthLimit + 1) + '</a>'.repeat(xmlDepthLimit + 1)), 'xml-too-deep'],
    ['a hundred thousand levels', utf8('<a>'.repeat(100_000)), 'xml-too-deep'],
    ['an open end', utf8('<a><b></a>'), 'xml-damaged'],
    ['no content', utf8(''), 'xml-damaged'],
    ['broken UTF-8', Buffer.concat([utf8('<a>'), Buffer.from([0xe9, 0xa1]), utf8('</a>')]), 'xml-damaged'],
    ['an unknown encoding', utf8('<?xml version="1.0" encoding="x-none"?><a/>'), 'xml-damaged'],
    ['an encoding that platforms read differently', utf8('<?xml version="1.0" encoding="big5"?><a/>'), 'xml-damaged'],
    ['UTF-16 that is declared and not there', utf8('<?xml version="1.0" encoding="utf-16"?><a/>'), 'xml-damaged'],
  ];
  it.each(refused)('refuses %s', (_name, bytes, code) => {
    expect(events(bytes).codes).toEqual([code]);
  });

  it('names the encoding that it does not read', () => {
    const part = utf8('<?xml version="1.0" encoding="Shift_JIS"?><a/>');
    expect(readXml(part, { file: 'a.xlsx', part: 'p.xml' }, {})[0]?.args['detail']).toBe('encoding="Shift_JIS"');
  });

  it('takes nesting up to the limit', () => {
    expect(events(utf8('<a>'.repeat(xmlDepthLimit) + '</a>'.repeat(xmlDepthLimit))).codes).toEqual([]);
  });

  it('is safe against attribute names of objects', () => {
    expect(events(utf8('<a __proto__="1" constructor="2"/>')).events[0]).toContain('__proto__=1');
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '<a',
      '>',
      '</a>',
      '<b/>',
      ' x="1"',
      '&amp;',
      '&#0;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?x?>',
      '甲',
      '\u0000',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => events(utf8(pieces.join(''))).codes.length <= 1),
      { numRuns: cases(1000) },
    );
  });
});
