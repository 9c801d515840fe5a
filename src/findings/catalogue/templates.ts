import type { FindingKind } from '../wording.ts';

/** Findings of `perf-score template`. */
export const templateFindings = {
  'template-would-overwrite': {
    severity: 'block',
    title: { zh: '同名文件已经有人保存过', en: 'somebody has saved a file of that name' },
    found: { zh: '“{file}”不是一份没有动过的空白填报表', en: '"{file}" is not an untouched blank template' },
    expected: { zh: '还不存在的文件，或没有动过的空白填报表', en: 'no such file, or an untouched blank template' },
    action: {
      zh: '请用 -o 换一个文件夹，或加 --force（原文件会改名保留）',
      en: 'choose another folder with -o, or add --force (the old file is kept under another name)',
    },
    why: {
      zh: '里面可能有已经填好的内容，覆盖了就找不回来。',
      en: 'It may hold what somebody has filled in; overwritten, that is gone.',
    },
  },
  'page-not-built': {
    severity: 'block',
    title: { zh: '没有网页可取', en: 'there is no page to copy' },
    found: { zh: '安装的程序里没有 perf-score.html', en: 'perf-score.html is missing from the program' },
    expected: { zh: '构建时生成的 dist/perf-score.html', en: 'dist/perf-score.html, which the build makes' },
    action: {
      zh: '请重新安装本程序，或在源码文件夹里重新构建',
      en: 'install again, or run npm run build in the source folder',
    },
    why: { zh: '网页由构建生成，源码里没有。', en: 'The page is made by the build and not kept with the sources.' },
  },
  'page-would-overwrite': {
    severity: 'block',
    title: { zh: '同名文件已经存在', en: 'a file of that name exists' },
    found: { zh: '“{file}”是另一个文件', en: '"{file}" is another file' },
    expected: { zh: '还不存在的文件，或同样的网页', en: 'no such file, or the very same page' },
    action: {
      zh: '请用 -o 换一个名字，或加 --force 覆盖',
      en: 'choose another name with -o, or overwrite it with --force',
    },
    why: { zh: '别的文件不能被悄悄覆盖。', en: "What is somebody else's is never overwritten in silence." },
  },
  'last-year-wrong': {
    severity: 'block',
    title: { zh: '不是上一年度的结果', en: "not last year's result" },
    found: { zh: '“{file}”是 {year} 年度的结果', en: '"{file}" is the result of {year}' },
    expected: { zh: '{wanted} 年度的结果', en: 'the result of {wanted}' },
    action: {
      zh: '请用 --last-year 指明上一年度的结果文件夹或 result.json，或不用这个选项',
      en: "name the folder or result.json of last year's run with --last-year, or leave the option out",
    },
    why: {
      zh: '与上年相比的指标，只能用上一年度的实际完成值。',
      en: "A comparison with last year rests on last year's actual values and no others.",
    },
  },
  'last-year-project-unknown': {
    severity: 'note',
    title: { zh: '上年结果中没有这个项目', en: "a project that last year's result does not have" },
    found: { zh: '在“{file}”中没有找到“{name}”', en: 'there is no "{name}" in "{file}"' },
    expected: {
      zh: '同一单位、同一编码或同名（年度除外）的唯一项目',
      en: 'one project of that unit with this code or name, a year in it apart',
    },
    action: { zh: '如上年有这个项目，请手工填写上年实际值', en: 'if it existed last year, enter its values by hand' },
    why: {
      zh: '对不上的项目不猜，上年实际值留空。',
      en: 'Where the project is not certain, nothing is guessed and the cells stay empty.',
    },
  },
  'last-year-project-renamed': {
    severity: 'note',
    title: { zh: '上年项目名称不同', en: 'last year the project had another name' },
    found: { zh: '本年“{after}”取了上年“{before}”的数', en: '"{after}" takes its values of last year from "{before}"' },
    expected: { zh: '同一个项目', en: 'the same project' },
    action: {
      zh: '请核对是不是同一个项目；不是的，请更正上年实际值',
      en: "check that it is; if not, correct last year's values",
    },
    why: {
      zh: '同一单位里名称仅差年份，或编码相同而名称相近，才这样对应。',
      en: 'Only names that differ by the year, or nearly equal ones under one code, in one unit, are taken together.',
    },
  },
  'last-year-result-changed': {
    severity: 'review',
    title: { zh: '上年结果与其清单不符', en: "last year's result is not as its manifest says" },
    found: {
      zh: '“{file}”的 SHA-256 是 {sha256}，同一文件夹的清单写的是 {stated}',
      en: '"{file}" has the SHA-256 {sha256}; the manifest beside it says {stated}',
    },
    expected: { zh: '写下以后没有改过的结果', en: 'a result as it was written' },
    action: {
      zh: '请对上年的结果文件夹运行 perf-score verify，或改用没有改过的那一份',
      en: "run perf-score verify on last year's folder, or use the copy nobody has changed",
    },
    why: {
      zh: '上年实际值由这份结果得来；改过的结果说不清是谁报的数。',
      en: "Last year's values come from it; in a changed file nobody knows whose numbers they are.",
    },
  },
  'last-year-value-differs': {
    severity: 'review',
    title: { zh: '填报的上年实际值与上年结果不同', en: "last year's value differs from last year's result" },
    found: {
      zh: '“{name}”填报的上年实际值是“{entered}”，上年自评结果是“{result}”（{file}）',
      en: '"{name}": last year is entered as "{entered}"; last year\'s result says "{result}" ({file})',
    },
    expected: { zh: '与上年自评结果相同的数', en: "the value of last year's result" },
    action: {
      zh: '请核对：以上年结果为准就更正填报的数，有更正依据的请写明',
      en: "check it: correct the entry, or say on what grounds last year's figure was revised",
    },
    why: {
      zh: '上年的数填低了，本年的目标也就低了。计分用填报的数。',
      en: 'A lower figure for last year makes a lower target. The score uses the value entered.',
    },
  },
  'last-year-value-unknown': {
    severity: 'review',
    title: { zh: '上年结果中没有可用的值', en: "no value of last year's that could be used" },
    found: {
      zh: '“{name}”的指标值是“{target}”，“{file}”中没有同名指标的数值',
      en: '"{name}" is to "{target}", and "{file}" has no number for an indicator of that name',
    },
    expected: { zh: '上年同名指标的实际完成值', en: "the actual value of last year's indicator of the same name" },
    action: { zh: '请手工填写上年实际值，并留下依据', en: "enter last year's value by hand, with evidence" },
    why: {
      zh: '没有上年实际值，与上年相比的指标无法计分。',
      en: "Without last year's value a comparison with last year cannot be scored.",
    },
  },
} as const satisfies Record<string, FindingKind>;
