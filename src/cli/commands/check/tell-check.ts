import type { AnnotatedFiles } from '../../../app/annotate-actuals.ts';
import type { CheckedYear } from '../../../app/check-year.ts';
import type { Settings } from '../../../app/settings/settings.ts';
import type { WrittenNotices } from '../../../app/write-notices.ts';
import type { Finding } from '../../../model/finding.ts';
import { unitId } from '../../../model/goals/project-ref.ts';
import type { Submissions } from '../../../model/result/submission.ts';
import type { CliContext } from '../../context.ts';
import { type NextStep, nextCommand } from '../../guidance/next-steps.ts';
import { printDocument } from '../../print/print-document.ts';
import { checkWords as words } from './check-words.ts';
import { type Due, tellDue } from './due.ts';

/** What a check wrote, where it was asked to, and everything that was found on the way. */
interface Made {
  readonly annotated: AnnotatedFiles | null;
  readonly notices: WrittenNotices | null;
  readonly findings: readonly Finding[];
  readonly due: Due | null;
}

/** What a clerk does with what was found. */
export function nextSteps(
  files: readonly string[],
  settings: Settings,
  { year, elsewhere, submissions }: CheckedYear,
  { annotated, notices, findings }: Made,
  { say }: CliContext,
): readonly NextStep[] {
  const blocked = findings.some((found) => found.severity === 'block' && !elsewhere.includes(found));
  const again = nextCommand(['check', ...files], { settings, year });
  const many = submissions !== null && isDepartment(submissions);
  const chases = many && notices === null && (blocked || submissions.units.some(({ state }) => state !== 'complete'));
  const notify: NextStep[] = chases ? [{ does: say(words.notifyThem), command: `${again} --notices` }] : [];
  if (!blocked) {
    const actuals = files.length === 0 ? {} : { actuals: settings.actuals.value };
    return [...notify, { does: say(words.score), command: nextCommand([], { settings, year, ...actuals }) }];
  }
  const steps: NextStep[] = [];
  if (annotated === null) steps.push({ does: say(words.annotateThem), command: `${again} --annotate` });
  return [...steps, ...notify, { does: say(words.again), command: again }];
}

/** What a reviewer would give, as `result.json` has it. */
async function reviewerPart(
  { run }: CheckedYear,
  { language }: CliContext,
): Promise<{ readonly asReviewer?: object | undefined }> {
  if (run?.reviewer === undefined) return {};
  const { reviewerResult } = await import('../../../reports/run/result-document.ts');
  return { asReviewer: reviewerResult(run.reviewer, language) };
}

/** Prints what was checked as the one document that --json promises. */
export async function printJson(
  checked: CheckedYear,
  { annotated, notices, findings, due }: Made,
  context: CliContext,
): Promise<void> {
  const document = {
    year: checked.year,
    files: checked.files.map(({ file, sha256 }) => ({ file, sha256 })),
    ...(checked.submissions === null ? {} : { submissions: checked.submissions }),
    annotated:
      annotated?.files.flatMap(({ file, copy, remarks }) => (copy === null ? [] : { file, copy, remarks })) ?? [],
    ...(await reviewerPart(checked, context)),
    ...(due === null ? {} : { due }),
    ...(notices === null ? {} : { notices: notices.notices, removedNotices: notices.removed }),
  };
  await printDocument(document, findings, context);
}

/** True where several units handed something in, so that somebody collects; who checks one workbook is not asked to chase the others. */
export function isDepartment({ units, strays }: Submissions): boolean {
  return units.length > 1 && units.filter(({ files }) => files.length > 0).length + strays.length > 1;
}

/** What nobody can correct in the files that were checked, in a line: who sent nothing, and how much the goal tables leave open. */
function tellElsewhere(elsewhere: readonly Finding[], chased: boolean, { say, tell }: CliContext): void {
  const unsent = elsewhere.filter(({ severity }) => severity === 'block');
  const units = new Set(unsent.map(({ project }) => project?.unit)).size;
  if (unsent.length > 0 && !chased) tell(say(words.unsent, { units, projects: unsent.length }));
  const goals = elsewhere.length - unsent.length;
  if (goals > 0) tell(say(words.inGoals, { findings: goals }));
}

function tellNotices({ notices, removed, findings }: WrittenNotices, dryRun: boolean, { say, tell }: CliContext): void {
  const told = dryRun ? words.noticePlanned : words.noticeWritten;
  for (const { unit, places, files } of notices) {
    tell(say(told, { unit: unitId(unit), places, files: files.join(say.marks.and) }));
  }
  if (removed.length > 0) tell(say(words.noticeRemoved, { files: removed.join(say.marks.and) }));
  if (notices.length === 0 && findings.length === 0) tell(say(words.noNotices));
}

/** Prints what was found, what each unit handed in where there are several, and what was written. */
export async function printText(
  checked: CheckedYear,
  { annotated, notices, findings, due }: Made,
  dryRun: boolean,
  context: CliContext,
): Promise<void> {
  const { printFindings } = await import('../../print/print-findings.ts');
  const { say } = context;
  const elsewhere = new Set(checked.elsewhere);
  const shown = findings.filter((found) => !elsewhere.has(found));
  if (shown.length > 0) context.out(printFindings(shown, { ...context, verbose: true }));
  const found = shown.length === 0 ? say(words.nothingFound) : say(words.found, { count: shown.length });
  const { submissions } = checked;
  const many = submissions !== null && isDepartment(submissions);
  if (many) {
    const { printSubmissions } = await import('../../print/print-submissions.ts');
    context.out(printSubmissions(submissions, context));
  }
  if (checked.run?.reviewer !== undefined) {
    const { printReviewer } = await import('../../print/print-reviewer.ts');
    context.out(printReviewer(checked.run.reviewer, context));
  }
  context.tell(say(words.checked, { files: checked.files.length, found }));
  if (due !== null) tellDue(due, context);
  tellElsewhere(checked.elsewhere, many, context);
  for (const { file, copy, remarks } of annotated?.files ?? []) {
    if (copy !== null)
      context.tell(say(dryRun ? words.wouldAnnotate : words.annotated, { file, notes: remarks, copy }));
  }
  if (notices !== null) tellNotices(notices, dryRun, context);
  if (dryRun) context.tell(say(words.nothingWritten));
}
