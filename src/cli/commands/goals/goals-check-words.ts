import type { Words } from '../../../findings/speak.ts';

/** The words of `perf-score goals check`. */
export const goalsCheckWords = {
  files: {
    zh: '绩效目标表（Word、Excel 新旧格式、CSV、HTML、文本、JSON）或其文件夹；不写则用配置里的',
    en: 'goal tables (Word and Excel, old and new, CSV, HTML, text, JSON) or folders of them; without any, those of the configuration',
  },
  format: {
    zh: '输出格式；不写时按 --out 的扩展名，否则为 text',
    en: 'output format; by default after the extension of --out, else text',
  },
  json: { zh: '同 --format json', en: 'the same as --format json' },
  out: { zh: '写入文件，不输出到屏幕', en: 'write to a file instead of the screen' },
  dryRun: { zh: '只说会写哪个文件，不写', en: 'say which file would be written, write nothing' },
  force: { zh: '覆盖已有的文件', en: 'replace a file that is there' },
  severity: { zh: '只列这一级和更严重的问题', en: 'only findings of this severity and worse' },
  only: { zh: '只列这些代码的问题', en: 'only findings with these codes' },
  profile: {
    zh: '计分方案的编号或文件：指出方案里没有的一级指标',
    en: 'id or file of the scoring profile: names each level 1 that it lacks',
  },
  year: { zh: '年度；文件中看不出年度时采用', en: 'the year, for files that do not tell it' },
  examplePlain: { zh: '列出设置不当的指标', en: 'list badly set indicators' },
  exampleXlsx: { zh: '每条问题一行，写成 Excel', en: 'one row per finding, as Excel' },
  form: {
    zh: '写成《项目支出绩效目标审核表》：每个项目一张，等级留空待填',
    en: 'write the review form of goals: a sheet for each project, its grades left to the reviewer',
  },
  formName: { zh: '绩效目标审核表.xlsx', en: 'goal-review.xlsx' },
  formOnly: { zh: '--form 写成 xlsx，不能和 {other} 一起用', en: '--form writes xlsx and does not go with {other}' },
  exampleForm: { zh: '写成审核表', en: 'as the review form' },
  exampleFormLine: {
    zh: 'perf-score goals check 目标表.docx --form -o 审核表.xlsx',
    en: 'perf-score goals check goals.docx --form -o review.xlsx',
  },
  contradiction: {
    zh: '--json 和 --format {asked} 只能用一个',
    en: '--json and --format {asked} contradict each other',
  },
  unknownEnding: {
    zh: '-o {out}：看不出要什么格式；请用扩展名 {endings}，或加 --format',
    en: '-o {out}: the format is not clear; end the name with {endings}, or add --format',
  },
  didYouMean: { zh: '是不是想用 {near}？', en: ' Did you mean {near}?' },
  unknownCode: { zh: '没有代码 {code}。{hint}', en: 'there is no code {code}.{hint}' },
  exists: {
    zh: '{path} 已经存在，内容不同；要覆盖请加 --force',
    en: '{path} exists with other content; --force replaces it',
  },
  wouldWrite: {
    zh: '会写入 {path}；没有写文件（--dry-run）\n',
    en: 'would write {path}; nothing was written (--dry-run)\n',
  },
  wrote: { zh: '已写入 {path}\n', en: 'wrote {path}\n' },
  xlsxNeedsFile: { zh: 'xlsx 要写入文件：请加 -o 文件名.xlsx', en: 'xlsx goes to a file: add -o NAME.xlsx' },
  examplePlainLine: { zh: 'perf-score goals check 目标表.docx', en: 'perf-score goals check goals.docx' },
  exampleXlsxLine: {
    zh: 'perf-score goals check 绩效目标/ -o 问题清单.xlsx',
    en: 'perf-score goals check goals/ -o findings.xlsx',
  },
} as const satisfies Words;
