import type { Argv } from 'yargs';
import type { Speak, Words } from '../../findings/speak.ts';
import type { ReadFormLayout } from '../../form-layouts/form-layouts.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { requiredFlag } from '../options/flags.ts';
import { formsOption, settingsOf } from '../options/settings-options.ts';
import { printListing } from '../print/print-document.ts';

const words = {
  json: { zh: '输出 JSON', en: 'print JSON' },
  form: { zh: '表样的编号或文件', en: 'id or file of the form' },
  exampleList: { zh: '列出自带的表样', en: 'list the built-in forms' },
  exampleShow: { zh: '四川表样各行各列写什么', en: 'what stands where in the form of Sichuan' },
  exampleOwnLine: { zh: 'perf-score forms check --forms 我的表样', en: 'perf-score forms check --forms my-forms' },
  exampleOwn: { zh: '自己的表样写得对不对', en: 'whether forms of your own are right' },
} as const satisfies Words;

const options = (yargs: Argv, say: Speak) =>
  formsOption(yargs, say).option('json', { type: 'boolean', describe: say(words.json) });

const asJson = ({ id, file, layout }: ReadFormLayout) => ({
  id,
  file,
  version: layout?.version ?? null,
  title: layout?.title ?? null,
  money: layout?.money.unit ?? null,
  columns: layout?.columns.length ?? null,
  usable: layout !== null,
});

async function list(flags: Flags, context: CliContext): Promise<ExitCode> {
  const { settings, findings: faults } = await settingsOf(flags);
  const [{ inspectForms }, { printForms }] = await Promise.all([
    import('../../app/inspect-definitions.ts'),
    import('../print/print-forms.ts'),
  ]);
  const { forms, findings } = await inspectForms(settings);
  return printListing(
    { forms: forms.map(asJson) },
    printForms(forms, context),
    [...faults, ...findings],
    flags,
    context,
  );
}

async function show(flags: Flags, context: CliContext): Promise<ExitCode> {
  const asked = requiredFlag(flags, 'id');
  const { settings, findings: faults } = await settingsOf(flags, { form: asked });
  const [{ inspectForm }, { printForm }] = await Promise.all([
    import('../../app/inspect-definitions.ts'),
    import('../print/print-forms.ts'),
  ]);
  const { layout, findings } = await inspectForm(settings);
  const text = layout === null ? '' : printForm(layout, context);
  return printListing({ form: layout }, text, [...faults, ...findings], flags, context);
}

const listCommand: Command = {
  words: 'list',
  summary: { zh: '列出全部表样', en: 'list the form layouts' },
  define: (yargs, say) => options(yargs, say).example('perf-score forms list', say(words.exampleList)),
  run: list,
};

const checkCommand: Command = {
  words: 'check',
  summary: {
    zh: '检查表样：格式、每行列数、缺少或重复的部分',
    en: 'check form layouts: schema, widths of rows, parts that lack or stand twice',
  },
  define: (yargs, say) => options(yargs, say).example(say(words.exampleOwnLine), say(words.exampleOwn)),
  run: list,
};

const showCommand: Command = {
  words: 'show <id>',
  summary: { zh: '显示一个表样：各行各列写什么', en: 'show a form layout: what stands where' },
  define: (yargs, say) =>
    options(yargs, say)
      .positional('id', { type: 'string', demandOption: true, describe: say(words.form) })
      .example('perf-score forms show sichuan', say(words.exampleShow)),
  run: show,
};

/** `perf-score forms list | check | show ID`: the layouts of 项目支出绩效自评表, whether they are right, and what one says. */
export const formsCommand: Command = {
  words: 'forms',
  summary: { zh: '查看、检查自评表的表样', en: 'look at the layouts of the form and check them' },
  define: (yargs, say) =>
    options(yargs, say)
      .example('perf-score forms list', say(words.exampleList))
      .example(say(words.exampleOwnLine), say(words.exampleOwn)),
  run: list,
  subcommands: [listCommand, checkCommand, showCommand],
};
