import { marks } from '../../findings/marks.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { Block } from '../tables/document.ts';
import { at, each, known } from './at.ts';
import { actualText, rowName } from './rows.ts';
import { joined, paragraph, type Sentence, words } from './sentence.ts';
import type { IndicatorResult, View } from './view.ts';

type Change = 'better' | 'worse' | 'same' | 'higher' | 'lower';

const leads: Readonly<Record<Change, Bilingual>> = {
  better: { zh: '好于上年的', en: 'Better than last year' },
  worse: { zh: '不如上年的', en: 'Worse than last year' },
  same: { zh: '与上年持平的', en: 'The same as last year' },
  higher: { zh: '高于上年的', en: 'Higher than last year' },
  lower: { zh: '低于上年的', en: 'Lower than last year' },
};

/** More is better where at least so much is wanted, less where at most; of other targets it is only told which it is. */
function changeOf({ againstLastYear, target }: IndicatorResult): Change | null {
  if (againstLastYear == null || againstLastYear === 'same') return againstLastYear ?? null;
  if (target.kind !== 'at-least' && target.kind !== 'at-most') return againstLastYear;
  return (againstLastYear === 'higher') === (target.kind === 'at-least') ? 'better' : 'worse';
}

/** 与上年比较: each indicator whose value of last year is known, the better ones first; of a department only what got worse. */
export function comparedWithLastYear(view: View): readonly Block[] {
  const { tell } = view;
  const rows = view.projects.flatMap((project) =>
    each(at(project, 'indicators')).map((row) => ({ project, row, change: changeOf(row.value) })),
  );
  const told: readonly Change[] = view.of === 'department' ? ['worse'] : ['better', 'worse', 'same', 'higher', 'lower'];
  return told.flatMap((change): readonly Block[] => {
    const items = rows.flatMap((one): Sentence[] => {
      const before = known(at(one.row, 'lastYear'));
      if (one.change !== change || before === null) return [];
      const name =
        view.of === 'project' ? [] : tell({ zh: '{name}的', en: '{name}: ' }, { name: view.nameOf(one.project) });
      return [
        tell(
          { zh: '{name}{row}上年{before}、本年{now}', en: '{name}{row} {before} last year, {now} now' },
          { name, row: rowName(one.row, view), before: words(before), now: actualText(one.row) },
        ),
      ];
    });
    if (items.length === 0) return [];
    const list = joined(items, marks[view.language].semicolon);
    return [paragraph(tell({ zh: '{lead}：{list}。', en: '{lead}: {list}.' }, { lead: tell(leads[change]), list }))];
  });
}
