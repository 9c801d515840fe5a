import { placeText } from '../../findings/finding.ts';
import type { ReportedFinding } from '../../model/finding.ts';
import type { About } from './about-project.ts';
import { text, whole } from './columns.ts';
import type { ColumnOf } from './data-table.ts';
import { type OfProject, projectKeys } from './project-columns.ts';

/** A finding of a run in words, and what it is about. */
export interface OfFinding extends Omit<OfProject, 'project' | 'ordinal'> {
  readonly found: ReportedFinding;
  readonly line: number;
  readonly about: About;
}

/** The keys of the project; where there is none, the unit and the name that the finding states. */
const keys = projectKeys.map(
  (column): ColumnOf<OfFinding> => ({
    ...column,
    of: (item) => {
      if (column.name === 'year') return item.run.year;
      const { project, unit } = item.about;
      if (project !== null) return column.of(project);
      const stated = item.found.project;
      if (column.name === 'unit_code') return unit?.code;
      if (column.name === 'unit_name') return unit?.name ?? stated?.unit;
      if (column.name === 'project_code') return stated?.code;
      return column.name === 'project' ? stated?.name : null;
    },
  }),
);

/** One row per finding of the run. */
export const findingColumns: readonly ColumnOf<OfFinding>[] = [
  ...keys,
  whole('finding_ordinal', '问题的序号，从 1 起', 'position in the results, from 1', ({ line }) => line),
  whole('indicator_ordinal', '指标序号', 'which indicator', ({ found }) => found.indicator),
  text('severity', '级别：block 阻断，review 复核，note 提示', 'block, review or note', ({ found }) => found.severity),
  text('code', '问题代码', 'code of the finding', ({ found }) => found.code),
  text('title', '问题', 'what kind of finding', ({ found }) => found.title),
  text('found', '发现', 'what was found', ({ found }) => found.found),
  text('expected', '应为', 'what was expected', ({ found }) => found.expected),
  text('action', '建议', 'what to do', ({ found }) => found.action),
  text('place', '位置', 'where it stands', ({ found, language }) => placeText(found.place, language)),
  text('file', '文件', 'file', ({ found }) => found.place?.file),
  text('sheet', '工作表', 'sheet', ({ found }) => found.place?.sheet),
  text('cell', '单元格', 'cell', ({ found }) => found.place?.cell),
];
