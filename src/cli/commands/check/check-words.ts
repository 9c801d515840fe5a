import type { Words } from '../../../findings/speak.ts';

/** What the command says. */
export const checkWords = {
  asReviewer: {
    zh: '报送前预估：复核会给多少分、会不会降等级',
    en: 'before handing in: what a reviewer would give and the risk to the grade',
  },
  files: {
    zh: '填好的工作簿、JSON 或文件夹；不写就检查配置里的',
    en: 'filled-in workbooks, JSON files or folders; without any, those of the configuration',
  },
  annotate: {
    zh: '给每份工作簿写一个带批注的副本（….annotated.xlsx），原文件不动',
    en: 'write an annotated copy of each workbook (….annotated.xlsx); the originals stay as they are',
  },
  out: {
    zh: '批注副本、通知写到哪个文件夹（缺省：副本在原文件旁边，通知在 notices/年度）',
    en: 'the folder for annotated copies and notices (by default beside the originals, and notices/YEAR)',
  },
  dryRun: {
    zh: '只说会写哪些副本和通知，不写文件',
    en: 'say which copies and notices would be written, write nothing',
  },
  force: { zh: '副本、通知已经有人改过也覆盖', en: 'overwrite copies and notices that somebody has changed' },
  notices: {
    zh: '给每个要改或没交的单位写一份退回修改通知（Word 和 Excel）',
    en: 'write a notice for each unit that has to correct or hand in something (Word and Excel)',
  },
  returnBy: {
    zh: '通知里写的退回日期，如 2027-01-15；不写就留空',
    en: 'the day by which to return, such as 2027-01-15; left blank without it',
  },
  asOf: {
    zh: '离报送期限（配置里的 selfEvaluationDue）还有几天，从哪一天算起；不写就是今天',
    en: 'the day from which to count to the due day (selfEvaluationDue of the configuration); today without it',
  },
  allNotices: { zh: '检查全部填报表，并写退回修改通知', en: 'check all workbooks and write notices to send back' },
  noticeWritten: { zh: '{unit}：{places}处，写入 {files}\n', en: '{unit}: {places} place(s), written to {files}\n' },
  noticePlanned: {
    zh: '{unit}：{places}处，会写入 {files}\n',
    en: '{unit}: {places} place(s), to be written to {files}\n',
  },
  noticeRemoved: { zh: '不再需要的旧通知：{files}\n', en: 'notices no longer needed: {files}\n' },
  noNotices: { zh: '没有单位要退回修改\n', en: 'no unit has anything to correct\n' },
  notifyThem: { zh: '把要改的发给各单位：', en: 'send each unit what it has to correct:' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  all: { zh: '检查配置里的全部填报文件', en: 'check all actuals of the configuration' },
  one: { zh: '检查一份并写批注副本', en: 'check one file and write an annotated copy' },
  exampleAnnotated: {
    zh: 'perf-score check 填报.xlsx --annotate',
    en: 'perf-score check filled-in.xlsx --annotate',
  },
  onlyWith: { zh: '{names} 要和 {others} 一起用', en: 'use {names} with {others}' },
  annotateOrNotices: { zh: '--annotate 或 --notices', en: '--annotate or --notices' },
  score: { zh: '可以计分了：', en: 'score them:' },
  annotateThem: { zh: '把问题标在工作簿的副本上：', en: 'mark what was found in copies of the workbooks:' },
  again: { zh: '改好填报表再查一遍：', en: 'correct the workbooks and check again:' },
  checked: { zh: '检查了{files}个文件，{found}\n', en: 'files checked: {files}; {found}\n' },
  nothingFound: { zh: '没有发现问题', en: 'nothing found' },
  found: { zh: '共{count}条', en: 'findings: {count}' },
  annotated: { zh: '{file}：{notes}处批注，写入 {copy}\n', en: '{file}: {notes} note(s), written to {copy}\n' },
  wouldAnnotate: {
    zh: '{file}：{notes}处批注，会写入 {copy}\n',
    en: '{file}: {notes} note(s), to be written to {copy}\n',
  },
  unsent: {
    zh: '另有{units}个单位的{projects}个项目没有填报\n',
    en: 'nothing was reported for {projects} project(s) of {units} other unit(s)\n',
  },
  inGoals: {
    zh: '绩效目标表里另有{findings}条不影响定分的问题，用 perf-score goals 看\n',
    en: 'the goal tables have {findings} finding(s) that block nothing: see perf-score goals\n',
  },
  nothingWritten: { zh: '没有写文件（--dry-run）\n', en: 'nothing was written (--dry-run)\n' },
} as const satisfies Words;
