import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import { readBytes } from '../inputs/read-bytes.ts';
import { displayPath } from '../settings/display-path.ts';

/** No key file is larger by far. */
const largestKey = 1024 * 1024;

/** The text of a key file, or the finding that says why there is none. */
async function pem(path: string, file: string): Promise<string | Finding> {
  const read = await readBytes(path, file, largestKey);
  return read.bytes === null ? read.finding : new TextDecoder().decode(read.bytes);
}

/**
 * Signs the manifest's bytes with an Ed25519 private key (PEM, PKCS #8). The signature is one line of base64. The key file is
 * read and never written; a file that is not such a key gives a finding.
 */
export async function signManifest(
  manifest: Uint8Array,
  keyPath: string,
): Promise<{ readonly signature: string | null; readonly findings: readonly Finding[] }> {
  const file = displayPath(keyPath);
  const text = await pem(keyPath, file);
  if (typeof text !== 'string') return { signature: null, findings: [text] };
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(key.asymmetricKeyType ?? 'unknown');
    return { signature: `${sign(null, manifest, key).toString('base64')}\n`, findings: [] };
  } catch {
    return { signature: null, findings: [finding('key-unusable', { file, kind: 'Ed25519' }, { place: { file } })] };
  }
}

/** Checks a signature made by {@link signManifest} with the public key (PEM); findings say what is wrong, none means it holds. */
export async function checkSignature(
  manifest: Uint8Array,
  signature: string | null,
  keyPath: string,
): Promise<readonly Finding[]> {
  const file = displayPath(keyPath);
  const text = await pem(keyPath, file);
  if (typeof text !== 'string') return [text];
  if (signature === null) return [finding('signature-missing', {})];
  try {
    const key = createPublicKey(text);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(key.asymmetricKeyType ?? 'unknown');
    return verify(null, manifest, key, Buffer.from(signature.trim(), 'base64'))
      ? []
      : [finding('signature-wrong', { file })];
  } catch {
    return [finding('key-unusable', { file, kind: 'Ed25519' }, { place: { file } })];
  }
}
