import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { PdfWriter } from '../../writers/pdf/pdf-writer.ts';
import type { Typefaces } from '../../writers/pdf/typesetter.ts';
import { packageFolder } from '../settings/package-folder.ts';

let opened: Typefaces | null = null;

/** A writer of PDF files with the typefaces that come with the program; they are opened once, that of rare characters when one is met. */
export async function packagedPdfWriter(): Promise<PdfWriter> {
  const { openTypeface, pdfWriter } = await import('../../writers/pdf/pdf-writer.ts');
  const open = (file: string, name: string) =>
    openTypeface(new Uint8Array(brotliDecompressSync(readFileSync(join(packageFolder(), 'fonts', file)))), name);
  if (opened === null) {
    const common = open('noto-serif-sc.ttf.br', 'NotoSerifSC-Common');
    let rare: ReturnType<Typefaces['rare']> | null = null;
    opened = {
      common,
      rare: () => {
        rare ??= open('noto-serif-sc-rare.ttf.br', 'NotoSerifSC-Rare');
        return rare;
      },
    };
  }
  return pdfWriter(opened);
}
