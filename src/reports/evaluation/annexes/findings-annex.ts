import { placeText } from '../../../findings/finding.ts';
import { severityNames } from '../../../findings/severity.ts';
import type { Finding, Severity } from '../../../model/finding.ts';
import { reportFinding } from '../../../wordings/report-finding.ts';
import { projectNamed } from '../../run/place-among.ts';
import { textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing } from '../../tables/listing.ts';
import type { CellRole } from '../../tables/output-sheet.ts';
import { body, heading, table } from '../blocks.ts';
import { findingsOf } from '../findings-of.ts';
import type { ReportContext } from '../report-context.ts';
import { indicatorName } from '../row-words.ts';

/** 附件三 问题清单: all findings by severity, each with its place and what to do. */
export function findingsAnnex(context: ReportContext): Block[] {
  const { say } = context;
  const findings = findingsOf(context);
  const title = heading(1, say({ zh: '附件三　问题清单', en: 'Annex 3. Findings' }), 'findings');
  if (findings.length === 0) return [title, body(say({ zh: '没有发现问题。', en: 'No findings.' }))];
  const sheet = listing<Finding>(
    'findings-table',
    say({ zh: '问题清单（按级别）', en: 'Findings by severity' }),
    [
      {
        heading: say({ zh: '级别', en: 'Severity' }),
        width: 8,
        entry: (found) => severityCell(found.severity, context),
      },
      {
        heading: say({ zh: '项目和指标', en: 'Project and indicator' }),
        width: 20,
        entry: (found) => subjectOf(found, context),
      },
      {
        heading: say({ zh: '问题', en: 'Finding' }),
        width: 18,
        entry: (found) => reportFinding(found, context.language).title,
      },
      {
        heading: say({ zh: '发现', en: 'Found' }),
        width: 30,
        entry: (found) => reportFinding(found, context.language).found,
      },
      {
        heading: say({ zh: '应为', en: 'Expected' }),
        width: 26,
        entry: (found) => reportFinding(found, context.language).expected,
      },
      {
        heading: say({ zh: '怎么办', en: 'What to do' }),
        width: 28,
        entry: (found) => reportFinding(found, context.language).action,
      },
      {
        heading: say({ zh: '位置', en: 'Place' }),
        width: 22,
        entry: (found) => placeText(found.place, context.language),
      },
    ],
    findings,
    { orientation: 'landscape' },
  );
  return [title, table(sheet, '', true)];
}

/** The project a finding is about, and the indicator with its name where it is about one. */
function subjectOf(found: Finding, context: ReportContext): string | null {
  if (found.project === null) return null;
  const title = context.titles.ofRef(found.project);
  if (found.indicator === null) return title;
  const project = projectNamed(context.projects, found.project);
  const row = project?.indicators.find((one) => one.indicator.ordinal === found.indicator);
  const told = row === undefined ? '' : indicatorName(row, context);
  return context
    .say({ zh: `${title}\n指标${found.indicator} ${told}`, en: `${title}\nindicator ${found.indicator} ${told}` })
    .trimEnd();
}

const severityRoles = { block: 'bad', review: 'warning', note: 'body' } as const satisfies Record<Severity, CellRole>;

/** The severity of a finding as a word; its colour only repeats it. */
export function severityCell(severity: Severity, context: ReportContext) {
  return textCell(context.say(severityNames[severity]), severityRoles[severity], { align: 'center' });
}
