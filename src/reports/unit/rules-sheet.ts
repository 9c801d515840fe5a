import { formulaText } from '../../explanation/formula-text.ts';
import type { Language } from '../../findings/finding.ts';
import type { ProjectScore, RuleUse } from '../../model/result/result.ts';
import { basisText } from '../evaluation/chapters/evaluation-work.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { countCell, textCell } from '../tables/cells.ts';
import type { OutputSheet, Row } from '../tables/output-sheet.ts';
import { profileName } from '../tables/profile-name.ts';
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
    section(say({ zh: '一、所用规则', en: '1. Rules used' }), all),
    headings([
      [say({ zh: '规则', en: 'Rule' })],
      [say({ zh: '规则内容', en: 'What it says' })],
      [say({ zh: '公式', en: 'Formula' })],
      [say({ zh: '依据', en: 'Basis' }), 2],
      [say({ zh: '用于行数', en: 'Rows' })],
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
    ? context.say({
        zh: `每行得分四舍五入保留${digits}位小数，再相加`,
        en: `each score rounded half up to ${digits} decimals, then added`,
      })
    : context.say({
        zh: `每行得分截尾保留${digits}位小数，再相加`,
        en: `each score cut to ${digits} decimals, then added`,
      });
}

function profileRows(context: ReportContext): Row[] {
  const { say, run } = context;
  const { profile } = run;
  const calm = say({
    zh: '得分公式先取12位小数，比较和按步计算先取9位小数，只为去掉电子表格二进制运算的尾差，再按上述位数舍入。',
    en: 'Score formulas first take 12 decimals, comparisons and steps 9, only to remove the binary noise of spreadsheets; then they round as stated.',
  });
  const facts: readonly (readonly [string, string])[] = [
    [say({ zh: '评分方案', en: 'Profile' }), profileName(profile, say)],
    [say({ zh: '舍入', en: 'Rounding' }), roundingText(context)],
    [say({ zh: '表内公式', en: 'Formulas' }), calm],
    [say({ zh: '等级', en: 'Grades' }), profile.grades.map(({ grade, atLeast }) => `${grade} ≥ ${atLeast}`).join('　')],
    [say({ zh: '依据', en: 'Basis' }), basisText(profile.basis, context)],
  ];
  return [
    section(say({ zh: '二、评分方案', en: '2. Profile' }), all),
    ...facts.map(([label, fact]) => ({
      cells: [textCell(label, 'label'), textCell(fact, 'body', { columns: all - 1 })],
    })),
  ];
}

function settingRows(context: ReportContext): Row[] {
  const { say, run, projects } = context;
  const cells = settingCells(projects, run.profile);
  const title = section(
    say({
      zh: '三、公式读取的方案参数（改动此处的数值，各表得分随之变动）',
      en: '3. Settings that formulas read (change one here and the scores follow)',
    }),
    all,
  );
  if (cells.length === 0) {
    const none = say({ zh: '本表所用的公式不读取方案参数。', en: 'The formulas used here read no setting.' });
    return [title, { cells: [textCell(none, 'body', { columns: all })] }];
  }
  return [
    title,
    headings([
      [say({ zh: '参数', en: 'Setting' })],
      [say({ zh: '说明', en: 'Meaning' })],
      [say({ zh: '依据', en: 'Basis' }), 3],
      [say({ zh: '数值', en: 'Value' })],
    ]),
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
export function rulesSheet(context: ReportContext): OutputSheet {
  const title = context.say({ zh: '规则与权重', en: 'Rules and weights' });
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
