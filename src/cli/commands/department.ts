import { resolve } from 'node:path';
import type { DepartmentPolicy } from '../../app/department.ts';
import type { Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import type { GoalsOfYear } from '../../use-cases/goals/read-goal-files.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { programName, tellNext, typedPath } from '../guidance/next-steps.ts';
import { tellUnscored } from '../guidance/where-to-begin.ts';
import { listFlag, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { settingsOf } from '../options/settings-options.ts';
import { printDocument, tellFaults } from '../print/print-document.ts';

const words = {
  files: {
    zh: '填好的部门整体填报表；不写则读空白表所在的文件夹',
    en: 'the filled-in workbook; without it, that of the folder where the blank one went',
  },
  year: { zh: '年度', en: 'the year' },
  goals: { zh: '绩效目标文件或文件夹', en: 'goal documents or folders' },
  profile: {
    zh: '部门整体方案：hunan、mof-2013、chengdu-2025、sichuan-2018，或方案文件',
    en: 'layout: hunan, mof-2013, chengdu-2025, sichuan-2018, or a file',
  },
  template: { zh: '写出空白填报表', en: 'write the blank workbook' },
  results: {
    zh: '项目自评结果的文件夹或 result.json：核对金额，取项目得分',
    en: "the folder or result.json of the projects' results: amounts are compared, scores taken from it",
  },
  name: { zh: '部门名称；不写则从目标文件取', en: 'name of the department; that of the goal documents where absent' },
  out: { zh: '写到哪个文件夹', en: 'the folder to write to' },
  force: { zh: '改过的旧文件改名保留，重新写', en: 'keep changed files under another name and write anew' },
  dryRun: { zh: '只看结果，不写文件', en: 'show the result, write nothing' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  exampleTemplate: {
    zh: '写出部门整体空白填报表：基础数据、履职目标、指标评定',
    en: 'the blank workbook: base data, goals, answers',
  },
  exampleScore: { zh: '填好以后，出自评表、报告和数据', en: 'once it is filled in: scorecard, report, data' },
  exampleResults: { zh: '同时与各项目自评结果核对', en: 'held against the results of the projects' },
  none: {
    zh: '{folder} 里没有填好的部门整体填报表；空白的这样写出来：',
    en: 'there is no filled-in workbook in {folder}; a blank one is written like this:',
  },
  made: {
    zh: '空白填报表在 {file}，其中履职目标 {count} 项\n',
    en: 'the blank workbook is {file}, with {count} goals\n',
  },
  refused: { zh: '没有写：{file} 已有人填过\n', en: 'nothing was written: {file} has been filled in\n' },
  wrote: { zh: '已写入 {folder}：{files}\n', en: 'wrote {folder}: {files}\n' },
  nothingWritten: { zh: '没有写文件（--dry-run）\n', en: 'nothing was written (--dry-run)\n' },
  fillIn: { zh: '填好后，计分：', en: 'once it is filled in:' },
} as const satisfies Words;

/** `perf-score department --year 2026`: the blank workbook of a whole department, and its scorecard. */
export const departmentCommand: Command = {
  words: 'department [files..]',
  summary: {
    zh: '部门整体支出绩效自评：空白填报表、自评表、报告和数据',
    en: 'the department as a whole: blank workbook, scorecard, report, data',
  },
  define: (yargs, say) => {
    const one = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
    return yargs
      .positional('files', { type: 'string', array: true, describe: say(words.files) })
      .option('year', one(say(words.year)))
      .option('goals', { ...one(say(words.goals)), array: true })
      .option('profile', one(say(words.profile)))
      .option('template', { type: 'boolean', describe: say(words.template) })
      .option('results', one(say(words.results)))
      .option('department-in-charge', one(say(words.name)))
      .option('out', { ...one(say(words.out)), alias: 'o' })
      .option('force', { type: 'boolean', describe: say(words.force) })
      .option('dry-run', { type: 'boolean', describe: say(words.dryRun) })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example('perf-score department --year 2026 --template', say(words.exampleTemplate))
      .example('perf-score department --year 2026', say(words.exampleScore))
      .example('perf-score department --year 2026 --results scorecards/2026', say(words.exampleResults));
  },
  run,
};

/** What a department is scored by, once goals and layout are read. */
interface Prepared {
  readonly department: string;
  readonly year: number;
  readonly goals: GoalsOfYear;
  readonly policy: DepartmentPolicy;
  /** The folder of the blank workbook. */
  readonly blanks: string;
}

async function run(flags: Flags, context: CliContext): Promise<ExitCode> {
  const {
    settings,
    configFile,
    findings: faults,
  } = await settingsOf({
    goals: flags['goals'],
    departmentInCharge: flags['department-in-charge'],
  });
  const asked = yearFlag(flags) ?? null;
  const [{ loadGoalsOfYear }, { departmentOf, departmentPolicy }] = await Promise.all([
    import('../../app/inputs/load-goals.ts'),
    import('../../app/department.ts'),
  ]);
  if (faults.length > 0) {
    await tellFaults(faults, flags, context);
    return exitCodes.usage;
  }
  const goals = await loadGoalsOfYear(settings, asked);
  if (goals.documents.length === 0 || goals.year === null) {
    const unscored = { year: goals.year, findings: goals.findings, configurationFault: false };
    return tellUnscored(unscored, { settings, configFile, asked }, flags, context);
  }
  const { value: policy, findings } = await departmentPolicy(settings, textFlag(flags, 'profile'));
  if (policy === null) {
    await tellFaults(findings, flags, context);
    return exitCodes.usage;
  }
  const { year } = goals;
  const blanks = settings.templates.value.replaceAll('{year}', `${year}-department`);
  const prepared = { department: departmentOf(goals, settings), year, goals, policy, blanks };
  return switchFlag(flags, 'template') ? template(prepared, flags, context) : score(prepared, flags, context);
}

async function template(prepared: Prepared, flags: Flags, context: CliContext): Promise<ExitCode> {
  const { makeDepartmentTemplate } = await import('../../app/department.ts');
  const { goals, policy, blanks } = prepared;
  const dryRun = switchFlag(flags, 'dry-run');
  const made = await makeDepartmentTemplate(
    { ...prepared, prepared: policy.prepared },
    {
      folder: resolve(textFlag(flags, 'out') ?? blanks),
      force: switchFlag(flags, 'force'),
      dryRun,
      language: context.language,
    },
  );
  const findings = [...goals.findings, ...made.findings];
  const code = made.findings.some(({ severity }) => severity === 'block') ? exitCodes.blocked : exitCodes.ok;
  if (switchFlag(flags, 'json')) {
    await printDocument({ templates: made.templates }, findings, context);
    return code;
  }
  const [{ printFindings }, { proposeGoals }] = await Promise.all([
    import('../print/print-findings.ts'),
    import('../../whole-department/propose-goals.ts'),
  ]);
  const { say } = context;
  context.fail(printFindings(findings, context));
  const count = String(proposeGoals(goals.documents, prepared.year).length);
  for (const { file, state } of made.templates) {
    if (state === 'refused') context.fail(say(words.refused, { file: typedPath(file) }));
    else if (dryRun) context.out(say(words.nothingWritten));
    else {
      context.out(say(words.made, { file: typedPath(file), count }));
      const command = [programName(process.env), 'department', '--year', String(prepared.year)].join(' ');
      tellNext([{ does: say(words.fillIn), command }], context);
    }
  }
  return code;
}

async function score(prepared: Prepared, flags: Flags, context: CliContext): Promise<ExitCode> {
  const { departmentFolder, scoreWholeDepartment, writeDepartment } = await import('../../app/department.ts');
  const { policy, blanks, year } = prepared;
  const { say } = context;
  const files = listFlag(flags, 'files') ?? [];
  const paths = files.length > 0 ? files : [blanks];
  const results = textFlag(flags, 'results') ?? null;
  const order = { ...prepared, prepared: policy.prepared, policy: policy.policy };
  const { run: made, findings } = await scoreWholeDepartment(paths, files.length > 0, results, order);
  if (made === null) {
    await tellFaults(findings, flags, context);
    const command = [programName(process.env), 'department', '--year', String(year), '--template'].join(' ');
    if (!switchFlag(flags, 'json'))
      tellNext([{ does: say(words.none, { folder: typedPath(blanks) }), command }], context);
    return exitCodes.blocked;
  }
  const folder = resolve(textFlag(flags, 'out') ?? departmentFolder(year));
  const options = { language: context.language, force: switchFlag(flags, 'force'), keep: paths };
  const dryRun = switchFlag(flags, 'dry-run');
  const written = dryRun ? { findings: [], files: [] } : await writeDepartment(made, policy, folder, options);
  const all: readonly Finding[] = [...findings, ...made.findings, ...written.findings];
  if (switchFlag(flags, 'json')) {
    const { departmentDocument } = await import('../../reports/whole-department/department-document.ts');
    const document = departmentDocument({ ...made, findings: all }, context.language);
    context.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const [{ printDepartment }, { printFindings }] = await Promise.all([
      import('../print/print-department.ts'),
      import('../print/print-findings.ts'),
    ]);
    context.out(printDepartment(made, context));
    context.fail(printFindings(all, context));
    const shown = { folder: typedPath(folder), files: written.files.join(say.marks.and) };
    if (dryRun) context.out(say(words.nothingWritten));
    else if (written.files.length > 0) context.out(say(words.wrote, shown));
  }
  return all.some(({ severity }) => severity === 'block') ? exitCodes.blocked : exitCodes.ok;
}
