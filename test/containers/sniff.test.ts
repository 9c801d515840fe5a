import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../src/containers/sniff.ts';
import { oleFile } from '../support/ole.ts';
import { describeWithShared, sharedFile } from '../support/shared.ts';

const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
const gbk = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xd6, 0xb5, 0x0a, 0x41, 0x2c, 0x31, 0x0a]);

describe('sniff', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['no bytes', new Uint8Array(), 'empty'],
    ['only blanks', strToU8(' \n\n'), 'empty'],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['a binary workbook', zip('[Content_Types].xml', 'xl/workbook.bin'), 'xlsb'],
    ['a Word document', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    [
      'a workbook with backslashes',
      zip('[Content_Types].xml', 'xl\\workbook.xml', 'xl\\worksheets\\sheet1.xml'),
      'xlsx',
    ],
    ['a Word document with backslashes', zip('[Content_Types].xml', 'word\\document.xml'), 'docx'],
    ['another archive', zip('readme.txt'), 'zip'],
    ['an encrypted workbook', oleFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['.xls', oleFile('Workbook'), 'xls'],
    ['.et', oleFile('Workbook', 'ETExtData'), 'et'],
    ['.doc', oleFile('WordDocument', '1Table'), 'doc'],
    ['.wps', oleFile('WordDocument', 'WpsCustomData'), 'wps'],
    ['an unknown compound file', oleFile('Something'), 'ole'],
    ['a cut-off compound file', oleFile('Workbook').subarray(0, 600), 'ole'],
    ['PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    ['JSON', strToU8('\n {"a": 1}'), 'json'],
    ['JSON with a mark', strToU8('\uFEFF[1]'), 'json'],
    ['HTML', strToU8('<!DOCTYPE html><p>'), 'html'],
    ['an HTML table named .xls', strToU8('<table><tr><td>1</table>'), 'html'],
    ['XML', strToU8('<?xml version="1.0"?><a/>'), 'xml'],
    ['CSV', strToU8('项目,值\nA,1\nB,2\n'), 'csv'],
    ['CSV with quoted commas', strToU8('项目,值\n"A,B",1\n'), 'csv'],
    ['CSV in GB18030', gbk, 'csv'],
    ['tab-separated UTF-16', utf16('项目\t值\nA\t1\n'), 'csv'],
    ['prose', strToU8('一、总体目标\n提高科普水平，服务社会。\n'), 'text'],
    ['tab-separated with blank first cells', strToU8('甲\t乙\t丙\n\t1\t2\n\t3\t4\n'), 'csv'],
    ['a web archive', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><table>'), 'mhtml'],
    ['cells as lines that start with a tab', strToU8('\t项目\n\t值\n\t1\n'), 'text'],
    ['random bytes', Uint8Array.from([1, 2, 3, 0, 255, 7]), 'binary'],
  ];
  it.each(cases)('%s', (_name, bytes, kind) => {
    expect(sniff(bytes).kind).toBe(kind);
  });

  it('tells the encoding of text', () => {
    expect(sniff(gbk).encoding).toBe('gb18030');
    expect(sniff(utf16('项目')).encoding).toBe('utf-16le');
    expect(sniff(strToU8('项目')).encoding).toBe('utf-8');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => sniff(bytes).kind.length > 0));
    const head = oleFile('Workbook');
    fc.assert(
      fc.property(fc.nat(head.length - 1), fc.nat(255), (at, byte) => {
        const copy = Uint8Array.from(head);
        copy[at] = byte;
        return sniff(copy).kind.length > 0;
      }),
    );
  });
});

describeWithShared('sniff on real documents', () => {
  it('knows Word files and their text form', () => {
    expect(sniff(readFileSync(sharedFile('goal-tables/2026-唐山市科学技术协会.docx'))).kind).toBe('docx');
    expect(sniff(readFileSync(sharedFile('seeds/002_c8e19806478f7d27.txt'))).kind).toBe('text');
  });
});
