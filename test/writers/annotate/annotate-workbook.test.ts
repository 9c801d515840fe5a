import { Buffer } from 'node:buffer';
import { beforeAll, describe, expect, it } from 'vitest';
import { openZip, type ZipArchive } from '../../../src/containers/zip/zip.ts';
import { annotateWorkbook } from '../../../src/writers/annotate/annotate-workbook.ts';
import type { FindingsList, Remark } from '../../../src/writers/annotate/remark.ts';
import { writeTemplate } from '../../../src/writers/template/write-template.ts';
import { allConvertedInOffice, convertedInOffice, describeWithOffice } from '../../support/office.ts';
import { rawZip } from '../../support/raw-zip.ts';
import { plainProfile, templateProjects, unit } from '../../support/template-projects.ts';

const remark = (sheet: string, cell: string, text: string, severity: Remark['severity'] = 'review'): Remark => ({
  sheet,
  cell,
  text,
  severity,
});

const listOf = (remarks: readonly Remark[]): FindingsList => ({
  name: '核对意见',
  title: `核对意见：共${remarks.length}条`,
  headings: ['序号', '级别', '项目', '指标', '位置', '问题', '发现', '应为', '怎么办', '编码'],
  lines: remarks.map((one) => ({
    severity: one.severity,
    severityWord: '复核',
    project: '科普活动经费',
    indicator: '会议次数',
    place: `${one.sheet}!${one.cell}`,
    sheet: one.sheet,
    cell: one.cell,
    title: '示例',
    found: one.text,
    expected: '<应为> & "引号"',
    action: '请更正',
    code: 'example',
  })),
});

function annotated(bytes: Uint8Array, remarks: readonly Remark[]): Uint8Array {
  const { value, findings } = annotateWorkbook(bytes, '填报.xlsx', remarks, listOf(remarks));
  expect(findings).toEqual([]);
  if (value === null) throw new Error('no workbook');
  return value;
}

const opened = (bytes: Uint8Array): ZipArchive => {
  const { value } = openZip(bytes, '填报.xlsx');
  if (value === null) throw new Error('not a zip file');
  return value;
};

const textOf = (archive: ZipArchive, part: string): string => Buffer.from(archive.read(part).value ?? []).toString();

/** The bytes of an entry as they stand in the file: local header, name, extra field and compressed data. */
function rawEntry(archive: ZipArchive, name: string): string {
  const entry = archive.directory.entries.find((one) => one.name === name);
  if (entry === undefined) return '';
  return Buffer.from(archive.bytes.subarray(entry.headerAt, entry.dataAt + entry.compressedSize)).toString('hex');
}

function changedEntries(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [opened(before), opened(after)];
  return now.names.filter((name) => rawEntry(old, name) !== rawEntry(now, name));
}

const template = () => writeTemplate({ year: 2026, unit, projects: templateProjects, profile: plainProfile });

/** The annotations that LibreOffice sees: the address of the cell's text and the note. */
const notesIn = (fods: Uint8Array): string[] =>
  [
    ...Buffer.from(fods)
      .toString()
      .matchAll(/<office:annotation [^>]*>([\s\S]*?)<\/office:annotation>/g),
  ].map(([, note]) =>
    (note ?? '')
      .replaceAll(/<dc:date>.*?<\/dc:date>/g, '')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );

const part = (name: string, content: string) => ({ name, content: Buffer.from(content) });
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook such as a small program writes: no styles, inline strings, rows and cells without references, prefixed names. */
function handMade(options: {
  readonly sheet: string;
  readonly more?: readonly ReturnType<typeof part>[];
  readonly types?: string;
}) {
  return rawZip([
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>${options.types ?? ''}</Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="指标" sheetId="7" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part('xl/worksheets/sheet1.xml', options.sheet),
    part('xl/media/图片.bin', 'not touched'),
    ...(options.more ?? []),
  ]);
}

const inlineSheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>实际完成值</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>a &lt; b</x:t></x:is></x:c></x:row><x:row r="5" spans="1:1"><x:c r="C5"><x:v>7</x:v></x:c></x:row></x:sheetData><x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><x:tableParts count="0"/></x:worksheet>`;

describe('annotated copy', () => {
  it('touches only the parts it has to, and keeps the bytes of all others', async () => {
    const before = await template();
    const after = annotated(before, [remark('资金', 'G5', '各来源之和不等于总额')]);
    expect(changedEntries(before, after).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments3.xml',
      'xl/drawings/vmlDrawing3.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet8.xml',
    ]);
    expect(opened(before).names.filter((name) => !opened(after).has(name))).toEqual([]);
  });

  it('colours a cell with a copy of its own format, so that number format, lock and border stay', async () => {
    const before = await template();
    const after = annotated(before, [remark('资金', 'G5', '示例')]);
    const cell = (bytes: Uint8Array) =>
      /<c r="G5" s="(\d+)"/.exec(textOf(opened(bytes), 'xl/worksheets/sheet3.xml'))?.[1];
    const formats = (bytes: Uint8Array) => {
      const xfs = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(textOf(opened(bytes), 'xl/styles.xml'))?.[1] ?? '';
      return xfs.match(/<xf [\s\S]*?(?:\/>|<\/xf>)(?=<xf|$)/g) ?? [];
    };
    const old = formats(before)[Number(cell(before))] ?? '';
    const now = formats(after)[Number(cell(after))] ?? '';
    expect(formats(after).slice(0, formats(before).length)).toEqual(formats(before));
    expect(now).not.toBe(old);
    expect(now.replace(/fillId="\d+"/, '')).toBe(old.replace(/fillId="\d+"/, ''));
  });

  it('keeps a comment that is there and adds the remark below it', async () => {
    const before = await template();
    const after = annotated(before, [remark('指标', 'L4', '请看这里')]);
    const comments = textOf(opened(after), 'xl/comments4.xml');
    const one = /<comment ref="L4"[\s\S]*?<\/comment>/.exec(comments)?.[0] ?? '';
    expect(one).toContain('百分数填95表示95%');
    expect(one).toContain('请看这里');
    expect(comments.match(/<comment /g)?.length).toBe(
      textOf(opened(before), 'xl/comments4.xml').match(/<comment /g)?.length,
    );
  });

  it('gives the same bytes every time', async () => {
    const before = await template();
    const remarks = [remark('指标', 'L6', '一'), remark('资金', 'G5', '二', 'block')];
    expect(Buffer.from(annotated(before, remarks)).equals(Buffer.from(annotated(before, remarks)))).toBe(true);
  });

  it.each([
    ['A1', 'a cell without reference in a row without number', /<x:c s="1" t="inlineStr"><x:is><x:t>实际完成值/],
    ['B1', 'the second of them', /<x:c s="1" t="inlineStr"><x:is><x:t>a &lt; b/],
    ['C1', 'a missing cell at the end of a row', /a &lt; b<\/x:t><\/x:is><\/x:c><x:c r="C1" s="1"\/><\/x:row>/],
    [
      'A5',
      'a missing cell before others, in a row whose span no longer holds',
      /<x:row r="5"><x:c r="A5" s="1"\/><x:c r="C5">/,
    ],
    ['B3', 'a missing row between others', /<x:row r="3"><x:c r="B3" s="1"\/><\/x:row><x:row r="5" spans/],
    ['B9', 'a missing row at the end', /<x:row r="9"><x:c r="B9" s="1"\/><\/x:row><\/x:sheetData>/],
  ])('finds or makes %s: %s', (cell, _, expected) => {
    const after = opened(annotated(handMade({ sheet: inlineSheet }), [remark('指标', cell, '示例')]));
    const sheet = textOf(after, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(expected);
    expect(sheet).toMatch(/<x:pageMargins[^>]*\/><x:legacyDrawing [^>]*\/><x:tableParts/);
  });

  it('leaves a threaded comment alone but colours its cell', () => {
    const before = handMade({
      sheet: inlineSheet,
      more: [
        part(
          'xl/worksheets/_rels/sheet1.xml.rels',
          `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
        ),
        part(
          'xl/threadedComments/threadedComment1.xml',
          '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C5" dT="2026-12-01T00:00:00" personId="{0}" id="{1}"><text>?</text></threadedComment></ThreadedComments>',
        ),
      ],
    });
    const after = opened(annotated(before, [remark('指标', 'C5', '示例')]));
    expect(textOf(after, 'xl/worksheets/sheet1.xml')).toContain('<x:c s="1" r="C5">');
    expect(after.names.filter((name) => /^xl\/comments/.test(name))).toEqual([]);
  });

  it.each([
    ['no zip file', Buffer.from('PK not really')],
    ['no workbook inside', rawZip([part('a.txt', 'x')])],
    ['a sheet that is no XML', handMade({ sheet: '<worksheet><sheetData><row r="1"></sheetData>' })],
    [
      'a sheet with a DTD',
      handMade({ sheet: `<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet xmlns="${main}"><sheetData/></worksheet>` }),
    ],
  ])('refuses %s with a finding', (_, bytes) => {
    const remarks = [remark('指标', 'A1', '示例')];
    const { value, findings } = annotateWorkbook(bytes, '填报.xlsx', remarks, listOf(remarks));
    expect(value).toBeNull();
    expect(findings.map((one) => one.severity)).toContain('block');
  });
});

describeWithOffice('annotated copy', () => {
  let saved: Uint8Array = new Uint8Array();
  let afterSaved: Uint8Array = new Uint8Array();
  const shown: Uint8Array[] = [];

  beforeAll(async () => {
    saved = convertedInOffice(await template(), 'xlsx', 'xlsx');
    afterSaved = annotated(saved, [remark('指标', 'L6', '百分数不明'), remark('填报状态', 'C9', '没有批注的表')]);
    const plain = annotated(await template(), [remark('指标', 'L6', '百分数不明'), remark('指标', 'L4', '表头也要看')]);
    const byHand = annotated(handMade({ sheet: inlineSheet }), [remark('指标', 'A5', '补上的一格', 'block')]);
    shown.push(...allConvertedInOffice([plain, afterSaved, byHand], 'xlsx', 'fods'));
  });
  const fods = (at: number) => shown[at] ?? new Uint8Array();

  it('opens, and shows the notes beside those that were there', () => {
    const notes = notesIn(fods(0));
    expect(notes.filter((note) => note.includes('百分数不明'))).toHaveLength(1);
    expect(notes.filter((note) => note.includes('表头也要看') && note.includes('95'))).toHaveLength(1);
  });

  it('works on a workbook that LibreOffice itself has saved', () => {
    const kept = opened(saved).names.filter((name) => /theme|docProps/.test(name));
    expect(changedEntries(saved, afterSaved).filter((name) => kept.includes(name))).toEqual([]);
    expect(notesIn(fods(1)).filter((note) => /百分数不明|没有批注的表/.test(note))).toHaveLength(2);
    expect(Buffer.from(fods(1)).toString()).toContain('table:name="核对意见"');
  });

  it('works on a hand-made workbook without styles, comments or references', () => {
    expect(notesIn(fods(2))).toEqual([expect.stringContaining('补上的一格')]);
    expect(Buffer.from(fods(2)).toString()).toContain('#f4a6a0');
  });
});
