import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { median } from './measure.ts';

// The page in Chromium against a run of the command line over the same sample, in seconds of processor time: the first score of a page
// just opened, and a score after one workbook was corrected and dropped again (aim: 0.3). A page writes no
// files until it is asked to; what that takes stands apart.
const rounds = Number(process.argv[2] ?? 5);
const work = mkdtempSync(join(tmpdir(), 'perf-score-bench-page-'));
const books = readdirSync('sample-actuals/2026').map((name) => resolve('sample-actuals/2026', name));
const given = [resolve('sample-goals/2026-唐山市科学技术协会.docx'), ...books];

/** Processor seconds of a program of Node, as it tells them itself when it ends. */
function cpuOf(words: readonly string[]): number {
  const tell =
    'process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\ncpu "+(user+system))})';
  const { stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${tell}`, ...words], {
    encoding: 'utf8',
  });
  return Number(/\ncpu (\d+)$/.exec(stderr)?.[1]) / 1e6;
}

/** Processor seconds of all processes of the browser so far. */
async function cpuOfBrowser(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function idle(page: Page): Promise<void> {
  await page.waitForSelector('.doing', { state: 'attached' }).catch(() => undefined);
  await page.waitForSelector('.doing', { state: 'detached' });
}

/** A workbook of the same content and other bytes, as a program that saves it anew makes it. */
function savedAnew(file: string, round: number): string {
  const copy = join(work, file.replace(/^.*[\\/]/, ''));
  writeFileSync(copy, zipSync(unzipSync(readFileSync(file)), { level: round % 2 === 0 ? 6 : 1 }));
  return copy;
}

const commandLine: number[] = [];
for (let round = 0; round < rounds; round += 1)
  commandLine.push(cpuOf(['dist/main.js', '--year', '2026', '--quiet', '-o', join(work, `${round}`)]));

const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await (await browser.newContext({ offline: true, locale: 'zh-CN' })).newPage();
await page.goto(pathToFileURL(resolve('dist/perf-score.html')).href);
await page.waitForSelector('h1');
const cpuOfDoing = async (what: () => Promise<unknown>, sign: string): Promise<number> => {
  const before = await cpuOfBrowser(browser);
  await what();
  await idle(page);
  await page.waitForSelector(sign);
  return (await cpuOfBrowser(browser)) - before;
};
const drop = (files: readonly string[]) =>
  cpuOfDoing(() => page.locator('input[data-for=files]').first().setInputFiles(files), 'main .finding');
const cold = await drop(given);
const warm: number[] = [];
const written: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  await page.evaluate("location.hash = '#/files'");
  warm.push(await drop(books.slice(0, 1).map((file) => savedAnew(file, round))));
  written.push(await cpuOfDoing(() => page.evaluate("location.hash = '#/downloads'"), 'td.hash'));
}
await browser.close();
rmSync(work, { recursive: true, force: true });

const base = median(commandLine);
for (const [name, seconds] of [
  ['--year 2026 (sample)', base],
  ['page, first score', cold],
  ['page, a workbook corrected', median(warm)],
  ['page, all files of that', median(written)],
] as const)
  console.log(
    `${name.padEnd(28)} ${seconds.toFixed(2).padStart(7)} s CPU  ${(seconds / base).toFixed(2).padStart(6)} ×`,
  );
