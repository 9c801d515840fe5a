import { placeText, reportFinding } from '../../findings/finding.ts';
import { decimal, points } from '../../model/decimal.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { ProjectScore } from '../../model/result.ts';
import { textCell } from '../cells.ts';
import type { Block } from '../document.ts';
import { listing, pointsOrBlank } from '../listing.ts';
import type { Row, Sheet } from '../sheet.ts';
import { body, heading, table } from './blocks.ts';
import { reported, ruleTitle } from './deviations.ts';
import { basisText } from './evaluation-work.ts';
import { findingsOf } from './findings-of.ts';
import type { ReportContext } from './report-context.ts';
import { lossSubject } from './row-words.ts';
import { type Loss, lossesOf } from './tally.ts';

/** 附件二 扣分说明: for every project full − each line = score, with rule, formula, reason and basis. */
export function ledgerAnnex(context: ReportContext): Block[] {
  const { say } = context;
  return [
    heading(1, say('附件二　扣分说明', 'Annex 2. Ledger of points'), 'ledger'),
    body(
      say(
        '每个项目的得分等于满分减去下列各条扣分；公式一栏代入了实际数字，可以逐条重算。',
        'The score of a project is its full points less the lines below; the formulas carry the numbers, so each line can be redone.',
      ),
    ),
    table(ledgerTable(context), say('扣分说明', 'Ledger of points'), true),
  ];
}

/** Columns of the ledger; rows over the whole table span as many. */
const ledgerColumns = 8;

const pointsOf = (value: string) => points(decimal(value));

function ledgerTable(context: ReportContext): Sheet {
  const { say } = context;
  const columns = [
    { heading: say('指标', 'Indicator'), width: 18, entry: (loss: Loss) => lossSubject(loss, context) },
    { heading: say('分值', 'Weight'), width: 7, entry: (loss: Loss) => pointsOrBlank(loss.row?.weight ?? null) },
    { heading: say('得分', 'Score'), width: 7, entry: (loss: Loss) => pointsOrBlank(loss.row?.outcome.score ?? null) },
    { heading: say('扣分', 'Lost'), width: 7, entry: (loss: Loss) => pointsOrBlank(loss.deduction.points) },
    { heading: say('规则', 'Rule'), width: 16, entry: (loss: Loss) => ruleTitle(loss, context) },
    { heading: say('公式（代入数字）', 'Formula with numbers'), width: 34, entry: (loss: Loss) => formulaText(loss) },
    { heading: say('原因说明', 'Reason given'), width: 20, entry: (loss: Loss) => reported(loss).reason },
    { heading: say('依据', 'Basis'), width: 22, entry: (loss: Loss) => basisText(loss.deduction.basis, context) },
  ];
  const empty = listing<Loss>('ledger-table', say('扣分说明', 'Ledger'), columns, [], { orientation: 'landscape' });
  const rows = context.projects.flatMap((project) => {
    const lines = listing('lines', '', columns, lossesOf([project])).rows.slice(1);
    return [groupRow(project, context), ...lines, closingRow(project, context)];
  });
  return { ...empty, rows: [...empty.rows, ...rows] };
}

function formulaText(loss: Loss): string | null {
  const trace = loss.row?.trace ?? null;
  return trace === null ? null : `${trace.formula}\n= ${trace.substituted}\n= ${trace.rounded}`;
}

function groupRow(project: ProjectScore, context: ReportContext): Row {
  const number = context.projects.indexOf(project) + 1;
  return { cells: [{ ...textCell(`${number} ${project.project.name}`, 'label'), columns: ledgerColumns }] };
}

function closingRow(project: ProjectScore, context: ReportContext): Row {
  const { full, score, deducted } = project.ledger;
  const text = context.say(
    `满分 ${pointsOf(full)} − 扣分 ${pointsOf(deducted)} = 得分 ${pointsOf(score)}`,
    `${pointsOf(full)} − ${pointsOf(deducted)} deducted = ${pointsOf(score)}`,
  );
  return { cells: [{ ...textCell(text, 'total'), columns: ledgerColumns, align: 'left' }] };
}

