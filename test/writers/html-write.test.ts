import { createHash } from 'node:crypto';
import { type ParserError, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { evaluationReport } from '../../src/reports/evaluation-report.ts';
import { textCell } from '../../src/reports/tables/cells.ts';
import type { ReportDocument } from '../../src/reports/tables/document.ts';
import { writeHtml } from '../../src/writers/html/write-html.ts';
import { describeWithBrowser, pageInBrowser, printedInBrowser } from '../support/browser.ts';
import { sampleRun } from '../support/sample-run.ts';

const page = writeHtml(evaluationReport(sampleRun(), 'zh'));

function errorsOf(html: string): string[] {
  const errors: string[] = [];
  parse(html, { sourceCodeLocationInfo: true, onParseError: (error: ParserError) => errors.push(error.code) });
  return errors;
}

const hostile = `<img src=x onerror="alert(1)">&amp;'"</script><script>alert(2)</script>\u0000\u0008\u202e\ud800`;

function documentWith(text: string): ReportDocument {
  return {
    title: text,
    subtitle: text,
    language: 'zh',
    mark: text,
    origin: text,
    blocks: [
      { kind: 'heading', level: 1, text, id: text },
      { kind: 'paragraph', text, role: 'warning' },
      { kind: 'list', ordered: true, items: [text] },
      { kind: 'figures', figures: [{ label: text, value: text, note: text, tone: 'bad' }] },
      { kind: 'fill-in', what: text },
      {
        kind: 'table',
        caption: text,
        searchable: true,
        table: {
          id: text,
          title: text,
          columns: [10],
          headingRows: 1,
          orientation: 'portrait',
          rows: [
            { cells: [textCell(text, 'heading')] },
            { cells: [{ ...textCell(text), id: text, remark: text }] },
            { cells: [{ role: 'body', content: { kind: 'link', text, sheet: text } }] },
          ],
        },
      },
      {
        kind: 'chart',
        chart: {
          title: text,
          series: [text, text],
          groups: [{ label: text, values: ['1', null] }],
        },
      },
    ],
  };
}

describe('writeHtml', () => {
  it('is well formed', () => {
    expect(errorsOf(page)).toEqual([]);
    expect(errorsOf(writeHtml(documentWith('x')))).toEqual([]);
  });

  it('asks the network for nothing', () => {
    const addresses = [...page.matchAll(/(?:src|href|action|data|poster|srcset)="([^"]*)"/g)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address?.startsWith('#'))).toEqual([]);
    expect(page).not.toMatch(/@import|url\((?!#)/);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
  });

  it('allows exactly its own style and script', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const script = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(page).toContain(`default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}`);
    expect(page).not.toMatch(/ style="| on[a-z]+="/);
  });

  it('keeps markup in names as text and drops control characters', () => {
    const html = writeHtml(documentWith(hostile));
    expect(errorsOf(html)).toEqual([]);
    expect(html).not.toContain('<img');
    expect(html.match(/<script>/g)).toHaveLength(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left.
    expect(html).not.toMatch(/[\u0000-\u0008\u202e\ud800]/u);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;');
  });

  it('links only to places of the page, each of which exists once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, names] of page.matchAll(/aria-labelledby="([^"]+)"/g)) {
      for (const name of names?.split(' ') ?? []) expect(ids).toContain(name);
    }
  });

  it('says what is what to those who listen: language, captions, scopes, descriptions of charts', () => {
    expect(page).toContain('<html lang="zh-CN">');
    const tables = page.match(/<table /g)?.length ?? 0;
    expect(page.match(/<caption /g)).toHaveLength(tables);
    expect(page).not.toMatch(/<th (?![^>]*scope=)[^>]*>|<th>/);
    expect(page.match(/<svg [^>]*role="img"/g)).toHaveLength(3);
    expect(page).toMatch(/<desc [^>]*>各项目得分（分）。1 唐山市老科协经费：得分 91\.88/);
  });

  it('repeats headings and turns the paper for wide tables in print', () => {
    expect(page).toContain('<thead>');
    expect(page).toContain('display:table-header-group');
    expect(page).toContain('@page wide{size:A4 landscape');
    expect(page).toMatch(/<section class="[^"]*wide/);
  });

  it('is the same text twice', () => {
    expect(writeHtml(evaluationReport(sampleRun(), 'zh'))).toBe(page);
  });
});

/** The page without its policy and with a script that acts as a person would. */
function actedOn(action: string): string {
  const free = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  return pageInBrowser(free.replace('</body>', `<script>${action}</script></body>`));
}

describeWithBrowser('a report in a browser', () => {
  it('runs its script under its own policy and refuses any other', () => {
    const shown = pageInBrowser(page.replace('</body>', '<script>document.title="taken over"</script></body>'));
    expect(shown).toContain('<div class="tools" role="search"');
    expect(shown).not.toContain('<title>taken over');
  });

  it('finds rows by words, keeps the project above them, and counts what is shown', () => {
    const shown = actedOn(`
      const box = [...document.querySelectorAll('.tools')].find((t) => t.getAttribute('aria-label').includes('扣分说明'));
      const input = box.querySelector('input');
      input.value = '逾期 按天';
      input.dispatchEvent(new Event('input'));
    `);
    const ledger = /<table id="t-ledger-table">.*?<\/table>/s.exec(shown)?.[0] ?? '';
    const rows = (ledger.match(/<tr[^>]*>.*?<\/tr>/gs) ?? []).filter((row) => !/<tr[^>]*hidden/.test(row)).slice(1);
    expect(rows.map((row) => row.replace(/<[^>]+>/g, ' ')).join('\n')).toMatch(
      /^ *1 唐山市老科协经费 *\n.*完成时间.*\n.*满分 100\.00 − 扣分 8\.12 = 得分 91\.88 *$/s,
    );
    expect(shown).toContain('显示 1 / 9 行');
  });

  it('is complete without scripts', () => {
    const still = page.replace(/<script>.*<\/script>/s, '');
    expect(still).toContain('附件二');
    expect(still).not.toMatch(/ hidden[ >]/);
  });

  it('ends no printed page with the title or the heads of rows that follow', () => {
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const part = (at: number) =>
      `<tr class="group"><th>title ${at}</th></tr><tr class="head"><th>head</th></tr>${'<tr><td>row</td></tr>'.repeat(7)}`;
    const parts = Array.from({ length: 40 }, (_, at) => part(at)).join('');
    const pages = printedInBrowser(`<style>${style}</style><main><table><tbody>${parts}</tbody></table></main>`);
    expect(pages.split('\f').length).toBeGreaterThan(4);
    for (const one of pages.split('\f')) expect(one.trim()).not.toMatch(/(?:title \d+|head)\s*(?:\d+ \/ \d+)?$/);
    expect(page).toContain('<tr class="head">');
  });

  it('prints on A4 with page x of y and no search boxes', () => {
    const printed = printedInBrowser(page);
    const pages = printed.split('\f').filter((text) => text.trim() !== '');
    expect(pages[0]).toContain(`1 / ${pages.length}`);
    expect(printed).not.toContain('筛选');
  });
});
