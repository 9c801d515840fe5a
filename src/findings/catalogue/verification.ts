import type { FindingKind } from '../wording.ts';

/** Findings of `perf-score verify`: each is one difference between what was handed over and what the inputs give. */
export const verificationFindings = {
  'manifest-missing': {
    severity: 'block',
    title: { zh: '没有可用的清单', en: 'no usable manifest' },
    found: { zh: '“{file}”里没有有效的 manifest.json', en: '"{file}" holds no valid manifest.json' },
    expected: { zh: '由本程序写下的结果文件夹', en: 'a folder of results as the program writes it' },
    action: { zh: '请核对文件夹，或重新运行计分', en: 'check the folder, or score again' },
    why: {
      zh: '没有清单，就无从知道结果由哪些输入得出、有没有被改过。',
      en: 'Without a manifest nobody knows which inputs made the result, or whether it was changed.',
    },
  },
  'key-unusable': {
    severity: 'block',
    title: { zh: '密钥不能用', en: 'the key can not be used' },
    found: { zh: '“{file}”不是可用的 {kind} 密钥', en: '"{file}" is not a usable {kind} key' },
    expected: { zh: 'PEM 格式的 {kind} 密钥', en: 'an {kind} key in PEM form' },
    action: {
      zh: '请用 openssl genpkey -algorithm ed25519 生成密钥',
      en: 'make one with openssl genpkey -algorithm ed25519',
    },
    why: { zh: '签名只支持这一种密钥。', en: 'Signatures use this kind of key only.' },
  },
  'signature-missing': {
    severity: 'block',
    title: { zh: '没有签名', en: 'there is no signature' },
    found: { zh: '结果文件夹里没有 manifest.sig', en: 'the folder holds no manifest.sig' },
    expected: { zh: '清单的签名', en: 'a signature over the manifest' },
    action: {
      zh: '请向出具人索取带签名的结果，或去掉 --public-key 只核对内容',
      en: 'ask for signed results, or leave --public-key out to check the content only',
    },
    why: { zh: '没有签名就不能证明结果由谁出具。', en: 'Without a signature nothing shows who issued the result.' },
  },
  'signature-wrong': {
    severity: 'block',
    title: { zh: '签名不符', en: 'the signature does not hold' },
    found: {
      zh: '清单的签名与公钥“{file}”不符',
      en: 'the signature over the manifest does not fit the public key "{file}"',
    },
    expected: { zh: '用对应私钥所作的签名', en: 'a signature by the matching private key' },
    action: {
      zh: '请核对公钥；公钥无误则清单被改过，结果不可信',
      en: 'check the key; if it is right, the manifest was changed and the result is not to be trusted',
    },
    why: {
      zh: '清单改动一个字，签名就对不上。',
      en: 'A single changed character in the manifest breaks the signature.',
    },
  },
  'output-differs': {
    severity: 'block',
    title: { zh: '结果文件与清单不符', en: 'an output differs from the manifest' },
    found: { zh: '“{file}”{how}', en: '"{file}" {howEn}' },
    expected: { zh: '清单所记的 SHA-256 {sha256}', en: 'SHA-256 {sha256}, as the manifest says' },
    action: { zh: '请用原文件替换，或重新运行计分', en: 'put the original back, or score again' },
    why: { zh: '出具之后被改动的文件不能作为依据。', en: 'A file changed after it was issued proves nothing.' },
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
  'cell-differs': {
    severity: 'block',
    title: { zh: '单元格与重新计分的结果不同', en: 'a cell differs from the result scored again' },
    found: { zh: '“{found}”', en: '"{found}"' },
    expected: { zh: '“{expected}”', en: '"{expected}"' },
    action: {
      zh: '请以重新计分的结果为准，或查明何人何时改动',
      en: 'take the result scored again, or find out who changed it',
    },
    why: { zh: '这一格与由输入重新算出的不同。', en: 'The cell is not what the inputs give.' },
  },
  'value-differs': {
    severity: 'block',
    title: { zh: '数据与重新计分的结果不同', en: 'a value differs from the result scored again' },
    found: { zh: '“{found}”', en: '"{found}"' },
    expected: { zh: '“{expected}”', en: '"{expected}"' },
    action: {
      zh: '请以重新计分的结果为准，或查明何人何时改动',
      en: 'take the result scored again, or find out who changed it',
    },
    why: { zh: '这一项与由输入重新算出的不同。', en: 'The value is not what the inputs give.' },
  },
  'formula-differs-from-value': {
    severity: 'block',
    title: { zh: '公式算出的数与所存的数不同', en: 'a formula gives another value than the one stored' },
    found: {
      zh: '存的是“{stored}”，公式 ={formula} 算得“{computed}”',
      en: 'stored "{stored}", but ={formula} gives "{computed}"',
    },
    expected: { zh: '两者相同', en: 'the same value' },
    action: { zh: '请用表格软件重新计算后再看，或重新运行计分', en: 'recalculate the workbook, or score again' },
    why: {
      zh: '所存的数是打开前看到的数；它必须等于公式的结果。',
      en: 'The stored value is what is seen before recalculation; it must equal the formula.',
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
    why: { zh: '读不出来的结果无从比较。', en: 'A result that can not be read can not be compared.' },
  },
} as const satisfies Record<string, FindingKind>;
