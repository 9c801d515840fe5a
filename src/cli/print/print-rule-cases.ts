import type { RuleTest } from '../../app/rule-cases/test-rules.ts';
import { type Language, placeText } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import { isCovered, type RuleCoverage } from '../../use-cases/rule-cases/coverage.ts';
import type { CaseResult, Mismatch } from '../../use-cases/rule-cases/run-case.ts';
import type { CliContext } from '../context.ts';
import { effectWords } from './print-rules.ts';
import { textTable } from './text-table.ts';

const words: Readonly<Record<Language, Readonly<Record<Mismatch['what'], string>>>> = {
  zh: { score: '得分', lost: '扣分', total: '总分', outcome: '结果', rule: '规则', sentence: '说明' },
  en: { score: 'score', lost: 'deduction', total: 'total', outcome: 'outcome', rule: 'rule', sentence: 'sentence' },
};

/** The cases that failed, each with its place, what its table says and what came out; then how far the cases cover the rules. */
export function printRuleTest(tested: RuleTest, context: CliContext): string {
  const zh = context.language === 'zh';
  const failed = tested.results.filter((one) => one.mismatches.length > 0);
  const passed = tested.results.length - failed.length;
  const line = zh
    ? `用例 ${tested.results.length} 个（${tested.files.length} 个文件）：通过 ${passed}，不符 ${failed.length}`
    : `${tested.results.length} cases in ${tested.files.length} files: ${passed} passed, ${failed.length} failed`;
  const coverage = tested.configurationFault ? '' : `\n${printCoverage(tested.coverage, context)}`;
  return `${failed.map((one) => printFailure(one, context)).join('')}${context.paint('bold', line)}\n${coverage}`;
}

function printFailure({ ruleCase, row, mismatches }: CaseResult, context: CliContext): string {
  const zh = context.language === 'zh';
  const { colon } = marks[context.language];
  const mark = context.paint('red', zh ? '[不符]' : '[failed]');
  const said = mismatches.map(({ what, expected, got }) =>
    zh
      ? `    ${words.zh[what]}：表中 ${expected}，算得 ${got}\n`
      : `    ${words.en[what]}: the table says ${expected}, computed ${got}\n`,
  );
  const formula = row.trace === null ? '' : `    ${row.rule?.id ?? ''}${colon}${row.trace.substituted}\n`;
  return `${mark} ${placeText(ruleCase.place, context.language)}  ${ruleCase.title}\n${said.join('')}${formula}`;
}

function printCoverage(coverage: readonly RuleCoverage[], context: CliContext): string {
  const zh = context.language === 'zh';
  const columns = [
    { heading: zh ? '规则' : 'rule', least: 28 },
    { heading: zh ? '作用' : 'effect', least: 8 },
    { heading: zh ? '用例' : 'cases', align: 'right' as const },
    { heading: zh ? '分支' : 'branches', align: 'right' as const },
  ];
  const rows = coverage.map((one) => [
    one.rule,
    effectWords[context.language][one.effect],
    String(one.cases),
    one.branches.length === 0 ? '—' : `${one.branches.filter((each) => each.cases > 0).length}/${one.branches.length}`,
  ]);
  const covered = coverage.filter(isCovered).length;
  const line = zh
    ? `规则 ${coverage.length} 条，用例覆盖 ${covered} 条\n`
    : `${covered} of ${coverage.length} rules are covered\n`;
  return `${textTable(columns, rows, context.columns)}${context.paint('bold', line)}${uncovered(coverage, context.language)}`;
}

function uncovered(coverage: readonly RuleCoverage[], language: Language): string {
  const zh = language === 'zh';
  const { colon } = marks[language];
  const lines = coverage.flatMap((one) => {
    if (one.cases === 0) return [`  ${one.rule}${colon}${zh ? '没有用例' : 'no case'}`];
    return one.branches
      .filter((each) => each.cases === 0)
      .map(({ variant, branch }) => {
        const where = [variant, branch].filter((part) => part !== null && part !== '').join(colon);
        return `  ${one.rule}${colon}${zh ? '没有走到' : 'not reached:'} ${where}`;
      });
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
