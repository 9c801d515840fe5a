const digits = '零一二三四五六七八九';

/** A number below 10,000 in Chinese counting words: 12 is 十二, 105 is 一百零五. */
export function chineseNumber(number: number): string {
  if (number <= 0 || number > 9999) return String(number);
  let text = '';
  let pendingZero = false;
  for (const [unit, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) pendingZero = text !== '';
    else {
      text += `${pendingZero ? '零' : ''}${digits[digit]}${word}`;
      pendingZero = false;
    }
  }
  // 12 is 十二; 112 stays 一百一十二.
  return text.replace(/^一十/, '十');
}
