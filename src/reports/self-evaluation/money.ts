import { marks } from '../../findings/marks.ts';
import { decimal } from '../../model/decimal.ts';
import type { ProjectResult, ResultFigures } from '../../model/result/result-json.ts';
import type { Block } from '../tables/document.ts';
import { type At, at, known } from './at.ts';
import { executionRate, reasonAndMeasure } from './rows.ts';
import { bullets, count, joined, money, paragraph, percent, type Sentence } from './sentence.ts';
import { unitName, type View } from './view.ts';

/** （一）资金执行情况: budget, spent and rate; then each project (of a department: each unit) that did not spend just its budget, with the reason. */
export function moneySpent(view: View): readonly Block[] {
  const { figures, units, tell, of } = view;
  const assessed = view.projects.filter(({ value }) => value.notCarriedOut == null);
  if (figures === null) return assessed.map((project) => paragraph(ofProject(project, view)));
  const whole = paragraph(joined([ofFigures(figures, view), tell({ zh: '。', en: '.' })]));
  if (of === 'department') {
    const is = (wanted: 'spent' | 'none' | 'other') =>
      units.filter((unit) => stateOf(unit.value.figures.money) === wanted);
    return [
      whole,
      ...allOf(
        is('spent').map((unit) => [unitName(unit)]),
        spentAll,
        view,
      ),
      ...allOf(
        is('none').map((unit) => [unitName(unit)]),
        noMoney,
        view,
      ),
      ...bullets(is('other').map((unit) => ofUnit(unit, view))),
    ];
  }
  const others = assessed.filter(({ value }) => !isSpent(value));
  return [
    whole,
    ...allOf(assessed.filter(({ value }) => isSpent(value)).map(view.nameOf), spentAll, view),
    ...bullets(others.map((project) => ofProject(project, view))),
  ];
}

/** Whether a unit spent just its budget, reported no money, or neither. */
function stateOf({ revised, executed, lacking }: ResultFigures['money']): 'spent' | 'none' | 'other' {
  if (executed === null) return 'none';
  return lacking === 0 && executed === revised ? 'spent' : 'other';
}

const spentAll = { zh: '{names}按预算全部执行。', en: '{names} spent just the budget.' } as const;
const noMoney = { zh: '{names}没有填报资金。', en: '{names} reported no money.' } as const;

const isSpent = ({ execution: { rate } }: ProjectResult): boolean => rate !== null && decimal(rate).equals(1);

/** One sentence for all of which the same is to be said; none for none. */
function allOf(
  names: readonly Sentence[],
  what: typeof spentAll | typeof noMoney,
  { tell, language }: View,
): readonly Block[] {
  return names.length === 0 ? [] : [paragraph(tell(what, { names: joined(names, marks[language].and) }))];
}

const ofUnit = (unit: View['units'][number], view: View): Sentence =>
  view.tell(
    { zh: '{unit}：{told}。', en: '{unit}: {told}.' },
    { unit: unitName(unit), told: ofFigures(at(unit, 'figures'), view) },
  );

function ofFigures(figures: NonNullable<View['figures']>, { tell }: View): Sentence {
  const sums = at(figures, 'money');
  const [revised, executed, rate] = [
    known(at(sums, 'revised')),
    known(at(sums, 'executed')),
    known(at(sums, 'executionPercent')),
  ];
  if (revised === null || executed === null) return tell({ zh: '没有填报资金', en: 'no money was reported' });
  const { lacking } = sums.value;
  return joined([
    tell(
      {
        zh: '全年预算数{revised}万元，全年执行数{executed}万元',
        en: 'budget {revised}, spent {executed} ten-thousand yuan',
      },
      { revised: money(revised), executed: money(executed) },
    ),
    rate === null ? [] : tell({ zh: '，预算执行率{rate}', en: ', execution rate {rate}' }, { rate: percent(rate) }),
    lacking === 0
      ? []
      : tell(
          {
            zh: '（按资金填全的项目计算，另有{n}个项目没有填全）',
            en: ' (of the projects that give both; {n} do not)',
          },
          { n: count(at(sums, 'lacking')) },
        ),
  ]);
}

function ofProject(project: At<ProjectResult>, view: View): Sentence {
  const { tell, nameOf } = view;
  const row = at(project, 'execution');
  const [budget, spent, shown] = [known(at(row, 'revised')), known(at(row, 'executed')), known(at(row, 'rate'))];
  if (budget === null || spent === null)
    return tell(
      { zh: '{name}：资金没有填全。', en: '{name}: not all amounts were reported.' },
      { name: nameOf(project) },
    );
  return joined([
    tell(
      {
        zh: '{name}：全年预算数{budget}万元，全年执行数{spent}万元',
        en: '{name}: budget {budget}, spent {spent} ten-thousand yuan',
      },
      { name: nameOf(project), budget: money(budget), spent: money(spent) },
    ),
    shown === null
      ? []
      : tell({ zh: '，预算执行率{rate}', en: ', execution rate {rate}' }, { rate: executionRate(row, shown) }),
    tell({ zh: '。', en: '.' }),
    reasonAndMeasure(row, view),
  ]);
}
