import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { officialStyle } from '../../src/reports/submission/style/official-style.ts';
import { readReportStyle } from '../../src/reports/submission/style/read-report-style.ts';

const read = (value: unknown) =>
  readReportStyle({ file: 'report-style.json', text: typeof value === 'string' ? value : JSON.stringify(value) });

describe('the style of reports', () => {
  it('is that of official documents where a file says nothing', () => {
    expect(read({}).value).toEqual(officialStyle);
  });

  it('changes what a file says, and nothing else', () => {
    const { value } = read({
      page: { numbers: 'center' },
      text: { body: { size: '四号', line: 30 }, title: { font: '华文中宋' } },
      departmentSections: ['use', 'forms'],
    });
    expect(value).toEqual({
      ...officialStyle,
      page: { ...officialStyle.page, numbers: 'center' },
      text: {
        ...officialStyle.text,
        body: { ...officialStyle.text.body, size: '四号', line: 30 },
        title: { ...officialStyle.text.title, font: '华文中宋' },
      },
      departmentSections: ['use', 'forms'],
    });
  });

  it.each([
    ['no JSON', '{"text": ', 'definition-not-json', undefined],
    ['an unknown key', { txet: {} }, 'definition-key-unknown', 'txet'],
    ['an unknown kind of text', { text: { bdoy: {} } }, 'definition-key-unknown', 'text.bdoy'],
    ['a size without a name', { text: { body: { size: '三' } } }, 'definition-value-not-allowed', 'text.body.size'],
    ['a size of nothing', { text: { body: { size: 0 } } }, 'definition-value-not-allowed', 'text.body.size'],
    ['margins that leave no room', { page: { left: 80, right: 60 } }, 'definition-value-not-allowed', 'page'],
    ['a chapter that there is not', { unitSections: ['preface'] }, 'definition-value-not-allowed', 'unitSections[0]'],
    ['a chapter twice', { unitSections: ['use', 'use'] }, 'definition-value-not-allowed', 'unitSections[1]'],
    ['no chapter', { unitSections: [] }, 'definition-value-not-allowed', 'unitSections'],
  ])('is refused with %s, and the path is named', (_, value, code, path) => {
    const { value: style, findings } = read(value);
    expect(style).toBeNull();
    expect(findings.map((found) => [found.code, found.place?.path])).toEqual([[code, path]]);
  });

  it('names every fault in one pass', () => {
    const { findings } = read({ page: { top: 1 }, text: { body: { line: 'wide' } }, sections: [] });
    expect(findings).toHaveLength(3);
  });

  it('is published with a schema that the whole table fits', () => {
    const schema = JSON.parse(readFileSync('schemas/report-style.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const table = JSON.parse(readFileSync('docs/report-style.json', 'utf8')) as Record<string, unknown>;
    expect(validate(table)).toBe(true);
    expect(read(table).value).toEqual(officialStyle);
    expect(validate({ text: { body: { size: '三' } } })).toBe(false);
  });
});
