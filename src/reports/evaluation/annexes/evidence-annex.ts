import type { Block } from '../../tables/document.ts';
import { body, heading, table } from '../blocks.ts';
import { evidenceSentence, evidenceTable } from '../evidence.ts';
import type { ReportContext } from '../report-context.ts';
import { leftToUnits } from './left-to-units.ts';

/** 附件五 佐证材料清单: what proves each actual, and what is missing. */
export function evidenceAnnex(context: ReportContext): Block[] {
  const { say, projects } = context;
  return [
    heading(1, say({ zh: '附件五　佐证材料清单', en: 'Annex 5. Evidence' }), 'evidence'),
    body(evidenceSentence(projects, say)),
    leftToUnits('evidence', context) ?? table(evidenceTable(context, 'evidence-table'), '', true),
  ];
}
