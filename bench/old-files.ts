import { readdirSync, readFileSync } from 'node:fs';
import { readBiff } from '../src/containers/biff/biff.ts';
import { readSpreadsheet } from '../src/containers/spreadsheet/spreadsheet.ts';
import { readWord } from '../src/containers/word/word.ts';
import { readDoc } from '../src/containers/word-binary/doc.ts';
import { certain } from '../src/model/certain.ts';
import { biffBook } from '../test/support/biff-file.ts';
import { documentDoc, documentSheet, documentWorkbook } from '../test/support/document-sheet.ts';
import { median } from './measure.ts';

// The same twenty tables as .docx and .doc, as .xlsx and .xls: reading the old one should take no more than twice as long.
const [name = ''] = readdirSync('sample-goals');
const docx = new Uint8Array(readFileSync(`sample-goals/${name}`));
const { blocks } = certain(readWord(docx, name).value, 'sample');
const { rows, areas } = documentSheet(blocks);
const files = {
  docx: [docx, (bytes: Uint8Array) => readWord(bytes, name)],
  doc: [documentDoc(blocks), (bytes: Uint8Array) => readDoc(bytes, name)],
  xlsx: [await documentWorkbook(blocks), (bytes: Uint8Array) => readSpreadsheet(bytes, name)],
  xls: [biffBook(8, [{ name: '目标', rows, merges: areas }]), (bytes: Uint8Array) => readBiff(bytes, name)],
} as const;

const times = new Map<string, number[]>();
for (let round = 0; round < 40; round += 1)
  for (const [kind, [bytes, read]] of Object.entries(files)) {
    const before = performance.now();
    if (read(bytes).findings.length > 0) throw new Error(kind);
    times.set(kind, [...(times.get(kind) ?? []), performance.now() - before]);
  }
for (const [old, since] of [
  ['doc', 'docx'],
  ['xls', 'xlsx'],
] as const) {
  const [a, b] = [old, since].map((kind) => median(times.get(kind) ?? []));
  console.log(
    `20 tables: .${since} ${b?.toFixed(1)} ms, .${old} ${a?.toFixed(1)} ms, ratio ${((a ?? 0) / (b ?? 1)).toFixed(2)}`,
  );
}
