import type { FindingKind } from '../../wording.ts';

/** Findings about the manifest of a folder of results and the signature over it. */
export const manifestFindings = {
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
} as const satisfies Record<string, FindingKind>;
