import { marks } from '../../findings/marks.ts';
import type { ProjectResult } from '../../model/result/result-json.ts';
import type { Block } from '../tables/document.ts';
import { type At, at, each, known } from './at.ts';
import { ownWords } from './own-words.ts';
import { bullets, count, joined, money, paragraph, type Sentence, words } from './sentence.ts';
import { unitName, type View } from './view.ts';

/** （一）单位职能和项目背景. */
export const background = (view: View): readonly Block[] => ownWords(view, 'duties');

/** （二）项目概况: how many projects, their money, and what each is for. */
export function overview(view: View): readonly Block[] {
  const { figures, tell, units } = view;
  if (figures === null) return view.projects.map((project) => paragraph(projectSentence(project, view)));
  const [only] = units;
  const who =
    view.of === 'unit' && only !== undefined
      ? tell({ zh: '{unit}', en: '{unit}' }, { unit: unitName(only) })
      : tell({ zh: '本部门', en: 'the department' });
  const year: Sentence = [{ path: 'year', text: `${view.result.value.year}` }];
  const absent = at(figures, 'notCarriedOut');
  const whole = joined([
    tell(
      {
        zh: '{year}年度，{who}纳入绩效自评的项目共{projects}个',
        en: 'In {year} {who} evaluated {projects} project(s)',
      },
      { year, who, projects: count(at(figures, 'projects')) },
    ),
    absent.value === 0
      ? []
      : tell({ zh: '，其中未参评{n}个', en: ', {n} of them not carried out' }, { n: count(absent) }),
    ...budgets(figures, view),
    tell(
      { zh: '；设置绩效指标{all}项。', en: '; {all} indicator(s) were set.' },
      { all: count(at(at(figures, 'indicators'), 'all')) },
    ),
  ]);
  const list =
    view.of === 'department'
      ? units.map((unit) => unitSentence(unit, view))
      : view.projects.map((project) => projectSentence(project, view));
  return [paragraph(whole), ...bullets(list)];
}

function budgets(figures: NonNullable<View['figures']>, { tell }: View): Sentence[] {
  const initial = known(at(at(figures, 'money'), 'initial'));
  const revised = known(at(at(figures, 'money'), 'revised'));
  return [
    ...(initial === null
      ? []
      : [
          tell(
            { zh: '，年初预算数{money}万元', en: ', initial budget {money} ten-thousand yuan' },
            { money: money(initial) },
          ),
        ]),
    ...(revised === null
      ? []
      : [
          tell(
            { zh: '，全年预算数{money}万元', en: ', revised budget {money} ten-thousand yuan' },
            { money: money(revised) },
          ),
        ]),
  ];
}

function unitSentence(unit: View['units'][number], view: View): Sentence {
  const figures = at(unit, 'figures');
  return joined([
    view.tell(
      { zh: '{unit}：项目{projects}个', en: '{unit}: {projects} project(s)' },
      { unit: unitName(unit), projects: count(at(figures, 'projects')) },
    ),
    ...budgets(figures, view),
    view.tell({ zh: '。', en: '.' }),
  ]);
}

function projectSentence(project: At<ProjectResult>, view: View): Sentence {
  const { tell } = view;
  const amount = known(at(at(project, 'execution'), 'revised')) ?? known(at(at(project, 'execution'), 'initial'));
  const purpose = known(at(project, 'purpose'));
  return joined([
    view.nameOf(project),
    amount === null
      ? tell({ zh: '：没有填报预算数', en: ': no budget reported' })
      : tell({ zh: '：全年预算{money}万元', en: ': budget {money} ten-thousand yuan' }, { money: money(amount) }),
    purpose === null
      ? []
      : tell({ zh: '。资金用途：{purpose}', en: '. Purpose: {purpose}' }, { purpose: words(purpose) }),
    tell({ zh: '。', en: '.' }),
  ]);
}

/** （三）绩效目标 of each project, as the goal tables set them; a department's are those of its units' reports. */
export function goals(view: View): readonly Block[] {
  if (view.of === 'department') return [];
  const { tell } = view;
  return bullets(
    view.projects.flatMap((project) => {
      const set = each(at(project, 'goals')).flatMap((goal) => known(goal) ?? []);
      if (set.length === 0) return [];
      const told = joined(
        set.map((goal) => [words(goal)]),
        marks[view.language].semicolon,
      );
      const completed = known(at(project, 'completed'));
      return [
        joined([
          tell({ zh: '{name}：{goals}。', en: '{name}: {goals}.' }, { name: view.nameOf(project), goals: told }),
          completed === null
            ? []
            : tell(
                { zh: '实际完成情况：{completed}。', en: ' Reached: {completed}.' },
                { completed: words(completed) },
              ),
        ]),
      ];
    }),
  );
}

/** 二、自评工作组织: the unit's words, and what the evaluation rests on. */
export function organisation(view: View): readonly Block[] {
  const { figures, tell, result } = view;
  const documents = each(at(at(result, 'profile'), 'basis')).map((basis) => [words(at(basis, 'document'))]);
  const rests = tell(
    {
      zh: '自评以绩效目标表为准，实际完成情况由项目实施单位填报，逐项指标评分{by}。',
      en: 'Targets are those of the goal tables, actuals those that the units reported; each indicator was scored{by}.',
    },
    {
      by:
        documents.length === 0
          ? []
          : tell({ zh: '，依据{documents}', en: ', based on {documents}' }, { documents: joined(documents, '、') }),
    },
  );
  const evidence =
    figures === null
      ? []
      : tell(
          { zh: '{all}项指标中，{named}项写明了佐证材料。', en: ' Of {all} indicators {named} name their evidence.' },
          {
            all: count(at(at(figures, 'indicators'), 'all')),
            named: count(at(at(figures, 'indicators'), 'evidenced')),
          },
        );
  return [...ownWords(view, 'organisation'), paragraph(joined([rests, evidence]))];
}
