import { marks } from '../../findings/marks.ts';
import { grouped } from '../../model/grouped.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { ProjectResult } from '../../model/result/result-json.ts';
import { comparable } from '../../model/text/same-text.ts';
import type { Block } from '../tables/document.ts';
import { type At, at, each, known } from './at.ts';
import { howFar, rowName, targetAndActual } from './rows.ts';
import { joined, paragraph, type Sentence, words } from './sentence.ts';
import type { IndicatorResult, View } from './view.ts';

/** A kind of indicators: 产出指标, 效益指标, 满意度指标. */
export interface Kind {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

type Row = At<IndicatorResult>;

/** The indicators by category, project by project: what was planned, what came of it, and how far that is. */
export function indicatorKinds(view: View): readonly Kind[] {
  const assessed = view.projects.filter(({ value }) => value.notCarriedOut == null);
  const rows = assessed.flatMap((project) =>
    each(at(project, 'indicators')).map((row) => ({ project, row, kind: kindOf(row.value) })),
  );
  if (view.of === 'department') return [];
  return [...grouped(rows, ({ kind }) => kind)].map(([id, own]) => ({
    id,
    title: titleOf(id, own[0]?.row.value.level1 ?? null, view),
    blocks: [...grouped(own, ({ project }) => project)].map(([project, mine]) =>
      paragraph(
        ofProject(
          project,
          mine.map(({ row }) => row),
          view,
        ),
      ),
    ),
  }));
}

/** The category that the profile put the row into, else what stands in its first level. */
const kindOf = ({ category, level1 }: IndicatorResult): string => category ?? comparable(level1);

function titleOf(id: string, level1: string | null, { result, language }: View): string {
  const known = result.value.profile.categories?.find((category) => category.id === id);
  return known?.title[language] ?? level1 ?? (language === 'zh' ? '其他指标' : 'other indicators');
}

function ofProject(project: At<ProjectResult>, rows: readonly Row[], view: View): Sentence {
  const { tell } = view;
  const between = marks[view.language].semicolon;
  const list = (own: readonly Row[], more: (row: Row) => Sentence) =>
    joined(
      own.map((row) => joined([rowName(row, view), targetAndActual(row, view), more(row)])),
      between,
    );
  const verdict = (rowsTold: number, word: Bilingual, told: Sentence) =>
    tell(
      { zh: '{told}，{all}{word}。', en: '{told}: {all}{word}. ' },
      { told, word: tell(word), all: rowsTold > 1 ? tell({ zh: '均', en: 'all ' }) : [] },
    );
  const met = rows.filter(({ value }) => value.met === true);
  const missed = rows.filter(({ value }) => value.met === false);
  const others = rows.filter((row) => !met.includes(row) && !missed.includes(row));
  return joined([
    view.of === 'project' ? [] : tell({ zh: '{name}：', en: '{name}: ' }, { name: view.nameOf(project) }),
    met.length === 0
      ? []
      : verdict(
          met.length,
          { zh: '达到指标值', en: 'met' },
          list(met, () => []),
        ),
    missed.length === 0
      ? []
      : verdict(
          missed.length,
          { zh: '未达到指标值', en: 'missed' },
          list(missed, (row) => howFar(row, view)),
        ),
    ...others.map((row) => unscored(row, view)),
  ]);
}

/** A row without a score: what is told is why. */
function unscored(row: Row, view: View): Sentence {
  const { tell } = view;
  const why = known(at(row, 'why'));
  const name = rowName(row, view);
  if (row.value.outcome === 'scored') return joined([name, targetAndActual(row, view), tell({ zh: '。', en: '. ' })]);
  return why === null
    ? tell({ zh: '{name}没有填报。', en: '{name}: not reported. ' }, { name })
    : tell({ zh: '{name}：{why}。', en: '{name}: {why}. ' }, { name, why: words(why) });
}
