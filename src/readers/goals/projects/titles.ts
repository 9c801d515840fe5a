/** The number of a title: «10.», «3、», «（2）». */
const titleNumber = /^(?:([\d０-９]{1,4})\s*[.．、]|[（(]([\d０-９]{1,4})[）)])\s*/;

/** The words that end a title; only brackets may follow: «…绩效目标批复表（续）». */
const titleEnd = /绩效目标(?:申报|批复|情况)?表/g;

/** The words before the end of a title without its number, and without «项目支出» where more stands before it; null when it is none. */
function titleWords(title: string): string | null {
  for (const { index, 0: end } of title.matchAll(titleEnd)) {
    // After the end of a title nothing may stand but a remark: «…绩效目标表（续）»; «绩效目标表如下：» is prose.
    const after = title.slice(index + end.length);
    if (index === 0 || (after !== '' && !(/^[（(]/.test(after) && /.[）)]$/.test(after)))) continue;
    return title.slice(0, index).replace(/(?<=.)项目支出$/, '');
  }
  return null;
}

/** A title line of a goal table: its number («10.2022年…» is number 10) and the project name between number and «绩效目标表». */
export interface GoalTitle {
  readonly number: number | null;
  /** Null for a title that names a form and no project: «项目支出绩效目标表». */
  readonly name: string | null;
}

// «道路养护绩效目标表（续）», «…（接上页）»: the same table on the next page.
const continued = /[（(]\s*(?:续|接)[^（()）]*[）)]\s*$/;

/**
 * True for the title of a project's table that stands again over a further part of it: «…绩效目标表（续）», or the same words once
 * more. A title that names no project has to say 续, since each project of a document may have it.
 */
export function repeatsTitle(line: string, title: GoalTitle, before: GoalTitle | null): boolean {
  if (before === null || title.name !== before.name) return false;
  const sameNumber = title.number === null || title.number === before.number;
  return sameNumber && (title.name !== null || continued.test(line));
}

// «2026年度部门预算项目支出»: words of a form and no name of a project.
const formName =
  /^(?:20\d{2}\s*年度?)?(?:财政|预算|部门|单位|本级|市级|省级|县级|区级|年初|年度|项目|支出|专项|资金)*$/;

/** No title is longer; prose that happens to end in «…绩效目标表» is. */
const maxTitleLength = 200;

/** Reads a line as the title of one project's goal table; null when it is none. */
export function goalTitle(line: string): GoalTitle | null {
  const title = line.trim();
  if (line.length > maxTitleLength || /[\r\n]/.test(title)) return null;
  const numbered = titleNumber.exec(title);
  const own = numbered === null ? null : titleWords(title.slice(numbered[0].length));
  const words = own ?? titleWords(title);
  if (words === null) return null;
  const digits = own === null ? undefined : (numbered?.[1] ?? numbered?.[2]);
  const name = words.trim();
  return {
    number: digits === undefined ? null : Number(digits.normalize('NFKC')),
    name: formName.test(name) ? null : name,
  };
}

/** 2026年部门预算项目支出绩效目标公开表, 项目支出绩效自评表（2026年度）: words that name a form and no project. */
const formTitle =
  /^[^，。；：:]{0,40}(?:绩效|预算|项目)[^，。；：:]{0,20}(?:表|一览|清单)(?:[（(][^（()）]{0,30}[)）])?$/;

/** True for a line that only says which form it stands above; its year is that of the form. */
export function isFormTitle(line: string): boolean {
  return formTitle.test(line.normalize('NFKC').replace(/\s+/g, ''));
}

/** True for a line between two forms of one sheet that only titles the second: 项目支出绩效自评表, （2025年度）. */
export function titlesNextForm(line: string): boolean {
  return isFormTitle(line) || /^\(?20\d{2}年度?\)?$/.test(line.normalize('NFKC').replace(/\s+/g, ''));
}

/** The rest of a title behind its year, where it names a form and no project. */
const restOfForm =
  /^(?:财政|预算|部门|单位|本级|省级|市级|县级|区级|年初|年度|项目|支出|专项|资金|整体|政策|绩效|目标|自评|评价|价|评分|申报|批复|情况|完成|报告|公开|一览|清单|汇总|表|[（(][^（()）]{0,20}[）)])*$/;

/** True for «2025年度项目支出绩效自评表»; the year of «2026年基层科普行动计划中央补助资金绩效目标表» is the project's. */
export function statesYear(line: string): boolean {
  const text = line.normalize('NFKC').trim();
  const year = /20\d{2}\s?年度?\s?(\)?)/.exec(text);
  if (year === null || !isFormTitle(line)) return false;
  // (2026年度) in brackets is no part of a name.
  return year[1] === ')' || restOfForm.test(text.slice(year.index + year[0].length));
}

/** True where a line names a year in so many words. */
export function namesYear(line: string): boolean {
  return /20\d{2}年/.test(line.normalize('NFKC').replace(/\s+/g, ''));
}
