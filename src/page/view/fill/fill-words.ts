import type { Words } from '../../../findings/speak.ts';

/** What the screen says where the actuals of a unit are filled in. */
export const fillWords = {
  how: {
    zh: '和填报表一样地填，得分随着变。回车或 Tab 到下一格。填的内容只在这个页面里，关掉就没有了：要留下就下载填报表，以后可以再放进来接着填。',
    en: 'Fill in what the workbook asks for; the score follows. Enter or Tab goes to the next cell. What you type is in this page alone and gone when it is closed: download the workbook to keep it, and drop it here to go on.',
  },
  unit: { zh: '单位', en: 'unit' },
  start: { zh: '从哪里开始', en: 'begin with' },
  blank: { zh: '空白填报表', en: 'a blank workbook' },
  remade: {
    zh: '“{file}”不是 xlsx 工作簿：它的数已经填在下面，保存时另写一份填报表，原文件里别的内容不会带过去。',
    en: '"{file}" is no xlsx workbook: its values stand below and are saved as a workbook of their own; what else it holds is not taken along.',
  },
  project: { zh: '项目', en: 'project' },
  option: { zh: '{name}（{complete}/{rows}）', en: '{name} ({complete}/{rows})' },
  before: { zh: '← 上一个项目', en: '← project before' },
  next: { zh: '下一个项目 →', en: 'next project →' },
  score: { zh: '得分 {score} / {full}', en: '{score} of {full} points' },
  rows: { zh: '完整 {complete} / {rows}', en: '{complete} of {rows} rows complete' },
  again: { zh: '正在重算…', en: 'computing again …' },
  ofUnit: { zh: '{name}（整个单位填一次）', en: '{name} (once for the unit)' },
  saveBook: { zh: '下载填报表', en: 'Download the workbook' },
  look: { zh: '看问题和得分', en: 'See findings and scores' },
  savedAs: {
    zh: '已保存为 {name}，放在浏览器的下载文件夹里。',
    en: 'Saved as {name} in the download folder of the browser.',
  },
  undecided: {
    zh: '年度或评分方案还没有定，填不了：请看“问题”，或在“文件”里选。',
    en: 'Year or scoring profile is not decided, so nothing can be filled in: see Findings, or choose under Files.',
  },
  unsaved: { zh: '有没保存的内容', en: 'not saved yet' },
} as const satisfies Words;
