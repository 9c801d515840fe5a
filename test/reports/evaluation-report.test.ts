import { describe, expect, it } from 'vitest';
import { decimal, plain, sum } from '../../src/model/decimal.ts';
import type { ProjectScore, ScoreRun } from '../../src/model/result/result.ts';
import { evaluationReport } from '../../src/reports/evaluation-report.ts';
import { contentText } from '../../src/reports/tables/cell-text.ts';
import type { Block } from '../../src/reports/tables/document.ts';
import { writeDocx } from '../../src/writers/docx/write-docx.ts';
import { writeHtml } from '../../src/writers/html/write-html.ts';
import { documentText, tableRows } from '../support/document-text.ts';
import { museum, sampleRun } from '../support/sample-run.ts';

const run = sampleRun();
const report = evaluationReport(run, 'zh');
const headings = (blocks: readonly Block[], level: number) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));

describe('evaluationReport', () => {
  it('has the first screen, the seven usual chapters in order, and the annexes', () => {
    expect(headings(report.blocks, 1).slice(0, 8)).toEqual([
      '结果一览',
      '一、基本情况',
      '二、自评工作组织情况',
      '三、综合评价结论',
      '四、绩效目标完成情况分析',
      '五、偏离绩效目标的原因和改进措施',
      '六、主要经验和存在的问题',
      '七、结果应用和公开',
    ]);
    expect(
      headings(report.blocks, 1)
        .slice(8)
        .every((text) => text.startsWith('附件')),
    ).toBe(true);
  });

  it('tells no sums of points over projects, no names of rules, and the result as the conclusion does', () => {
    const told = report.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [],
    );
    const titles = run.projects.flatMap(({ indicators }) => indicators.flatMap(({ rule }) => rule?.title.zh ?? []));
    for (const text of told)
      expect(['满分合计', '填报内容无法评分', ...titles].filter((word) => text.includes(word))).toEqual([]);
    const verdict = report.blocks.find((block) => block.kind === 'paragraph' && block.role === 'verdict');
    expect(verdict?.kind === 'paragraph' && told.filter((text) => text === verdict.text)).toHaveLength(2);
  });

  it('keeps the first screen short, however many projects are open', () => {
    const many = { ...run, projects: Array.from({ length: 40 }, () => run.projects).flat() };
    const blocks = evaluationReport(many, 'zh').blocks;
    const first = blocks.slice(
      0,
      blocks.findIndex(({ kind }) => kind === 'contents'),
    );
    const items = first.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(items).toHaveLength(4);
    expect(items.at(-1)).toBe('……另有 37 个项目，见综合评价结论');
  });

  it('counts every indicator once: met, missed, not applicable, or without a usable value', () => {
    const sentence = /(\d+)项指标中，([^。]*)。/.exec(documentText(report));
    const counts = [...(sentence?.[2] ?? '').matchAll(/(\d+)项/g)].map(([, count]) => Number(count));
    expect(counts.length).toBeGreaterThan(2);
    expect(counts.reduce((total, count) => total + count, 0)).toBe(Number(sentence?.[1]));
  });

  it('says where the points of a row go that does not apply, also when its category has no other', () => {
    expect(documentText(report)).toContain('转给同类其他指标，同类没有其他指标的转给其余各类');
  });

  it('lists the three largest losses, largest first, from the ledger', () => {
    const losses = tableRows(report, 'largest-losses')
      .slice(1)
      .map((row) => row[0] ?? '');
    const all = run.projects
      .flatMap((p) => [p.execution, ...p.indicators])
      .flatMap((row) => row.deductions.map((line) => decimal(line.points)))
      .sort((a, b) => b.comparedTo(a));
    expect(losses).toEqual(all.slice(0, 3).map((points) => points.toFixed(2)));
  });

  it('weighs the mean score by revised budget and leaves drafts out', () => {
    const finals = run.projects.filter((project) => project.state === 'final');
    const weights = finals.map((project) => decimal(project.execution.revised ?? ''));
    const points = sum(finals.map((project, at) => decimal(project.total.score).times(weights[at] ?? 0)));
    expect(documentText(report)).toContain(`加权平均得分${points.div(sum(weights)).toFixed(2)}分`);
    expect(finals.length).toBeLessThan(run.projects.length);
  });

  it('says what is not final, and what is missing', () => {
    expect(report.mark).toBe('未定稿');
    const text = documentText(report);
    expect(text).toContain('未定稿：缺项 1。');
    expect(text).toContain(`2 参与青少年人次：没有填写实际完成值（${run.findings[1]?.place?.file} 指标!L3）`);
    const final = evaluationReport({ ...run, projects: run.projects.filter((p) => p.state === 'final') }, 'zh');
    expect(final.mark).toBeUndefined();
    expect(documentText(final)).not.toContain('未定稿');
  });

  it('asks for a reason where the profile wants one that nobody gave, and nowhere else', () => {
    const rows = tableRows(report, 'deviations').slice(1);
    const asked = [...run.projects.flatMap((one) => [one.execution, ...one.indicators])].filter(({ findings }) =>
      findings.some(({ code }) => code.endsWith('-without-reason')),
    );
    expect(rows).toHaveLength(9);
    expect(rows.filter((row) => row.at(-1)?.includes('待补充'))).toHaveLength(asked.length);
  });

  it('keeps to one unit when asked to', () => {
    const own = evaluationReport(run, 'zh', museum);
    expect(own.subtitle).toContain(museum.name);
    const text = documentText(own);
    expect(text).toContain('科技馆免费开放补助');
    expect(text).not.toContain('唐山市老科协经费');
    expect(text).toContain('没有偏离');
    expect(own.blocks.filter((block) => block.kind === 'chart')).toHaveLength(2);
  });

  it('draws the three charts from exact numbers', () => {
    const charts = report.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
    expect(charts).toHaveLength(3);
    const [score, money, loss] = charts;
    expect(score?.groups.map(({ values }) => values[0])).toEqual(run.projects.map((p) => p.total.score));
    const lost = sum((loss?.groups ?? []).map(({ values }) => decimal(values[0] ?? '0')));
    expect(plain(lost)).toBe(plain(sum(run.projects.map((p) => decimal(p.ledger.deducted)))));
    expect(money?.groups[1]?.values[1]).toBeNull();
  });

  it('is written in English throughout when asked', () => {
    const english = evaluationReport(run, 'en');
    const own = english.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      if (block.kind === 'fill-in') return [block.what];
      if (block.kind !== 'table') return [];
      const heads = block.table.rows.flatMap((row) => row.cells.filter((cell) => cell.role === 'heading'));
      return [block.caption, ...heads.map((cell) => contentText(cell.content))];
    });
    const names = run.projects.map((project) => project.project.name);
    const rest = own.map((text) => names.reduce((left, name) => left.replaceAll(name, ''), text));
    const categories = run.profile.categories.map((category) => category.title.en);
    expect(rest.filter((text) => /\p{Script=Han}/u.test(text) && !categories.includes(text))).toEqual([]);
  });

  it('survives a run without projects', () => {
    const empty = evaluationReport({ ...run, projects: [], findings: [] }, 'zh');
    expect(headings(empty.blocks, 1)).toContain('三、综合评价结论');
    expect(documentText(empty)).not.toMatch(/NaN|undefined|Infinity/);
  });

  const blanks: readonly [string, (given: ScoreRun) => ScoreRun][] = [
    ['nothing was reported', everyProject((project) => ({ ...project, actual: null, execution: blankMoney(project) }))],
    ['the profile has no grades', (given) => ({ ...given, profile: { ...given.profile, grades: [] } })],
    [
      'indicators belong to no category',
      everyProject((project) => ({
        ...project,
        indicators: project.indicators.map((row) => ({ ...row, category: null })),
      })),
    ],
    [
      'budgets are zero',
      everyProject((project) => ({ ...project, execution: { ...project.execution, revised: '0' } })),
    ],
    ['projects have no indicators', everyProject((project) => ({ ...project, indicators: [] }))],
    [
      'names are blank',
      everyProject((project) => ({
        ...project,
        indicators: project.indicators.map((row) => ({
          ...row,
          indicator: { ...row.indicator, level1: null, level2: null, level3: null, description: null },
        })),
      })),
    ],
  ];

  it.each(blanks)('can be written when %s', async (_, change) => {
    for (const language of ['zh', 'en'] as const) {
      const made = evaluationReport(change(run), language);
      expect(documentText(made)).not.toMatch(/NaN|undefined|Infinity|\bnull\b|\[object/);
      expect(writeHtml(made)).toContain('</html>');
      expect((await writeDocx(made)).length).toBeGreaterThan(5000);
    }
  });

  it('never passes a blank amount for a zero: the sum of what is known, and how many lack', () => {
    const [first] = run.projects;
    if (first === undefined) throw new Error('the sample has projects');
    const text = documentText(
      evaluationReport(
        { ...run, projects: [{ ...first, execution: blankMoney(first) }, ...run.projects.slice(1)] },
        'zh',
      ),
    );
    expect(text).toMatch(/全年执行数[\d.]+万元[^。]*另有1个项目没有填全/);
  });
});

function blankMoney(project: ProjectScore): ProjectScore['execution'] {
  const why = { zh: '未填报', en: 'not reported' };
  return {
    ...project.execution,
    initial: null,
    revised: null,
    executed: null,
    rate: null,
    trace: null,
    rule: null,
    outcome: { type: 'missing', why, score: null },
  };
}

function everyProject(change: (project: ProjectScore) => ProjectScore): (given: ScoreRun) => ScoreRun {
  return (given) => ({ ...given, projects: given.projects.map(change) });
}
