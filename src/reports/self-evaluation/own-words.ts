import { textRows } from '../../model/actuals/actuals-layout.ts';
import type { UnitTextId } from '../../model/result/unit-texts.ts';
import { fillIn } from '../evaluation/blocks.ts';
import type { Block } from '../tables/document.ts';
import { at, known } from './at.ts';
import { asWritten, joined, paragraph, words } from './sentence.ts';
import { unitName, type View } from './view.ts';

const inEnglish: Readonly<Record<UnitTextId, string>> = {
  duties: 'functions of the unit and background of the projects',
  organisation: 'how the evaluation was organised',
  experience: 'what worked',
  problems: 'problems',
  measures: 'measures',
  use: 'use and publication of the results',
};

/** What the unit wrote of one part, or a mark that nobody did; a department has what each of its units wrote, behind its name. */
export function ownWords(view: View, id: UnitTextId, isTold = false): readonly Block[] {
  if (view.of === 'department') {
    // A department writes of its own functions itself; those of its units are in their reports.
    const told = id === 'duties' ? [] : view.units.flatMap((unit) => ofUnit(view, unit, id));
    return told.length > 0 ? told : gap(view, id, isTold);
  }
  const [unit] = view.units;
  const texts = unit === undefined ? null : known(at(unit, 'texts'));
  const text = texts === null ? null : known(at(texts, id));
  return text === null ? gap(view, id, isTold) : asWritten(text);
}

function ofUnit({ tell }: View, unit: View['units'][number], id: UnitTextId): readonly Block[] {
  const texts = known(at(unit, 'texts'));
  const text = texts === null ? null : known(at(texts, id));
  if (text === null) return [];
  const parts = { unit: unitName(unit), text: words(text) };
  return [paragraph(joined([tell({ zh: '{unit}：{text}。', en: '{unit}: {text}.' }, parts)]))];
}

function gap({ marksGaps, language, of }: View, id: UnitTextId, isTold: boolean): readonly Block[] {
  const printed = of === 'department' && id === 'duties' ? '部门职能' : textRows.find((row) => row.id === id)?.label;
  const label = language === 'zh' ? printed : inEnglish[id];
  return isTold || !marksGaps ? [] : [fillIn(label ?? id)];
}

/** 存在的问题 or 改进措施 as the unit wrote them, its own first, then those of its projects. */
export function problemsOrMeasures(view: View, id: 'problems' | 'measures'): readonly Block[] {
  const ofProjects = view.projects.flatMap((project): Block[] => {
    const texts = known(at(project, 'texts'));
    const text = texts === null ? null : known(at(texts, id));
    if (text === null) return [];
    const parts = { name: view.nameOf(project), text: words(text) };
    return [paragraph(view.tell({ zh: '{name}：{text}。', en: '{name}: {text}.' }, parts))];
  });
  // A project's report tells its own problems; those of its unit only where it has none.
  if (view.of === 'project' && ofProjects.length > 0) return ofProjects;
  // What was written of a project stands for the unit's where that is blank.
  return [...ownWords(view, id, ofProjects.length > 0), ...ofProjects];
}
