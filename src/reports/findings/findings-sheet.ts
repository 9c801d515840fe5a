import { placeText } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import { reportFinding } from '../../wordings/report-finding.ts';
import { severityCell } from '../evaluation/annexes/findings-annex.ts';
import { findingsOf, findingsOfOthers } from '../evaluation/findings-of.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { textCell } from '../tables/cells.ts';
import type { OutputSheet, Row } from '../tables/output-sheet.ts';
import { headings, note } from '../tables/sheet-rows.ts';

const columns = [6, 8, 24, 24, 36, 30, 34, 22] as const;
const all = columns.length;

/** Id of the sheet 问题清单. */
const findingsSheetId = 'findings';

const leftToOthers = {
  zh: '另有 {others} 条是关于其他单位的文件的，没有列出，见“部门汇总”。',
  en: ' {others} more are about files of other units: see the workbook of the department.',
} as const;

function aboutText(found: Finding, context: ReportContext): string {
  if (found.project === null) return '';
  const { say } = context;
  const row =
    found.indicator === null ? '' : say({ zh: `\n第${found.indicator}个指标`, en: `\nindicator ${found.indicator}` });
  return `${context.titles.ofRef(found.project)}${row}`;
}

function findingRow(found: Finding, index: number, context: ReportContext): Row {
  const told = reportFinding(found, context.language);
  return {
    cells: [
      textCell(String(index + 1), 'body', { align: 'center' }),
      severityCell(found.severity, context),
      textCell(aboutText(found, context)),
      textCell(`${told.title}\n${found.code}`),
      textCell(told.found),
      textCell(told.expected),
      textCell(told.action),
      textCell(placeText(found.place, context.language)),
    ],
  };
}

/** 问题清单: the findings of the unit and of the whole run by severity, each with place, what was found and expected, and what to do. */
export function findingsSheet(context: ReportContext, findings: readonly Finding[] = findingsOf(context)): OutputSheet {
  const { say } = context;
  const title = say({ zh: '问题清单', en: 'Findings' });
  const count = (severity: Finding['severity']) => findings.filter((found) => found.severity === severity).length;
  const counted = say({
    zh: `共${findings.length}条：阻断${count('block')}条（不解决不能定分），复核${count('review')}条（请人核对），提示${count('note')}条。`,
    en: `${findings.length} in all: ${count('block')} block a final score, ${count('review')} to review, ${count('note')} notes.`,
  });
  const others = findingsOfOthers(context);
  return {
    id: findingsSheetId,
    title,
    columns,
    rows: [
      { cells: [textCell(title, 'title', { columns: all })], height: 30 },
      note(others === 0 ? counted : `${counted}${say(leftToOthers, { others })}`, all),
      headings(
        [
          say({ zh: '序号', en: 'No.' }),
          say({ zh: '级别', en: 'Severity' }),
          say({ zh: '项目、指标', en: 'Project, indicator' }),
          say({ zh: '问题', en: 'Finding' }),
          say({ zh: '发现', en: 'Found' }),
          say({ zh: '应为', en: 'Expected' }),
          say({ zh: '怎么办', en: 'What to do' }),
          say({ zh: '位置', en: 'Place' }),
        ].map((text) => [text] as const),
      ),
      ...findings.map((found, index) => findingRow(found, index, context)),
    ],
    headingRows: 3,
    orientation: 'landscape',
  };
}
