import type { RuleTest } from '../../app/rule-cases/test-rules.ts';
import { placeText } from '../../findings/finding.ts';
import type { Speak, Words } from '../../findings/speak.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { isCovered, type RuleCoverage } from '../../use-cases/rule-cases/coverage.ts';
import type { CaseResult, Mismatch } from '../../use-cases/rule-cases/run-case.ts';
import type { CliContext } from '../context.ts';
import { effectWords } from './print-rules.ts';
import { textTable } from './text-table.ts';

const words = {
  counts: {
    zh: '用例 {results} 个（{files} 个文件）：通过 {passed}，不符 {failed}',
    en: '{results} cases in {files} files: {passed} passed, {failed} failed',
  },
  failed: { zh: '[不符]', en: '[failed]' },
  mismatch: {
    zh: '    {what}：表中 {expected}，算得 {got}\n',
    en: '    {what}: the table says {expected}, computed {got}\n',
  },
  rule: { zh: '规则', en: 'rule' },
  effect: { zh: '作用', en: 'effect' },
  cases: { zh: '用例', en: 'cases' },
  branches: { zh: '分支', en: 'branches' },
  covered: {
    zh: '规则 {rules} 条，用例覆盖 {covered} 条\n',
    en: '{covered} of {rules} rules are covered\n',
  },
  noCase: { zh: '  {rule}：没有用例', en: '  {rule}: no case' },
  notReached: { zh: '  {rule}：没有走到 {where}', en: '  {rule}: not reached: {where}' },
} as const satisfies Words;

/** What a case may state. */
const compared = {
  score: { zh: '得分', en: 'score' },
  lost: { zh: '扣分', en: 'deduction' },
  total: { zh: '总分', en: 'total' },
  outcome: { zh: '结果', en: 'outcome' },
  rule: { zh: '规则', en: 'rule' },
  sentence: { zh: '说明', en: 'sentence' },
} as const satisfies Readonly<Record<Mismatch['what'], Bilingual>>;

/** The cases that failed, each with its place, what its table says and what came out; then how far the cases cover the rules. */
export function printRuleTest(tested: RuleTest, context: CliContext): string {
  const { say } = context;
  const failed = tested.results.filter((one) => one.mismatches.length > 0);
  const passed = tested.results.length - failed.length;
  const line = say(words.counts, {
    results: tested.results.length,
    files: tested.files.length,
    passed,
    failed: failed.length,
  });
  const coverage = tested.configurationFault ? '' : `\n${printCoverage(tested.coverage, context)}`;
  return `${failed.map((one) => printFailure(one, context)).join('')}${context.paint('bold', line)}\n${coverage}`;
}

function printFailure({ ruleCase, row, mismatches }: CaseResult, context: CliContext): string {
  const { say } = context;
  const { colon } = say.marks;
  const mark = context.paint('red', say(words.failed));
  const said = mismatches.map(({ what, expected, got }) =>
    say(words.mismatch, { what: say(compared[what]), expected, got }),
  );
  const formula = row.trace === null ? '' : `    ${row.rule?.id ?? ''}${colon}${row.trace.substituted}\n`;
  return `${mark} ${placeText(ruleCase.place, context.language)}  ${ruleCase.title}\n${said.join('')}${formula}`;
}

function printCoverage(coverage: readonly RuleCoverage[], context: CliContext): string {
  const { say } = context;
  const columns = [
    { heading: say(words.rule), least: 28 },
    { heading: say(words.effect), least: 8 },
    { heading: say(words.cases), align: 'right' as const },
    { heading: say(words.branches), align: 'right' as const },
  ];
  const rows = coverage.map((one) => [
    one.rule,
    say(effectWords[one.effect]),
    String(one.cases),
    one.branches.length === 0 ? '—' : `${one.branches.filter((each) => each.cases > 0).length}/${one.branches.length}`,
  ]);
  const covered = coverage.filter(isCovered).length;
  const line = say(words.covered, { rules: coverage.length, covered });
  return `${textTable(columns, rows, context.columns)}${context.paint('bold', line)}${uncovered(coverage, say)}`;
}

function uncovered(coverage: readonly RuleCoverage[], say: Speak): string {
  const { colon } = say.marks;
  const lines = coverage.flatMap((one) => {
    if (one.cases === 0) return [say(words.noCase, { rule: one.rule })];
    return one.branches
      .filter((each) => each.cases === 0)
      .map(({ variant, branch }) => {
        const where = [variant, branch].filter((part) => part !== null && part !== '').join(colon);
        return say(words.notReached, { rule: one.rule, where });
      });
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