/** 附件三 问题清单: all findings by severity, each with its place and what to do. */
export function findingsAnnex(context: ReportContext): Block[] {
  const { say } = context;
  const findings = findingsOf(context);
  const title = heading(1, say('附件三　问题清单', 'Annex 3. Findings'), 'findings');
  if (findings.length === 0) return [title, body(say('没有发现问题。', 'No findings.'))];
  const sheet = listing<Finding>(
    'findings-table',
    say('问题清单', 'Findings'),
    [
      { heading: say('级别', 'Severity'), width: 8, entry: (found) => severityCell(found.severity, context) },
      { heading: say('项目', 'Project'), width: 18, entry: (found) => found.project?.name ?? null },
      { heading: say('问题', 'Finding'), width: 18, entry: (found) => reportFinding(found, context.language).title },
      { heading: say('发现', 'Found'), width: 30, entry: (found) => reportFinding(found, context.language).found },
      {
        heading: say('应为', 'Expected'),
        width: 26,
        entry: (found) => reportFinding(found, context.language).expected,
      },
      {
        heading: say('怎么办', 'What to do'),
        width: 28,
        entry: (found) => reportFinding(found, context.language).action,
      },
      { heading: say('位置', 'Place'), width: 22, entry: (found) => placeText(found.place, context.language) },
    ],
    findings,
    { orientation: 'landscape' },
  );
  return [title, table(sheet, say('问题清单（按级别）', 'Findings by severity'), true)];
}

const severityWords: Readonly<Record<Severity, { zh: string; en: string; role: 'bad' | 'warning' | 'body' }>> = {
  block: { zh: '阻断', en: 'blocks', role: 'bad' },
  review: { zh: '复核', en: 'review', role: 'warning' },
  note: { zh: '提示', en: 'note', role: 'body' },
};

function severityCell(severity: Severity, context: ReportContext) {
  const { zh, en, role } = severityWords[severity];
  return { ...textCell(context.say(zh, en), role), align: 'center' as const };
}

/** Each rule file once, however many rules it holds. */
function ruleFiles({ run, say }: ReportContext): { what: string; file: string; sha256: string }[] {
  const files = new Map(run.rules.map(({ source }) => [`${source.file} ${source.sha256}`, source]));
  return [...files.values()].map((source) => ({ what: say('评分规则', 'rules'), ...source }));
}

/** 附件四 数据来源: program, profile, rules and input files with the SHA-256 of each. */
export function provenanceAnnex(context: ReportContext): Block[] {
  const { say, run } = context;
  const inputs = run.inputs.map((input) => ({
    what: input.role === 'goals' ? say('绩效目标表', 'goal table') : say('实际完成情况', 'actuals'),
    ...input,
  }));
  const sources = [
    ...inputs,
    { what: say('评分方案', 'scoring profile'), ...run.profileSource },
    ...ruleFiles(context),
  ];
  const sheet = listing(
    'sources',
    say('数据来源', 'Sources'),
    [
      { heading: say('内容', 'What'), width: 16, entry: (source) => source.what },
      { heading: say('文件', 'File'), width: 46, entry: (source) => source.file },
      { heading: 'SHA-256', width: 70, entry: (source) => source.sha256 },
    ],
    sources,
    { orientation: 'landscape' },
  );
  return [
    heading(1, say('附件四　数据来源', 'Annex 4. Sources'), 'provenance'),
    body(
      say(
        `本报告由 ${run.tool.name} ${run.tool.version} 生成，评分方案 ${run.profile.id} ${run.profile.version}。下列文件的 SHA-256 相同，即可重算出相同的结果。`,
        `Made by ${run.tool.name} ${run.tool.version} with the profile ${run.profile.id} ${run.profile.version}. Files with the same SHA-256 give the same results.`,
      ),
    ),
    table(sheet, say('输入文件、方案和规则', 'Inputs, profile and rules')),
  ];
}
