import type { DataValidation } from 'exceljs';
import type { Speak } from '../../../findings/speak.ts';
import { notCarriedOutKinds, notCarriedOutWords } from '../../../model/actuals/not-carried-out.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { IndicatorColumnId, IndicatorPlan } from '../indicator-plan.ts';
import { shownUnit } from '../shown-unit.ts';
import type { TemplatePolicy } from '../template-policy.ts';

/**
 * Validations warn and let the person go on wherever the reader can make sense of what was typed (7次, 95%); only lists
 * that have no other answer stop. A title has at most 32 characters, a sentence 255.
 */
const warning = (title: string, error: string) =>
  ({ showErrorMessage: true, errorStyle: 'warning', errorTitle: title, error }) as const;

const hint = (title: string, prompt: string) => ({ showInputMessage: true, promptTitle: title, prompt }) as const;

/** The validations of one language. */
class Asking {
  readonly say: Speak;

  constructor(say: Speak) {
    this.say = say;
  }

  atLeastZero(heading: Bilingual, prompt: string): DataValidation {
    const title = this.say(heading);
    const error = {
      zh: '这里应填不小于0的数字，不带单位。仍要保留请选“是”。',
      en: 'A number of at least 0 belongs here, without a unit. Choose "Yes" to keep what was typed.',
    } as const;
    return {
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      allowBlank: true,
      ...hint(title, prompt),
      ...warning(title, this.say(error)),
    };
  }

  between(heading: Bilingual, prompt: Bilingual, error: Bilingual): DataValidation {
    const title = this.say(heading);
    return {
      type: 'decimal',
      operator: 'between',
      formulae: [0, 100],
      allowBlank: true,
      ...hint(title, this.say(prompt)),
      ...warning(title, this.say(error)),
    };
  }

  oneOf(heading: Bilingual, words: readonly string[], prompt: Bilingual): DataValidation {
    const title = this.say(heading);
    const choose = { zh: '请从下拉表中选择：{words}。', en: 'Choose from the list: {words}.' } as const;
    return {
      type: 'list',
      formulae: [`"${words.join(',')}"`],
      allowBlank: true,
      ...hint(title, this.say(prompt)),
      ...warning(title, this.say(choose, { words: words.join(this.say({ zh: '、', en: ', ' })) })),
    };
  }

  dateIn(year: number): DataValidation {
    const { say } = this;
    const prompt = {
      zh: '填实际完成的那一天，如{year}-12-18；过了期限才完成的照实填。',
      en: 'The day on which it was done, such as {year}-12-18; also where that was late.',
    } as const;
    const error = {
      zh: '请填日历上有的日期，像{year}-12-18这样。仍要保留请选“是”。',
      en: 'A day of the calendar such as {year}-12-18. Choose "Yes" to keep what was typed.',
    } as const;
    return {
      type: 'date',
      operator: 'between',
      // Late is an answer too: what was finished in the year after is entered as it was.
      formulae: [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 11, 31))],
      allowBlank: true,
      ...hint(say({ zh: '实际完成日期', en: 'Day it was done' }), say(prompt, { year })),
      ...warning(say({ zh: '不是日期，或早于本年度', en: 'No day, or before the year' }), say(error, { year })),
    };
  }

  /** An answer that a formula can't check while one types: only a hint. */
  anyAnswer(heading: Bilingual, prompt: string): DataValidation {
    const title = this.say(heading);
    return {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formulae: [2000],
      allowBlank: true,
      ...hint(title, prompt),
      ...warning(title, this.say({ zh: '这里最多填2000个字。', en: 'At most 2,000 characters.' })),
    };
  }

  /** A number under zero is none that a count or an amount has, but a temperature does. */
  signed(unit: string | null): DataValidation {
    const { say } = this;
    const title = say(actualValue);
    const prompt = { zh: '只填数字，可以是负数', en: 'The number alone, which may be negative' } as const;
    const error = {
      zh: '这里应填数字，不带单位。仍要保留请选“是”。',
      en: 'A number belongs here, without a unit. Choose "Yes" to keep what was typed.',
    } as const;
    return {
      type: 'decimal',
      operator: 'between',
      formulae: [-1e12, 1e12],
      allowBlank: true,
      ...hint(title, `${say(prompt)}${inUnit(unit, say)}`),
      ...warning(title, say(error)),
    };
  }
}

const actualValue = { zh: '实际完成值', en: 'What was reached' } as const;

/** The end of a sentence that names the unit, where there is one. */
const inUnit = (unit: string | null, say: Speak): string =>
  unit === null ? say({ zh: '。', en: '.' }) : say({ zh: '，单位：{unit}。', en: ', in {unit}.' }, { unit });

/** Money in 万元: prefixed or not, never negative. */
export const moneyValidation = ({ say }: TemplatePolicy): DataValidation =>
  new Asking(say).atLeastZero(
    { zh: '金额（万元）', en: 'Amount (10,000 yuan)' },
    say({ zh: '只填数字，单位万元；没有的填0。', en: 'The number alone, in 10,000 yuan; 0 where there is none.' }),
  );

