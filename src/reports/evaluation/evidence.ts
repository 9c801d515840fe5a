import { placeText } from '../../findings/finding.ts';
import type { Speak } from '../../findings/speak.ts';
import { namesEvidence } from '../../model/actuals/says-nothing.ts';
import { decimal } from '../../model/decimal.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { IndicatorScore, ProjectScore } from '../../model/result/result.ts';
import { textCell } from '../tables/cells.ts';
import { type ListingColumn, listing } from '../tables/listing.ts';
import type { OutputSheet } from '../tables/output-sheet.ts';
import type { ReportContext } from './report-context.ts';
import { actualText, indicatorName } from './row-words.ts';
import { absenceText, isAbsent } from './states.ts';

/** One line of the list of evidence: an indicator, or a project that was not carried out (then `row` is null). */
interface EvidenceLine {
  readonly project: ProjectScore;
  readonly row: IndicatorScore | null;
  readonly missing: Bilingual | null;
}

const noEvidence: Bilingual = { zh: '缺佐证材料', en: 'no evidence named' };
const noSize: Bilingual = { zh: '缺调查样本数', en: 'no survey size' };
const both: Bilingual = { zh: '缺佐证材料和调查样本数', en: 'neither evidence nor survey size' };
const noDocument: Bilingual = { zh: '缺未参评依据', en: 'no document' };

/** What an indicator lacks to prove its actual; nothing where none was reported or it does not apply. */
export function missingEvidence({ actual, outcome, facts }: IndicatorScore): Bilingual | null {
  if (actual === null || outcome.type === 'not-applicable') return null;
  if (actual.actual === null && actual.band === null) return null;
  const size = actual.surveySize;
  const unsized = facts['satisfaction'] === true && (size === null || !decimal(size.text).greaterThan(0));
  if (namesEvidence(actual.evidence)) return unsized ? noSize : null;
  return unsized ? both : noEvidence;
}

function linesOf(projects: readonly ProjectScore[]): EvidenceLine[] {
  return projects.flatMap((project): EvidenceLine[] => {
    if (!isAbsent(project)) return project.indicators.map((row) => ({ project, row, missing: missingEvidence(row) }));
    return [{ project, row: null, missing: project.actual?.notCarriedOut?.document == null ? noDocument : null }];
  });
}

/** How much of the evidence there is, in a sentence. */
export function evidenceSentence(projects: readonly ProjectScore[], say: Speak): string {
  const lines = linesOf(projects);
  const named = lines.filter(({ row }) => namesEvidence(row?.actual?.evidence)).length;
  const lacking = lines.filter(({ missing }) => missing !== null).length;
  const rows = lines.filter(({ row }) => row !== null).length;
  return say({
    zh: `共${rows}项指标，写明佐证材料的${named}项${lacking === 0 ? '，没有缺少的材料' : `，还缺材料的${lacking}项`}。`,
    en: `${rows} indicator(s), ${named} with evidence; ${lacking === 0 ? 'nothing is missing' : `${lacking} line(s) lack something`}.`,
  });
}

function columnsOf(context: ReportContext): ListingColumn<EvidenceLine>[] {
  const { say, language } = context;
  return [
    { heading: say({ zh: '项目', en: 'Project' }), width: 26, entry: ({ project }) => context.titles.of(project) },
    {
      heading: say({ zh: '指标', en: 'Indicator' }),
      width: 26,
      entry: ({ row }) => (row === null ? null : `${row.indicator.ordinal} ${indicatorName(row, context)}`),
    },
    { heading: say({ zh: '指标值', en: 'Target' }), width: 16, entry: ({ row }) => row?.target.text ?? null },
    {
      heading: say({ zh: '实际完成值', en: 'Actual' }),
      width: 22,
      entry: ({ row, project }) => (row === null ? absenceText(project, say, 'kind') : actualText(row)),
    },
    {
      heading: say({ zh: '佐证材料', en: 'Evidence' }),
      width: 34,
      entry: ({ row, project }) =>
        (row === null ? project.actual?.notCarriedOut?.document?.text : row.actual?.evidence?.text) ?? null,
    },
    {
      heading: say({ zh: '调查样本数', en: 'Survey size' }),
      width: 11,
      entry: ({ row }) => row?.actual?.surveySize?.text ?? null,
    },
    {
      heading: say({ zh: '还缺什么', en: 'Missing' }),
      width: 20,
      entry: ({ row, missing }) => {
        if (missing !== null) return textCell(say(missing), 'warning');
        if (row?.outcome.type === 'not-applicable') return say({ zh: '不适用', en: 'not applicable' });
        return row === null || row.actual?.actual != null || row.actual?.band != null
          ? say({ zh: '齐', en: 'complete' })
          : say({ zh: '未填报', en: 'not reported' });
      },
    },
    {
      heading: say({ zh: '填报位置', en: 'Place' }),
      width: 30,
      entry: ({ row, project }) => {
        const place =
          row === null ? project.actual?.notCarriedOut?.place : (row.actual?.evidence?.place ?? row.actual?.place);
        return place === undefined ? null : placeText(place, language);
      },
    },
  ];
}

/** 佐证材料清单: for each indicator what proves its actual, the size of a survey, and what is missing. */
export function evidenceTable(context: ReportContext, id: string): OutputSheet {
  const title = context.say({ zh: '佐证材料清单', en: 'Evidence' });
  return listing(id, title, columnsOf(context), linesOf(context.projects), { orientation: 'landscape' });
}
