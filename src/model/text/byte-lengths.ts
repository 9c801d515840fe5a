const encoder = new TextEncoder();

/** How long a text is in bytes, in the two encodings that systems count in. */
export interface ByteLengths {
  readonly utf8: number;
  readonly gbk: number;
}

/**
 * The bytes of a text in UTF-8 and in GBK (GB 18030 for what GBK lacks): in GBK letters of ASCII have one byte, characters of the Basic
 * Multilingual Plane two, others four. Which of the two a system counts is not known; UTF-8 is never the shorter one.
 */
export function byteLengths(text: string): ByteLengths {
  let gbk = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    gbk += code < 0x80 ? 1 : code <= 0xffff ? 2 : 4;
  }
  return { utf8: encoder.encode(text).length, gbk };
}

/** What the data elements of budget management allow, in bytes (《预算管理一体化系统技术标准》 as it is used by a bureau's platform). */
export const systemLimits = { projectName: 180, text: 2000, attachment: 50 } as const;
