import { Decimal, type DecimalText, decimal, sum } from '../../model/decimal.ts';
import type { BudgetUnit } from '../../model/goals/goals.ts';
import { groupNamed } from '../../model/goals/same-named.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { countStates, statesText } from '../../model/result/project-state.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { projectStateWords } from '../../model/result/state-words.ts';

/** A project that should be looked at first, and why: the most urgent reason first. */
export interface Attention {
  readonly project: ProjectScore;
  readonly reasons: readonly Bilingual[];
}

/** Unspent above 20 % and money beyond the budget are what reviewers stop at (domain: what reviewers and auditors look for). */
const minRate = new Decimal('0.8');
const maxRate = new Decimal(1);
/** Results more than 5 points of percent above the execution rate are read as a sign of inflated scores (same source). */
const maxAhead = new Decimal('0.05');

function resultsShare(project: ProjectScore): Decimal | null {
  const rows = project.indicators.filter(({ outcome }) => outcome.type === 'scored');
  const weight = sum(rows.map((row) => decimal(row.weight)));
  if (rows.length === 0 || weight.isZero()) return null;
  return sum(rows.map(({ outcome }) => decimal(outcome.score ?? '0'))).div(weight);
}

function percent(ratio: Decimal): DecimalText {
  return `${ratio.times(100).toFixed(2)}%`;
}

function moneyReasons(project: ProjectScore): Bilingual[] {
  if (project.execution.rate === null) return [];
  const rate = decimal(project.execution.rate);
  const results = resultsShare(project);
  const reasons: Bilingual[] = [];
  if (rate.gt(maxRate)) {
    reasons.push({ zh: `执行率${percent(rate)}，超过预算`, en: `execution rate ${percent(rate)}, beyond the budget` });
  }
  if (rate.lt(minRate)) {
    reasons.push({
      zh: `执行率${percent(rate)}，结余超过20%`,
      en: `execution rate ${percent(rate)}, over 20 % unspent`,
    });
  }
  if (results !== null && rate.lte(1) && results.minus(rate).gt(maxAhead)) {
    reasons.push({
      zh: `指标得分率${percent(results)}，比执行率${percent(rate)}高出5个百分点以上`,
      en: `indicators at ${percent(results)}, over 5 points above the execution rate of ${percent(rate)}`,
    });
  }
  return reasons;
}

function reasonsOf(project: ProjectScore, run: ScoreRun): Bilingual[] {
  if (project.state === 'not-carried-out') return [];
  const { grades } = run.profile;
  const blocking = project.blocking.length;
  const at = grades.findIndex(({ grade }) => grade === project.total.grade);
  const reasons: Bilingual[] = [];
  if (isOpen(project)) {
    const { zh, en } = projectStateWords[project.state];
    reasons.push({ zh: `${zh}：${blocking}条阻断问题`, en: `${en}: ${blocking} blocking finding(s)` });
  }
  if (at >= 2) reasons.push({ zh: `等级为“${project.total.grade}”`, en: `grade ${project.total.grade}` });
  return [...reasons, ...moneyReasons(project)];
}

const isOpen = ({ state }: ProjectScore) => state === 'draft' || state === 'blocked';

/** Drafts and blocked projects come first, then those with more reasons, then those that lost more points. */
export function projectsToLookAt(run: ScoreRun, among: readonly ProjectScore[]): Attention[] {
  const urgent = ({ project }: Attention): number => (isOpen(project) ? 1 : 0);
  return among
    .map((project) => ({ project, reasons: reasonsOf(project, run) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort(
      (a, b) =>
        urgent(b) - urgent(a) ||
        b.reasons.length - a.reasons.length ||
        decimal(b.project.ledger.deducted).cmp(decimal(a.project.ledger.deducted)),
    );
}

/** A line of the list of what to look at first: a project, or a unit with several of them. */
interface AttentionLine {
  readonly unit: BudgetUnit;
  /** null where the line is about several projects of the unit. */
  readonly project: ProjectScore | null;
  readonly projects: readonly ProjectScore[];
  readonly reasons: readonly Bilingual[];
}

function unitReasons(own: readonly Attention[]): Bilingual[] {
  const open = own.filter(({ project }) => isOpen(project)).map(({ project }) => project);
  const blocking = new Set(open.flatMap((project) => project.blocking)).size;
  const rest = own.length - open.length;
  const counts = countStates(open);
  const reasons: Bilingual[] = [];
  if (open.length > 0) {
    const [zh, en] = [statesText(counts, 'zh'), statesText(counts, 'en')];
    reasons.push({ zh: `${zh}：${blocking}条阻断问题`, en: `${en}: ${blocking} blocking finding(s)` });
  }
  if (rest > 0) reasons.push({ zh: `${rest}个项目等级低或执行率异常`, en: `${rest} project(s) by grade or execution` });
  return reasons;
}

/** What to look at first: by project, or where that is too long, by unit; `left` says how many lines were cut. */
export function attentionLines(
  attention: readonly Attention[],
  most: number,
): { readonly lines: readonly AttentionLine[]; readonly left: number } {
  const single = ({ project, reasons }: Attention) => ({ unit: project.unit, project, projects: [project], reasons });
  if (attention.length <= most) return { lines: attention.map(single), left: 0 };
  const lines = groupNamed(attention, ({ project }) => project.unit).flatMap((own): AttentionLine[] => {
    const [first] = own;
    if (first === undefined) return [];
    if (own.length === 1) return [single(first)];
    const projects = own.map(({ project }) => project);
    return [{ unit: first.project.unit, project: null, projects, reasons: unitReasons(own) }];
  });
  return { lines: lines.slice(0, most), left: Math.max(0, lines.length - most) };
}
