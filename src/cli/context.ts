import { styleText } from 'node:util';
import type { Language } from '../findings/finding.ts';

/** What a command may use of the outside world: two streams, a language, and whether a person is looking. */
export interface CliContext {
  /** Data goes here, and nothing else. */
  readonly out: (text: string) => void;
  /** Talk goes here; silent under --quiet. */
  readonly say: (text: string) => void;
  /** Errors go here, also under --quiet. */
  readonly fail: (text: string) => void;
  readonly language: Language;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly terminal: boolean;
  readonly columns: number;
  readonly paint: (style: Parameters<typeof styleText>[0], text: string) => string;
}

/** The language of a run: --lang, then PERF_SCORE_LANG, LC_ALL, LC_MESSAGES, LANG; Chinese unless one of them asks for English. */
export function chooseLanguage(flag: string | undefined, environment: NodeJS.ProcessEnv): Language {
  const asked =
    flag ??
    environment['PERF_SCORE_LANG'] ??
    environment['LC_ALL'] ??
    environment['LC_MESSAGES'] ??
    environment['LANG'] ??
    '';
  return /^en(?:[_.-]|$)/i.test(asked) ? 'en' : 'zh';
}

/** Builds the context of this process from the common flags. */
export function processContext(flags: {
  lang?: string | undefined;
  quiet?: boolean | undefined;
  verbose?: boolean | undefined;
}): CliContext {
  const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  const quiet = flags.quiet === true;
  return {
    out: (text) => void process.stdout.write(text),
    say: (text) => {
      if (!quiet) process.stderr.write(text);
    },
    fail: (text) => void process.stderr.write(text),
    language: chooseLanguage(flags.lang, process.env),
    verbose: flags.verbose === true,
    quiet,
    terminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 100,
    paint: (style, text) => (colour ? styleText(style, text) : text),
  };
}
