import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// Makes the pictures of the README from the samples: scores them, then shows a workbook and the Word report as LibreOffice prints
// them and the HTML report as Chromium draws it. Needs soffice, pdftoppm, pdftotext and chromium.
const work = mkdtempSync(join(tmpdir(), 'perf-score-pictures-'));
const pictures = resolve('docs/pictures');

function scoreSamples(): string {
  const folder = join(work, 'scorecards');
  const { status } = spawnSync('npx', ['tsx', 'src/cli/main.ts', '--year', '2026', '--out', folder, '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // 3 says that the samples have blocking findings, as they are meant to; everything is written all the same.
  if (status !== 0 && status !== 3) throw new Error(`scoring the samples ended with ${status}`);
  return folder;
}

/** A page of a document as a picture: the first one whose text holds the words (blanks apart). */
function officePage(file: string, words: string): string {
  const name = basename(file).replace(/\.[a-z]+$/, '');
  const pdf = join(work, `${name}.pdf`);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(work, 'office'))}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      work,
      file,
    ],
    { stdio: 'ignore' },
  );
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const at = pages.findIndex((text) => text.replace(/\s+/g, '').includes(words));
  if (at < 0) throw new Error(`${file} has no page with “${words}”`);
  const picture = join(work, `${name}-${at + 1}`);
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '80', '-f', `${at + 1}`, '-l', `${at + 1}`, pdf, picture]);
  return `${picture}.png`;
}

function screenshot(page: string, name: string, width: number, height: number): void {
  const target = join(pictures, name);
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    `--user-data-dir=${join(work, 'browser')}`,
  ];
  execFileSync(
    'chromium',
    [...flags, `--window-size=${width},${height}`, `--screenshot=${target}`, pathToFileURL(page).href],
    {
      stdio: 'ignore',
    },
  );
  console.log(`wrote docs/pictures/${name}`);
}

interface Tiling {
  readonly name: string;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

/** Pages in rows on a grey ground. */
function tiled(pages: readonly string[], { name, columns, width, height }: Tiling): void {
  const images = pages.map((page) => `<img src="${pathToFileURL(page).href}" alt="">`);
  const file = join(work, `${name}.html`);
  const style = `body{margin:0;padding:14px;background:#d9dee3;display:grid;grid-template-columns:repeat(${columns},1fr);gap:14px;align-items:start}
img{width:100%;box-shadow:0 1px 6px #0006;background:#fff}`;
  writeFileSync(file, `<!DOCTYPE html><meta charset="utf-8"><style>${style}</style>${images.join('')}`);
  screenshot(file, name, width, height);
}

function onlyOne(folder: string, matches: (name: string) => boolean): string {
  const [name] = readdirSync(folder).filter(matches).sort();
  if (name === undefined) throw new Error('the run did not write what the picture shows');
  return join(folder, name);
}

try {
  mkdirSync(pictures, { recursive: true });
  const folder = scoreSamples();
  const workbook = onlyOne(folder, (name) => /^4050\d\d.*\.xlsx$/.test(name));
  const word = onlyOne(folder, (name) => name.endsWith('.docx'));
  const page = onlyOne(folder, (name) => name.endsWith('.html'));
  const sheets = ['项目支出绩效自评评分表', '项目支出绩效自评表（2026年度）', '满分＝得分＋各条扣分', '不解决不能定分'];
  tiled(
    sheets.map((words) => officePage(workbook, words)),
    { name: 'workbook.png', columns: 2, width: 1400, height: 1012 },
  );
  const pages = ['结果一览', '各项目得分（分）', '扣分按规则汇总'];
  tiled(
    pages.map((words) => officePage(word, words)),
    { name: 'report-word.png', columns: 3, width: 1400, height: 660 },
  );
  screenshot(page, 'report-page.png', 1280, 900);
} finally {
  rmSync(work, { recursive: true, force: true });
}
