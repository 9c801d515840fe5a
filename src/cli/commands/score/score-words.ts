import type { Words } from '../../../findings/speak.ts';

/** What the command says. */
export const scoreWords = {
  out: { zh: '输出文件夹', en: 'output folder' },
  json: { zh: '把 result.json 打印到标准输出', en: 'print result.json to stdout' },
  dryRun: { zh: '只计分，不写文件', en: 'score, but write nothing' },
  force: {
    zh: '输出文件夹被改动过也写（原文件夹改名保留）',
    en: 'write although the output folder was changed (it is kept under another name)',
  },
  departmentInCharge: {
    zh: '自评表上的主管部门（目标表没有写明时）',
    en: 'the department in charge, for the form, where the goal tables name none',
  },
  export: {
    zh: '另写数据，可写几次：csv（四张表）、json 供导入其他系统，在“交换”文件夹；parquet、ndjson、data-csv 供分析，在 data 文件夹',
    en: 'also write data, as often as given: csv (four tables) and json for another system, in the folder exchange; parquet, ndjson and data-csv to analyse, in the folder data',
  },
  pdf: {
    zh: '自评表和报告另出 PDF（不用装别的软件）',
    en: 'write forms and report as PDF files too (nothing else needs to be installed)',
  },
  asReviewer: {
    zh: '报送前预估：复核会给多少分、会不会降等级（另有一张“复核预估”表，不进报送版）',
    en: 'before handing in: what a reviewer would give and the risk to the grade (a sheet of its own, not handed in)',
  },
  reportStyle: {
    zh: '报送版报告的样式文件（字体、字号、页边距、章节和次序）',
    en: 'how reports to be handed in look: fonts, sizes, margins, chapters and their order',
  },
  reportPer: {
    zh: '报送版报告按单位（unit）还是每个项目也出一份（project）',
    en: 'project: a report for each project, beside that of its unit',
  },
  asOf: {
    zh: '报送日期，如 2027-02-28：写在报送版上；报送以后又改动的，写在更正说明上',
    en: 'the day of what is handed in, such as 2027-02-28: on its cover, and on corrections of it',
  },
  failUnder: {
    zh: '有已定分的项目低于这个分数时以退出码 4 结束',
    en: 'exit with 4 when a final project scores less',
  },
  sign: {
    zh: '用 Ed25519 私钥（PEM 文件）签名清单',
    en: 'sign the manifest with an Ed25519 private key (PEM file)',
  },
  printConfig: { zh: '打印合并后的设置及来源', en: 'print the merged settings and where each is from' },
  goalsFile: { zh: '目标表.docx', en: 'goals.docx' },
  exampleTemplate: {
    zh: '第一步：每个单位出一份空白填报表，用 WPS 或 Excel 填',
    en: 'first: a blank workbook for each unit to fill in',
  },
  exampleCheck: { zh: '第二步：填好后查一遍', en: 'second: check what was filled in' },
  exampleScore: {
    zh: '第三步：计分，自评表和报告在 scorecards/2026',
    en: 'third: score; the scorecards are in scorecards/2026',
  },
  exampleConfigured: { zh: '文件都写在配置里时', en: 'where the configuration names the files' },
  exampleProfile: { zh: '换一套方案试算', en: 'try another profile' },
  yearFound: { zh: '年度：{year}（由目标表得知）\n', en: 'year: {year}, as the goal tables say\n' },
  yearKnown: { zh: '{file}：年度依据 {from}\n', en: '{file}: year known from {from}\n' },
  nothingWritten: { zh: '没有写文件（--dry-run）\n', en: 'nothing was written (--dry-run)\n' },
  waiting: {
    zh: '另一个运行正在写同一个文件夹，等它写完…\n',
    en: 'another run is writing the same folder; waiting for it …\n',
  },
  removed: {
    zh: '已清理中断的运行留下的临时文件夹：{folder}\n',
    en: 'removed what an interrupted run had left: {folder}\n',
  },
  leftAlone: {
    zh: '没有清理 {folder}：里面有不是本程序写的东西，或正被占用；不需要时请自行删除\n',
    en: 'left alone: {folder} holds what no run wrote, or is in use; delete it when nobody needs it\n',
  },
  kept: { zh: '原文件夹已改名保留：{folder}\n', en: 'the old folder is kept as {folder}\n' },
  wrote: { zh: '\n已写入 {folder}（{files} 个文件）\n', en: '\nwrote {folder} ({files} files)\n' },
  submitted: {
    zh: '报送版：{units} 个单位已生成，在 {folder}\n',
    en: 'to be handed in: written for {units} units in {folder}\n',
  },
  heldBack: {
    zh: '报送版没有生成：{unit}，{why}\n',
    en: 'nothing to hand in yet for {unit}: {why}\n',
  },
  moreHeldBack: {
    zh: '另有 {more} 个单位没有生成报送版，见部门汇总\n',
    en: '{more} more units have nothing to hand in yet\n',
  },
  and: { zh: '和', en: ' and ' },
  open: {
    zh: '打开看：{folder} 里每个单位一份自评表（.xlsx），还有{files}',
    en: 'open {folder}: a workbook for each unit, and {files}',
  },
  verify: { zh: '别人可以核验：', en: 'anybody can verify it:' },
  blocked: {
    zh: '{blocking} 条阻断问题，{open} 个项目还不能定分：按上面写的位置改好，再运行一次：',
    en: '{blocking} blocking findings, {open} projects not final: fix the cells listed above and run again:',
  },
  onlyFinal: {
    zh: '--fail-under 只看已定分的 {final} 个项目，共 {all} 个\n',
    en: '--fail-under counts the {final} final projects of {all} only\n',
  },
  below: { zh: '低于 {failUnder} 分：{names}\n', en: 'below {failUnder}: {names}\n' },
} as const satisfies Words;
