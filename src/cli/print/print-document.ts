import type { Finding } from '../../model/finding.ts';
import type { Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { switchFlag } from '../options/flags.ts';

/** Prints the one JSON document of a command: its data, then its findings in words. */
export async function printDocument(data: object, findings: readonly Finding[], context: CliContext): Promise<void> {
  const { reportFinding } = await import('../../wordings/report-finding.ts');
  const reported = findings.map((found) => reportFinding(found, context.language));
  context.out(`${JSON.stringify({ schemaVersion: '1.0', ...data, findings: reported }, null, 2)}\n`);
}

/** Says why a command could do nothing: as errors for a person, as a document that holds only findings under --json. */
export async function tellFaults(findings: readonly Finding[], flags: Flags, context: CliContext): Promise<void> {
  if (switchFlag(flags, 'json')) return printDocument({}, findings, context);
  const { printFindings } = await import('./print-findings.ts');
  context.fail(printFindings(findings, context));
}

/** Prints what a command lists, as text or as the one JSON document, with what is wrong with it; the code that it ends with. */
export async function printListing(
  data: object,
  text: string,
  findings: readonly Finding[],
  flags: Flags,
  context: CliContext,
): Promise<ExitCode> {
  if (switchFlag(flags, 'json')) {
    await printDocument(data, findings, context);
  } else {
    context.out(text);
    await tellFaults(findings, flags, context);
  }
  return findings.some(({ severity }) => severity === 'block') ? exitCodes.usage : exitCodes.ok;
}
