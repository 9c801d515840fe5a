import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from './describe-with.ts';

const present = spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).error === undefined;

/** A suite that looks at pages as pictures and reads their text with poppler. */
export function describeWithPoppler(name: string, suite: () => void): void {
  describeWith({ name: 'pdftoppm and pdftotext', present, requiredBy: 'PERF_SCORE_REQUIRE_OFFICE' }, name, suite);
}

/** A page in grey: 0 is black, 255 white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

function inFile<T>(pdf: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-picture-'));
  const path = join(folder, 'a.pdf');
  writeFileSync(path, pdf);
  try {
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A page of a PDF file, from 1, drawn with so many pixels to the inch. */
export function pictureOf(pdf: Uint8Array, page: number, resolution: number): Picture {
  return inFile(pdf, (path) => {
    const words = ['-gray', '-r', `${resolution}`, '-f', `${page}`, '-l', `${page}`, '-singlefile', path, path];
    execFileSync('pdftoppm', words);
    const file = readFileSync(`${path}.pgm`);
    const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64)) ?? [];
    return { width: Number(width), height: Number(height), pixels: new Uint8Array(file.subarray(head.length)) };
  });
}

/** The text of a PDF file in the order it was drawn, as poppler reads it. */
export function textInPoppler(pdf: Uint8Array): string {
  return inFile(pdf, (path) => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }));
}

const inkOf = ({ pixels, width }: Picture, x: number, y: number): number => 255 - (pixels[y * width + x] ?? 255);

/**
 * Where lines go through a picture that are at least `share` of it long, as parts of the way from the first to the last: upright ones from the
 * left, others from the top.
 */
export function rulings(picture: Picture, direction: 'upright' | 'level', share: number): number[] {
  const { width, height } = picture;
  const [count, length] = direction === 'upright' ? [width, height] : [height, width];
  const ink = (at: number, along: number) =>
    direction === 'upright' ? inkOf(picture, at, along) : inkOf(picture, along, at);
  const all = (end: number) => Array.from({ length: end }, (_, at) => at);
  // Lines are thin and grey.
  const dark = all(count).map((at) => all(length).filter((along) => ink(at, along) > 40).length >= share * length);
  const begins = all(count).filter((at) => dark[at] === true && dark[at - 1] !== true);
  const [first = 0, last = 0] = [begins[0], begins.at(-1)];
  return begins.map((at) => (at - first) / Math.max(1, last - first));
}
