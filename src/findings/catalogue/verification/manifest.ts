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
  'manifest-unreadable': {
    severity: 'block',
    title: { zh: '清单读不出来', en: 'the manifest cannot be read' },
    found: { zh: '“{file}”：{problem}', en: '"{file}": {problemEn}' },
    expected: { zh: '本程序写下的 manifest.json', en: 'a manifest.json as the program writes it' },
    action: { zh: '请向出具人索取原文件，或重新运行计分', en: 'ask the issuer for the original, or score again' },
    why: {
      zh: '清单写得不像本程序写的，就不能凭它核对任何东西。',
      en: 'Nothing can be checked by a manifest that is not as the program writes it.',
    },
  },
  'manifest-option-unusable': {
    severity: 'block',
    title: { zh: '清单里有不认识的选项', en: 'an option of the manifest is not known' },
    found: { zh: '{path}：{found}', en: '{path}: {found}' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: {
      zh: '请用写出结果的那个版本核验，或向出具人核实清单',
      en: 'verify with the version that wrote the result, or ask the issuer about the manifest',
    },
    why: {
      zh: '不认识的选项可能改变得分，重新计分时却照不到它。',
      en: 'An option that is not known may change scores, and scoring again would leave it out.',
    },
  },
  'result-not-stated': {
    severity: 'block',
    title: { zh: '清单里没有结果数据', en: 'the manifest states no results as data' },
    found: { zh: '“{file}”没有列出 {name}', en: '"{file}" does not list {name}' },
    expected: { zh: '清单列出每一个结果文件', en: 'a manifest that lists every output' },
    action: {
      zh: '请向出具人索取完整的结果，或重新运行计分',
      en: 'ask the issuer for the whole result, or score again',
    },
    why: {
      zh: '没有列出的文件就没有核对，“核验通过”会是一句空话。',
      en: 'What is not listed is not checked, and "verified" would mean nothing.',
    },
  },
  'output-stated-twice': {
    severity: 'block',
    title: { zh: '清单把一个文件列了两次', en: 'the manifest lists a file twice' },
    found: { zh: '“{file}”列了不止一次', en: '"{file}" is listed more than once' },
    expected: { zh: '每个文件一次', en: 'each file once' },
    action: { zh: '请向出具人索取原文件，或重新运行计分', en: 'ask the issuer for the original, or score again' },
    why: {
      zh: '两条记录可以有两个哈希，哪一个算数说不清。',
      en: 'Two entries may have two hashes, and nobody could say which counts.',
    },
  },
  'key-unusable': {
    severity: 'block',
    title: { zh: '密钥不能用', en: 'the key cannot be used' },
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
