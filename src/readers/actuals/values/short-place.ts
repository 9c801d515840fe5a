import type { Place } from '../../../model/place.ts';

/** A place as it stands inside a sentence of either language: 文件 指标!L7, file.csv:12, file.json projects[0].code. */
export function shortPlace(place: Place): string {
  const { file, sheet, cell, row, line, path } = place;
  if (sheet !== undefined) return `${file} ${sheet}!${cell ?? row ?? ''}`;
  if (line !== undefined) return `${file}:${line}`;
  return path === undefined ? file : `${file} ${path}`;
}
