import type { Language } from '../findings/finding.ts';
import { type Decimal, decimal, plain, sum } from '../model/decimal.ts';
import type { ProjectScore, RuleUse, ScoreRun } from '../model/result.ts';
import type { Basis } from '../model/rule.ts';
import { blankCell, pointsCell, textCell } from './cells.ts';
import { executionId } from './form-funds.ts';
import { indicatorId } from './form-indicators.ts';
import { formCells } from './official-form.ts';
import { settingCells } from './setting-cells.ts';
import type { Cell, Row, Sheet } from './sheet.ts';
import { type Speak, speak } from './speak.ts';

const columns = [26, 46, 40, 12, 12, 12] as const;
const all = columns.length;

/** A basis as a report prints it: the document and how sure that is. */
export function basisText(basis: readonly Basis[], say: Speak): string {
  const sureness = {
    source: say('原文或公开表格可查', 'seen in the source'),
    practice: say('通行做法', 'observed practice'),
    unverified: say('条文未核对', 'wording not checked'),
    own: say('本方案自定', 'own choice'),
  };
  return basis
    .map(({ document, says, certainty }) => `${document}${says ? `：${say(says)}` : ''}（${sureness[certainty]}）`)
    .join('\n');
}

const line = (...cells: Cell[]): Row => ({ cells });
const section = (text: string): Row => line(textCell(text, 'heading', { columns: all, align: 'left' }));

function headings(say: Speak, ...pairs: readonly (readonly [string, string, number?])[]): Row {
  return {
    cells: pairs.map(([zh, en, span]) => textCell(say(zh, en), 'heading', span === undefined ? {} : { columns: span })),
  };
}

interface UsedRule {
  readonly rule: RuleUse;
  readonly formulas: ReadonlySet<string>;
  readonly uses: number;
}

/** Every rule that decided or applied in these projects, in the order of first use. */
function usedRules(projects: readonly ProjectScore[]): UsedRule[] {
  const found = new Map<string, { rule: RuleUse; formulas: Set<string>; uses: number }>();
  for (const row of projects.flatMap(({ execution, indicators }) => [execution, ...indicators])) {
    for (const rule of [...(row.rule === null ? [] : [row.rule]), ...row.otherRules]) {
      const known = found.get(rule.id) ?? { rule, formulas: new Set<string>(), uses: 0 };
      known.uses += 1;
      if (rule === row.rule && row.trace !== null) known.formulas.add(row.trace.formula);
      found.set(rule.id, known);
    }
  }
  return [...found.values()];
}

function ruleRows(projects: readonly ProjectScore[], say: Speak): Row[] {
  return [
    section(say('一、所用规则', '1. Rules used')),
    headings(
      say,
      ['规则', 'rule'],
      ['规则内容', 'text'],
      ['公式', 'formula'],
      ['依据', 'basis', 2],
      ['用于几行', 'rows'],
    ),
    ...usedRules(projects).map(({ rule, formulas, uses }) =>
      line(
        textCell(`${say(rule.title)}\n${rule.id}`),
        textCell(say(rule.text)),
        textCell([...formulas].join('\n')),
        textCell(basisText(rule.basis, say), 'body', { columns: 2 }),
        { content: { kind: 'number', value: String(uses), decimals: 0 }, role: 'number' },
      ),
    ),
  ];
}

function profileRows(run: ScoreRun, say: Speak): Row[] {
  const { profile } = run;
  const { mode, digits } = profile.rounding;
  const facts: [string, string][] = [
    [say('评分方案', 'profile'), `${say(profile.title)}（${profile.id} ${profile.version}）`],
    [
      say('舍入', 'rounding'),
      mode === 'half-up'
        ? say(`每行得分四舍五入保留${digits}位小数，再相加`, `each score half up to ${digits} decimals, then added`)
        : say(`每行得分截尾保留${digits}位小数，再相加`, `each score cut to ${digits} decimals, then added`),
    ],
    [
      say('表内公式', 'formulas in the sheets'),
      say(
        '得分公式先取12位小数、按步计算先取9位小数，只为去掉电子表格二进制运算的尾差，再按上述位数舍入。',
        'Score formulas first take 12 decimals (9 where steps are counted), only to remove the binary noise of spreadsheets, then round as stated.',
      ),
    ],
    [say('等级', 'grades'), profile.grades.map(({ grade, atLeast }) => `${grade} ≥ ${atLeast}`).join('，')],
    [say('依据', 'basis'), basisText(profile.basis, say)],
  ];
  return [
    section(say('二、评分方案', '2. Profile')),
    ...facts.map(([label, text]) => line(textCell(label, 'label'), textCell(text, 'body', { columns: all - 1 }))),
  ];
}

