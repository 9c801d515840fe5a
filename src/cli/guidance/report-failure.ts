import { finding, type Language } from '../../findings/finding.ts';
import { speak, type Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import { reportFinding } from '../../wordings/report-finding.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { UsageError } from '../options/usage-error.ts';
import { fileTrouble } from './file-trouble.ts';

const words = {
  usage: { zh: '用法错误：{message}\n查看用法：{help}\n', en: 'usage: {message}\nsee: {help}\n' },
  internal: { zh: '内部错误（请报告此问题）：{message}\n', en: 'internal error (please report it): {message}\n' },
} as const satisfies Words;

/** How a failure is reported: as text for a person, or as the one document that --json promises. */
interface Telling {
  readonly language: Language;
  readonly asJson: boolean;
  /** The command line that shows the help of the command. */
  readonly help: string;
}

interface Failure {
  readonly code: ExitCode;
  readonly found: Finding;
  /** For a person. */
  readonly text: string;
}

function failureOf(error: unknown, { language, help }: Telling): Failure {
  const say = speak(language);
  if (error instanceof UsageError) {
    const { message } = error;
    return {
      code: exitCodes.usage,
      found: finding('usage-error', { message, help }),
      text: say(words.usage, { message, help }),
    };
  }
  const trouble = fileTrouble(error, language);
  if (trouble !== null) {
    return { code: exitCodes.usage, found: finding('system-refused', { message: trouble }), text: `${trouble}\n` };
  }
  const stack = error instanceof Error && process.env['PERF_SCORE_DEBUG'] ? error.stack : undefined;
  const message = stack ?? (error instanceof Error ? error.message : String(error));
  return {
    code: exitCodes.internal,
    found: finding('internal-error', { message }),
    text: say(words.internal, { message }),
  };
}

/** Tells why a command could not do its work and returns the exit code for it. */
export function reportFailure(error: unknown, telling: Telling): ExitCode {
  const { code, found, text } = failureOf(error, telling);
  if (telling.asJson) {
    const document = { schemaVersion: '1.0', findings: [reportFinding(found, telling.language)] };
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    process.stderr.write(text);
  }
  return code;
}
