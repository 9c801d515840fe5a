import type { Language } from '../findings/finding.ts';
import type { BudgetUnit } from '../model/goals/goals.ts';
import type { ScoreRun } from '../model/result/result.ts';
import { evidenceAnnex } from './evaluation/annexes/evidence-annex.ts';
import { findingsAnnex } from './evaluation/annexes/findings-annex.ts';
import { formsAnnex } from './evaluation/annexes/forms-annex.ts';
import { ledgerAnnex } from './evaluation/annexes/ledger-annex.ts';
import { provenanceAnnex } from './evaluation/annexes/sources-annex.ts';
import { completionAnalysis } from './evaluation/chapters/completion-analysis.ts';
import { conclusion } from './evaluation/chapters/conclusion.ts';
import { deviations } from './evaluation/chapters/deviations.ts';
import { evaluationWork } from './evaluation/chapters/evaluation-work.ts';
import { firstScreen } from './evaluation/chapters/first-screen.ts';
import { projectBasics } from './evaluation/chapters/project-basics.ts';
import { useOfResults } from './evaluation/chapters/use-of-results.ts';
import { reportContext, unitNames } from './evaluation/report-context.ts';
import { openProjects } from './evaluation/states.ts';
import type { ReportDocument } from './tables/document.ts';

/**
 * 绩效自评报告 of a run, or of one of its units: the first screen, the six usual chapters, and as annexes the official forms, the
 * ledger of points, the findings, the sources and the list of evidence. Every sentence is made from the run; what it can't know is a fill-in block.
 */
export function evaluationReport(run: ScoreRun, language: Language, unit: BudgetUnit | null = null): ReportDocument {
  const context = reportContext(run, language, unit);
  const { say } = context;
  const open = openProjects(context.projects).length > 0;
  return {
    title: say({ zh: `${run.year}年度预算项目绩效自评报告`, en: `Self-evaluation of budget projects, ${run.year}` }),
    subtitle: unitNames(context),
    language,
    blocks: [
      ...firstScreen(context),
      { kind: 'contents' },
      { kind: 'page-break' },
      ...projectBasics(context),
      ...evaluationWork(context),
      ...completionAnalysis(context),
      ...deviations(context),
      ...conclusion(context),
      ...useOfResults(context),
      ...formsAnnex(context),
      { kind: 'page-break' },
      ...ledgerAnnex(context),
      { kind: 'page-break' },
      ...findingsAnnex(context),
      ...provenanceAnnex(context),
      { kind: 'page-break' },
      ...evidenceAnnex(context),
    ],
    ...(open ? { mark: say({ zh: '未定稿', en: 'NOT FINAL' }) } : {}),
    origin: `${run.tool.name} ${run.tool.version} · ${run.profile.id} ${run.profile.version}`,
  };
}
