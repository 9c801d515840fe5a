import type { Comparator, TargetKind } from '../src/model/target/target.ts';
import { spelledAfter, spelledBefore } from '../src/targets/measures/comparators.ts';
import { type MeasureUnitEntry, measureUnitTable } from '../src/targets/measures/measure-unit-table.ts';
import { multiplierFactors } from '../src/targets/measures/multipliers.ts';
import {
  type DirectionRole,
  directionRoleText,
  directionWords,
  timeWords,
  wantedMoney,
} from '../src/targets/names/direction-words.ts';
import { withSentences } from '../src/targets/target/assumptions.ts';
import { printTarget } from '../src/targets/target/print-target.ts';
import { readTarget } from '../src/targets/target/read-target.ts';
import { trendOf, trendText } from '../src/targets/target/trend.ts';

/** The grammar as the parser implements it, function by function; terminals that are tables follow below it. */
const grammar = `
(* 0. Folding (fold.ts): full-width signs become half-width, variants of one sign become that sign, white space and
      characters without width are dropped - except between two digits, where closing the gap would make another number. *)

target        = [ label ] , ( blank | placeholder | whole | phrase | pair | chain | prose ) , [ stop ] ;
label         = { "★" | "☆" | "※" } , [ ( "指标" | "目标" | "绩效指标" | "绩效目标" ) , [ ordinal ] , ( ":" | "、" | "." )
              | list mark ] ;
stop          = "," | "。" | ";" | "、" | "." | "!" ;
remark        = "(" , words , ")" ;

(* 1. Nothing there: unreadable, never zero, never repaired *)
blank         = "" | "-" | "/" | "无" | "不适用" | "N/A" | … ;
placeholder   = text with "**" | "××" | "__" | "□□" | "??" | "XX" , or a comparator followed by one such sign ;

(* 2. One value from end to end *)
whole         = compact date | ( date | range | bound ) , [ remark ] | date , words ;

bound         = [ comparator before , [ filler ] ] , measure , [ comparator after , [ unit part ] ] ;
measure       = number , [ unit part ]
              | ( "百分之" | "千分之" ) , ( number | numeral )
              | "百分百"
              | ( number | numeral ) , "成"                    (* tenths: 九成以上; from end to end, in targets only *)
              | numeral , unit part ;                          (* 三次; ranks and idioms such as 一级, 十分 are words *)
number        = [ "+" | "-" ] , digits , ( { "," , three } | { " " , three } ) , [ "." , digits ] ;   (* at most 30 digits; three = digit , digit , digit *)
numeral       = Chinese numeral below 万 ;
unit part     = [ multiplier ] , ( [ "余" | "多" ] , unit | "(" , unit , ")" ) | multiplier , [ "…" ] ;
                (* 万 or 亿 alone is 万元 or 亿元; with "…" or other words behind it, it counts something *)
unit          = simple unit , { ( "/" | "每" | "·" | "*" | "." ) , denominator } ;   (* the first sign is "/" or "每" *)
denominator   = [ digits | multiplier ] , simple unit ;
filler        = "达到" | "达" | "为" | "约" | "控制在" | "保持" | "完成" | "实现" | … ;

range         = measure , range sign , measure , [ "之间" | "间" ]
              | "±" , measure , [ comparator after ] ;
range sign    = "-" | "--" | "~" | "至" | "到" ;
pair          = bound , [ "," | "、" | "且" | "和" | "并" | "但" ] , bound ;      (* one ≥ and one ≤ *)
chain         = measure , "≤" , name , "≤" , measure | measure , "≥" , name , "≥" , measure ;   (* both ends included *)

(* 3. Dates *)
date          = [ comparator before | date lead ] , ( period | months | moment , [ edge ] ) ;
date lead     = "不晚于" | "不迟于" | "最迟" | "最晚" | "截至" | "截止" | "于" | "在" | "到" | "至" | "按" | … ;
period        = moment , range sign , ( moment | month , ( "." | "/" ) , day | day , ( "日" | "号" ) ) , [ edge ] ;
months        = [ year part ] , month , range sign , moment ;                    (* 2023年1-12月 *)
moment        = year , sign , month , [ sign , day ]                             (* sign: "." | "-" | "/" *)
              | [ year part ] , ( month , "月" , [ "份" ] , [ day , [ "日" | "号" ] | part ] | quarter | half )
              | year part ;                                                      (* a word for a year needs an edge *)
year part     = year , "年" , [ "度" ] | "当年" | "本年" | "年" | "次年" | "明年" | … ;
part          = "上旬" | "中旬" | "下旬" | "初" ;
quarter       = [ "第" ] , ( "一" | "二" | "三" | "四" | "1" | "2" | "3" | "4" ) , "季度" ;
half          = "上半年" | "下半年" ;
edge          = ( "底" | "末" | "月底" | "年底" ) , [ before ] | before | "内" | "止" | "为止" ;
before        = "前" | "以前" | "之前" ;
compact date  = 8 digits that make a day of 2000 to 2099 ;

(* 4. Promises in words *)
phrase        = yes no | deferred | frequency | trend | budget ;
yes no        = "是" | "否" | "是/否" | "有" | "√" | ( "是否" | "能否" | "有无" ) , words | … ;
deferred      = ( "以" | "按" | "依" ) , words , "为准" | "待定" | "据实" | "按" , words , "批复" | … ;
frequency     = "每" , period word , words | ( "按" | "逐" ) , period word , [ verb ] | ( "5" | "7" ) , "*" , hours , "小时"
              | "日产日清" | "随到随办" | … ;
trend         = words , ( "逐年" | "较上年" | "比去年" | "同比" | "不低于上年" | … ) , words ;
budget        = text with "预算" and a word for a cap ;

(* 5. Prose: every date, range and bound in the text is found; one that carries the text is its value *)
prose         = words , [ ( date | range | bound ) , words ] ;
`;

