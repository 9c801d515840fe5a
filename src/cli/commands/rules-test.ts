import type { Words } from '../../findings/speak.ts';
import type { CaseResult } from '../../use-cases/rule-cases/run-case.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { listFlag, switchFlag } from '../options/flags.ts';
import { definitionOptions, settingsOf } from '../options/settings-options.ts';
import { printDocument } from '../print/print-document.ts';

const words = {
  files: {
    zh: '用例文件；不写则用自带的 rules/cases',
    en: 'case files; without any those of rules/cases',
  },
  profile: { zh: '没有写明方案的表用哪个方案', en: 'the profile of tables that name none' },
  all: { zh: '有规则或分支没有用例也算不通过', en: 'fail also when a rule or branch has no case' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  example: { zh: '跑自带的用例', en: 'run the built-in cases' },
  exampleOwnLine: {
    zh: 'perf-score rules test 我的用例.xlsx --rules 我的规则',
    en: 'perf-score rules test my-cases.xlsx --rules my-rules',
  },
  exampleOwn: { zh: '检验自己的规则', en: 'test rules of your own' },
} as const satisfies Words;

function caseJson({ ruleCase, profile, project, row, mismatches }: CaseResult) {
  return {
    place: ruleCase.place,
    title: ruleCase.title,
    profile: profile.id,
    passed: mismatches.length === 0,
    weight: row.weight,
    outcome: row.outcome.type,
    score: row.outcome.score,
    total: project.total.score,
    rule: row.rule?.id ?? null,
    substituted: row.trace?.substituted ?? null,
    mismatches,
  };
}

async function run(flags: Flags, context: CliContext): Promise<ExitCode> {
  const { settings, findings: faults } = await settingsOf(flags);
  const [{ testRules }, { isCovered }] = await Promise.all([
    import('../../app/rule-cases/test-rules.ts'),
    import('../../use-cases/rule-cases/coverage.ts'),
  ]);
  const tested = await testRules(listFlag(flags, 'files') ?? [], settings, context.language);
  const findings = [...faults, ...tested.findings];
  const gap = switchFlag(flags, 'require-coverage') && !tested.coverage.every(isCovered);
  const failed = tested.results.some((one) => one.mismatches.length > 0);
  const blocked = findings.some((one) => one.severity === 'block');
  if (switchFlag(flags, 'json')) {
    const document = {
      files: tested.files,
      cases: tested.results.map(caseJson),
      coverage: tested.coverage.map((one) => ({ ...one, covered: isCovered(one) })),
    };
    await printDocument(document, findings, context);
  } else {
    const [{ printRuleTest }, { printFindings }] = await Promise.all([
      import('../print/print-rule-cases.ts'),
      import('../print/print-findings.ts'),
    ]);
    if (tested.results.length > 0 || !blocked) context.out(printRuleTest(tested, context));
    context.fail(printFindings(findings, context));
  }
  if (tested.configurationFault || faults.some((one) => one.severity === 'block')) return exitCodes.usage;
  return failed || gap || blocked ? exitCodes.blocked : exitCodes.ok;
}

/** `perf-score rules test [files..]`: runs cases written as tables against the rules and says which rules they cover. */
export const rulesTestCommand: Command = {
  words: 'test [files..]',
  summary: {
    zh: '用写成表格的用例（Markdown 或 xlsx）检验规则，并统计覆盖',
    en: 'test the rules by cases written as tables (Markdown or xlsx), with coverage',
  },
  define: (yargs, say) => {
    return definitionOptions(yargs, say)
      .positional('files', {
        type: 'string',
        array: true,
        describe: say(words.files),
      })
      .option('profile', {
        type: 'string',
        requiresArg: true,
        describe: say(words.profile),
      })
      .option('require-coverage', {
        type: 'boolean',
        describe: say(words.all),
      })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example('perf-score rules test', say(words.example))
      .example(say(words.exampleOwnLine), say(words.exampleOwn));
  },
  run,
};
