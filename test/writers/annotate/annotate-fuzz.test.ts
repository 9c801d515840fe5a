import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../src/containers/zip/zip.ts';
import { patchZip } from '../../../src/containers/zip/zip-patch.ts';
import { annotateWorkbook } from '../../../src/writers/annotate/annotate-workbook.ts';
import {
  applyEdits,
  attributeOf,
  escaped,
  tagsOf,
  withAttribute,
} from '../../../src/writers/annotate/patch/xml-tags.ts';
import type { Remark } from '../../../src/writers/annotate/remark.ts';
import { writeTemplate } from '../../../src/writers/template/write-template.ts';
import { cases } from '../../support/long.ts';
import { plainProfile, templateProjects, unit } from '../../support/template-projects.ts';

const template = await writeTemplate({
  year: 2026,
  unit,
  projects: templateProjects.slice(0, 1),
  profile: plainProfile,
});
const remarks: readonly Remark[] = [
  { sheet: '指标', cell: 'L6', severity: 'review', text: '一' },
  { sheet: '指标', cell: 'L4', severity: 'block', text: '二' },
  { sheet: '资金', cell: 'XFD9', severity: 'note', text: '三' },
];
const list = { name: '核对意见', title: 't', headings: ['a'], lines: [] };

/** Either a workbook that can be opened, or nothing and a finding that says why. */
function annotateSafely(bytes: Uint8Array): void {
  const { value, findings } = annotateWorkbook(bytes, 'f.xlsx', remarks, list);
  if (value === null) expect(findings.length).toBeGreaterThan(0);
  else expect(openZip(value, 'f.xlsx').value).not.toBeNull();
}

describe('annotating damaged workbooks', () => {
  it('never throws, whatever bytes of the file are changed', () => {
    const change = fc.record({ at: fc.nat(template.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = Uint8Array.from(template);
        for (const { at, to } of changes) bytes[at] = to;
        annotateSafely(bytes);
      }),
      { numRuns: cases(60) },
    );
  });

  it('never throws, whatever is cut out of or put into its parts', () => {
    const { value: archive } = openZip(template, 'f.xlsx');
    if (archive === null) throw new Error('no archive');
    const parts = archive.names.filter((name) => /sheet[34]|styles|comments|vml|workbook|rels|Types/.test(name));
    const damage = fc.record({
      part: fc.constantFrom(...parts),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
      put: fc.constantFrom(
        '',
        '<',
        '>',
        '"',
        '</row>',
        '<row r="2">',
        '<c r="A1"/>',
        '<!--',
        ']]>',
        '&',
        ' s="99999999"',
        '<legacyDrawing/>',
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const contents = new Map<string, Uint8Array>();
        for (const { part, from, length, put } of damages) {
          const text = Buffer.from(contents.get(part) ?? archive.read(part).value ?? []).toString();
          const at = Math.floor(from * text.length);
          contents.set(part, Buffer.from(text.slice(0, at) + put + text.slice(at + length)));
        }
        annotateSafely(patchZip(archive, contents));
      }),
      { numRuns: cases(80) },
    );
  });
});

describe('tags of an XML text', () => {
  const name = fc.constantFrom('a', 'b:c', 'row');
  const value = fc.string({ maxLength: 8 }).map((text) => escaped(text));
  const xml = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(name, value).map(([tag, attribute]) => `<${tag} x="${attribute}"/>`),
      fc.constantFrom('text', '<!-- <a> -->', '<![CDATA[<a>]]>', '<?x <a> ?>'),
      fc
        .tuple(name, value, fc.array(tie('node'), { maxLength: 4 }))
        .map(([tag, attribute, inner]) => `<${tag} y='${attribute.replaceAll("'", '')}>'>${inner.join('')}</${tag}>`),
    ),
  })).node;

  it('open and close in pairs at the same depth, and cover the text in order', () => {
    fc.assert(
      fc.property(xml, (text) => {
        const open: { name: string; depth: number }[] = [];
        let last = 0;
        for (const tag of tagsOf(text)) {
          expect(tag.from).toBeGreaterThanOrEqual(last);
          last = tag.to;
          if (tag.kind === 'open') open.push({ name: tag.prefix + tag.name, depth: tag.depth });
          if (tag.kind === 'close') expect(open.pop()).toEqual({ name: tag.prefix + tag.name, depth: tag.depth });
        }
        expect(open).toEqual([]);
      }),
    );
  });

  it('give back what an attribute was set to', () => {
    fc.assert(
      fc.property(fc.constantFrom('<c/>', '<c r="A1">', '<x:c s=\'3\' r="A1"/>'), fc.nat(), (text, number) => {
        const [tag] = tagsOf(text);
        if (tag === undefined) throw new Error('no tag');
        const changed = withAttribute(text, tag, 's', String(number));
        const [again] = tagsOf(changed);
        expect(again && attributeOf(changed, again, 's')).toBe(String(number));
        expect(applyEdits(text, [])).toBe(text);
      }),
    );
  });
});
