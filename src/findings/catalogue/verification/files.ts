import type { FindingKind } from '../../wording.ts';

/** Findings about the files of a result and of its inputs as a whole. */
export const resultFileFindings = {
  'output-differs': {
    severity: 'block',
    title: { zh: '结果文件与清单不符', en: 'an output differs from the manifest' },
    found: { zh: '“{file}”{how}', en: '"{file}" {howEn}' },
    expected: { zh: '清单所记的 SHA-256 {sha256}', en: 'SHA-256 {sha256}, as the manifest says' },
    action: { zh: '请用原文件替换，或重新运行计分', en: 'put the original back, or score again' },
    why: { zh: '出具之后被改动的文件不能作为依据。', en: 'A file changed after it was issued proves nothing.' },
  },
  'file-not-opened': {
    severity: 'block',
    title: { zh: '没有打开的文件', en: 'a file that was not opened' },
    found: { zh: '“{file}”{why}', en: '"{file}" {whyEn}' },
    expected: {
      zh: '文件夹里的普通文件，名称从这个文件夹算起',
      en: 'a regular file inside the folder, named from there',
    },
    action: {
      zh: '请向出具人核实；输入文件在别处的，用 --inputs 指明所在文件夹',
      en: 'ask the issuer about it; where inputs are elsewhere, name their folder with --inputs',
    },
    why: {
      zh: '别人交来的名称可以指向本机的任何文件，链接、管道和设备可以让程序读个没完，所以先看是什么再打开。',
      en: 'A name that somebody else wrote may mean any file of this machine, and links, pipes and devices may never end; so it is looked at before it is opened.',
    },
  },
  'output-not-checked': {
    severity: 'block',
    title: { zh: '没有核对的结果文件', en: 'an output that was not checked' },
    found: {
      zh: '前面的文件已经很大，“{file}”没有核对',
      en: 'the files before it are so large that "{file}" was not checked',
    },
    expected: { zh: '全部结果文件合计不超过 2 GB', en: '2 GB for all outputs together' },
    action: { zh: '请向出具人核实这些文件，或重新运行计分', en: 'ask the issuer about the files, or score again' },
    why: {
      zh: '上万个单位的结果也在这个限度之内；更大的只会拖垮核验。',
      en: 'The results of ten thousand units stay within it; more would only stall the check.',
    },
  },
  'output-line-ends': {
    severity: 'note',
    title: { zh: '结果文件只有换行符不同', en: 'an output that is the same but for line ends' },
    found: {
      zh: '“{file}”只有换行符与写出时不同（LF 与 CRLF）',
      en: '"{file}" is the same but for line ends (LF and CRLF)',
    },
    expected: { zh: '写出时的内容', en: 'what was written' },
    action: { zh: '不必处理', en: 'nothing' },
    why: {
      zh: 'Git 和编辑器在 Windows 上会改写换行符；换回去以后，SHA-256 与清单一致。',
      en: 'Git and editors change line ends on Windows; with the other ones the SHA-256 is that of the manifest.',
    },
  },
  'output-saved-again': {
    severity: 'review',
    title: { zh: '只是被别的程序另存过', en: 'only saved again by another program' },
    found: {
      zh: '“{file}”被另存过{by}，哈希因此不同；内容与重新计分写出的相同',
      en: '"{file}" was saved again{byEn}, so its hash is another one; what it holds is what scoring again gives',
    },
    expected: { zh: '出具时的原文件', en: 'the file as it was issued' },
    action: {
      zh: '请用原文件替换，或接受：数、公式、数字格式、隐藏和批注都比较过，字体、颜色、边框和列宽没有',
      en: 'put the original back, or accept it: numbers, formulas, number formats, what is hidden and notes were compared; fonts, colours, borders and widths were not',
    },
    why: {
      zh: '用 LibreOffice、WPS 或 Excel 打开再保存，公式的写法、样式和压缩都会变，数不会。',
      en: 'LibreOffice, WPS and Excel write formulas, styles and packing their own way when they save, and the numbers stay.',
    },
  },
  'output-not-stated': {
    severity: 'block',
    title: { zh: '结果文件夹里有清单以外的文件', en: 'a file that the manifest does not state' },
    found: { zh: '清单里没有“{file}”', en: 'the manifest does not state "{file}"' },
    expected: { zh: '只有清单所列的文件', en: 'only files that the manifest states' },
    action: {
      zh: '请把它移出文件夹，或查明由谁放入',
      en: 'move it out of the folder, or find out who put it there',
    },
    why: {
      zh: '清单以外的文件不是这次计分写出的，混在结果里会被当作结果。',
      en: 'The run did not write it; among the results it would pass for one of them.',
    },
  },
  'input-differs': {
    severity: 'block',
    title: { zh: '输入文件与清单不符', en: 'an input differs from the manifest' },
    found: { zh: '“{file}”{how}', en: '"{file}" {howEn}' },
    expected: { zh: '清单所记的 SHA-256 {sha256}', en: 'SHA-256 {sha256}, as the manifest says' },
    action: {
      zh: '请提供计分时所用的原文件（--inputs 指明所在文件夹）',
      en: 'provide the file that was scored (--inputs names its folder)',
    },
    why: { zh: '输入不同，得分自然可能不同。', en: 'From other inputs other scores may follow.' },
  },
  'result-of-other-version': {
    severity: 'review',
    title: { zh: '由另一个版本写出的结果', en: 'results written by another version' },
    found: {
      zh: '结果由 {version} 版写出，现在是 {own} 版；哈希、输入和公式照常核对，{scores}',
      en: 'the results were written by version {version}, this is {own}; hashes, inputs and formulas were checked as always, and {scoresEn}',
    },
    expected: {
      zh: '同一个版本写出的结果可以逐字节重做',
      en: 'results of the same version can be made again byte for byte',
    },
    action: {
      zh: '要逐字节核对，请用写出结果的那个版本',
      en: 'use the version that wrote them to check every byte',
    },
    why: {
      zh: '新版本的措辞、版式和规则会变，文件不同不等于被改过。',
      en: 'A newer version words, lays out and scores some things another way; that files differ does not mean that somebody changed them.',
    },
  },
  'score-of-other-version': {
    severity: 'review',
    title: { zh: '与另一个版本的得分不同', en: 'a score that another version gave' },
    found: { zh: '“{found}”', en: '"{found}"' },
    expected: { zh: '本版本由同样输入算出“{expected}”', en: 'this version gives "{expected}" for the same inputs' },
    action: {
      zh: '请看两个版本的变更说明，或用写出结果的那个版本核验',
      en: 'see the change log of both versions, or verify with the one that wrote the results',
    },
    why: {
      zh: '规则变过，得分就可能不同；这不是改动的证据。',
      en: 'Where rules have changed scores may too; it proves no tampering.',
    },
  },
  'definition-of-other-version': {
    severity: 'review',
    title: { zh: '另一个版本自带的规则或方案', en: 'a rule or profile that came with another version' },
    found: {
      zh: '“{file}”是 {version} 版自带的，与现在自带的不同',
      en: '"{file}" came with version {version} and is another one now',
    },
    expected: { zh: '结果所用的规则或方案', en: 'the rule or profile that was used' },
    action: {
      zh: '得分按现在自带的核对；要照原样核对，请用那个版本',
      en: 'scores are compared by the one of today; use that version to check by the old one',
    },
    why: { zh: '自带的规则随版本更新。', en: 'What comes with the program changes with its versions.' },
  },
  'source-renamed': {
    severity: 'note',
    title: { zh: '输入文件改了名', en: 'an input under another name' },
    found: { zh: '“{file}”现在是“{now}”，内容相同', en: '"{file}" is now "{now}", its content the same' },
    expected: { zh: '内容与计分时相同', en: 'the content that was scored' },
    action: { zh: '不必处理，除非名称本身要紧', en: 'nothing, unless the name itself matters' },
    why: {
      zh: '输入文件凭 SHA-256 认，不凭名称。',
      en: 'Inputs are known by their SHA-256, not by their names.',
    },
  },
  'source-line-ends': {
    severity: 'note',
    title: { zh: '只有换行符不同', en: 'the same but for line ends' },
    found: {
      zh: '“{file}”只有换行符与计分时不同（LF 与 CRLF）',
      en: '"{file}" is the same but for line ends (LF and CRLF)',
    },
    expected: { zh: '内容与计分时相同', en: 'the content that was scored' },
    action: { zh: '不必处理', en: 'nothing' },
    why: {
      zh: 'Git 和编辑器在 Windows 上会改写换行符；换回去以后，SHA-256 与清单一致。',
      en: 'Git and editors change line ends on Windows; with the other ones the SHA-256 is that of the manifest.',
    },
  },
  'unread-files-stated': {
    severity: 'note',
    title: { zh: '结果里提到没有读取的文件', en: 'the result speaks of files that were not read' },
    found: {
      zh: '有 {count} 条问题说的是没有读取的文件，照结果所写',
      en: '{count} findings are about files that were not read; they are taken as the result states them',
    },
    expected: { zh: '这些文件不是输入，无从重做', en: 'such files are no inputs and cannot be looked at again' },
    action: {
      zh: '请看结果的问题清单，确认这些文件不该计入',
      en: 'see the list of findings and make sure that those files do not count',
    },
    why: {
      zh: '计分时不存在或读不出来的文件没有进清单，核验时也无从读取。',
      en: 'A file that was missing or unreadable is not in the manifest and cannot be read when verifying.',
    },
  },
  'run-not-repeated': {
    severity: 'block',
    title: { zh: '没有能够重新计分', en: 'the run could not be repeated' },
    found: {
      zh: '由清单所列的输入算不出“{file}”的结果',
      en: 'the inputs that the manifest names give no result for "{file}"',
    },
    expected: { zh: '与出具时相同的一次计分', en: 'the same run as when it was issued' },
    action: {
      zh: '请看同时列出的问题；只核对哈希和公式可用 --no-rescore',
      en: 'see the findings beside this one; --no-rescore checks hashes and formulas only',
    },
    why: {
      zh: '算不出来的结果，不能说核对过。',
      en: 'A result that cannot be computed again was not checked.',
    },
  },
  'result-unreadable': {
    severity: 'block',
    title: { zh: '不是可读的 result.json', en: 'not a readable result.json' },
    found: { zh: '“{file}”：{problem}', en: '"{file}": {problemEn}' },
    expected: { zh: '符合 schemas/result.schema.json 的结果文件', en: 'a result that fits schemas/result.schema.json' },
    action: {
      zh: '请指明结果文件夹或 result.json，或重新运行计分',
      en: 'name a folder of results or its result.json, or score again',
    },
    why: { zh: '读不出来的结果无从比较。', en: 'A result that cannot be read cannot be compared.' },
  },
  'submission-record-unreadable': {
    severity: 'block',
    title: { zh: '报送记录读不出来', en: 'the record of what was handed in cannot be read' },
    found: { zh: '“{file}”：{problem}', en: '"{file}": {problemEn}' },
    expected: {
      zh: '符合 schemas/submissions.schema.json 的报送记录',
      en: 'a record that fits schemas/submissions.schema.json',
    },
    action: {
      zh: '请恢复这个文件，或先把文件夹改名保存、再重新运行（从第1版开始）',
      en: 'restore the file, or rename the folder and run again, which begins with version 1',
    },
    why: {
      zh: '没有报送记录就不知道报送过哪一版，更正会被当作第一次报送。',
      en: 'Without the record nobody knows what was handed in, and a correction would pass for a first version.',
    },
  },
  'differences-not-listed': {
    severity: 'block',
    title: { zh: '还有更多不同', en: 'more differences' },
    found: {
      zh: '这个文件另有 {count} 处不同没有逐处列出',
      en: '{count} more differences of this file are not listed',
    },
    expected: { zh: '没有不同', en: 'no difference' },
    action: { zh: '请先处理上面列出的，或重新运行计分', en: 'settle those listed above first, or score again' },
    why: {
      zh: '逐处列出成千上万处不同，谁也看不完；有多少处要说清楚。',
      en: 'Nobody reads thousands of differences; how many there are is said all the same.',
    },
  },
} as const satisfies Record<string, FindingKind>;
