import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as chosen from '#platform';
import * as browser from '../../src/platform/browser.ts';
import * as node from '../../src/platform/node.ts';
import { describeWithBrowser, pageInBrowser } from '../support/browser.ts';
import { browserBundle, pageOf, saidBy } from '../support/browser-bundle.ts';
import { cases } from '../support/long.ts';
import { answers, encodings, type Platform, type Question } from '../support/platform-answers.ts';

// Each half has all that the other has.
const halves: readonly Platform[] = [node, browser];

/** Bytes that deflate shortens, and bytes that it doesn't. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.array(fc.constantFrom(97, 98, 99, 60, 62), { maxLength: 3000 }).map((codes) => Uint8Array.from(codes)),
);

/** Deflated data as it was, with bits turned over, cut off, or with something behind it. */
const deflated = fc
  .record({
    content,
    level: fc.integer({ min: 0, max: 9 }),
    strategy: fc.integer({ min: 0, max: 4 }),
    turned: fc.array(fc.nat(), { maxLength: 3 }),
    kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    behind: fc.uint8Array({ maxLength: 20 }),
  })
  .map(({ content, level, strategy, turned, kept, behind }) => {
    const packed = new Uint8Array(deflateRawSync(content, { level, strategy }));
    for (const bit of turned) {
      const at = (bit >> 3) % packed.length;
      packed[at] = (packed[at] ?? 0) ^ (1 << (bit & 7));
    }
    return Uint8Array.from([...packed.subarray(0, Math.ceil(packed.length * kept)), ...behind]);
  });

/** Characters of all lengths in all encodings, and bytes that are no character. */
const text = fc
  .record({ text: fc.string({ unit: 'binary', maxLength: 60 }), damage: fc.uint8Array({ maxLength: 4 }) })
  .map(({ text, damage }) => Uint8Array.from([...Buffer.from(text), ...damage]));

/** Pairs of bytes as the East Asian code pages have them. */
const pairs = fc
  .array(fc.tuple(fc.integer({ min: 0x81, max: 0xfe }), fc.integer({ min: 0x40, max: 0xfe })), { maxLength: 6 })
  .map((all) => Uint8Array.from(all.flat()));

const questions: fc.Arbitrary<Question> = fc.record({
  bytes: fc
    .oneof(content, deflated, text, pairs, fc.uint8Array({ maxLength: 40 }))
    .map((bytes) => Buffer.from(bytes).toString('base64')),
  room: fc.oneof(fc.constant(0), fc.nat(4000)),
  piece: fc.constantFrom(64, 1024, 5000),
  declared: fc.constantFrom(...encodings, 'GBK', 'gb2312', 'ISO-8859-1', 'windows-1252', 'US-ASCII', 'big5'),
});

test('Node takes its own half', () => {
  expect(chosen.inflateRaw).toBe(node.inflateRaw);
});

test('both halves give the same bytes', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const [first, second] = halves.map((half) => answers(half, question));
      expect(second).toEqual(first);
    }),
    { numRuns: cases(2000) },
  );
});

test('both halves inflate whole data into the room it needs, and not into less', () => {
  fc.assert(
    fc.property(content, fc.constantFrom(64, 1024), (content, piece) => {
      const packed = new Uint8Array(deflateRawSync(content));
      for (const half of halves) {
        expect(Buffer.from(half.inflateRaw(packed, content.length, piece) ?? 'damaged').equals(content)).toBe(true);
        if (content.length > 0) expect(half.inflateRaw(packed, content.length - 1, piece)).toBe('room');
        expect(half.inflateRaw(packed.subarray(0, -1), content.length, piece)).toBe(null);
      }
    }),
  );
});

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0],
  ['123456789', '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225', 0xcbf43926],
])('published sums of %j', (text, hash, sum) => {
  for (const half of halves) {
    expect(half.sha256(text)).toBe(hash);
    expect(half.crc32(new TextEncoder().encode(text))).toBe(sum);
  }
});

test('pieces of a kilobyte keep a bomb small: a megabyte for each kilobyte is not made', () => {
  const bomb = new Uint8Array(deflateRawSync(new Uint8Array(1 << 26)));
  for (const half of halves) expect(half.inflateRaw(bomb, 1 << 20, 1024)).toBe('room');
});

describeWithBrowser('the half of browsers in one', () => {
  test('gives the bytes and texts that Node gives', async () => {
    const asked = fc.sample(questions, { numRuns: cases(1500), seed: 20261130 });
    const { script, files } = await browserBundle(`import * as platform from '#platform';
      import { answers } from './platform-answers.ts';
      const asked = JSON.parse(document.getElementById('given')!.textContent!);
      document.body.textContent = JSON.stringify(asked.map((question: never) => answers(platform, question)));`);
    expect(files).toContain('src/platform/browser.ts');
    expect(files).not.toContain('src/platform/node.ts');
    const said = saidBy(pageInBrowser(pageOf(script, asked)));
    expect(said).toEqual(asked.map((question) => answers(node, question)));
  });
});
