import type { FindingKind } from '../../wording.ts';

/** Findings about goal tables and their columns. */
export const goalTableFindings = {
  'goal-tables-not-found': {
    severity: 'block',
    title: { zh: '没有找到绩效目标表', en: 'no goal table found' },
    found: {
      zh: '“{file}”中没有可识别的绩效目标表；见到的表头：{headings}',
      en: 'there is no recognisable goal table in "{file}"; headings seen: {headingsEn}',
    },
    expected: {
      zh: '含有“三级指标（或绩效指标描述）”和“指标值”两类列的表，最接近的版式是：{nearest}',
      en: 'a table with a level 3 (or description) column and a target column; the nearest known layout is: {nearestEn}',
    },
    action: {
      zh: '请核对是否选错了文件，或把表头改成上述写法后再读',
      en: 'check that it is the right file, or change the headings to those above',
    },
    why: {
      zh: '列按表头识别，不按位置猜测；认不出的版式宁可不读，以免把指标和数值读串。',
      en: 'Columns are recognised by heading and never guessed by position; a wrong guess would mix indicators and values.',
    },
  },
  'goal-columns-missing': {
    severity: 'block',
    title: { zh: '绩效指标表缺少必要的列', en: 'necessary columns are missing' },
    found: { zh: '表头为：{headings}', en: 'the headings are: {headings}' },
    expected: {
      zh: '还需要：{missing}；最接近的版式是：{nearest}',
      en: 'still needed: {missingEn}; the nearest known layout is: {nearestEn}',
    },
    action: {
      zh: '请补上缺少的列，或把对应的表头改成规范名称',
      en: 'add the missing columns, or rename their headings to the usual words',
    },
    why: {
      zh: '这张表像绩效指标表，但缺列就不知道哪个数是指标值，整表没有读取。',
      en: 'It looks like an indicator table, but without these columns nobody can say which number is the target; it was not read.',
    },
  },
  'goal-columns-ambiguous': {
    severity: 'block',
    title: { zh: '同一列出现两次', en: 'a column occurs twice' },
    found: {
      zh: '表头中“{heading}”出现多次：{headings}',
      en: 'the heading "{heading}" occurs more than once: {headings}',
    },
    expected: {
      zh: '每类列只有一个，或上方注明哪一组是年度目标',
      en: 'one column of each kind, or words above that say which group is the annual one',
    },
    action: {
      zh: '请删去不用的一组列（如中期目标），或在其上方写明“年度目标”；两个项目的表左右并排的，请改为上下排列',
      en: 'delete the group that is not used (such as the medium-term one), or write 年度目标 above the other; put tables of two projects below each other, not side by side',
    },
    why: { zh: '两组指标值不能同时作为本年目标。', en: 'Two groups of targets cannot both be those of the year.' },
  },
  'goal-table-without-indicators': {
    severity: 'block',
    title: { zh: '绩效目标表没有指标', en: 'a goal table without indicators' },
    found: { zh: '项目“{project}”的表中没有一行绩效指标', en: 'the table of "{project}" has no indicator row' },
    expected: { zh: '至少一行绩效指标', en: 'at least one indicator' },
    action: {
      zh: '请在表中补填绩效指标，或把不需要评价的项目从文件中移出',
      en: 'fill in the indicators, or take a project that is not evaluated out of the file',
    },
    why: { zh: '没有指标的项目无法评分。', en: 'A project without indicators cannot be scored.' },
  },
  'goal-indicators-without-project': {
    severity: 'block',
    title: { zh: '没有项目名称', en: 'no project name' },
    found: {
      zh: '指标表之前没有填写项目名称，也没有带项目名称的“…绩效目标表”标题；暂称“{project}”，其余内容照常读取和检查',
      en: 'no project name and no title with one stands before the indicator table; it is called "{project}" for now, and everything else is read and checked',
    },
    expected: {
      zh: '指标表上方有“项目名称”一格或带项目名称的标题',
      en: 'a 项目名称 cell or a title with the name above the indicators',
    },
    action: {
      zh: '请填写项目名称，或检查表格是否被拆开、次序是否颠倒',
      en: 'fill in the project name, or check whether the table was split or reordered',
    },
    why: { zh: '不知道属于哪个项目的指标不能计分。', en: 'Indicators whose project is unknown cannot be scored.' },
  },
} as const satisfies Record<string, FindingKind>;