const meanings: Readonly<Record<Comparator, string>> = {
  '≥': 'at least',
  '>': 'more than',
  '≤': 'at most',
  '<': 'less than',
  '=': 'equal',
};

function comparatorTable(): string[] {
  const list = (spelled: string) =>
    spelled
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => `\`${word}\``)
      .join(' ');
  return [
    '| means | before the number | after the number |',
    '|---|---|---|',
    ...(Object.keys(meanings) as Comparator[]).map(
      (sign) => `| \`${sign}\` ${meanings[sign]} | ${list(spelledBefore[sign])} | ${list(spelledAfter[sign])} |`,
    ),
  ];
}

function directionTables(): string[] {
  const list = (words: string) =>
    words
      .split(' ')
      .map((word) => `\`${word}\``)
      .join(' ');
  const roles = Object.keys(directionWords) as DirectionRole[];
  return [
    '| role | as the last word | words |',
    '|---|---|---|',
    ...roles.map((role) => `| ${role} | ${directionRoleText[role]} | ${list(directionWords[role])} |`),
    '',
    '| before a length of time | words |',
    '|---|---|',
    `| at most | ${list(timeWords.process)} |`,
    `| at least | ${list(timeWords.service)} |`,
    '',
    `Wanted money: ${list(wantedMoney)}.`,
  ];
}

