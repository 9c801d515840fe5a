import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkSignature, signManifest } from '../../src/app/outputs/signature.ts';

describe('a signature over the manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signature-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: unknown) => {
    writeFileSync(join(folder, name), String(text));
    return join(folder, name);
  };
  const options = {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  } as const;
  const keys = generateKeyPairSync('ed25519', options);
  const others = generateKeyPairSync('ed25519', options);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024, ...options });
  const secret = file('secret.pem', keys.privateKey);
  const open = file('open.pem', keys.publicKey);
  const manifest = new TextEncoder().encode('{"a":1}');
  const codes = async (bytes: Uint8Array, signature: string | null, key: string) =>
    (await checkSignature(bytes, signature, key)).map((found) => found.code);

  it('holds for the bytes that were signed, and for nothing else', async () => {
    const { signature } = await signManifest(manifest, secret);
    expect(await codes(manifest, signature, open)).toEqual([]);
    expect(await codes(new TextEncoder().encode('{"a":2}'), signature, open)).toEqual(['signature-wrong']);
    expect(await codes(manifest, signature, file('others.pem', others.publicKey))).toEqual(['signature-wrong']);
    expect(await codes(manifest, null, open)).toEqual(['signature-missing']);
    expect(await codes(manifest, 'AAAA', open)).toEqual(['signature-wrong']);
  });

  it.each([
    ['no such file', join(folder, 'none.pem'), 'file-not-found'],
    ['no key at all', file('text.pem', 'hello'), 'key-unusable'],
    ['another kind of key', file('rsa.pem', rsa.privateKey), 'key-unusable'],
  ])('is refused with %s', async (_, path, code) => {
    expect((await signManifest(manifest, path)).findings.map((found) => found.code)).toEqual([code]);
    expect((await signManifest(manifest, path)).signature).toBeNull();
  });
});
