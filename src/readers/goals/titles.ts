const titlePattern =
  /^(?:(\d{1,4})\s*[.．、]\s*|[（(](\d{1,4})[）)]\s*)?(\S.*?)(?:项目支出)?绩效目标(?:申报|批复|情况)?表(?:[（(].*[）)])?$/;

/** A title line of a goal table: its number («10.2022年…» is number 10) and the project name between number and «绩效目标表». */
export interface GoalTitle {
  readonly number: number | null;
  readonly name: string;
}

/** Reads a line as the title of one project's goal table; null when it is none. */
export function goalTitle(line: string): GoalTitle | null {
  const match = titlePattern.exec(line.trim());
  if (match === null) return null;
  const digits = match[1] ?? match[2];
  return { number: digits === undefined ? null : Number(digits), name: (match[3] ?? '').trim() };
}
