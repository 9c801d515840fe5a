import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildPage } from './build-page.ts';

// Makes the pictures of the README from the samples: scores them, then shows a workbook and the Word report as LibreOffice prints
// them and the HTML report as Chromium draws it. Needs soffice, pdftoppm, pdftotext and chromium.
const work = mkdtempSync(join(tmpdir(), 'perf-score-pictures-'));
const pictures = resolve('docs/pictures');

function made(name: string, words: readonly string[]): string {
  const folder = join(work, name);
  const { status } = spawnSync('npx', ['tsx', 'src/cli/main.ts', ...words, '--out', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // 3 says that the samples have blocking findings, as they are meant to; everything is written all the same.
  if (status !== 0 && status !== 3) throw new Error(`making ${name} ended with ${status}`);
  return folder;
}

/** A page of an Office file as LibreOffice prints it. */
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
  return pdfPage(pdf, words);
}

/** A page of a PDF file as a picture: the first one whose text holds the words (blanks apart). */
function pdfPage(pdf: string, words: string): string {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const at = pages.findIndex((text) => text.replace(/\s+/g, '').includes(words));
  if (at < 0) throw new Error(`${pdf} has no page with “${words}”`);
  const picture = join(work, `${basename(pdf, '.pdf')}-${at + 1}`);
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

/** Each screen of perf-score.html with the samples in it. */
async function screensOfThePage(): Promise<void> {
  const file = join(work, 'perf-score.html');
  await buildPage(file);
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await (
    await browser.newContext({ offline: true, locale: 'zh-CN', viewport: { width: 1280, height: 900 } })
  ).newPage();
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('h1');
  const show = async (name: string) => {
    await page.waitForTimeout(500);
    await page.waitForSelector('.doing, .stale', { state: 'detached' });
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(pictures, `page-${name}.png`) });
    console.log(`wrote docs/pictures/page-${name}.png`);
  };
  await show('start');
  await page.getByRole('button', { name: '先看一个例子' }).click();
  await page.waitForSelector('.grid');
  await show('findings');
  for (const [name, link] of [
    ['files', '文件'],
    ['templates', '空白填报表'],
    ['fill', '在这里填'],
    ['scores', '得分'],
    ['report', '报告'],
    ['downloads', '下载'],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).click();
    await show(name);
  }
  await page.getByRole('link', { name: '得分', exact: true }).click();
  await page.getByRole('link', { name: '2026年科普助力“双减”进校园' }).click();
  await show('project');
  await page.locator('tbody tr', { hasText: '完成时限' }).getByRole('link').click();
  await show('point');
  await browser.close();
}

function onlyOne(folder: string, matches: (name: string) => boolean): string {
  const [name] = readdirSync(folder).filter(matches).sort();
  if (name === undefined) throw new Error('the run did not write what the picture shows');
  return join(folder, name);
}

try {
  mkdirSync(pictures, { recursive: true });
  const folder = made('scorecards', ['--year', '2026', '--pdf', '--quiet']);
  const unitPdf = onlyOne(folder, (name) => /^405001.*\.pdf$/.test(name));
  const reportPdf = onlyOne(folder, (name) => name.endsWith('报告.pdf'));
  const submitted = onlyOne(join(folder, '报送'), (name) => name.startsWith('405004'));
  const submittedPdf = onlyOne(submitted, (name) => name.endsWith('报告.pdf'));
  tiled(
    [
      pdfPage(unitPdf, '项目支出绩效自评表（2026年度）'),
      pdfPage(unitPdf, '项目支出绩效自评评分表'),
      pdfPage(reportPdf, '结果一览'),
      pdfPage(submittedPdf, '一、基本情况'),
    ],
    { name: 'pdf.png', columns: 2, width: 1400, height: 1480 },
  );
  const workbook = onlyOne(folder, (name) => /^4050\d\d.*\.xlsx$/.test(name));
  const word = onlyOne(folder, (name) => name.endsWith('.docx'));
  const page = onlyOne(folder, (name) => name.endsWith('.html'));
  const sheets = ['项目支出绩效自评评分表', '项目支出绩效自评表（2026年度）', '满分＝得分＋各条扣分', '不解决不能定分'];
  tiled(
    sheets.map((words) => officePage(workbook, words)),
    { name: 'workbook.png', columns: 2, width: 1400, height: 1012 },
  );
  const pages = ['结果一览', '各项目得分（分）', '没有按时完成'];
  tiled(
    pages.map((words) => officePage(word, words)),
    { name: 'report-word.png', columns: 3, width: 1400, height: 660 },
  );
  const form = officePage(join(submitted, '项目支出绩效自评表.xlsx'), '项目支出绩效自评表（2026年度）');
  const report = join(submitted, '绩效自评报告.docx');
  tiled(
    [
      ...['2026年度预算项目绩效自评报告', '一、基本情况', '五、偏离绩效目标'].map((words) => officePage(report, words)),
      form,
    ],
    { name: 'submission.png', columns: 4, width: 1600, height: 600 },
  );
  const sichuan = made('sichuan', ['--year', '2026', '--form', 'sichuan', '--quiet']);
  const inSichuan = join(
    onlyOne(join(sichuan, '报送'), (name) => name.startsWith('405004')),
    '项目支出绩效自评表.xlsx',
  );
  const round = made('monitoring', ['monitor', '--as-of', '2026-07', 'sample-monitoring/2026-07']);
  const watched = onlyOne(round, (name) => name.startsWith('405005'));
  tiled(
    [
      officePage(inSichuan, '评价结论'),
      officePage(watched, '项目支出绩效目标执行监控表'),
      officePage(join(round, '监控汇总.xlsx'), '绩效运行监控汇总表'),
    ],
    { name: 'other-forms.png', columns: 3, width: 1800, height: 440 },
  );
  screenshot(page, 'report-page.png', 1280, 900);
  await screensOfThePage();
} finally {
  rmSync(work, { recursive: true, force: true });
}
