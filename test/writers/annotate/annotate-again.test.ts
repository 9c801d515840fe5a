import { Buffer } from 'node:buffer';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openZip } from '../../../src/containers/zip/zip.ts';
import { patchZip } from '../../../src/containers/zip/zip-patch.ts';
import { annotateWorkbook } from '../../../src/writers/annotate/annotate-workbook.ts';
import { isAnnotatedCopy } from '../../../src/writers/annotate/is-annotated-copy.ts';
import { withoutBoxes, withoutOwnNotes } from '../../../src/writers/annotate/old-notes.ts';
import type { FindingsList, Remark } from '../../../src/writers/annotate/remark.ts';
import { writeTemplate } from '../../../src/writers/template/write-template.ts';
import { convertedInOffice, describeWithOffice } from '../../support/office.ts';
import { plainProfile, templateProjects, unit } from '../../support/template-projects.ts';

const text = (what: string) => `【复核】${what}\n发现\n应为：别的\n请更正`;
const remark = (cell: string, what: string): Remark => ({ sheet: '指标', cell, severity: 'review', text: text(what) });

const listOf = (count: number): FindingsList => ({
  name: '核对意见',
  title: `核对意见：共${count}条`,
  headings: ['序号', '级别', '项目', '指标序号', '位置', '问题', '发现', '应为', '怎么办', '编码'],
  lines: [],
});

function annotated(bytes: Uint8Array, remarks: readonly Remark[]): Uint8Array {
  const { value, findings } = annotateWorkbook(bytes, '填报.xlsx', remarks, listOf(remarks.length));
  expect(findings).toEqual([]);
  if (value === null) throw new Error('no workbook');
  return value;
}

async function load(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never, { ignoreNodes: ['dataValidations'] });
  return book;
}

async function look(bytes: Uint8Array) {
  const book = await load(bytes);
  const cell = (name: string) => {
    const found = book.getWorksheet('指标')?.getCell(name);
    const note = found?.note as exceljs.Comment | undefined;
    const fill = found?.fill as exceljs.FillPattern | undefined;
    return {
      fill: fill?.fgColor?.argb,
      locked: found?.protection?.locked !== false,
      note: note?.texts?.map((run) => run.text).join('') ?? null,
    };
  };
  const list = book.getWorksheet('核对意见')?.getCell('A1').text;
  return { sheets: book.worksheets.map(({ name }) => name), cell, list };
}

const doubtful = 'FFFFD966';

describe('an annotated copy that comes back and is checked again', () => {
  let template: Uint8Array;
  let once: Uint8Array;

  beforeAll(async () => {
    template = await writeTemplate({ year: 2026, unit, projects: templateProjects, profile: plainProfile });
    once = annotated(template, [remark('L5', '甲'), remark('L6', '乙')]);
  });

  it('has the marks of the last check only, and one list', async () => {
    const before = await look(template);
    const again = await look(annotated(once, [remark('L6', '丙'), remark('L7', '丁')]));
    expect(again.sheets).toEqual([...before.sheets, '核对意见']);
    expect(again.list).toBe('核对意见：共2条');
    expect(again.cell('L5')).toEqual(before.cell('L5'));
    expect(again.cell('L6')).toEqual({ fill: doubtful, locked: false, note: `perf-score：\n${text('丙')}` });
    expect(again.cell('L7')).toMatchObject({ fill: doubtful, note: `perf-score：\n${text('丁')}` });
  });

  it('is without any mark when nothing is left to say', async () => {
    const clean = annotated(once, []);
    const [before, after] = [await look(template), await look(clean)];
    for (const name of ['L5', 'L6', 'L7']) expect(after.cell(name)).toEqual(before.cell(name));
    const drawing = openZip(clean, 'x').value?.names.filter((name) => name.endsWith('.vml')) ?? [];
    for (const name of drawing) {
      const boxes = (bytes: Uint8Array) =>
        [
          ...Buffer.from(openZip(bytes, 'x').value?.read(name).value ?? [])
            .toString()
            .matchAll(/<v:shape /g),
        ].length;
      expect(boxes(clean)).toBe(boxes(template));
    }
  });

  it('keeps what a person wrote below a note', async () => {
    const archive = openZip(once, 'x').value;
    if (archive === null) throw new Error('no archive');
    const part = archive.names.find((name) => {
      return /comments\d*\.xml$/.test(name) && Buffer.from(archive.read(name).value ?? []).includes('甲');
    });
    const xml = Buffer.from(archive.read(part ?? '').value ?? []).toString();
    const answered = patchZip(
      archive,
      new Map([[part ?? '', Buffer.from(xml.replace(text('甲'), `${text('甲')}\n已核实`))]]),
    );
    const { cell } = await look(annotated(answered, [remark('L5', '甲')]));
    const note = `perf-score：\n${text('甲')}`;
    expect(cell('L5').note).toBe(`${note}\n已核实\n――――――\n${note}`);
    expect((await look(annotated(annotated(answered, [remark('L5', '甲')]), []))).cell('L5').note).toBe(
      `${note}\n已核实`,
    );
  });

  it('keeps a list on which a person wrote', async () => {
    const book = await load(once);
    const sheet = book.getWorksheet('核对意见');
    if (sheet !== undefined) sheet.getCell('K3').value = '已改';
    const saved = new Uint8Array(await book.xlsx.writeBuffer());
    const again = await look(annotated(saved, [remark('L5', '甲')]));
    expect(again.sheets.slice(-2)).toEqual(['核对意见', '核对意见(2)']);
  });
});

