import { readFile } from 'node:fs/promises';
import { dataTableNames, sqlType } from '../src/reports/data/data-table.ts';
import { dataColumns } from '../src/reports/data/data-tables.ts';

const page = 'docs/analysis.md';

/** docs/analysis.md with the columns of each table as the code has them, between `<!-- columns: projects -->` and `<!-- end of columns -->`. */
export async function analysisPage(): Promise<string> {
  let text = await readFile(page, 'utf8');
  for (const name of dataTableNames) {
    const start = `<!-- columns: ${name} -->\n`;
    const from = text.indexOf(start) + start.length;
    const to = text.indexOf('<!-- end of columns -->', from);
    if (from < start.length || to < 0) throw new Error(`${page} has no place for the columns of ${name}`);
    const rows = dataColumns[name].map(
      ({ name: column, type, meaning: { zh, en } }) => `| \`${column}\` | ${sqlType(type)} | ${zh} | ${en} |\n`,
    );
    text = `${text.slice(0, from)}| 列 · column | 类型 · type | 含义 | meaning |\n|---|---|---|---|\n${rows.join('')}${text.slice(to)}`;
  }
  return text;
}
