/**
 * Text that any XML or HTML file can hold: control characters and non-characters are left out, lone surrogates become U+FFFD,
 * line ends become \n. Direction overrides go too: they could make a name read as another.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]/g, '')
      .replace(/\p{Noncharacter_Code_Point}/gu, '')
  );
}
