import { placeText } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import type { Finding } from '../../model/finding.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import { reportFinding } from '../../wordings/report-finding.ts';
import type { ReportContext } from './report-context.ts';
import { indicatorName } from './row-words.ts';

/** Of one project more than this many blocking findings say no more on a first page; all stand in the list of findings. */
const maxLines = 8;

/** What keeps a project from being final, a line for each finding: what it is about, what is wrong, and where. */
export function blockingLines(project: ProjectScore, context: ReportContext): string[] {
  const lines = project.blocking.slice(0, maxLines).map((found) => blockingLine(found, project, context));
  const more = project.blocking.length - lines.length;
  if (more > 0)
    lines.push(
      context.say({ zh: `……另有 ${more} 条，见问题清单`, en: `... and ${more} more, see the list of findings` }),
    );
  return lines;
}

function blockingLine(found: Finding, project: ProjectScore, context: ReportContext): string {
  const { colon, bracketed } = marks[context.language];
  const row = project.indicators.find(({ indicator }) => indicator.ordinal === found.indicator);
  const subject = row === undefined ? '' : `${row.indicator.ordinal} ${indicatorName(row, context)}${colon}`;
  const place = placeText(found.place, context.language);
  return `${subject}${reportFinding(found, context.language).title}${place === '' ? '' : bracketed(place)}`;
}
