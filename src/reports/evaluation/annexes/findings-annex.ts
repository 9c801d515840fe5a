import { placeText, reportFinding } from '../../../findings/finding.ts';
import { severityNames } from '../../../findings/severity.ts';
import type { Finding, Severity } from '../../../model/finding.ts';
import { unitId } from '../../../model/goals/project-ref.ts';
import { textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing } from '../../tables/listing.ts';
import type { CellRole } from '../../tables/sheet.ts';
import { body, heading, table } from '../blocks.ts';
import { findingsOf } from '../findings-of.ts';
import type { ReportContext } from '../report-context.ts';
import { indicatorName } from '../row-words.ts';

/** 附件三 问题清单: all findings by severity, each with its place and what to do. */
export function findingsAnnex(context: ReportContext): Block[] {
  const { say } = context;
  const findings = findingsOf(context);
  const title = heading(1, say('附件三　问题清单', 'Annex 3. Findings'), 'findings');
  if (findings.length === 0) return [title, body(say('没有发现问题。', 'No findings.'))];
  const sheet = listing<Finding>(
    'findings-table',
    say('问题清单（按级别）', 'Findings by severity'),
    [
      { heading: say('级别', 'Severity'), width: 8, entry: (found) => severityCell(found.severity, context) },
      { heading: say('项目和指标', 'Project and indicator'), width: 20, entry: (found) => subjectOf(found, context) },
      { heading: say('问题', 'Finding'), width: 18, entry: (found) => reportFinding(found, context.language).title },
      { heading: say('发现', 'Found'), width: 30, entry: (found) => reportFinding(found, context.language).found },
      {
        heading: say('应为', 'Expected'),
        width: 26,
        entry: (found) => reportFinding(found, context.language).expected,
      },
      {
        heading: say('怎么办', 'What to do'),
        width: 28,
        entry: (found) => reportFinding(found, context.language).action,
      },
      { heading: say('位置', 'Place'), width: 22, entry: (found) => placeText(found.place, context.language) },
    ],
    findings,
    { orientation: 'landscape' },
  );
  return [title, table(sheet, '', true)];
}

/** The project a finding is about, and the indicator with its name where it is about one. */
function subjectOf(found: Finding, context: ReportContext): string | null {
  if (found.project === null) return null;
  const { name, code, unit } = found.project;
  const title = context.titles.ofRef(found.project);
  if (found.indicator === null) return title;
  const project = context.projects.find(
    (one) => one.project.name === name && one.project.code === code && unitId(one.unit) === unit,
  );
  const row = project?.indicators.find((one) => one.indicator.ordinal === found.indicator);
  const told = row === undefined ? '' : indicatorName(row, context);
  return context
    .say(`${title}\n指标${found.indicator} ${told}`, `${title}\nindicator ${found.indicator} ${told}`)
    .trimEnd();
}

const severityRoles = { block: 'bad', review: 'warning', note: 'body' } as const satisfies Record<Severity, CellRole>;

/** The severity of a finding as a word; its colour only repeats it. */
export function severityCell(severity: Severity, context: ReportContext) {
  return textCell(context.say(severityNames[severity]), severityRoles[severity], { align: 'center' });
}
