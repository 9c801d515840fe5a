import { styleText } from 'node:util';
import type { Language } from '../findings/finding.ts';
import { type Speak, speak } from '../findings/speak.ts';

/** What a command may use of the outside world: two streams, a language, and whether a person is looking. */
export interface CliContext {
  /** Data goes here, and nothing else. */
  readonly out: (text: string) => void;
  /** Messages go here; silent under --quiet. */
  readonly tell: (text: string) => void;
  /** Errors go here, also under --quiet. */
  readonly fail: (text: string) => void;
  readonly language: Language;
  /** The language that --lang asked for, which the commands to be run next ask for too. */
  readonly languageAsked?: Language;
  /** Puts words into the language of the run. */
  readonly say: Speak;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly terminal: boolean;
  readonly columns: number;
  /** Columns of the stream that takes the messages. */
  readonly messageColumns: number;
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

/**
 * Whether a stream gets colours: --color and --no-color decide, then NO_COLOR, then FORCE_COLOR (0 and false say no, as in Node and
 * chalk), then whether it is a terminal that knows them.
 */
export function usesColour(isTerminal: boolean, environment: NodeJS.ProcessEnv, flag?: boolean): boolean {
  if (flag !== undefined) return flag;
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  // FORCE_COLOR=0 and =false say no, as other programs read them; FORCE_COLOR= says yes.
  if (forced !== undefined) return !/^(?:0|false)$/i.test(forced);
  return isTerminal && environment['TERM'] !== 'dumb';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const paintSigns = /\u001b\[\d+(?:;\d+)*m/g;

/** Builds the context of this process from the common flags. */
export function processContext(flags: {
  lang?: string | undefined;
  quiet?: boolean | undefined;
  verbose?: boolean | undefined;
  color?: boolean | undefined;
}): CliContext {
  const [outColour, errColour] = [process.stdout, process.stderr].map((stream) =>
    usesColour(stream.isTTY === true, process.env, flags.color),
  );
  const colour = outColour || errColour;
  // The same text may go to either stream, and only one of them may be a terminal.
  const inColours = (text: string, coloured: boolean | undefined) =>
    coloured || !colour ? text : text.replace(paintSigns, '');
  const quiet = flags.quiet === true;
  const language = chooseLanguage(flags.lang, process.env);
  const fail = (text: string) => void process.stderr.write(inColours(text, errColour));
  return {
    out: (text) => void process.stdout.write(inColours(text, outColour)),
    tell: (text) => {
      if (!quiet) fail(text);
    },
    fail,
    language,
    ...(flags.lang === undefined ? {} : { languageAsked: language }),
    say: speak(language),
    verbose: flags.verbose === true,
    quiet,
    terminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 100,
    messageColumns: process.stderr.columns ?? 80,
    paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
  };
}
