import { marks } from '../../findings/marks.ts';
import { notCarriedOutText } from '../../model/actuals/not-carried-out.ts';
import type { ProjectResult, ResultFigures } from '../../model/result/result-json.ts';
import { projectStateWords } from '../../model/result/state-words.ts';
import type { Block } from '../tables/document.ts';
import { type At, at, each, known } from './at.ts';
import { bullets, count, joined, paragraph, type Sentence, score, words } from './sentence.ts';
import { unitName, type View } from './view.ts';

type Figures = At<ResultFigures>;

/** 三、综合评价结论: score and grade, how many targets were met, and what each project or unit came to. */
export function conclusion(view: View): readonly Block[] {
  const { figures, tell, units, of } = view;
  if (figures === null) return view.projects.map((project) => paragraph(projectResult(project, view)));
  const [only, ...others] = view.projects;
  if (only !== undefined && others.length === 0)
    return [paragraph(joined([projectResult(only, view), targetsMet(figures, view)]))];
  const list =
    of === 'department'
      ? units.map((unit) => ofUnit(unit, meanSentence(at(unit, 'figures'), view), view))
      : view.projects.map((project) => projectResult(project, view));
  const all = joined([
    meanSentence(figures, view),
    tell({ zh: '。', en: '. ' }),
    ...gradeSentence(figures, view),
    targetsMet(figures, view),
  ]);
  return [paragraph(all), ...bullets(list)];
}

function meanSentence(figures: Figures, view: View): Sentence {
  const { tell } = view;
  const mean = known(at(figures, 'mean'));
  const projects = count(at(figures, 'projects'));
  if (mean === null)
    return tell({ zh: '{projects}个项目尚未定分', en: 'none of {projects} project(s) is final yet' }, { projects });
  const grade = known(at(mean, 'grade'));
  return joined([
    ...(figures.value.projects === 1 ? [tell({ zh: '得分', en: 'score ' })] : ofSeveral(figures, mean, view)),
    tell({ zh: '{score}分', en: '{score}' }, { score: score(at(mean, 'score')) }),
    grade === null ? [] : tell({ zh: '，评价等级为“{grade}”', en: ', grade {grade}' }, { grade: words(grade) }),
  ]);
}

/** 12个项目中已定分的9个按全年预算数加权平均得分. */
function ofSeveral(figures: Figures, mean: At<NonNullable<ResultFigures['mean']>>, { tell }: View): Sentence[] {
  const [projects, final] = [count(at(figures, 'projects')), count(at(figures, 'final'))];
  const isAll = figures.value.final === figures.value.projects;
  return [
    isAll
      ? tell({ zh: '{projects}个项目', en: '{projects} project(s)' }, { projects })
      : tell(
          { zh: '{projects}个项目中已定分的{final}个', en: '{final} of {projects} projects are final' },
          { projects, final },
        ),
    mean.value.weighted
      ? tell({ zh: '按全年预算数加权平均得分', en: ', mean score weighted by budget ' })
      : tell({ zh: '平均得分', en: ', mean score ' }),
  ];
}

/** 其中“优”3个、“良”1个。 */
function gradeSentence(figures: Figures, view: View): Sentence[] {
  const { tell } = view;
  const given = each(at(figures, 'grades')).filter(({ value }) => value.projects > 0);
  if (given.length === 0) return [];
  const told = given.map((one) =>
    tell(
      { zh: '“{grade}”{n}个', en: '{n} {grade}' },
      { grade: words(at(one, 'grade')), n: count(at(one, 'projects')) },
    ),
  );
  return [tell({ zh: '其中{told}。', en: 'Grades: {told}. ' }, { told: joined(told, marks[view.language].and) })];
}

/** Of a department: how many targets each unit met. */
export const metByUnit = (view: View): readonly Block[] =>
  bullets(
    view.units.map((unit) =>
      joined([[unitName(unit)], view.tell({ zh: '：', en: ': ' }), targetsMet(at(unit, 'figures'), view)]),
    ),
  );

const ofUnit = (unit: View['units'][number], told: Sentence, { tell }: View): Sentence =>
  tell({ zh: '{unit}：{told}。', en: '{unit}: {told}.' }, { unit: [unitName(unit)], told });

/** 94项指标达到指标值88项，未达到6项. */
function targetsMet(figures: Figures, { tell }: View): Sentence {
  const rows = at(figures, 'indicators');
  const n = (key: 'all' | 'met' | 'missed' | 'notApplicable' | 'open') => count(at(rows, key));
  const { missed, notApplicable, open } = rows.value;
  return joined([
    tell(
      { zh: '{all}项指标中，达到指标值{met}项', en: '{met} of {all} targets met' },
      { all: n('all'), met: n('met') },
    ),
    missed === 0 ? [] : tell({ zh: '，未达到{n}项', en: ', {n} missed' }, { n: n('missed') }),
    notApplicable === 0 ? [] : tell({ zh: '，不适用{n}项', en: ', {n} not applicable' }, { n: n('notApplicable') }),
    open === 0 ? [] : tell({ zh: '，尚缺有效完成值{n}项', en: ', {n} without a usable value' }, { n: n('open') }),
    tell({ zh: '。', en: '.' }),
  ]);
}

function projectResult(project: At<ProjectResult>, view: View): Sentence {
  const { tell } = view;
  const name = view.nameOf(project);
  const absence = known(at(project, 'notCarriedOut'));
  if (absence !== null) {
    const kind = tell(notCarriedOutKind(absence.value.kind));
    const reason = known(at(absence, 'reason'));
    return joined([
      tell({ zh: '{name}：{kind}', en: '{name}: {kind}' }, { name, kind }),
      reason === null ? [] : tell({ zh: '，{reason}', en: ', {reason}' }, { reason: words(reason) }),
      tell({ zh: '。', en: '.' }),
    ]);
  }
  const { state, status } = project.value;
  if ((state ?? status) !== 'final') {
    const kind = tell(projectStateWords[state ?? 'draft']);
    return tell({ zh: '{name}：{kind}，尚未定分。', en: '{name}: {kind}, not final yet.' }, { name, kind });
  }
  const total = at(project, 'total');
  const grade = known(at(total, 'grade'));
  return joined([
    tell({ zh: '{name}：得分{score}分', en: '{name}: {score} points' }, { name, score: score(at(total, 'score')) }),
    grade === null ? [] : tell({ zh: '，评价等级为“{grade}”', en: ', grade {grade}' }, { grade: words(grade) }),
    tell({ zh: '。', en: '.' }),
  ]);
}

function notCarriedOutKind(kind: NonNullable<ProjectResult['notCarriedOut']>['kind']) {
  const told = { kind, reason: null, document: null };
  const zh = notCarriedOutText(told, (text) => text.zh, 'kind');
  return { zh, en: notCarriedOutText(told, (text) => text.en, 'kind') };
}
