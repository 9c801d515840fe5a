import type { GoalPromise } from '../../model/goals/goals.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { remember } from '../../model/remember.ts';
import { readPromises } from '../../targets/read-promises.ts';
import type { DocumentView, ProjectView, Where } from '../document-view.ts';
import { type Carriage, carriageInDocument, carriageInProject } from './promise-carriers.ts';
import { departmentPart, tableParts as texts } from './table-parts.ts';

/** A promise with where it stands, in words and as a place, and what became of it. */
export interface PromiseView {
  readonly promise: GoalPromise;
  /** The promise as the sentence has it, subject and number together. */
  readonly words: string;
  readonly stands: Bilingual;
  readonly where: Where;
  readonly carriage: Carriage;
}

/** Subject and number as they stand in the sentence; joined by a colon where other words come between. */
function wordsOf({ sentence, subject, text }: GoalPromise): string {
  const orders = [`${subject}${text}`, `${text}${subject}`];
  return orders.find((words) => sentence.includes(words)) ?? closeBy(sentence, subject, text) ?? `${subject}：${text}`;
}

/** What a sentence has from a subject to a text that begins at most six characters behind it: 培训教师共计120人. */
function closeBy(sentence: string, subject: string, text: string): string | null {
  for (let at = sentence.indexOf(subject); at >= 0; at = sentence.indexOf(subject, at + 1)) {
    const behind = at + subject.length;
    const gap = sentence.slice(behind, behind + 6 + text.length).indexOf(text);
    if (gap >= 0) return sentence.slice(at, behind + gap + text.length);
  }
  return null;
}

function ofProject(project: ProjectView): PromiseView[] {
  const { goals, purpose } = project.project;
  const { year } = project.document.document;
  const sources = [...goals.map((text) => [texts.goal, text] as const), [texts.purpose, purpose ?? ''] as const];
  const seen = new Set<string>();
  return sources.flatMap(([stands, text]) =>
    readPromises(text, project.project.source, year).flatMap((promise) => {
      const key = `${promise.subject}|${promise.target.amount ?? ''}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          promise,
          words: wordsOf(promise),
          stands,
          where: project.where,
          carriage: carriageInProject(promise, project),
        },
      ];
    }),
  );
}

function ofDepartment(document: DocumentView): PromiseView[] {
  return (document.document.department?.parts ?? []).flatMap((part) =>
    part.promises.map((promise) => ({
      promise,
      words: wordsOf(promise),
      stands: departmentPart(part.title),
      where: { place: promise.source, project: null, indicator: null },
      carriage: carriageInDocument(promise, document.projects),
    })),
  );
}

/** Every number promised in prose: the department part first, then goals and purposes project by project. */
export const promisesOf = remember((document: DocumentView): readonly PromiseView[] => [
  ...ofDepartment(document),
  ...document.projects.flatMap(ofProject),
]);
