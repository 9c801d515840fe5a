import type { MadeConfig } from '../../app/write-config.ts';
import type { Words } from '../../findings/speak.ts';
import type { Command } from '../command.ts';
import type { CliContext } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { type NextStep, programName, tellNext } from '../guidance/next-steps.ts';
import { switchFlag } from '../options/flags.ts';
import { oneLine } from '../print/display-width.ts';
import { printDocument } from '../print/print-document.ts';

const words = {
  dryRun: { zh: '只打印配置，不写文件', en: 'print the configuration, write nothing' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  here: { zh: '看看这个文件夹，写一份配置', en: 'look around here and write a configuration' },
  goals: { zh: '绩效目标表：{places}\n', en: 'goal tables: {places}\n' },
  noGoals: {
    zh: '绩效目标表：没有找到；请放到 goals 文件夹里，或改配置里的 goals\n',
    en: 'goal tables: none found; put them into the folder goals, or change "goals"\n',
  },
  year: { zh: '年度：{year}\n', en: 'year: {year}\n' },
  lastOf: { zh: '年度：{year}（目标表属于多个年度：{years}，取最近的）\n', en: 'year: {year}, the last of {years}\n' },
  actuals: { zh: '填报表：{places}\n', en: 'filled-in workbooks: {places}\n' },
  noActuals: {
    zh: '填报表：还没有；空白的会写到 templates/年度，填好后就在那里读\n',
    en: 'filled-in workbooks: none yet; blank ones go to templates/YEAR and are read there\n',
  },
  department: { zh: '主管部门：{name}\n', en: 'department in charge: {name}\n' },
  departments: {
    zh: '主管部门：目标表写了几个（{names}），没有写进配置\n',
    en: 'department in charge: the goal tables name several ({names}), so none is written\n',
  },
  noDepartment: {
    zh: '主管部门：目标表没有写；要印在自评表上，就在配置里加 departmentInCharge 一项\n',
    en: 'department in charge: not in the goal tables; for the form add "departmentInCharge": "NAME"\n',
  },
  lastYear: { zh: '上年结果：{place}\n', en: "last year's results: {place}\n" },
  cut: { zh: '文件夹太多，只看了前 100 个\n', en: 'only the first 100 folders were looked into\n' },
  wrote: { zh: '已写入 {file}\n', en: 'wrote {file}\n' },
  nothingWritten: { zh: '没有写文件（--dry-run）\n', en: 'nothing was written (--dry-run)\n' },
  template: { zh: '给每个单位出一份空白填报表：', en: 'make a blank workbook for each unit:' },
  check: { zh: '查一遍填报表：', en: 'check the workbooks:' },
} as const satisfies Words;

/** `perf-score init`: looks around in this folder and writes a configuration, without questions. */
export const initCommand: Command = {
  words: 'init',
  summary: {
    zh: '看看当前文件夹里有什么，写一份配置（从不覆盖）',
    en: 'look around in this folder and write a configuration (never overwrites)',
  },
  define: (yargs, say) =>
    yargs
      .option('dry-run', { type: 'boolean', describe: say(words.dryRun) })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example('perf-score init', say(words.here)),
  run: async (flags, context) => {
    const { writeConfig } = await import('../../app/write-config.ts');
    const made = await writeConfig(process.cwd(), switchFlag(flags, 'dry-run'));
    const code = made.findings.length > 0 ? exitCodes.blocked : exitCodes.ok;
    if (switchFlag(flags, 'json')) {
      const { file, written, config } = made;
      await printDocument({ file, written, config }, made.findings, context);
      return code;
    }
    await print(made, switchFlag(flags, 'dry-run'), context);
    return code;
  },
};

async function print(made: MadeConfig, dryRun: boolean, context: CliContext): Promise<void> {
  const { say } = context;
  tellFound(made, context);
  context.out(`${JSON.stringify(made.config, null, 2)}\n`);
  if (made.findings.length > 0) {
    const { printFindings } = await import('../print/print-findings.ts');
    context.fail(printFindings(made.findings, context));
    return;
  }
  if (dryRun) context.tell(say(words.nothingWritten));
  if (!made.written) return;
  context.tell(say(words.wrote, { file: made.file }));
  const program = programName(process.env);
  const steps: NextStep[] = [
    made.actuals.length === 0
      ? { does: say(words.template), command: `${program} template` }
      : { does: say(words.check), command: `${program} check` },
  ];
  tellNext(made.goals.length === 0 ? [] : steps, context);
}

/** What was found, and what each line of the configuration rests on. */
function tellFound({ config, goals, actuals, years, departments, cut }: MadeConfig, context: CliContext): void {
  const { say } = context;
  const tell = (text: string) => context.tell(`${oneLine(text.trimEnd())}\n`);
  const listed = (places: readonly string[]) => places.join(say.marks.and);
  tell(goals.length === 0 ? say(words.noGoals) : say(words.goals, { places: listed(goals) }));
  const [year] = years;
  if (year !== undefined)
    tell(
      years.length === 1 ? say(words.year, { year }) : say(words.lastOf, { year, years: years.join(say.marks.and) }),
    );
  tell(actuals.length === 0 ? say(words.noActuals) : say(words.actuals, { places: listed(actuals) }));
  const [name] = departments;
  if (name === undefined) tell(say(words.noDepartment));
  else
    tell(
      departments.length === 1
        ? say(words.department, { name })
        : say(words.departments, { names: listed(departments) }),
    );
  if (config.lastYear !== undefined) tell(say(words.lastYear, { place: config.lastYear }));
  if (cut) tell(say(words.cut));
}
