import type { Words } from '../../../findings/speak.ts';
import { decimal, points } from '../../../model/decimal.ts';
import type { ReviewedWorkbook } from '../../../model/review/reviewed-workbook.ts';
import { projectResult } from '../../../reports/review/review-result.ts';
import type { Flags } from '../../command.ts';
import type { CliContext } from '../../context.ts';
import { type ExitCode, exitCodes } from '../../exit-codes.ts';
import { switchFlag, textFlag } from '../../options/flags.ts';
import { UsageError } from '../../options/usage-error.ts';
import { printDocument } from '../../print/print-document.ts';
import { printFindings } from '../../print/print-findings.ts';
import { textTable } from '../../print/text-table.ts';

const words = {
  project: { zh: '项目', en: 'project' },
  self: { zh: '自评', en: 'claimed' },
  score: { zh: '复核', en: 'reviewed' },
  lost: { zh: '偏差', en: 'difference' },
  changed: { zh: '调整项数', en: 'changed' },
  exists: {
    zh: '{paths} 已经存在，内容不同；要覆盖请加 --force',
    en: '{paths} exists with other content; --force replaces it',
  },
  wrote: { zh: '已写入 {path}\n', en: 'wrote {path}\n' },
  wouldWrite: {
    zh: '会写入 {path}；没有写文件（--dry-run）\n',
    en: 'would write {path}; nothing was written (--dry-run)\n',
  },
  nothing: {
    zh: '有阻断问题，没有写复核意见和复核报告\n',
    en: 'something blocks: neither opinion nor report was written\n',
  },
} as const satisfies Words;

const resultsOf = (book: ReviewedWorkbook) =>
  book.projects.map((project) => {
    const { self, score, lost, changed } = projectResult(project);
    const { name, unit, year, profile } = project;
    return { name, unit, year, profile, self, score, difference: lost, changed: changed.length };
  });

function tableOf(book: ReviewedWorkbook, { say, columns }: CliContext): string {
  const headings = [
    { heading: say(words.project), least: 16 },
    ...[words.self, words.score, words.lost, words.changed].map((text) => ({
      heading: say(text),
      align: 'right' as const,
    })),
  ];
  const rows = resultsOf(book).map(({ name, self, score, difference, changed }) => [
    name,
    ...[self, score, difference].map((value) => points(decimal(value))),
    `${changed}`,
  ]);
  return `${textTable(headings, rows, columns)}\n`;
}

/** `perf-score review --finish REVIEWED.xlsx`: checks the reviewer's sheet and writes opinion and report. */
export async function finish(path: string, flags: Flags, context: CliContext): Promise<ExitCode> {
  const { finishReviewed } = await import('../../../app/finish-review.ts');
  const { say, language } = context;
  const dryRun = switchFlag(flags, 'dry-run');
  const { book, written, refused, findings } = await finishReviewed(path, {
    folder: textFlag(flags, 'out') ?? null,
    language,
    force: switchFlag(flags, 'force'),
    dryRun,
    report: textFlag(flags, 'report') ?? null,
  });
  if (refused.length > 0) throw new UsageError(say(words.exists, { paths: refused.join(say.marks.and) }));
  if (switchFlag(flags, 'json')) {
    await printDocument({ projects: book === null ? [] : resultsOf(book), written }, findings, context);
  } else {
    if (book !== null && book.projects.length > 0) context.out(tableOf(book, context));
    context.out(printFindings(findings, context));
  }
  for (const each of written) context.tell(say(dryRun ? words.wouldWrite : words.wrote, { path: each }));
  const blocked = findings.some(({ severity }) => severity === 'block');
  if (blocked) context.tell(say(words.nothing));
  return blocked ? exitCodes.blocked : exitCodes.ok;
}
