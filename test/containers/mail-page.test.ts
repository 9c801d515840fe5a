import { Buffer } from 'node:buffer';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../src/containers/sniff.ts';
import { htmlOfMail } from '../../src/containers/text/mail-page.ts';
import { decodeText } from '../../src/containers/text/text-encoding.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { smallGoals } from '../support/small-year.ts';

const gbk = Uint8Array.from([0xd6, 0xb8, 0xb1, 0xea]); // 指标
const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('');

/** A page saved with its pictures, as browsers and office programs do: headers of a mail, then its parts. */
function mail(
  type: string,
  encoding: string,
  body: string,
  first = 'From: <Saved by a browser>\nSubject: x\n',
): string {
  return (
    `${first}MIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----B"\n\n` +
    `------B\nContent-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n` +
    '------B\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n------B--\n'
  );
}

describe('a web page saved with its pictures', () => {
  it.each([
    ['quoted, in UTF-8', mail('text/html', 'quoted-printable', `<p>=\n${hex(strToU8('指标'))}</p>`)],
    ['quoted, in GBK as its part says', mail('text/html; charset="gb2312"', 'quoted-printable', `<p>${hex(gbk)}</p>`)],
    [
      'quoted, in GBK as the page says',
      mail('text/html', 'quoted-printable', `<meta charset=3Dgb2312><p>${hex(gbk)}</p>`),
    ],
    [
      'packed, in GBK',
      mail(
        'text/html; charset=gbk',
        'base64',
        Buffer.from([...strToU8('<p>'), ...gbk, ...strToU8('</p>')]).toString('base64'),
      ),
    ],
    ['as it is', mail('text/html; charset=utf-8', '8bit', '<p>指标</p>')],
    ['of a program that begins otherwise', mail('text/html', '8bit', '<p>指标</p>', '')],
  ])('is read: %s', (_what, text) => {
    expect(sniff(strToU8(text)).kind).toBe('mhtml');
    expect(htmlOfMail(decodeText(strToU8(text), 'utf-8'))).toContain('<p>指标</p>');
  });

  it('gives the goals of its tables', () => {
    const rows = smallGoals
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const page = `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const saved = strToU8(mail('text/html', 'base64', Buffer.from(page).toString('base64')));
    const facts = ({ value }: ReturnType<typeof readGoals>) =>
      value.flatMap(({ projects }) =>
        projects.map(({ name, indicators }) => [name, indicators.map(({ target }) => target.text)]),
      );
    expect(readGoals(saved, 'a.mht', { year: 2026 }).findings).toEqual([]);
    expect(facts(readGoals(saved, 'a.mht', { year: 2026 }))).toEqual(
      facts(readGoals(strToU8(page), 'a.html', { year: 2026 })),
    );
  });

  it('without a page holds no goals', () => {
    const text = 'From: a\nMIME-Version: 1.0\nContent-Type: text/plain\n\n指标';
    expect(readGoals(strToU8(text), 'a.mht').findings.map(({ code }) => code)).toEqual(['goal-tables-not-found']);
  });
});
