import type { FindingKind } from '../wording.ts';

/** What keeps a command from running at all, for the programs that asked for JSON; people read it as plain text. */
export const commandLineFindings = {
  'usage-error': {
    severity: 'block',
    title: { zh: '命令用法不对', en: 'the command was called wrongly' },
    found: { zh: '{message}', en: '{message}' },
    expected: { zh: '{help} 所列的命令、参数和选项', en: 'commands, arguments and options as listed by {help}' },
    action: { zh: '请按 {help} 改正命令', en: 'correct the command as {help} shows' },
    why: {
      zh: '写错的选项如果被悄悄忽略，做的就不是所要求的事。',
      en: 'If a misspelt option were ignored in silence, something else would be done than was asked for.',
    },
  },
  'system-refused': {
    severity: 'block',
    title: { zh: '系统不允许读写', en: 'the operating system refused' },
    found: { zh: '{message}', en: '{message}' },
    expected: { zh: '能读的输入和能写的输出位置', en: 'inputs that can be read and a place that can be written' },
    action: {
      zh: '请核对权限和磁盘空间，或用 -o 换一个位置',
      en: 'check permissions and free space, or choose another place with -o',
    },
    why: {
      zh: '写到一半的结果不能用，所以一个文件也没有留下。',
      en: 'Half a result is of no use, so nothing was left behind.',
    },
  },
  'internal-error': {
    severity: 'block',
    title: { zh: '程序内部错误', en: 'an internal error' },
    found: { zh: '{message}', en: '{message}' },
    expected: { zh: '任何输入都有结果或说明', en: 'a result or an explanation, whatever the input' },
    action: {
      zh: '请把这条信息和所用的命令报告给维护者，或换一份输入再试',
      en: 'report this message with the command, or try another input',
    },
    why: { zh: '这是程序的缺陷，不是填报的问题。', en: 'This is a fault of the program, not of what was reported.' },
  },
} as const satisfies Record<string, FindingKind>;
