import { formulaText } from '../../explanation/formula-text.ts';
import type { Language } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import type { ProjectScore, RuleUse } from '../../model/result/result.ts';
import { basisText } from '../evaluation/chapters/evaluation-work.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { countCell, textCell } from '../tables/cells.ts';
import type { Row, Sheet } from '../tables/sheet.ts';
import { headings, section } from '../tables/sheet-rows.ts';
import { settingCells } from './setting-cells.ts';
import { roundingRows, weightRows } from './weight-rows.ts';

const columns = [26, 46, 42, 13, 13, 13] as const;
const all = columns.length;

interface UsedRule {
  readonly rule: RuleUse;
  readonly formulas: ReadonlySet<string>;
  readonly uses: number;
}

/** Every rule that decided or applied in these projects, in the order of first use. */
function usedRules(projects: readonly ProjectScore[], language: Language): UsedRule[] {
  const found = new Map<string, { rule: RuleUse; formulas: Set<string>; uses: number }>();
  const rows = projects.flatMap(({ execution, indicators }) => [execution, ...indicators]);
  for (const row of rows) {
    for (const rule of [...(row.rule === null ? [] : [row.rule]), ...row.otherRules]) {
      const known = found.get(rule.id) ?? { rule, formulas: new Set<string>(), uses: 0 };
      known.uses += 1;
      if (rule === row.rule && row.trace !== null) known.formulas.add(formulaText(row.trace, language));
      found.set(rule.id, known);
    }
  }
  return [...found.values()];
}

function ruleRows(context: ReportContext): Row[] {
  const { say } = context;
  return [
    section(say('一、所用规则', '1. Rules used'), all),
    headings([
      [say('规则', 'Rule')],
      [say('规则内容', 'What it says')],
      [say('公式', 'Formula')],
      [say('依据', 'Basis'), 2],
      [say('用于行数', 'Rows')],
    ]),
    ...usedRules(context.projects, say.language).map(({ rule, formulas, uses }) => ({
      cells: [
        textCell(`${say(rule.title)}\n${rule.id}`),
        textCell(say(rule.text)),
        textCell([...formulas].join('\n')),
        textCell(basisText(rule.basis, context), 'body', { columns: 2 }),
        countCell(uses),
      ],
    })),
  ];
}

function roundingText(context: ReportContext): string {
  const { mode, digits } = context.run.profile.rounding;
  return mode === 'half-up'
    ? context.say(
        `每行得分四舍五入保留${digits}位小数，再相加`,
        `each score rounded half up to ${digits} decimals, then added`,
      )
    : context.say(`每行得分截尾保留${digits}位小数，再相加`, `each score cut to ${digits} decimals, then added`);
}

function profileRows(context: ReportContext): Row[] {
  const { say, run } = context;
  const { profile } = run;
  const calm = say(
    '得分公式先取12位小数，比较和按步计算先取9位小数，只为去掉电子表格二进制运算的尾差，再按上述位数舍入。',
    'Score formulas first take 12 decimals, comparisons and steps 9, only to remove the binary noise of spreadsheets; then they round as stated.',
  );
  const facts: readonly (readonly [string, string])[] = [
    [
      say('评分方案', 'Profile'),
      `${say(profile.title)}${marks[say.language].bracketed(`${profile.id} ${profile.version}`)}`,
    ],
    [say('舍入', 'Rounding'), roundingText(context)],
    [say('表内公式', 'Formulas'), calm],
    [say('等级', 'Grades'), profile.grades.map(({ grade, atLeast }) => `${grade} ≥ ${atLeast}`).join('　')],
    [say('依据', 'Basis'), basisText(profile.basis, context)],
  ];
  return [
    section(say('二、评分方案', '2. Profile'), all),
    ...facts.map(([label, fact]) => ({
      cells: [textCell(label, 'label'), textCell(fact, 'body', { columns: all - 1 })],
    })),
  ];
}

function settingRows(context: ReportContext): Row[] {
  const { say, run, projects } = context;
  const cells = settingCells(projects, run.profile);
  const title = section(
    say(
      '三、公式读取的方案参数（改动此处的数值，各表得分随之变动）',
      '3. Settings that formulas read (change one here and the scores follow)',
    ),
    all,
  );
  if (cells.length === 0) {
    const none = say('本表所用的公式不读取方案参数。', 'The formulas used here read no setting.');
    return [title, { cells: [textCell(none, 'body', { columns: all })] }];
  }
  return [
    title,
    headings([[say('参数', 'Setting')], [say('说明', 'Meaning')], [say('依据', 'Basis'), 3], [say('数值', 'Value')]]),
    ...cells.map(({ name, id, label, value }) => ({
      cells: [
        textCell(name),
        textCell(say(label)),
        textCell(basisText(run.profile.sources[name] ?? [], context), 'body', { columns: 3 }),
        { content: { kind: 'number', value, decimals: 'as-is' }, role: 'input', id } as const,
      ],
    })),
  ];
}

/**
 * 规则与权重: the rules used with text, formula and basis, the profile, the settings that formulas read, nominal and effective
 * weights, and the sum of rounded scores against the rounded sum.
 */
export function rulesSheet(context: ReportContext): Sheet {
  const title = context.say('规则与权重', 'Rules and weights');
  return {
    id: 'rules',
    title,
    columns,
    rows: [
      { cells: [textCell(title, 'title', { columns: all })], height: 30 },
      ...ruleRows(context),
      ...profileRows(context),
      ...settingRows(context),
      ...weightRows(context, all),
      ...roundingRows(context, all),
    ],
    headingRows: 1,
    orientation: 'landscape',
  };
}
