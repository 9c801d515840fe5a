import { bySeverity } from '../../findings/severity.ts';
import type { Finding } from '../../model/finding.ts';
import type { GoalDocument, Project } from '../../model/goals/goals.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import { grouped } from '../../model/grouped.ts';
import type { CountedStep } from '../tables/output-sheet.ts';
import { itemOf, type ReviewItem, reviewItems } from './review-items.ts';

/** The grades of an item and of the whole, best first. */
export const reviewGrades = ['优', '良', '中', '差'] as const;
export type ReviewGrade = (typeof reviewGrades)[number];

/**
 * How the overall grade follows from those of the eight items: six or more 优 and no 中 or 差; six or more 良 or better and no 差; six or more
 * 中 or better; else 差.
 */
export const overallSteps: readonly CountedStep[] = [
  { text: '优', atLeast: 6, among: ['优'], none: ['中', '差'] },
  { text: '良', atLeast: 6, among: ['优', '良'], none: ['差'] },
  { text: '中', atLeast: 6, among: ['优', '良', '中'], none: [] },
];

/** What the machine can say of an item: its findings, the gravest first, and the grade they suggest; null where only a person can say. */
export interface ItemReview {
  readonly item: ReviewItem;
  readonly findings: readonly Finding[];
  readonly suggested: ReviewGrade | null;
}

/** A project with its eight items. */
export interface ProjectReview {
  readonly year: number | null;
  readonly project: Project;
  readonly items: readonly ItemReview[];
}

/** The review of goal tables; `rest` are findings about no single project. */
export interface GoalReview {
  readonly projects: readonly ProjectReview[];
  readonly rest: readonly Finding[];
}

/**
 * The grade that findings suggest: none that blocks and none to look at gives 优, one to look at 良, more 中, one that blocks 差. An item
 * that only a person can judge gets none, unless something was found.
 */
export function suggestedGrade({ human }: ReviewItem, findings: readonly Finding[]): ReviewGrade | null {
  if (findings.some(({ severity }) => severity === 'block')) return '差';
  const reviews = findings.filter(({ severity }) => severity === 'review').length;
  if (reviews > 1) return '中';
  if (reviews === 1) return '良';
  return human ? null : '优';
}

const keyOf = (ref: Finding['project']): string | null =>
  ref === null ? null : JSON.stringify([ref.unit, ref.code, ref.name]);

/** Sorts the findings of checked goal tables under the items of each project. */
export function goalReview(documents: readonly GoalDocument[], findings: readonly Finding[]): GoalReview {
  const byProject = grouped(findings, ({ project }) => keyOf(project));
  const met = new Set<string>();
  const projects = documents.flatMap(({ year, projects: own }) =>
    own.map((project): ProjectReview => {
      const key = keyOf(projectRef(project)) ?? '';
      met.add(key);
      const of = bySeverity(byProject.get(key) ?? []);
      const items = reviewItems.map((item): ItemReview => {
        const found = of.filter(({ code }) => itemOf(code) === item.id);
        return { item, findings: found, suggested: suggestedGrade(item, found) };
      });
      return { year, project, items };
    }),
  );
  const rest = findings.filter(({ project }) => !met.has(keyOf(project) ?? ''));
  return { projects, rest: bySeverity(rest) };
}
