import type { Words } from '../../../findings/speak.ts';
import { isLarge, maxPrintedProjects } from '../../run/large-run.ts';
import type { Block } from '../../tables/document.ts';
import { body } from '../blocks.ts';
import type { ReportContext } from '../report-context.ts';

const words = {
  forms: {
    zh: '共 {count} 个项目，超过 {most} 个，本报告不附自评表：各项目的自评表在其单位的评分表（.xlsx）里，已定分单位的报送版里也有。',
    en: 'With {count} projects, more than {most}, this report has no forms: each stands in the workbook of its unit (.xlsx), and in what a unit hands in once all of its projects are final.',
  },
  ledger: {
    zh: '共 {count} 个项目，超过 {most} 个，本报告不列各条扣分：逐条的扣分说明在各单位的评分表（.xlsx）里。',
    en: 'With {count} projects, more than {most}, this report lists no deductions: each stands in the ledger of the workbook of its unit (.xlsx).',
  },
  evidence: {
    zh: '共 {count} 个项目，超过 {most} 个，本报告不列佐证材料：清单在各单位的评分表（.xlsx）里。',
    en: 'With {count} projects, more than {most}, this report lists no evidence: the lists stand in the workbooks of the units (.xlsx).',
  },
} as const satisfies Words;

/**
 * What stands in place of an annex that the report of a large department leaves to the workbooks of its units; null where it has the annex.
 * Thousands of pages that nobody reads were most of the time and the memory of a run.
 */
export function leftToUnits(annex: keyof typeof words, { projects, units, say }: ReportContext): Block | null {
  if (units.length < 2 || !isLarge(projects)) return null;
  return body(say(words[annex], { count: projects.length, most: maxPrintedProjects }));
}