/** The kinds of project that were not carried out. */
export const absenceValidation = ({ say }: TemplatePolicy): DataValidation =>
  new Asking(say).oneOf(
    { zh: '未参评情形', en: 'Not carried out' },
    notCarriedOutKinds.map((kind) => say(notCarriedOutWords[kind])),
    {
      zh: '全年没有开展的项目选一种，并写原因和依据；开展了的空着。',
      en: 'Only where nothing was done all year: choose why, and give the reason and the document. Leave it blank otherwise.',
    },
  );

const againstLastYear = {
  zh: '填本年的实际数{unit}{figures}。没有数据的，填“是”或“否”，或在“达成程度”选一档并在这里写明情况。',
  en: "This year's number{unit}{figures}. Without numbers fill in yes or no, or choose a band and say here what was done.",
} as const;
const againstBudget = {
  zh: '填实际金额{unit}，或“是”“否”；空着按资金页的执行数判断。',
  en: 'The amount{unit}, or yes or no; where it is blank what was spent decides.',
} as const;
const percent = {
  heading: { zh: '百分数', en: 'Percentage' },
  prompt: { zh: '填95表示95%，不用输入%。', en: '95 stands for 95%; do not type the sign.' },
  error: {
    zh: '百分数一般在0到100之间：95%填95。确实超过100的请选“是”，并写明原因。',
    en: 'A percentage is between 0 and 100: 95% is 95. Where it is above, choose "Yes" and give the reason.',
  },
} as const;

function actualValidation(plan: IndicatorPlan, year: number, { say, words }: TemplatePolicy): DataValidation | null {
  const { input, trend } = plan.target;
  const asking = new Asking(say);
  const unit = plan.target.unit === null ? null : shownUnit(plan.target.unit, say);
  const beside = unit === null ? '' : say({ zh: '（单位：{unit}）', en: ' (in {unit})' }, { unit });
  if (trend !== null) {
    const also = { zh: '，并在“上年实际值”填上年的数', en: ", and last year's under its heading" } as const;
    const figures = trend.kind === 'unclear' ? '' : say(also);
    const heading = { zh: '与上年比', en: 'Against last year' };
    return asking.anyAnswer(heading, say(againstLastYear, { unit: beside, figures }));
  }
  if (plan.target.kind === 'budget-relative') {
    return asking.anyAnswer({ zh: '与预算比', en: 'Against the budget' }, say(againstBudget, { unit: beside }));
  }
  switch (input) {
    case 'percent':
      return asking.between(percent.heading, percent.prompt, percent.error);
    case 'number':
      return asking.atLeastZero(actualValue, `${say({ zh: '只填数字', en: 'The number alone' })}${inUnit(unit, say)}`);
    case 'signed-number':
      return asking.signed(unit);
    case 'date':
      return asking.dateIn(year);
    case 'yes-no':
      return asking.oneOf({ zh: '是否做到', en: 'Done or not' }, words.answers, {
        zh: '做到了选“是”，没有做到选“否”。',
        en: 'yes where it was done, no where it was not.',
      });
    case 'text':
      return null;
    default:
      return input satisfies never;
  }
}

/** The validation of an input cell of the indicator sheet, or null where anything may be typed. */
export function indicatorValidation(
  plan: IndicatorPlan,
  column: IndicatorColumnId,
  year: number,
  policy: TemplatePolicy,
): DataValidation | null {
  const { say, words } = policy;
  const asking = new Asking(say);
  switch (column) {
    case 'actual':
      return actualValidation(plan, year, policy);
    case 'lastYear':
      return asking.atLeastZero(
        { zh: '上年实际值', en: "Last year's value" },
        say({
          zh: '填上年的实际完成值，单位与本年相同，用阿拉伯数字。',
          en: "What was reached last year, in this year's unit, in digits.",
        }),
      );
    case 'band':
      return asking.oneOf({ zh: '达成程度', en: 'Band' }, Object.values(words.bands), {
        zh: '对照目标选一档，并在完成值里写明情况。',
        en: 'Choose one against the target, and say under the actual value what was done.',
      });
    case 'bandPercent':
      return asking.between(
        { zh: '评定比例', en: 'Percentage judged' },
        { zh: '在所选档次内评定，如90。', en: 'Inside the band that was chosen, such as 90.' },
        { zh: '评定比例应在0到100之间。', en: 'The percentage is between 0 and 100.' },
      );
    case 'weight':
      return asking.between(
        { zh: '分值', en: 'Points' },
        { zh: '目标表没有规定的可以不填。', en: 'May stay blank where the goal table sets none.' },
        { zh: '分值应在0到100之间。', en: 'Points are between 0 and 100.' },
      );
    case 'surveySize': {
      const title = say({ zh: '调查样本数', en: 'Size of the survey' });
      return {
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formulae: [1],
        allowBlank: true,
        ...hint(title, say({ zh: '填收回的有效问卷份数。', en: 'How many valid answers came back.' })),
        ...warning(title, say({ zh: '应填大于0的整数。', en: 'A whole number above 0.' })),
      };
    }
    case 'manualScore':
      return asking.between(
        { zh: '人工评分', en: 'Score by a person' },
        { zh: '由复核人填写，不超过分值。', en: 'For the reviewer; at most the points of the row.' },
        { zh: '评分应在0到分值之间。', en: 'The score is between 0 and the points of the row.' },
      );
    default:
      return null;
  }
}
