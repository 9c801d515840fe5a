import type { FindingKind } from '../wording.ts';

/** Findings about the configuration file and about looking for inputs. */
export const configFindings = {
  'config-not-json': {
    severity: 'block',
    title: { zh: '配置文件不是有效的 JSON', en: 'the configuration file is not valid JSON' },
    found: {
      zh: '“{file}”第 {line} 行第 {column} 列起读不下去：{found}',
      en: '"{file}": line {line}, column {column} cannot be read: {foundEn}',
    },
    expected: { zh: '一个 JSON 对象', en: 'one JSON object' },
    action: {
      zh: '请按提示的位置改正，或删去该文件改用命令行选项',
      en: 'correct it at that place, or delete it and use flags',
    },
    why: {
      zh: '配置文件写明输入和输出在哪里；读不出来就不知道该算哪些文件。',
      en: 'The configuration says where inputs and outputs are; unread, nobody knows which files are meant.',
    },
  },
  'config-there-already': {
    severity: 'block',
    title: { zh: '这里已经有配置文件', en: 'a configuration is there already' },
    found: { zh: '这个文件夹里已经有“{file}”', en: 'this folder has "{file}" already' },
    expected: { zh: '还没有配置的文件夹', en: 'a folder without a configuration' },
    action: {
      zh: '请照上面打印的内容修改它，或先把它改名再运行',
      en: 'change it by what is printed above, or rename it and run again',
    },
    why: { zh: '别人写的配置从不覆盖。', en: 'A configuration that somebody wrote is never overwritten.' },
  },
  'config-unknown-key': {
    severity: 'block',
    title: { zh: '配置文件里有不认识的键', en: 'unknown key in the configuration file' },
    found: { zh: '键“{key}”{suggestion}', en: 'the key "{key}"{suggestion}' },
    expected: { zh: '可用的键：{allowed}', en: 'one of: {allowed}' },
    action: { zh: '请改正键名，或删去这一行', en: 'correct the key, or delete the line' },
    why: {
      zh: '写错的键如果被悄悄忽略，结果就会按默认值计算而无人知晓。',
      en: 'A misspelt key that is ignored in silence means defaults are used and nobody knows.',
    },
  },
  'config-wrong-value': {
    severity: 'block',
    title: { zh: '配置文件里的取值不对', en: 'wrong value in the configuration file' },
    found: { zh: '“{path}”是 {found}', en: '"{path}" is {found}' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请改正该取值', en: 'correct the value' },
    why: { zh: '取值不对，程序无法判断原意。', en: 'With a wrong value the program cannot know what was meant.' },
  },
  'nothing-found': {
    severity: 'block',
    title: { zh: '没有找到输入文件', en: 'no input files were found' },
    found: {
      zh: '找过这些位置，都没有{what}：{places}',
      en: 'there are no {whatEn} in any of these places: {placesEn}',
    },
    expected: { zh: '至少一个{what}文件', en: 'at least one file of {whatEn}' },
    action: {
      zh: '请用 {flag} 指明文件或文件夹，或写进 perf-score.config.json',
      en: 'name a file or folder with {flag}, or in perf-score.config.json',
    },
    why: { zh: '没有输入就没有可以计分的内容。', en: 'Without inputs there is nothing to score.' },
  },
  'year-without-goals': {
    severity: 'block',
    title: { zh: '没有这一年的绩效目标表', en: 'no goal tables for that year' },
    found: { zh: '找到的目标表属于：{years}', en: 'the goal tables found are for: {yearsEn}' },
    expected: { zh: '{year}年度的绩效目标表', en: 'goal tables for {year}' },
    action: {
      zh: '请核对 --year，或用 --goals 指明该年度的目标表',
      en: "check --year, or name that year's tables with --goals",
    },
    why: {
      zh: '自评按年度进行，别的年度的目标不能拿来计分。',
      en: 'A self-evaluation is for one year; goals of another cannot be scored.',
    },
  },
  'goals-of-another-year': {
    severity: 'note',
    title: { zh: '略过了其他年度的目标表', en: 'goal tables of another year were passed over' },
    found: {
      zh: '“{file}”是{found}年度的目标表（依据：{from}）',
      en: '"{file}" holds goal tables for {found}, by {fromEn}',
    },
    expected: { zh: '{year}年度的绩效目标表', en: 'goal tables for {year}' },
    action: {
      zh: '若本来就不计算这一年度，不必处理；若年度判断有误，请核对目标表标题和文件名',
      en: 'nothing, if that year is not wanted; if the year is wrong, check the titles and the file name',
    },
    why: { zh: '只计算所要求年度的项目。', en: 'Only projects of the year asked for are scored.' },
  },
  'year-unknown': {
    severity: 'review',
    title: { zh: '看不出目标表的年度', en: 'the year of the goal tables is not stated' },
    found: {
      zh: '“{file}”的标题、文件名和日期里都没有年度',
      en: 'no year in the titles, the file name or the dates of "{file}"',
    },
    expected: { zh: '写明年度', en: 'a stated year' },
    action: {
      zh: '已按 --year {year} 计算；请核对，或在文件名里写明年度',
      en: 'taken as {year}, as asked; check it, or put the year in the file name',
    },
    why: {
      zh: '年度用错，完成时限和上年值都会算错。',
      en: "With the wrong year deadlines and last year's values go wrong.",
    },
  },
} as const satisfies Record<string, FindingKind>;
