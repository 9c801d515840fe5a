import type { Words } from '../findings/speak.ts';

/** What a writer of documents adds itself, in Word and on a page alike. */
export const documentWords = {
  contents: { zh: '目录', en: 'Contents' },
  toBeAdded: { zh: '待补充：', en: 'To be added: ' },
} as const satisfies Words;
