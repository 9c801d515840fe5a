import { type Speak, speak } from '../../findings/speak.ts';
import type { ReportSection, ReportStyle } from '../../model/policy/report-style.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import { heading, table } from '../evaluation/blocks.ts';
import { type Subject, selfEvaluation } from '../self-evaluation/self-evaluation.ts';
import { dayText } from '../tables/day-text.ts';
import type { Block, ReportDocument } from '../tables/document.ts';
import { submittedForm } from './submitted-form.ts';

/** What a report that is handed in is made from. */
export interface ReportOrder {
  readonly run: ScoreRun;
  readonly result: ResultJson;
  readonly language: 'zh' | 'en';
  readonly style: ReportStyle;
  /** Which version it is, and its day where one is known. */
  readonly version: { readonly number: number; readonly date: string | null };
}

/** Whose report it is: its subject, the name on the cover, what the title calls it, and the projects whose forms may be attached. */
export interface ReportOwner {
  readonly subject: Subject;
  readonly name: string;
  readonly about: string | null;
  readonly projects: readonly ProjectScore[];
  readonly sections: readonly ReportSection[];
}

/** 绩效自评报告 as it is handed in: an official document of the chapters that the style names, in its order. */
export function submissionReport(order: ReportOrder, owner: ReportOwner): ReportDocument {
  const { run, result, language, style } = order;
  const say = speak(language);
  const chapters = selfEvaluation(result, owner.subject, {
    language,
    gaps: 'left-out',
    chapters: owner.sections.filter((section) => section !== 'forms'),
  });
  const text = chapters.flatMap(({ id, title, blocks }) => [heading(1, title, id), ...blocks]);
  const forms = owner.sections.includes('forms') ? formsSection(owner, run, say) : [];
  const about = owner.about ?? say({ zh: '预算项目', en: 'budget projects' });
  return {
    title: say({
      zh: `${run.year}年度${about}绩效自评报告`,
      en: `Self-evaluation of ${about}, ${run.year}`,
    }),
    subtitle: owner.name,
    language,
    blocks: [...text, ...forms],
    origin: owner.name,
    official: { style, unit: owner.name, date: dateText(order, owner, say) },
  };
}

/** The day of the version, else that which the unit wrote on its form, else room for one. */
function dateText({ version }: ReportOrder, { projects }: ReportOwner, say: Speak): string {
  const written = projects.flatMap(({ actual }) => actual?.formHead?.date?.text.trim() || [])[0];
  const day = version.date ?? written;
  const shown =
    day === undefined ? say({ zh: '　　　　年　　月　　日', en: '____-__-__' }) : say({ zh: dayText(day), en: day });
  return version.number === 1
    ? shown
    : say({ zh: `${shown}（第${version.number}版）`, en: `${shown} (version ${version.number})` });
}

/** 附件：项目支出绩效自评表, each project on a page of its own. */
function formsSection({ projects }: ReportOwner, run: ScoreRun, say: Speak): Block[] {
  const forms = projects.flatMap((project, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'page-break' } as const]),
    heading(2, `${index + 1}.${project.project.name}`, `form-${index + 1}`),
    table(submittedForm(project, run, `form-${index + 1}`, project.project.name, say), ''),
  ]);
  return [heading(1, say({ zh: '附件：项目支出绩效自评表', en: 'Annex: forms of the projects' }), 'forms'), ...forms];
}