function settingRows(run: ScoreRun, say: Speak): Row[] {
  const cells = settingCells(run);
  if (cells.length === 0) return [];
  return [
    section(
      say(
        '三、公式所读的方案参数（改动此处，各表得分随之变动）',
        '3. Settings the formulas read (change one and every score follows)',
      ),
    ),
    headings(say, ['参数', 'setting'], ['说明', 'meaning'], ['依据', 'basis', 3], ['数值', 'value']),
    ...cells.map(({ name, id, label, value }) =>
      line(
        textCell(name),
        textCell(say(label)),
        textCell(basisText(run.profile.sources[name] ?? [], say), 'body', { columns: 3 }),
        { content: { kind: 'number', value, decimals: 'as-is' }, role: 'input', id },
      ),
    ),
  ];
}

/** Nominal and effective weight of a category in one project. */
function categoryWeights(
  project: ProjectScore,
  category: string | null,
): { nominal: Decimal; effective: Decimal; ids: string[] } {
  const rows = project.indicators.filter((row) => row.category === category);
  return {
    nominal: sum(rows.map(({ nominalWeight }) => decimal(nominalWeight))),
    effective: sum(rows.map(({ weight }) => decimal(weight))),
    ids: rows.map((row) => `${indicatorId(row)}.weight`),
  };
}

function weightRow(
  name: string,
  category: string,
  nominal: string,
  effective: string,
  stated: string,
  cells: readonly string[],
  sheet: string,
): Row {
  return line(
    textCell(name),
    textCell(category),
    blankCell(),
    pointsCell(stated),
    pointsCell(nominal),
    pointsCell(effective, 'number', { formula: { kind: 'sum', of: cells.map((cell) => ({ cell, sheet })) } }),
  );
}

function weightRows(
  projects: readonly ProjectScore[],
  run: ScoreRun,
  sheetOf: (index: number) => string,
  say: Speak,
): Row[] {
  const rows = projects.flatMap((project, index) => {
    const sheet = sheetOf(index);
    const { name } = project.project;
    const { execution } = project;
    const first = weightRow(
      name,
      say('预算执行率', 'execution rate'),
      execution.nominalWeight,
      execution.weight,
      run.profile.executionWeight,
      [`${executionId}.weight`],
      sheet,
    );
    const others = run.profile.categories.map((category) => {
      const { nominal, effective, ids } = categoryWeights(project, category.id);
      return weightRow('', say(category.title), plain(nominal), plain(effective), category.weight, ids, sheet);
    });
    const outside = categoryWeights(project, null);
    const rest =
      outside.ids.length === 0
        ? []
        : [
            weightRow(
              '',
              say('未归类', 'no category'),
              plain(outside.nominal),
              plain(outside.effective),
              '0',
              outside.ids,
              sheet,
            ),
          ];
    return [first, ...others, ...rest];
  });
  return [
    section(say('四、分值', '4. Weights')),
    headings(
      say,
      ['项目', 'project'],
      ['类别', 'category'],
      ['', ''],
      ['方案分值', 'profile'],
      ['名义分值', 'nominal'],
      ['有效分值', 'effective'],
    ),
    ...rows,
  ];
}

function roundingRows(projects: readonly ProjectScore[], sheetOf: (index: number) => string, say: Speak): Row[] {
  return [
    section(say('五、先舍入后相加与先相加后舍入', '5. Sum of rounded scores against rounded sum')),
    headings(
      say,
      ['项目', 'project'],
      ['说明', 'note', 2],
      ['Σ 舍入后', 'Σ rounded'],
      ['Σ 后舍入', 'rounded Σ'],
      ['差', 'difference'],
    ),
    ...projects.map((project, index) => {
      const { score, roundedSum } = project.total;
      const difference = plain(decimal(score).minus(decimal(roundedSum)));
      return line(
        textCell(project.project.name),
        textCell(
          difference === '0'
            ? say('两种算法相同', 'both ways agree')
            : say('以Σ舍入后为准', 'the sum of rounded scores counts'),
          'body',
          { columns: 2 },
        ),
        pointsCell(score, 'number', {
          formula: { kind: 'sum', of: [{ cell: formCells.total, sheet: sheetOf(index) }] },
        }),
        pointsCell(roundedSum),
        pointsCell(difference),
      );
    }),
  ];
}

/** 规则与权重: the rules used with their text and formula, the profile, the settings formulas read, nominal and effective weights, rounding. */
export function rulesSheet(
  run: ScoreRun,
  projects: readonly ProjectScore[],
  sheetOf: (index: number) => string,
  language: Language,
): Sheet {
  const say = speak(language);
  return {
    id: 'rules',
    title: say('规则与权重', 'Rules and weights'),
    columns,
    rows: [
      line(textCell(say('规则与权重', 'Rules and weights'), 'title', { columns: all })),
      ...ruleRows(projects, say),
      ...profileRows(run, say),
      ...settingRows(run, say),
      ...weightRows(projects, run, sheetOf, say),
      ...roundingRows(projects, sheetOf, say),
    ],
    headingRows: 1,
    orientation: 'landscape',
  };
}