function unitLine(entry: MeasureUnitEntry): string {
  const [, ...others] = entry.spellings;
  return others.length === 0
    ? `\`${entry.unit}\``
    : `\`${entry.unit}\` (${others.map((word) => `\`${word}\``).join(' ')})`;
}

/** Units of one family with their size in the smallest of them; families of one are listed together. */
function unitTables(): string[] {
  const families = groupByFamily();
  const related = [...families.values()].filter((entries) => entries.length > 1);
  const alone = [...families.values()].filter((entries) => entries.length === 1).flat();
  const dimensions = [...new Set(alone.map(({ dimension }) => dimension))];
  return [
    '| dimension | units that convert into each other, with their size in the smallest measure |',
    '|---|---|',
    ...related.map((entries) => {
      const sizes = entries.map((entry) => `${unitLine(entry)} = ${entry.factor}`).join('; ');
      return `| ${[...new Set(entries.map(({ dimension }) => dimension))].join(', ')} | ${sizes} |`;
    }),
    '',
    '| dimension | units that convert into nothing else |',
    '|---|---|',
    ...dimensions.map(
      (dimension) =>
        `| ${dimension} | ${alone
          .filter((entry) => entry.dimension === dimension)
          .map(unitLine)
          .join(' ')} |`,
    ),
  ];
}

function groupByFamily(): Map<string, MeasureUnitEntry[]> {
  const families = new Map<string, MeasureUnitEntry[]>();
  for (const entry of measureUnitTable) families.set(entry.family, [...(families.get(entry.family) ?? []), entry]);
  return families;
}

const examples: Readonly<Record<TargetKind, readonly string[]>> = {
  'at-least': ['≥50万人次', '不少于三次', '60%及以上', '100%', '757万平方米养护全覆盖', '成交额达到2000亿'],
  'at-most': ['≤3.1万', '<10个工作日', '8万元以内', '3000元/人', '≤12月', '0次', '零事故'],
  equal: ['=100%', '═100%'],
  range: ['18—54周岁', '±3%以内', '5-10万人次', '不低于5%不高于10%', '90%≤满意度≤100%'],
  date: ['2026.12.31', '2023年12月底前', '9月前', '年底前完成', '2023.07-2024.01', '2021.1.1-12.31'],
  'yes-no': ['是/否', '是否按时完成'],
  frequency: ['按月发放', '7*24小时', '每季度一次'],
  'budget-relative': ['不超过预算资金'],
  trend: ['逐年上升', '较上年增长5%'],
  qualitative: ['营造良好的学术氛围', '培训3次，参训100人'],
  deferred: ['以市外办批复为准'],
  unreadable: ['≥**%', '★', '290%', '1.2.3', '2026.2.30', '≥90%以下'],
};

function exampleRows(): string[] {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('*', '\\*');
  return [
    '| text | kind | standard spelling | exact amount or days | assumed |',
    '|---|---|---|---|---|',
    ...Object.entries(examples).flatMap(([kind, texts]) =>
      texts.map((text) => {
        const reading = readTarget(text, { year: 2026 });
        if (reading.kind !== kind) throw new Error(`the example ${text} is ${reading.kind}, not ${kind}`);
        const { amount, upper, from, date, assumptions } = withSentences(reading);
        const exact = amount === null ? [from, date] : [amount, upper?.amount];
        const amounts = exact.filter((each) => each !== null && each !== undefined).join(' to ');
        return `| ${[text, kind, printTarget(reading), amounts, assumptions.join('；')].map(cell).join(' | ')} |`;
      }),
    ),
  ];
}

const comparisons = [
  '逐年上升',
  '同比减少',
  '不低于上年',
  '不高于上年',
  '与上年持平',
  '较上年增长5%',
  '较上年增长不超过5%',
  '同比下降3%',
  '不低于上年的95%',
  '较上年增长1倍',
  '较上年提高2个百分点',
  '较上年减少10吨',
  '较上年增长5%-10%',
  '较上年翻一番',
];

function comparisonRows(): string[] {
  return comparisons.map((text) => `| ${text} | ${trendText(trendOf(readTarget(text)), 'en')} |`);
}

/** The page about the grammar of targets and actuals: EBNF, the tables of its terminals as the parser has them, and examples it has just read. */
export function grammarPage(): Promise<string> {
  const multipliers = Object.entries(multiplierFactors).map(([word, factor]) => `\`${word}\` = ${factor}`);
  const lines = [
    '# The grammar of target and actual values',
    '',
    'Generated from the parser’s own tables by `npm run generate`; the examples were read by the parser when this page was made.',
    '',
    'One reader serves targets (`read-target.ts`), actual values (`read-actual.ts`) and promises in prose (`read-promises.ts`).',
    'It never throws, looks at each character a bounded number of times, and gives `unreadable` with a reason where a text can',
    'not be understood. Alternatives are tried in the order written; at one position the longest spelling wins.',
    '',
    '```ebnf',
    grammar.trim(),
    '```',
    '',
    '## What the kinds mean',
    '',
    '- A comparator gives the kind: `≥` `>` at-least, `≤` `<` at-most, `=` equal. Printed before and after, both must point the same way.',
    '- Without one, the direction is that of the section “Numbers without a comparator” below; the assumption is stated:',
    '  无比较符，按"不少于"理解, or 无比较符，按"不超过"理解.',
    '- A comparator or a unit may stand in a column of its own; where it contradicts the text, the target is unreadable.',
    '- A month with 前 ends before its first day; with 底, or without either, on its last day. A day with 前 includes the day.',
    '- Without a printed year the year of the document is assumed, and that is stated.',
    '- Amounts are exact: money in 元, percents in points, counts in ones, everything else in its own unit.',
    '- An actual without a unit takes the unit and the multiplier of its target, as a stated assumption.',
    '',
    '## Comparators',
    '',
    ...comparatorTable(),
    '',
    '## Numbers without a comparator',
    '',
    'What the number leaves open is decided by the name of the indicator, in this order:',
    '',
    '1. A sign and a unit at the end of the name count where the target has none: ≥ and % in 苗木成活率(≥**%), ≥ and 万元 in 项目总投入(≥**万元).',
    '2. Zero is at most.',
    '3. Money, and an amount per unit, is at most; at least where the name says so (the words for wanted money) or the level is one of effects.',
    '4. The last word of the name that counts decides, by the table below: 投诉率 is at most, 投诉处理率 at least. That it was decided by the',
    '   name is a finding for review. Where a name means either (病虫害控制率), it is read as at least and the sign is asked for.',
    '5. A length of time goes by the word before 时间, 时限, 天数 …: 故障修复时间 is at most, 服务时间 at least.',
    '6. A number without a unit is at most where its level is 成本 and its name that of a cost; a rate there is not (成本节约率).',
    '7. Everything else is at least.',
    '',
    ...directionTables(),
    '',
    '## Multipliers',
    '',
    `${multipliers.join(', ')}. Before money they belong to the unit (\`万元\`), before counts they stand alone (\`万\` \`人次\`).`,
    '',
    '## Units',
    '',
    ...unitTables(),
    '',
    'A compound (元/亩, 元/人·月) has the dimension `other` and converts only into the same compound of another size (万元/亩).',
    '',
    '## Comparisons with last year',
    '',
    'What only says which way it should go is scored against last year’s value by rules of its own. What names an amount, or holds this',
    'year against last year itself, is turned into this year’s figure, exactly, and scored like any other target; the scorecard says from',
    'what. A share of a value that is a percentage itself could mean two things: a settled target is asked for.',
    '',
    '| text | asks for |',
    '|---|---|',
    ...comparisonRows(),
    '',
    '## Examples',
    '',
    ...exampleRows(),
    '',
  ];
  return Promise.resolve(lines.join('\n'));
}
