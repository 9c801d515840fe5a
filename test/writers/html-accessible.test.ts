import axe from 'axe-core';
import { expect, it } from 'vitest';
import { departmentPage } from '../../src/reports/department/department-page.ts';
import { evaluationReport } from '../../src/reports/evaluation-report.ts';
import { writeHtml } from '../../src/writers/html/write-html.ts';
import { describeWithBrowser, pageInBrowser } from '../support/browser.ts';
import { some } from '../support/long.ts';
import { sampleRun } from '../support/sample-run.ts';

/** What axe finds wrong in a page, rule by rule with the first place; the page's own policy is lifted for the script that looks. */
function violations(html: string): string[] {
  const look = `
    const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: wanted }).then(({ passes, violations }) => {
      const found = violations.map(({ id, nodes }) => id + ' ' + nodes.length + ' ' + nodes[0].html);
      document.body.textContent = JSON.stringify(passes.length > 15 ? found : ['the rules did not run']);
    });`;
  const shown = pageInBrowser(
    html
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace('</body>', () => `<script>${axe.source}</script><script>${look}</script></body>`),
  );
  const body = /<body[^>]*>(.*?)<\/body>/s.exec(shown)?.[1] ?? '["nothing was found out"]';
  return JSON.parse(body.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')) as string[];
}

describeWithBrowser('pages for everybody (WCAG 2.2 AA)', () => {
  it.each(some(['zh', 'en'] as const))('the report and the roll-up, in %s', (language) => {
    expect(violations(writeHtml(evaluationReport(sampleRun(), language)))).toEqual([]);
    expect(violations(writeHtml(departmentPage(sampleRun(), language)))).toEqual([]);
  });

  it('would be told of a page without a language and of a table heading that says nothing', () => {
    const page = writeHtml(departmentPage(sampleRun(), 'zh'));
    const spoiled = page.replace(' lang="zh-CN"', '').replace(/(<th scope="col"[^>]*>)[^<]*/, '$1');
    expect(violations(spoiled).map((found) => found.split(' ')[0])).toEqual(['empty-table-header', 'html-has-lang']);
  });
});