describe('comments and their boxes', () => {
  const note = `perf-score：\n${text('甲')}`;
  const comments = (inner: string) =>
    `<comments><authors><author>a</author></authors><commentList><comment ref="B2" authorId="0"><text>${inner}</text></comment></commentList></comments>`;

  it('cuts a note off below the comment of a person, whatever runs a program made of it', () => {
    const { xml, noted, emptied } = withoutOwnNotes(
      comments(`<r><t>请核对 &amp; 改\n――</t></r><r><t>――――\n${note}</t></r>`),
    );
    expect(xml).toBe(comments('<r><t>请核对 &amp; 改</t></r><r><t></t></r>'));
    expect([noted, emptied]).toEqual([['B2'], []]);
  });

  it.each(['<t>perf-score：随便写的</t>', `<t>${note}\n\n再说一句</t>`, '<t/>', '<t>别人的</t>'])(
    'leaves %s alone',
    (inner) => {
      expect(withoutOwnNotes(comments(inner))).toEqual({ xml: comments(inner), noted: [], emptied: [] });
    },
  );

  it('takes away the box of one cell and no other shape', () => {
    const box = (row: number, kind = 'Note') =>
      `<v:shape id="s${row}"><x:ClientData ObjectType="${kind}"><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`;
    const xml = (inner: string) => `<xml><v:shapetype id="t"></v:shapetype>${inner}</xml>`;
    expect(withoutBoxes(xml(box(1) + box(2) + box(1, 'Button')), [{ row: 2, column: 2 }])).toBe(
      xml(box(2) + box(1, 'Button')),
    );
  });
});

describeWithOffice('an annotated copy saved by another program', () => {
  it('has the marks of the last check only', async () => {
    const template = await writeTemplate({ year: 2026, unit, projects: templateProjects, profile: plainProfile });
    const once = annotated(template, [remark('L5', '甲'), remark('L6', '乙')]);
    const saved = convertedInOffice(once, 'xlsx', 'xlsx');
    const again = await look(annotated(saved, [remark('L6', '丙')]));
    expect(again.sheets.filter((name) => name.startsWith('核对意见'))).toEqual(['核对意见']);
    expect(isAnnotatedCopy(saved)).toBe(false);
    expect(isAnnotatedCopy(annotated(saved, [remark('L6', '丙')]))).toBe(true);
    expect(again.cell('L5')).toMatchObject({ fill: (await look(template)).cell('L5').fill, note: null });
    expect(again.cell('L6')).toMatchObject({ fill: doubtful, note: `perf-score：\n${text('丙')}` });
  });
});
