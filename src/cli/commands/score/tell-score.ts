import type { WrittenScorecards } from '../../../app/outputs/write-scorecards.ts';
import type { Settings } from '../../../app/settings/settings.ts';
import type { Speak } from '../../../findings/speak.ts';
import type { ScoreRun } from '../../../model/result/result.ts';
import { outputFormats, submissionFolder } from '../../../use-cases/outputs/output-formats.ts';
import type { CliContext } from '../../context.ts';
import { type ExitCode, exitCodes } from '../../exit-codes.ts';
import { type NextStep, nextCommand, programName, shellWord, tellNext } from '../../guidance/next-steps.ts';
import { oneLine } from '../../print/display-width.ts';
import { scoreWords as words } from './score-words.ts';

/** Says what was written and what to do with it, below everything else, where a person looks first. */
export async function tellOutcome(
  run: ScoreRun,
  written: WrittenScorecards | null,
  settings: Settings,
  json: boolean,
  context: CliContext,
): Promise<void> {
  const { say } = context;
  if (written === null) {
    context.tell(say(words.nothingWritten));
    return;
  }
  for (const left of written.cleared) context.tell(say(words.removed, { folder: left }));
  for (const left of written.left) context.tell(say(words.leftAlone, { folder: left }));
  if (written.keptAs !== null) context.tell(say(words.kept, { folder: written.keptAs }));
  const { folder, files } = written;
  context.tell(say(words.wrote, { folder, files: files.length }));
  await tellSubmissions(run, folder, context);
  if (!json) tellNext(afterScoring(run, written, settings, context.say), context);
}

/** So many units are named that hand in nothing yet; more are counted. */
const maxHeldBack = 10;

/** Says which units can hand in, and why others can't yet. */
async function tellSubmissions(run: ScoreRun, folder: string, { say, tell }: CliContext): Promise<void> {
  const { submissionSets } = await import('../../../reports/submission/submission-sets.ts');
  const sets = submissionSets(run);
  const heldBack = sets.flatMap(({ unit, heldBack: why }) => (why === null ? [] : [{ unit, why }]));
  const ready = sets.length - heldBack.length;
  if (ready > 0) tell(say(words.submitted, { units: ready, folder: `${folder}/${say(submissionFolder)}` }));
  for (const { unit, why } of heldBack.slice(0, maxHeldBack)) {
    tell(
      say(words.heldBack, { unit: oneLine([unit.code, unit.name].filter(Boolean).join(' ')), why: oneLine(say(why)) }),
    );
  }
  const more = heldBack.length - maxHeldBack;
  if (more > 0) tell(say(words.moreHeldBack, { more }));
}

/** The files of a run that a person opens first, besides the workbooks of the units. */
function filesToOpen(files: readonly string[], say: Speak): string {
  const { reportDocument, departmentWorkbook } = outputFormats;
  const open = [reportDocument, departmentWorkbook].map(({ name }) => say(name)).filter((one) => files.includes(one));
  return open.map(say.marks.quoted).join(say(words.and));
}

function afterScoring(
  run: ScoreRun,
  { folder, files }: WrittenScorecards,
  settings: Settings,
  say: Speak,
): readonly NextStep[] {
  const blocking = run.findings.filter((found) => found.severity === 'block').length;
  const open = run.projects.filter(({ state }) => state === 'draft' || state === 'blocked').length;
  const shown = shellWord(folder);
  const look = {
    does: say(words.open, { folder, files: filesToOpen(files, say) }),
  };
  if (blocking === 0)
    return [
      look,
      {
        does: say(words.verify),
        command: `${programName(process.env)} verify ${shown}`,
      },
    ];
  return [
    look,
    {
      does: say(words.blocked, { blocking, open }),
      command: nextCommand([], { settings, year: run.year }),
    },
  ];
}

/** Prints the run: a summary for a person, only what blocks under --quiet, or result.json. */
export async function printRun(run: ScoreRun, json: boolean, context: CliContext): Promise<void> {
  if (json) {
    const { resultDocument } = await import('../../../reports/run/result-document.ts');
    context.out(`${JSON.stringify(resultDocument(run, context.language), null, 2)}\n`);
    return;
  }
  if (context.quiet) {
    const { printFindings } = await import('../../print/print-findings.ts');
    context.fail(
      printFindings(
        run.findings.filter((found) => found.severity === 'block'),
        context,
      ),
    );
    return;
  }
  const { printSummary } = await import('../../print/print-summary.ts');
  context.out(printSummary(run, context));
  if (run.reviewer === undefined) return;
  const { printReviewer } = await import('../../print/print-reviewer.ts');
  context.out(printReviewer(run.reviewer, context));
}

/** The exit code of a run, and why where a gate decided it. */
export async function verdict(run: ScoreRun, failUnder: number | null, context: CliContext): Promise<ExitCode> {
  const { decimal } = await import('../../../model/decimal.ts');
  const final = run.projects.filter(({ state }) => state === 'final');
  const below = failUnder === null ? [] : final.filter((project) => decimal(project.total.score).lt(failUnder));
  const { say } = context;
  if (failUnder !== null && final.length < run.projects.length) {
    context.fail(say(words.onlyFinal, { final: final.length, all: run.projects.length }));
  }
  if (below.length > 0) {
    const names = below.map((project) => `${project.project.name} ${project.total.score}`).join(say.marks.and);
    context.fail(say(words.below, { failUnder: failUnder ?? '', names }));
  }
  if (run.findings.some((found) => found.severity === 'block')) return exitCodes.blocked;
  return below.length > 0 ? exitCodes.gate : exitCodes.ok;
}
