import type { Speak, Words } from '../../findings/speak.ts';
import type { Verification } from './verify-results.ts';

const words = {
  outcome: { zh: '{verdict}：{checked}{again}', en: '{verdict}: {checked}{again}' },
  verified: { zh: '核验通过', en: 'verified' },
  failed: { zh: '核验未通过', en: 'NOT verified' },
  filesHold: { zh: '文件和公式核对通过', en: 'files and formulas hold' },
  filesFailed: { zh: '文件和公式核对未通过', en: 'files and formulas do NOT hold' },
  checkedAll: {
    zh: '结果文件 {outputs} 个，输入与规则 {inputs} 个，公式 {formulas} 个',
    en: '{outputs} outputs, {inputs} inputs and rules, {formulas} formulas',
  },
  checkedOutputs: {
    zh: '结果文件 {outputs} 个，公式 {formulas} 个',
    en: '{outputs} outputs, {formulas} formulas',
  },
  rescored: { zh: '，已由输入重新计分', en: ', scored again from the inputs' },
  notRescored: { zh: '，没有重新计分', en: ', not scored again from the inputs' },
  notAsked: { zh: '；输入、规则和得分没有核对', en: '; inputs, rules and scores were not checked' },
} as const satisfies Words;

/** The verdict in one sentence, with what was looked at; `wanted` says whether inputs and scores were to be checked at all. */
export function verdictText(verified: Verification, wanted: boolean, say: Speak): string {
  const { outputs, inputs, formulas, rescored, findings } = verified;
  const blocked = findings.some(({ severity }) => severity === 'block');
  const checked = say(wanted ? words.checkedAll : words.checkedOutputs, { outputs, inputs, formulas });
  const again = wanted ? say(rescored ? words.rescored : words.notRescored) : say(words.notAsked);
  const verdict = wanted ? (blocked ? words.failed : words.verified) : blocked ? words.filesFailed : words.filesHold;
  return say(words.outcome, { verdict: say(verdict), checked, again });
}
