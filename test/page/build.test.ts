import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../scripts/build-page.ts';
import { withGiven } from '../../src/page/built-block.ts';
import type { Built } from '../../src/page/messages.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-build-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let page = '';
let inputs: readonly string[] = [];
beforeAll(async () => {
  inputs = await buildPage(join(home, 'a.html'));
  page = readFileSync(join(home, 'a.html'), 'utf8');
});

/** The JSON that the build put into a page. */
const builtOf = (text: string): Built =>
  JSON.parse(/<script type="application\/json" id="built">(.*?)<\/script>/s.exec(text)?.[1] ?? '') as Built;

describe('the page', () => {
  it('is the same on two builds', async () => {
    await buildPage(join(home, 'b.html'));
    expect(readFileSync(join(home, 'b.html')).equals(readFileSync(join(home, 'a.html')))).toBe(true);
  });

  it('is small enough to be sent by mail: at most 3.5 MB, 1.1 MB packed', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(3.5 * 1024 * 1024);
    expect(gzipSync(page, { level: 9 }).length).toBeLessThanOrEqual(1.1 * 1024 * 1024);
  });

  it('carries neither the writer of PDF files nor its typefaces: a browser prints', () => {
    expect(inputs.filter((path) => /node_modules\/(?:pdfkit|fontkit)\/|writers\/pdf\//.test(path))).toEqual([]);
  });

  it('is one file: it asks for no other', () => {
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=/);
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('says in Chinese what to open it with where no script of today runs', () => {
    const shown = /<div id="page">(.*?)<\/div>/s.exec(page)?.[1] ?? '';
    expect(shown).toContain('请用 Edge、Chrome（100 以上）、360 极速模式或火狐（102 以上）打开本文件');
    expect(page.indexOf(shown)).toBeLessThan(page.indexOf('<script'));
  });

  it('forbids every connection and every script but its own', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/connect-src|https?:|\*/);
  });

  it('holds one zod, so that the switch that keeps it from making functions reaches every schema', () => {
    const roots = new Set(inputs.flatMap((path) => /^.*node_modules\/zod\//.exec(path)?.[0] ?? []));
    expect([...roots]).toHaveLength(1);
  });

  it('uses no method that Chrome 100 and Firefox 102 lack, but for those that it adds itself', () => {
    const newer =
      /\.(?:toSpliced|isWellFormed|toWellFormed|transferToFixedLength|isSubsetOf|symmetricDifference)\(|Promise\.(?:withResolvers|try)\(|Object\.groupBy\(|Map\.groupBy\(|Array\.fromAsync\(|Intl\.Segmenter|Iterator\.from\(|Set\.prototype\.union/g;
    expect([...page.matchAll(newer)].map(([found]) => found)).toEqual([]);
  });

  it('carries rules, profiles and samples, and what somebody bakes in', () => {
    const built = builtOf(page);
    expect(built.rules.length).toBeGreaterThan(0);
    expect(built.profiles.map(({ file }) => file)).toContain('scoring-profiles/mof-2020.json');
    expect(built.given).toEqual([]);
    const given = [{ name: '</script>目标.docx', base64: 'AAAA' }];
    const baked = withGiven(page, given);
    expect(builtOf(baked)).toEqual({ ...built, given });
    expect(withGiven(baked, [])).toBe(page);
    expect(() => withGiven('<p>', given)).toThrow('no page of perf-score');
  });
});
