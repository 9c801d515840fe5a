import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { commonCharacters, rareCharacters } from './fonts/character-sets.ts';

/**
 * Makes the typefaces that PDF files embed from Noto Serif SC Regular: one with common characters, one with rare ones, each packed by
 * Brotli. The typeface and the tool that cuts it are installed for the moment: together they are thirty times as large as the rest.
 */
const sources = { '@expo-google-fonts/noto-serif-sc': '0.4.3', 'subset-font': '2.9.0' } as const;
const regular = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';

/** Tables that an outline needs to stand in a PDF. What breaks, joins and turns letters is not used there. */
const kept = new Set(['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post']);

type SubsetFont = (font: Buffer, text: string, options: object) => Promise<Buffer>;

interface Table {
  readonly entry: Buffer;
  readonly data: Buffer;
}

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = Buffer.from(font.subarray(12 + 16 * index, 28 + 16 * index));
    const start = entry.readUInt32BE(8);
    return { entry, data: font.subarray(start, start + entry.readUInt32BE(12)) };
  });
}

/** The font with the tables that are kept and no others. */
function bare(font: Buffer): Buffer {
  const tables = tablesOf(font).filter(({ entry }) => kept.has(entry.toString('latin1', 0, 4)));
  const head = Buffer.alloc(12);
  head.writeUInt32BE(0x10000, 0);
  head.writeUInt16BE(tables.length, 4);
  let start = 12 + 16 * tables.length;
  for (const { entry, data } of tables) {
    entry.writeUInt32BE(start, 8);
    start += Math.ceil(data.length / 4) * 4;
  }
  const padded = tables.flatMap(({ data }) => [data, Buffer.alloc(-data.length & 3)]);
  return Buffer.concat([head, ...tables.map(({ entry }) => entry), ...padded]);
}

const work = mkdtempSync(join(tmpdir(), 'perf-score-fonts-'));
try {
  writeFileSync(join(work, 'package.json'), JSON.stringify({ private: true, dependencies: sources }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: work, stdio: 'inherit' });
  const modules = join(work, 'node_modules');
  const subsetFont = createRequire(join(work, 'package.json'))('subset-font') as SubsetFont;
  const whole = readFileSync(join(modules, regular));
  for (const [name, characters] of [
    ['noto-serif-sc', commonCharacters()],
    ['noto-serif-sc-rare', rareCharacters()],
  ] as const) {
    const cut = bare(await subsetFont(whole, [...characters].join(''), { targetFormat: 'truetype', noHinting: true }));
    const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: cut.length };
    const packed = brotliCompressSync(cut, { params });
    writeFileSync(`fonts/${name}.ttf.br`, packed);
    console.log(`wrote fonts/${name}.ttf.br: ${characters.size} characters, ${packed.length} bytes`);
  }
  writeFileSync('fonts/OFL.txt', readFileSync(join(modules, '@expo-google-fonts/noto-serif-sc/LICENSE_FONT'), 'utf8'));
} finally {
  rmSync(work, { recursive: true, force: true });
}
