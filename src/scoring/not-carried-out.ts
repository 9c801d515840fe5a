import { inBoth } from '../findings/args.ts';
import type { ActualIndicator, ActualProject, NotCarriedOut } from '../model/actuals/actuals.ts';
import { notCarriedOutText, notCarriedOutWords } from '../model/actuals/not-carried-out.ts';
import { decimal } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { Project } from '../model/goals/goals.ts';
import type { Bilingual } from '../model/json/shape.ts';
import { about, type Subject } from './context.ts';
import type { SetAside } from './rows/row.ts';

/** Why no row of a project that was not carried out is scored; null for every other project. */
export function absenceOf(actual: ActualProject | null): SetAside | null {
  const absence = actual?.notCarriedOut ?? null;
  if (absence === null) return null;
  const told = { kind: absence.kind, reason: null, document: null };
  const why = {
    zh: notCarriedOutText(told, ({ zh }) => zh, 'kind'),
    en: notCarriedOutText(told, ({ en }) => en, 'kind'),
  };
  return { why, full: false };
}

/** True for what says that a row was carried out; 0 and a dash are what people leave in rows of a cancelled project. */
const reports = ({ actual, band, bandPercent, manual }: ActualIndicator): boolean =>
  band !== null || bandPercent !== null || manual !== null || !/^(?:0*|否|不适用|未参评)$/.test(stripped(actual?.text));

// «/», «——», «略» and «无» in a cell say nothing.
const stripped = (text: string | undefined): string => (text ?? '').replaceAll(/[\s\p{P}\p{S}略无]/gu, '');

function lacking({ kind, reason, document }: NotCarriedOut): Bilingual | null {
  const missing = [
    ...(kind === null ? [{ zh: '未参评情形', en: 'the ground' }] : []),
    ...(reason === null ? [{ zh: '未参评原因', en: 'the reason' }] : []),
    ...(document === null ? [{ zh: '未参评依据', en: 'the document' }] : []),
  ];
  if (missing.length === 0) return null;
  return { zh: missing.map(({ zh }) => zh).join('、'), en: missing.map(({ en }) => en).join(', ') };
}

/** What there is to say of a project that was not carried out: what its report lacks or contradicts, else that it is left out. */
export function absenceFindings(
  { name, indicators }: Project,
  { notCarriedOut: absence, indicators: rows, execution }: ActualProject,
  subject: Subject,
): Finding[] {
  if (absence == null) return [];
  const at = { ...subject, place: absence.place };
  const findings: Finding[] = [];
  const lacks = lacking(absence);
  // Words that name no kind, and two different kinds, are reported where they were read.
  const told = absence.kind === null && absence.reason !== null && absence.document !== null;
  if (lacks !== null && !told)
    findings.push(about(at, 'not-carried-out-without-grounds', { name, ...inBoth('what', lacks) }));
  const reported = rows.filter(reports).map(({ ordinal }) => {
    const indicator = indicators.find((one) => one.ordinal === ordinal);
    return `${ordinal} ${indicator?.level3 ?? indicator?.description ?? ''}`.trim();
  });
  if (reported.length > 0) {
    const named = [...reported.slice(0, 5), ...(reported.length > 5 ? ['…'] : [])];
    const both = inBoth('indicators', { zh: named.join('、'), en: named.join(', ') });
    findings.push(about(at, 'not-carried-out-with-actuals', { name, count: String(reported.length), ...both }));
  }
  const executed = execution.executed;
  if (executed !== null && decimal(executed.text).greaterThan(0)) {
    const spent = { ...subject, place: executed.place };
    findings.push(about(spent, 'not-carried-out-with-spending', { name, executed: executed.text }));
  }
  const { kind, reason, document } = absence;
  if (kind === null || reason === null || document === null || reported.length > 0) return findings;
  const args = { name, ...inBoth('kind', notCarriedOutWords[kind]), reason: reason.text, document: document.text };
  return [about(at, 'not-carried-out', args), ...findings];
}
