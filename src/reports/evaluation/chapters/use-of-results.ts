import { decimal } from '../../../model/decimal.ts';
import type { Block } from '../../tables/document.ts';
import { body, fillIn, heading } from '../blocks.ts';
import type { ReportContext } from '../report-context.ts';
import { pointsText } from '../row-words.ts';

/** 六、结果应用和公开: what the figures point at, and what only the unit can decide. */
export function useOfResults(context: ReportContext): Block[] {
  const { say } = context;
  const lowest = context.projects
    .filter((project) => !decimal(project.ledger.deducted).isZero())
    .sort((a, b) => decimal(b.ledger.deducted).comparedTo(decimal(a.ledger.deducted)))
    .slice(0, 5);
  const list: Block[] =
    lowest.length === 0
      ? []
      : [
          body(say({ zh: '扣分最多的项目依次为：', en: 'The projects that lost the most points:' })),
          {
            kind: 'list',
            ordered: true,
            items: lowest.map((project) =>
              say({
                zh: `${context.titles.of(project)}：扣 ${pointsText(project.ledger.deducted, context)}，得 ${pointsText(project.ledger.score, context)}`,
                en: `${context.titles.of(project)}: lost ${pointsText(project.ledger.deducted, context)}, scored ${pointsText(project.ledger.score, context)}`,
              }),
            ),
          },
        ];
  return [
    heading(1, say({ zh: '六、结果应用和公开', en: '6. Use and publication of the results' }), 'use'),
    ...list,
    fillIn(
      say({
        zh: '自评结果的应用安排：与下一年度预算安排、项目调整、管理改进怎样挂钩',
        en: "how the results will be used for next year's budget, for changes of projects and of their management",
      }),
    ),
    fillIn(say({ zh: '自评结果的公开时间、方式和网址', en: 'when, how and where the results are published' })),
  ];
}
