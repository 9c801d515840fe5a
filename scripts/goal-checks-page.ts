import { severityNames } from '../src/findings/severity.ts';
import { type GoalCheck, runCheck } from '../src/goal-checks/check.ts';
import { viewDocument } from '../src/goal-checks/document-view.ts';
import { type CheckExample, type ExampleProject, exampleDocument } from '../src/goal-checks/example.ts';
import { goalChecks } from '../src/goal-checks/goal-checks.ts';
import { itemOf, reviewItems } from '../src/reports/goal-review/review-items.ts';
import { reportFinding } from '../src/wordings/report-finding.ts';
import { type Figures, figuresOf } from '../test/goal-checks/reviewed-findings.ts';

/** Text between Markdown marks: nothing in it may start a tag, a cell or an emphasis. */
const plain = (text: string): string => text.replace(/[\\`*_<>|[\]]/g, (sign) => `\\${sign}`);
const code = (text: string): string => (text.includes('`') ? plain(text) : `\`${text}\``);
const wording = (text: string): string => plain(text).replace(/\{(\w+)\}/g, '`$1`');

function projectLines(project: ExampleProject): string[] {
  const head = [
    project.name === undefined ? null : `项目 ${project.name}`,
    project.unit === undefined ? null : `单位 ${project.unit}`,
    project.code === undefined ? null : `编码 ${project.code}`,
    project.budget === undefined ? null : `预算 ${project.budget}`,
    project.plan === undefined ? null : `支出计划 ${project.plan.map((percent) => percent ?? '空').join('、')}`,
    project.purpose === undefined ? null : `用途 ${project.purpose}`,
    ...(project.goals ?? []).map((goal) => `目标 ${goal}`),
  ].filter((part) => part !== null);
  return [...(head.length > 0 ? [head.join('；')] : []), ...(project.rows ?? [])];
}

function exampleLines(example: CheckExample): string[] {
  const department = (example.department ?? []).map(({ title, indicators }) => `部门目标 ${title}：${indicators}`);
  const year = example.year === undefined ? [] : [`年度 ${example.year}`];
  return [...year, ...department, ...example.projects.flatMap(projectLines)];
}

const quoted = (example: CheckExample): string[] => exampleLines(example).map((line) => `  - ${code(line)}`);

/** What the check itself says to an example: run here, so that the page can't say anything else. */
function answers(check: GoalCheck, example: CheckExample): string[] {
  return runCheck(check, viewDocument(exampleDocument(example))).map(
    (found) => `  - → ${plain(reportFinding(found, 'zh').found)}`,
  );
}

/** The item of 《项目支出绩效目标审核表》 that a check speaks of. */
const reviewItem = (check: GoalCheck, language: 'zh' | 'en'): string =>
  reviewItems.find(({ id }) => id === itemOf(check.kind.code))?.name[language] ?? '';

function section(check: GoalCheck): string[] {
  const kind = check.kind.wording;
  const severity = severityNames[kind.severity];
  return [
    `### ${check.kind.code}`,
    '',
    `**${plain(kind.title.zh)}** · ${plain(kind.title.en)} · ${severity.zh}（${severity.en}）`,
    '',
    `- **检查什么：** ${plain(check.looksAt.zh)}`,
    `  *${plain(check.looksAt.en)}*`,
    `- **不管什么：** ${plain(check.silentOn.zh)}`,
    `  *${plain(check.silentOn.en)}*`,
    `- **为什么：** ${wording(kind.why.zh)}`,
    `  *${wording(kind.why.en)}*`,
    `- **建议：** ${wording(kind.action.zh)}`,
    `  *${wording(kind.action.en)}*`,
    `- **审核表：** ${reviewItem(check, 'zh')}`,
    `  *in the review form: ${reviewItem(check, 'en')}*`,
    '- **有问题的例子** · *rejected*',
    ...check.reject.flatMap((example) => [...quoted(example), ...answers(check, example)]),
    '- **没有问题的例子** · *accepted*',
    ...check.accept.flatMap(quoted),
    '',
  ];
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

function figuresRow(title: string, figures: Figures, withRecall: boolean): string {
  const { findings, held, arguable, wrong, unclear, missed } = figures;
  const judged = findings - unclear;
  const cells = [
    title,
    findings,
    held,
    arguable,
    wrong,
    unclear,
    withRecall ? missed : '—',
    percent(held, judged),
    percent(held + arguable, judged),
    withRecall ? percent(held, held + missed) : '—',
  ];
  return `| ${cells.join(' | ')} |`;
}

function figures(): string[] {
  return [
    '## 准不准 · How exact',
    '',
    '每一条结论都逐条对照原文判过，存放在 `test/goal-checks/reviewed/`，下表由这些文件算出。',
    '“可争”指有经验的审核人员可能有不同看法，“不清”指公开的表本身残缺、无法判断；“漏”是逐行通读时看到、程序没有指出的问题。',
    '*Every finding was judged one by one against the text; the verdicts are kept in `test/goal-checks/reviewed/`, and the table is worked out from',
    'them. "Arguable": experienced reviewers may differ. "Unclear": the print is too damaged to tell. "Missed": faults seen when all rows were',
    'read through and not reported by any check.*',
    '',
    '| 样本 Sample | 结论 findings | 成立 hold | 可争 arguable | 不成立 wrong | 不清 unclear | 漏 missed | 准确率（可争算错） strict precision | 准确率（可争算对） precision | 查全率 recall |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    figuresRow('五份真实绩效目标表（53张、401行） five real goal documents', figuresOf('real'), true),
    figuresRow(
      '十二张公开的自评表，首次运行 twelve published forms, first run',
      figuresOf('published-first-run'),
      false,
    ),
    figuresRow('十二张公开的自评表，现在 twelve published forms, now', figuresOf('published'), true),
    figuresRow('二十七张各种版式的表 27 forms of many layouts', figuresOf('layouts'), false),
    '',
    '检查是对照五份真实文件调整过的，所以第一行偏乐观；第二行是在没有见过的表上第一次运行的结果，第三行是据此改正之后的结果；第四行的表多为虚构，只为读法而写。',
    '*The checks were settled on the five documents, so the first row flatters them. The second row is the first run over forms they had not seen;',
    'the third is after what that taught. Most forms of the fourth are invented, and were written for their layouts.*',
    '',
  ];
}

/** The catalogue page of the goal checks: what each looks at, why, what to do, examples with what is found in them, and how exact they are. */
export async function goalChecksPage(): Promise<string> {
  const rows = goalChecks.map(({ kind: { code: name, wording: kind } }) => {
    const { zh, en } = kind.title;
    return `| [${name}](#${name}) | ${severityNames[kind.severity].zh} | ${plain(zh)} | ${plain(en)} |`;
  });
  return [
    '<!-- Generated by `npm run generate` from src/goal-checks and test/goal-checks/reviewed. -->',
    '',
    '# 绩效目标检查 · Goal checks',
    '',
    '`perf-score goals check 文件…` 在扣分之前找出设置不当的指标；`--format text|json|csv|xlsx` 选择输出，`--severity` 和 `--only` 筛选。',
    '*`perf-score goals check FILE…` finds badly set indicators before they cost points; `--format` chooses the output, `--severity` and `--only` filter.*',
    '',
    '`--form -o 审核表.xlsx` 写成《项目支出绩效目标审核表》（财预〔2015〕88号）：每个项目一张，八项各列发现的问题、位置和怎么改，旁边是建议等级；初审、复审等级留空待填，综合评定按填的等级计算；只能由人判断的项目写明“需人工审核”。',
    '*`--form -o review.xlsx` writes the review form: a sheet for each project with what was found under each of eight items, a suggested grade, and empty cells for the grades of two reviews, from which the overall grade is computed; items that only a person can judge say so.*',
    '',
    '例子的写法：一级指标|二级指标|三级指标|（描述|）指标值（|分值）；预算为万元。每个例子都由测试运行。',
    '*Examples are written level 1|level 2|level 3|(description|)target(|weight); budgets in 万元. Tests run every one.*',
    '',
    `共 ${goalChecks.length} 项。*${goalChecks.length} checks.*`,
    '',
    '| 代码 Code | 级别 | 问题 | Problem |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...figures(),
    '## 各项检查 · The checks',
    '',
    ...goalChecks.flatMap(section),
  ].join('\n');
}
