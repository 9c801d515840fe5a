/**
 * True for text that a spreadsheet makes a formula of when it is typed, or entered again by F2 and Enter: it begins with = + - @ or their
 * full-width forms, also after blanks («＝1+1»), or with a tab or a carriage return.
 */
export const isFormulaLike = (text: string): boolean => /^\s*[=+\-@＝＋－＠]|^[\t\r]/u.test(text);
