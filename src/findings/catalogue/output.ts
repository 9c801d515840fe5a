import type { FindingKind } from '../wording.ts';

/** Findings about writing results. */
export const outputFindings = {
  'output-changed-by-hand': {
    severity: 'block',
    title: { zh: '输出文件夹里有改动过或别的文件', en: 'the output folder holds changed or other files' },
    found: {
      zh: '“{file}”里这些文件不是上次运行写下的样子：{files}',
      en: 'in "{file}" these are not as the last run wrote them: {filesEn}',
    },
    expected: { zh: '空文件夹，或未改动过的上次结果', en: 'no folder, or an untouched earlier run' },
    action: {
      zh: '请先移走这些文件，或用 -o 换一个文件夹，或加 --force（原文件夹会改名保留）',
      en: 'move them away, choose another folder with -o, or add --force (the old folder is kept under another name)',
    },
    why: { zh: '别人写的或改过的文件不能被覆盖。', en: 'What somebody else made or changed is never overwritten.' },
  },
  'pdf-character-missing': {
    severity: 'review',
    title: { zh: 'PDF 的字库里没有这个字', en: 'a character that the typeface of PDF files lacks' },
    found: {
      zh: '“{character}”（{code}）字库里没有，PDF 上印作“〓”，共 {count} 处',
      en: 'the typefaces lack "{character}" ({code}); the PDF files have 〓 in its place, {count} times',
    },
    expected: {
      zh: 'GB 2312、《通用规范汉字表》和常用繁体字',
      en: 'characters of GB 2312, of the table of standard characters, and common traditional ones',
    },
    action: {
      zh: '请改用通行的写法，或打印同名的工作簿、Word 文件（它们用电脑上的字体）',
      en: 'write it another way, or print the workbook or Word file of the same name, which use the fonts of the computer',
    },
    why: {
      zh: 'PDF 自带字库，在哪台电脑上都一样；字库里没有的字不能空着，也不能换成别的字。',
      en: 'PDF files bring their own typeface so that they look the same everywhere; a character it lacks is neither left out nor guessed.',
    },
  },
  'data-number-not-exact': {
    severity: 'review',
    title: { zh: '数据表放不下这个数', en: 'a number that a table cannot hold' },
    found: {
      zh: '{column} 的“{value}”在数据表里是“{kept}”',
      en: '"{value}" of {column} is "{keptEn}" in its table',
    },
    expected: { zh: '{type} 放得下的数', en: 'a number that {type} holds' },
    action: {
      zh: '请看这个数有没有写错',
      en: 'look whether it is a slip',
    },
    why: {
      zh: '数据表的列有固定的位数，数据库才能精确计算；放不下的数不能悄悄改掉。原样的数在 result.json 里。',
      en: 'Columns have a fixed number of digits, so that databases compute exactly; a number that does not fit is not changed unsaid. result.json has it as it is.',
    },
  },
  'output-not-a-folder': {
    severity: 'block',
    title: { zh: '输出位置不是文件夹', en: 'the output place is not a folder' },
    found: { zh: '“{file}”是一个文件', en: '"{file}" is a file' },
    expected: { zh: '文件夹，或还不存在的路径', en: 'a folder, or a path that does not exist yet' },
    action: { zh: '请用 -o 换一个位置', en: 'choose another place with -o' },
    why: { zh: '结果由多个文件组成，要放在一个文件夹里。', en: 'A run writes several files into one folder.' },
  },
  'output-being-written': {
    severity: 'block',
    title: { zh: '另一个运行正在写这个文件夹', en: 'another run is writing this folder' },
    found: { zh: '{who}正在写“{file}”，等了很久还没有写完', en: '{whoEn} is writing "{file}" and did not end in time' },
    expected: { zh: '一个文件夹同时只有一个运行在写', en: 'one run at a time for a folder' },
    action: {
      zh: '请等那个运行结束后再运行，或用 -o 换一个文件夹；如果没有别的运行，请删除“{claim}”再试',
      en: 'wait for that run and run again, or choose another folder with -o; if there is no such run, delete "{claim}" and try again',
    },
    why: {
      zh: '两个运行同时替换一个文件夹会互相弄坏结果。',
      en: 'Two runs that replace one folder at the same time would spoil what each of them wrote.',
    },
  },
  'run-interrupted': {
    severity: 'block',
    title: { zh: '写结果时中断过，文件夹不在原位', en: 'a run was interrupted and the folder is not in its place' },
    found: {
      zh: '“{file}”不在；上一次运行在替换它时中断了，原来的结果在“{aside}”',
      en: '"{file}" is not there; a run was interrupted while it replaced it, and the earlier results are in "{aside}"',
    },
    expected: { zh: '原位的结果文件夹', en: 'the folder of results in its place' },
    action: {
      zh: '请再计分一次（会自动恢复），或把“{aside}”改名为“{file}”',
      en: 'score again, which puts it back, or rename "{aside}" to "{file}"',
    },
    why: {
      zh: '新结果写好后，旧文件夹先改名，新文件夹再换上；在这两步之间断电或被强行结束，就只剩改了名的旧文件夹。',
      en: 'When a run is written, the old folder is renamed and the new one takes its place; a power cut or a kill between the two leaves only the renamed one.',
    },
  },
  'earlier-run-restored': {
    severity: 'note',
    title: { zh: '已恢复中断前的结果', en: 'the results from before an interruption were put back' },
    found: {
      zh: '上一次运行在替换“{file}”时中断了；原来的结果已从“{aside}”放回原位',
      en: 'a run was interrupted while it replaced "{file}"; the earlier results were put back from "{aside}"',
    },
    expected: { zh: '写完的结果文件夹', en: 'a folder of results that was written to the end' },
    action: { zh: '请再计分一次，得到新的结果', en: 'score again to get the new results' },
    why: {
      zh: '这些是中断之前的结果，不是中断的那次运行要写的结果。',
      en: 'These are the results from before the interruption, not those the interrupted run was to write.',
    },
  },
  'output-holds-inputs': {
    severity: 'block',
    title: { zh: '输出文件夹里有不能动的东西', en: 'the output folder holds what must stay' },
    found: { zh: '“{file}”里有{inside}', en: '"{file}" holds {insideEn}' },
    expected: { zh: '一个只放结果的文件夹', en: 'a folder for results alone' },
    action: {
      zh: '请用 -o 指明一个单独的文件夹，例如 -o scorecards/2026',
      en: 'choose a folder of its own with -o, such as -o scorecards/2026',
    },
    why: {
      zh: '写结果时整个文件夹会被换掉；当前文件夹、配置和输入不能跟着换走，加 --force 也不行。',
      en: 'The whole folder is replaced by a run; this folder, the configuration and the inputs must not go with it, not even under --force.',
    },
  },
} as const satisfies Record<string, FindingKind>;
