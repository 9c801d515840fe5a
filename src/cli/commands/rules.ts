import type { Argv } from 'yargs';
import type { Speak, Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import type { LoadedRule } from '../../rules/rule-set.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { switchFlag, textFlag } from '../options/flags.ts';
import { profilesOption, rulesOption, settingsOf } from '../options/settings-options.ts';
import { printDocument, printListing } from '../print/print-document.ts';
import { rulesTestCommand } from './rules-test.ts';

const words = {
  json: { zh: '输出 JSON', en: 'print JSON' },
  exampleList: { zh: '列出全部规则', en: 'list the rules' },
  exampleFormulas: { zh: '连同公式', en: 'with their formulas' },
  exampleCheck: { zh: '检查自带的规则和方案', en: 'check what is built in' },
  exampleOwnLine: {
    zh: 'perf-score rules check --rules 我的规则 --profiles 我的方案',
    en: 'perf-score rules check --rules my-rules --profiles my-profiles',
  },
  profile: { zh: '只检查这个方案（编号或文件）', en: 'only this profile (id or file)' },
  exampleProfile: { zh: '一个方案写得对不对', en: 'whether one profile is right' },
  exampleOwn: { zh: '连同自己的规则和方案', en: 'and rules and profiles of your own' },
  exampleRulesLine: {
    zh: 'perf-score rules check --rules 我的规则',
    en: 'perf-score rules check --rules my-rules',
  },
  exampleRules: { zh: '连同自己的规则一起检查', en: 'check your own too' },
} as const satisfies Words;

const json = (yargs: Argv, say: Speak) =>
  rulesOption(yargs, say).option('json', {
    type: 'boolean',
    describe: say(words.json),
  });

/** Faults of rules and profiles are faults of the configuration, whatever was to be scored. */
const exitCode = (findings: readonly Finding[]): ExitCode =>
  findings.some((one) => one.severity === 'block') ? exitCodes.usage : exitCodes.ok;

function ruleJson({ id, file, path, effect, priority, conditions, rule: { event } }: LoadedRule) {
  return { id, effect, priority, file, path, conditions, ...event.params };
}

async function list(flags: Flags, context: CliContext): Promise<ExitCode> {
  const { settings, findings: faults } = await settingsOf(flags);
  const { inspectRules } = await import('../../app/inspect-definitions.ts');
  const { ruleSet, findings: found } = await inspectRules(settings);
  const findings = [...faults, ...found];
  const rules = ruleSet?.rules ?? [];
  const { printRules } = await import('../print/print-rules.ts');
  return printListing({ rules: rules.map(ruleJson) }, printRules(rules, context), findings, flags, context);
}

async function check(flags: Flags, context: CliContext): Promise<ExitCode> {
  const { settings, findings: faults } = await settingsOf(flags);
  const { checkDefinitions } = await import('../../app/inspect-definitions.ts');
  const checked = await checkDefinitions(settings, textFlag(flags, 'profile') ?? null);
  const findings = [...faults, ...checked.findings];
  if (switchFlag(flags, 'json')) {
    const formulas = (checked.check?.formulas ?? []).map(({ rule, bounds, samples }) => ({ rule, bounds, samples }));
    const { rules, profiles } = checked;
    await printDocument({ rules, profiles, formulas }, findings, context);
    return exitCode(findings);
  }
  const [{ printRuleCheck }, { printFindings }] = await Promise.all([
    import('../print/print-rules.ts'),
    import('../print/print-findings.ts'),
  ]);
  context.out(printRuleCheck(checked, context));
  context.out(printFindings(findings, context));
  return exitCode(findings);
}

const listCommand: Command = {
  words: 'list',
  summary: { zh: '列出全部计分规则（--verbose 附公式）', en: 'list the rules, with formulas under --verbose' },
  define: (yargs, say) =>
    json(yargs, say)
      .example('perf-score rules list', say(words.exampleList))
      .example('perf-score rules list --verbose', say(words.exampleFormulas)),
  run: list,
};

const checkCommand: Command = {
  words: 'check',
  summary: {
    zh: '检查规则和方案：缺口、重叠、超出分值、除以零、永不适用',
    en: 'check rules and profiles: gaps, overlaps, bounds, division by zero, rules that never apply',
  },
  define: (yargs, say) =>
    profilesOption(json(yargs, say), say)
      .option('profile', { type: 'string', requiresArg: true, describe: say(words.profile) })
      .example('perf-score rules check', say(words.exampleCheck))
      .example('perf-score rules check --profile county-cap', say(words.exampleProfile))
      .example(say(words.exampleOwnLine), say(words.exampleOwn)),
  run: check,
};

/** `perf-score rules list | check | test`: the scoring rules in use, and whether anything about them can't be right. */
export const rulesCommand: Command = {
  words: 'rules',
  summary: { zh: '查看、检查和测试计分规则', en: 'look at the scoring rules, check and test them' },
  define: (yargs, say) =>
    json(yargs, say)
      .example('perf-score rules list', say(words.exampleList))
      .example(say(words.exampleRulesLine), say(words.exampleRules)),
  run: list,
  subcommands: [listCommand, checkCommand, rulesTestCommand],
};
