import type { Language } from '../findings/finding.ts';
import type { BudgetUnit } from '../model/goals/goals.ts';
import type { ScoreRun } from '../model/result/result.ts';
import { evidenceAnnex } from './evaluation/annexes/evidence-annex.ts';
import { findingsAnnex } from './evaluation/annexes/findings-annex.ts';
import { formsAnnex } from './evaluation/annexes/forms-annex.ts';
import { ledgerAnnex } from './evaluation/annexes/ledger-annex.ts';
import { provenanceAnnex } from './evaluation/annexes/sources-annex.ts';
import { resultTables } from './evaluation/chapters/conclusion.ts';
import { deviationTables } from './evaluation/chapters/deviations.ts';
import { evaluationWork } from './evaluation/chapters/evaluation-work.ts';
import { firstScreen } from './evaluation/chapters/first-screen.ts';
import { goalsReached } from './evaluation/chapters/goals-reached.ts';
import { categoryTables, scoreTables } from './evaluation/chapters/indicator-analysis.ts';
import { moneyTables } from './evaluation/chapters/money-analysis.ts';
import { projectList } from './evaluation/chapters/project-basics.ts';
import { reportContext, unitNames } from './evaluation/report-context.ts';
import { openProjects } from './evaluation/states.ts';
import { whatBlocks } from './evaluation/verdict.ts';
import { withTables } from './evaluation/with-tables.ts';
import { resultDocument } from './run/result-document.ts';
import { selfEvaluation } from './self-evaluation/self-evaluation.ts';
import type { ReportDocument } from './tables/document.ts';

/**
 * 绩效自评报告 of a run, or of one of its units, as the desk checks it: the first screen, the sentences of the self-evaluation with tables
 * and charts behind them, and as annexes the official forms, the ledger of points, the findings, the sources and the list of evidence.
 */
export function evaluationReport(run: ScoreRun, language: Language, unit: BudgetUnit | null = null): ReportDocument {
  const context = reportContext(run, language, unit);
  const { say } = context;
  const open = openProjects(context.projects).length > 0;
  const [only, ...others] = context.units;
  const isDepartment = only === undefined || others.length > 0;
  const subject = isDepartment ? { of: 'department' as const } : { of: 'unit' as const, unit: only };
  const chapters = selfEvaluation(resultDocument(run, language), subject, { language, gaps: 'marked' });
  return {
    title: say({ zh: `${run.year}年度预算项目绩效自评报告`, en: `Self-evaluation of budget projects, ${run.year}` }),
    subtitle: unitNames(context),
    language,
    blocks: [
      ...firstScreen(context, chapters),
      { kind: 'contents' },
      { kind: 'page-break' },
      ...withTables(chapters, {
        // The sentences of one unit tell each of its projects; of a department they tell its units, and tables the projects.
        'basics-overview': isDepartment ? [projectList(context)] : [],
        organisation: evaluationWork(context),
        conclusion: [
          ...resultTables(context),
          ...scoreTables(context),
          ...whatBlocks(context),
          ...(isDepartment ? goalsReached(context) : []),
        ],
        'results-money': moneyTables(context),
        results: categoryTables(context),
        'deviations-causes': deviationTables(context),
      }),
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
