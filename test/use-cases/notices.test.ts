import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeNotices } from '../../src/app/write-notices.ts';
import { openZip } from '../../src/containers/zip/zip.ts';
import { patchZip } from '../../src/containers/zip/zip-patch.ts';
import { certain } from '../../src/model/certain.ts';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { utf8Bytes, utf8Text } from '../../src/platform/bytes.ts';
import { unitNotices } from '../../src/reports/notice/unit-notice.ts';
import { makeNotices, type Notices } from '../../src/use-cases/notices.ts';
import { isAsSealed } from '../../src/writers/seal.ts';
import { departmentRun } from '../support/department.ts';

let run: ScoreRun;
let made: Notices;

beforeAll(async () => {
  run = certain((await departmentRun()).run, 'run of the department');
  made = await makeNotices(run, { language: 'zh', returnBy: '2027年1月15日', chase: true });
});

/** The text of a Word or Excel file, tags left out. */
function textOf(bytes: Uint8Array): string {
  const archive = certain(openZip(bytes, 'notice').value, 'zip');
  const parts = archive.names.filter((name) =>
    /^(?:word\/document|xl\/sharedStrings|xl\/worksheets\/sheet1)\.xml$/.test(name),
  );
  return parts.map((name) => utf8Text(archive.read(name).value ?? utf8Bytes('')).replace(/<[^<>]*>/g, '\n')).join('\n');
}

/** The page with a sentence that somebody added. */
function withRemark(bytes: Uint8Array): Uint8Array {
  const archive = certain(openZip(bytes, 'notice').value, 'zip');
  const text = utf8Text(archive.read('word/document.xml').value ?? utf8Bytes(''));
  return patchZip(archive, new Map([['word/document.xml', utf8Bytes(text.replace('你单位', '你单位（请尽快）'))]]));
}

const noticeOf = (code: string) => made.notices.find(({ unit }) => unit.code === code);

describe('notices to send back', () => {
  it('go to every unit that has something to correct or to hand in, and to no other', () => {
    const codes = ['405004', '405009', '405011', '405015', '405018', '405021', '405022', '405027', '405030'];
    const reviewed = run.findings.filter(
      ({ severity, place }) => severity === 'review' && place?.file.endsWith('.xlsx'),
    );
    const units = new Set([...codes, ...reviewed.map(({ project }) => project?.unit ?? '')]);
    expect(made.notices.map(({ unit }) => unit.code)).toEqual([...units].sort());
    expect(made.unneeded).toHaveLength(2 * (30 - units.size));
  });

  it('say what is wrong cell by cell, what to do, and until when', () => {
    const { files } = certain(noticeOf('405021'), 'notice of the half filled workbook');
    expect(files.map(({ name }) => name)).toEqual([
      '405021-示例单位21-退回修改通知.docx',
      '405021-示例单位21-退回修改通知.xlsx',
    ]);
    for (const { bytes } of files) {
      const text = textOf(bytes);
      for (const said of [
        '示例单位21（405021）',
        '2027年1月15日',
        '指标!L8',
        '资金!G9',
        '21所设施维护',
        '没有实际完成值',
        '请填写实际完成值',
      ])
        expect(text).toContain(said);
      expect(text).not.toContain('示例单位18');
    }
  });

  it('put the findings of a cell together, in the order of the sheet', () => {
    const found = certain(
      run.findings.find(({ place }) => place?.cell === 'L8'),
      'finding of a cell',
    );
    const twice = { ...found, code: 'evidence-missing', severity: 'note' as const };
    const notice = certain(
      unitNotices({ ...run, findings: [twice, ...run.findings].reverse() }).find(
        ({ submission }) => submission.unit.code === '405021',
      ),
      'notice',
    );
    const cells = notice.entries.map(({ place }) => `${place?.sheet}!${place?.cell}`);
    expect(cells).toEqual(['指标!L8', '指标!L9', '指标!L10', '自评报告文字!undefined', '资金!G9']);
    expect(notice.entries[0]?.findings.map(({ severity }) => severity)).toEqual(['block', 'note']);
  });

  it('tell units that sent nothing, a blank workbook or one of another year, without a table of cells', () => {
    const said = (code: string) => textOf(certain(noticeOf(code)?.files[0], 'page').bytes);
    expect(said('405004')).toContain('还没有收到你单位的填报表');
    expect(said('405009')).toContain('别的年度');
    expect(said('405015')).toContain('空白');
    expect(said('405004')).not.toContain('怎么办');
  });

  it('leave the day blank where none was given, and speak English where asked', async () => {
    const { notices } = await makeNotices(run, { language: 'en', returnBy: null, chase: false });
    expect(notices.map(({ unit }) => unit.code)).not.toContain('405004');
    const page = certain(notices.find(({ unit }) => unit.code === '405021')?.files[0], 'page');
    expect(page.name).toBe('405021-示例单位21-to-correct.docx');
    expect(textOf(page.bytes)).toContain('Please return the corrected workbook by ____-__-__.');
  });

  it('are the same bytes every time', async () => {
    expect(await makeNotices(run, { language: 'zh', returnBy: '2027年1月15日', chase: true })).toEqual(made);
  });
});

describe('writing notices', () => {
  const fresh = () => ({ folder: mkdtempSync(join(tmpdir(), 'perf-score-notices-')), force: false, dryRun: false });

  it('writes them anew, and removes those that nobody needs any more', async () => {
    const options = fresh();
    expect((await writeNotices(made, { ...options, dryRun: true })).notices).toHaveLength(made.notices.length);
    expect(readdirSync(options.folder)).toEqual([]);
    await writeNotices(made, options);
    const names = made.notices.flatMap(({ files }) => files.map(({ name }) => name));
    expect(readdirSync(options.folder).sort()).toEqual([...names].sort());
    const [first, ...others] = made.notices;
    const gone = certain(first, 'notice').files.map(({ name }) => name);
    const { removed } = await writeNotices({ notices: others, unneeded: gone }, options);
    expect(removed).toHaveLength(2);
    expect(readdirSync(options.folder).sort()).toEqual(names.filter((name) => !gone.includes(name)).sort());
  });

  it('never overwrites or removes what somebody has saved, unless told to', async () => {
    const options = fresh();
    await writeNotices(made, options);
    const [first] = made.notices;
    const { name, bytes } = certain(first?.files[0], 'page');
    const path = join(options.folder, name);
    expect(isAsSealed(bytes)).toBe(true);
    const edited = withRemark(bytes);
    writeFileSync(path, edited);
    const again = await writeNotices(made, options);
    expect(again.findings.map(({ code, place }) => [code, place?.file.endsWith(name)])).toEqual([
      ['notice-changed', true],
    ]);
    expect((await writeNotices({ notices: [], unneeded: [name] }, options)).removed).toEqual([]);
    expect(readFileSync(path).equals(edited)).toBe(true);
    expect((await writeNotices(made, { ...options, force: true })).findings).toEqual([]);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});
