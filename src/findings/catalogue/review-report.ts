import type { FindingKind } from '../wording.ts';

/** What a report on a self-evaluation or on a review contradicts. */
export const reviewReportFindings = {
  'report-without-text': {
    severity: 'block',
    title: { zh: '读不出报告的文字', en: 'a report without text' },
    found: { zh: '{file} 中没有读到文字', en: 'no text was read from {file}' },
    expected: { zh: 'Word、ODF、HTML 或文本格式的报告', en: 'a report in Word, ODF, HTML or plain text' },
    action: { zh: '请另存为 .docx 后再给出', en: 'save it as .docx and give that' },
    why: { zh: '没有文字就无法与自评表核对。', en: 'Without its text nothing can be compared.' },
  },
  'report-count-differs': {
    severity: 'review',
    title: { zh: '报告的项目数与表不符', en: 'the report counts other projects' },
    found: { zh: '报告写“{said}”，表中是{count}个项目', en: 'the report says "{said}", there are {count} project(s)' },
    expected: { zh: '报告与底稿的项目数一致', en: 'as many projects as in the work-paper' },
    action: {
      zh: '请核对项目数，改正报告，或补齐漏掉的项目',
      en: 'count again: correct the report, or add what lacks',
    },
    why: {
      zh: '报告与盖章的底稿不一致，报告作废重出。',
      en: 'A report that differs from the stamped work-paper is written anew.',
    },
  },
  'report-score-differs': {
    severity: 'review',
    title: { zh: '报告的得分与表不符', en: 'the report gives another score' },
    found: {
      zh: '“{name}”报告写“{said}”，表中是{own}分',
      en: 'of "{name}" the report says "{said}", the form {own} points',
    },
    expected: { zh: '报告与表用同一个分', en: 'the same score in report and form' },
    action: { zh: '请核对哪一个对，改正报告或表', en: 'see which one is right, and correct report or form' },
    why: {
      zh: '复核人员拿报告与底稿逐个对分。',
      en: 'Scores of the report are held against the work-paper one by one.',
    },
  },
  'report-rate-differs': {
    severity: 'review',
    title: { zh: '报告的执行率与表不符', en: 'the report gives another execution rate' },
    found: { zh: '“{name}”报告写“{said}”，表中是{own}%', en: 'of "{name}" the report says "{said}", the form {own}%' },
    expected: { zh: '报告与表用同一个执行率', en: 'the same rate in report and form' },
    action: { zh: '请核对哪一个对，改正报告或表', en: 'see which one is right, and correct report or form' },
    why: {
      zh: '执行率可以从决算核对，最容易被查出。',
      en: 'The rate can be checked in the accounts, and is found first.',
    },
  },
  'report-shares-off': {
    severity: 'review',
    title: { zh: '报告里的占比加起来不是100%', en: 'shares of a report that do not add up' },
    found: { zh: '“{text}”：各占比相加为{sum}%', en: '"{text}": the shares add up to {sum}%' },
    expected: { zh: '100%，相差不超过5个百分点', en: '100 %, give or take 5 points' },
    action: { zh: '请核对各占比和基数', en: 'check the shares and what they are of' },
    why: {
      zh: '第三方复核规则：同一段的占比相加应为100%±5。',
      en: 'A rule of reviewers: shares of one whole add up to 100 ± 5.',
    },
  },
  'report-not-a4': {
    severity: 'note',
    title: { zh: '报告的纸张不是A4', en: 'a report that is not on A4' },
    found: { zh: '有一页为{size}', en: 'a page measures {size}' },
    expected: { zh: 'A4（210×297毫米）', en: 'A4 (210 × 297 mm)' },
    action: { zh: '请在页面设置里改为A4', en: 'set the paper to A4' },
    why: { zh: '第三方复核规则：报告用A4纸。', en: 'A rule of reviewers: reports are on A4.' },
  },
  'report-set-otherwise': {
    severity: 'note',
    title: { zh: '报告的排版不合要求', en: 'a report that is set otherwise' },
    found: {
      zh: '{part}有{count}处不是{wanted}，如“{text}”为{found}',
      en: '{partEn}: {count} not in {wantedEn}, such as "{text}" in {foundEn}',
    },
    expected: { zh: '{part}用{wanted}', en: '{partEn} in {wantedEn}' },
    action: {
      zh: '请按要求改样式；当地另有规定的从其规定',
      en: 'change the style, unless other rules hold where you are',
    },
    why: {
      zh: '第三方复核规则：一级标题黑体，二级标题楷体加粗，正文仿宋三号，行距30磅，A4纸。',
      en: 'A rule of reviewers: typefaces for headings and text, 16 points in lines of 30, on A4.',
    },
  },
  'report-suggestions-few': {
    severity: 'review',
    title: { zh: '建议比问题少', en: 'fewer suggestions than problems' },
    found: {
      zh: '报告写了{problems}个问题，只有{suggestions}条建议',
      en: 'the report has {problems} problems and {suggestions} suggestion(s)',
    },
    expected: { zh: '建议不少于问题数减1', en: 'at least as many suggestions as problems, less one' },
    action: { zh: '请为每个问题写出建议，或合并问题', en: 'give a suggestion for each problem, or join problems' },
    why: {
      zh: '第三方复核规则：问题和建议要一一对应。',
      en: 'A rule of reviewers: problems and suggestions go in pairs.',
    },
  },
} as const satisfies Record<string, FindingKind>;
