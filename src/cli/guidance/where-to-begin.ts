import { readdirSync } from 'node:fs';
import { configFileName, forYear } from '../../app/settings/setting-paths.ts';
import type { Settings } from '../../app/settings/settings.ts';
import type { Speak, Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import type { Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { switchFlag } from '../options/flags.ts';
import { tellFaults } from '../print/print-document.ts';
import { type NextStep, nextCommand, programName, tellNext, typedPath } from './next-steps.ts';

const words = {
  noConfiguration: {
    zh: '没有（这里和上级文件夹都没有 {file}）',
    en: 'none (no {file} here or above)',
  },
  lookedHere: {
    zh: '当前文件夹：{folder}\n配置文件：{config}\n',
    en: 'this folder: {folder}\nconfiguration: {config}\n',
  },
  goalsFile: { zh: '目标表.docx', en: 'goals.docx' },
  putGoals: {
    zh: '把绩效目标表（Word、Excel 等）放到这里，先给每个单位出一份空白填报表：',
    en: 'put the goal tables (Word, Excel …) here and make a blank workbook for each unit:',
  },
  likelyGoals: {
    zh: '这里有一份像目标表的文件；先给每个单位出一份空白填报表：',
    en: 'a file here looks like a goal table; make a blank workbook for each unit:',
  },
  wholeWay: { zh: '从头到尾怎么做：', en: 'the whole way:' },
  workbooksFound: {
    zh: '{folder} 里有 {count} 份填报表；填好后计分：',
    en: '{folder} holds {count} workbooks; when they are filled in:',
  },
  noWorkbooks: {
    zh: '还没有填报表：先给每个单位出一份空白的：',
    en: 'no workbooks yet: make a blank one for each unit:',
  },
  scoreThen: { zh: '填好后计分：', en: 'when they are filled in:' },
} as const satisfies Words;

/** With what a run began. */
interface Beginning {
  readonly settings: Settings;
  readonly configFile: string | null;
  readonly asked: number | null;
}

/** What a run that could not score says about itself. */
interface Unscored {
  readonly year: number | null;
  readonly findings: readonly Finding[];
  readonly configurationFault: boolean;
}

/** Tells why nothing could be scored, and how to begin where nothing was there; returns the exit code. */
export async function tellUnscored(
  { year, findings, configurationFault }: Unscored,
  beginning: Beginning,
  flags: Flags,
  context: CliContext,
): Promise<ExitCode> {
  await tellFaults(findings, flags, context);
  if (!switchFlag(flags, 'json')) tellWhereToBegin(beginning, year ?? beginning.asked, findings, context);
  return configurationFault ? exitCodes.usage : exitCodes.blocked;
}

/** A file in this folder that may well be a goal table; null when none looks like one. */
function likelyGoals(): string | null {
  // 绩效目标表.docx is likelier than other documents; ~$x.docx is the lock of an open one.
  const names = readdirSync('.').filter((name) => /\.(?:docx|xlsx)$/i.test(name) && !/^[.~]/.test(name));
  return names.find((name) => /目标|goal/i.test(name)) ?? names.find((name) => /\.docx$/i.test(name)) ?? null;
}

function workbooksIn(folder: string): number {
  try {
    // Annotated copies are ours and nothing that somebody filled in.
    return readdirSync(folder).filter((name) => /^[^.~].*\.xlsx$/i.test(name) && !/\.annotated\./.test(name)).length;
  } catch {
    return 0;
  }
}

/** Where nothing was found: which folder and configuration that was, and how to begin. Nothing for any other finding. */
function tellWhereToBegin(
  { settings, configFile }: Beginning,
  year: number | null,
  findings: readonly Finding[],
  context: CliContext,
): void {
  const missing = findings.filter(({ code }) => code === 'nothing-found').map(({ args }) => args['flag']);
  if (missing.length === 0) return;
  const { say } = context;
  const config = configFile ?? say(words.noConfiguration, { file: configFileName });
  context.tell(say(words.lookedHere, { folder: process.cwd(), config }));
  tellNext(missing.includes('--actuals') ? withoutActuals(settings, year, say) : withoutGoals(settings, say), context);
}

function withoutGoals(settings: Settings, say: Speak): readonly NextStep[] {
  const likely = likelyGoals();
  const goals = [likely ?? say(words.goalsFile)];
  const named = { ...settings, goals: { value: goals, origin: { kind: 'flag', where: '--goals' } } } as const;
  return [
    {
      does: likely === null ? say(words.putGoals) : say(words.likelyGoals),
      command: nextCommand(['template'], { settings: named, year: null }),
    },
    { does: say(words.wholeWay), command: `${programName(process.env)} --help` },
  ];
}

function withoutActuals(settings: Settings, year: number | null, say: Speak): readonly NextStep[] {
  const folder = year === null ? settings.templates.value : forYear(settings.templates.value, year);
  const count = workbooksIn(folder);
  const shown = typedPath(folder);
  const score = nextCommand([], { settings, year, actuals: [folder] });
  if (count > 0) {
    return [
      {
        does: say(words.workbooksFound, { folder: shown, count }),
        command: score,
      },
    ];
  }
  return [
    {
      does: say(words.noWorkbooks),
      command: nextCommand(['template'], { settings, year }),
    },
    { does: say(words.scoreThen), command: score },
  ];
}
