import * as docx from 'docx';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxParts } from '../../src/writers/docx/docx-parts.ts';

const document = () =>
  new docx.Document({
    title: '标题',
    sections: [
      {
        children: [
          new docx.Paragraph({
            children: [
              new docx.TextRun('正文'),
              new docx.ImageRun({
                type: 'png',
                data: new Uint8Array([1, 2, 3]),
                transformation: { width: 9, height: 9 },
              }),
            ],
          }),
        ],
      },
    ],
  });

/** Ids at random and the clock are what the next step takes out. */
const settled = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/rId[\w-]{8,}|\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '…')
    .replace(/id="\d+"/g, '');

describe('the parts of a Word file', () => {
  it('are handed out by the library in use, without being packed', async () => {
    const { compiler } = docx.Packer as unknown as { compiler?: { compile?: unknown } };
    expect(typeof compiler?.compile).toBe('function');
  });

  it('are those of the file it packs, in the same order', async () => {
    const packed = unzipSync(new Uint8Array(await docx.Packer.toArrayBuffer(document())));
    const parts = await docxParts(document(), docx);
    expect(Object.keys(parts)).toEqual(Object.keys(packed));
    for (const [path, bytes] of Object.entries(packed))
      expect([path, settled(parts[path]!)]).toEqual([path, settled(bytes)]);
  });

  it('are taken from the packed file where a version of the library hands out none', async () => {
    const { toArrayBuffer } = docx.Packer;
    const others = [{ toArrayBuffer }, { toArrayBuffer, compiler: { compile: () => new Map([['x', 1]]) } }];
    for (const packer of others) {
      const parts = await docxParts(document(), {
        ...docx,
        Packer: Object.assign(packer, { pack: docx.Packer.pack }),
      } as never);
      expect(Object.keys(parts)).toContain('word/document.xml');
    }
  });
});
