/** The signs of full-width punctuation that no English sentence has. */
const fullWidth = /[，。；：！？（）“”‘’、《》【】]/;

/** ASCII punctuation that touches a Chinese character or a Chinese quotation: it should be full width. */
const halfWidth = /[\u4e00-\u9fff”）][,;:!?()]|[,;!?()][\u4e00-\u9fff“（]|(?<![\w.])"[^"\n]*[\u4e00-\u9fff][^"\n]*"/;

/** English words that stand in Chinese sentences by themselves: names of programs, formats, files, commands and fields. */
const codeWord = /^(?:[A-Z][A-Za-z]*[A-Z0-9]|[A-Z]{2,}|Word|Excel|Markdown|LibreOffice|Office)$/;

const longestFirst = (words: Iterable<string>) =>
  [...new Set(words)].filter((word) => /[\u4e00-\u9fff]/.test(word)).sort((a, b) => b.length - a.length);

/** Makes what takes known texts (data of the user, official names) out of a text. */
export function withoutKnown(known: Iterable<string>): (text: string) => string {
  const words = longestFirst(known);
  return (text) => {
    let left = text;
    for (const word of words) if (left.includes(word)) left = left.replaceAll(word, '·');
    return left;
  };
}

/** Lines of an English text that hold Chinese or full-width punctuation outside what is quoted in "…". */
export function notEnglish(text: string, strip: (text: string) => string = (one) => one): string[] {
  return text.split('\n').filter((line) => {
    const own = strip(line.replaceAll(/"[^"\n]*"/g, '""'));
    return fullWidth.test(own) || /[\u4e00-\u9fff]/.test(own);
  });
}

/**
 * Lines of a Chinese text with ASCII punctuation between Chinese, or with an English sentence, outside what is quoted in “…” and
 * outside formulas, which have signs of their own.
 */
export function notChinese(text: string, strip: (text: string) => string = (one) => one): string[] {
  return text.split('\n').filter((line) => {
    const own = strip(
      line.replaceAll(/“[^”\n]*”/g, '“”').replace(/公式：.*|^.*[<>=?≤≥] .*(?:weight|分值).*$|perf-score[ \w.-]*/, ''),
    );
    if (halfWidth.test(own)) return true;
    const words = own.match(/(?<![\w./$<[{-])[A-Za-z]{2,}(?![\w./=-])(?: [A-Za-z]{2,}(?![\w./=-]))+/g) ?? [];
    return words.some((found) => found.split(' ').filter((word) => !codeWord.test(word)).length > 2);
  });
}
