import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { certain } from '../../src/model/certain.ts';
import { evaluationReport } from '../../src/reports/evaluation-report.ts';
import { textCell } from '../../src/reports/tables/cells.ts';
import type { ReportDocument } from '../../src/reports/tables/document.ts';
import type { OutputSheet } from '../../src/reports/tables/output-sheet.ts';
import { writeDocx } from '../../src/writers/docx/write-docx.ts';
import { departmentRun } from '../support/department.ts';
import { describeWithOffice, pagesInOffice } from '../support/office.ts';
import { sampleRun } from '../support/sample-run.ts';
import { sampleYearRun } from '../support/sample-year.ts';

const report = evaluationReport(sampleRun(), 'zh');

async function partsOf(document: ReportDocument): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(document));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

function refusedXml(parts: Record<string, string>): string[] {
  return Object.entries(parts).flatMap(([name, xml]) => {
    if (!/\.(xml|rels)$/.test(name)) return [];
    try {
      new SaxesParser({ xmlns: true }).write(xml).close();
      return [];
    } catch (error) {
      return [`${name}: ${String(error)}`];
    }
  });
}

describe('writeDocx', () => {
  let parts: Record<string, string> = {};
  let body = '';
  beforeAll(async () => {
    parts = await partsOf(report);
    body = parts['word/document.xml'] ?? '';
  });

  it('has well-formed parts whose relationships all lead somewhere', () => {
    expect(refusedXml(parts)).toEqual([]);
    const rels = parts['word/_rels/document.xml.rels'] ?? '';
    const targets = new Map([...rels.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map((m) => [m[1], m[2]]));
    for (const [, id] of body.matchAll(/r:(?:id|embed)="([^"]+)"/g)) {
      expect(Object.keys(parts)).toContain(`word/${targets.get(id) ?? `nothing for ${id}`}`);
    }
    expect(rels).not.toContain('TargetMode="External"');
  });

  it('has real headings, so that a table of contents finds them', () => {
    const headings = body.match(/<w:pStyle w:val="Heading[123]"\/>/g) ?? [];
    expect(headings).toHaveLength(report.blocks.filter((block) => block.kind === 'heading').length);
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1".*?w:eastAsia="SimHei"/s);
  });

  it('repeats the heading row of every table and keeps tables within the paper', () => {
    const tables = body.split('<w:tbl>').slice(1);
    const listings = report.blocks.filter((block) => block.kind === 'table').length;
    expect(tables.filter((table) => table.includes('<w:tblHeader/>'))).toHaveLength(listings);
    for (const table of tables) {
      const width = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, m) => sum + Number(m[1]), 0);
      expect(width).toBeLessThanOrEqual(16838 - 2 * 1021);
    }
  });

  it('turns the paper for wide tables only', () => {
    const papers = [...body.matchAll(/<w:pgSz ([^/]*)\/>/g)].map((match) => match[1] ?? '');
    expect(papers.some((paper) => paper.includes('w:orient="landscape"') && paper.includes('w:w="16838"'))).toBe(true);
    expect(papers[0]).toContain('w:w="11906"');
  });

  it('numbers pages as 第 x 页 共 y 页 and marks a draft on every page', () => {
    const footers = Object.keys(parts).filter((name) => name.startsWith('word/footer'));
    expect(footers.length).toBeGreaterThan(0);
    for (const name of footers) expect(parts[name]).toMatch(/第 .*PAGE.* 页　共 .*NUMPAGES.* 页/s);
    for (const name of Object.keys(parts).filter((part) => part.startsWith('word/header'))) {
      expect(parts[name]).toContain('未定稿');
    }
  });

  it('draws the charts as pictures, each as SVG and as a metafile, with a caption and a description', () => {
    const pictures = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(pictures.map((name) => name.replace(/.*\./, '')).sort()).toEqual(['emf', 'emf', 'emf', 'svg', 'svg', 'svg']);
    expect(pictures.filter((name) => parts[name]?.includes('>91.88</text>'))).toHaveLength(1);
    expect(parts['[Content_Types].xml']).toContain('<Default Extension="emf" ContentType="image/x-emf"/>');
    expect(body).toMatch(/<wp:docPr [^>]*descr="各项目得分（分）。1 唐山市老科协经费：得分 91\.88/);
    expect(body).toMatch(/<w:pStyle w:val="Caption"\/>(?:(?!<w:p>).)*各项目得分（分）/s);
  });

  it('shows the metafile where a program knows no SVG', () => {
    const rels = parts['word/_rels/document.xml.rels'] ?? '';
    const target = (id: string | undefined) => new RegExp(`Id="${id}"[^>]*Target="media/([^"]+)"`).exec(rels)?.[1];
    const pictures = [...body.matchAll(/<a:blip r:embed="([^"]+)".*?<asvg:svgBlip [^>]*r:embed="([^"]+)"/gs)];
    expect(pictures).toHaveLength(3);
    for (const [, plain, modern] of pictures) {
      expect(target(plain)).toMatch(/\.emf$/);
      expect(target(modern)).toMatch(/\.svg$/);
    }
  });

  it('lists a cell that spans rows in each of them, and no row without a cell', async () => {
    const cell = { ...textCell('甲'), rows: 2, columns: 2 };
    const table: OutputSheet = {
      id: 'a',
      title: '表',
      columns: [9, 9, 9],
      headingRows: 1,
      orientation: 'portrait',
      rows: [
        { cells: [textCell('一'), textCell('二'), textCell('三')] },
        { cells: [cell, textCell('乙')] },
        { cells: [textCell('丙')] },
        { cells: [] },
      ],
    };
    const made = await partsOf({ ...report, blocks: [{ kind: 'table', caption: '', table }] });
    const rows = (made['word/document.xml'] ?? '').match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    const cells = rows.map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/g) ?? []).map((one) => {
        const span = /<w:gridSpan w:val="(\d)"/.exec(one)?.[1] ?? '';
        const merge = /<w:vMerge w:val="(\w+)"/.exec(one)?.[1] ?? '';
        return `${/<w:t [^>]*>([^<]*)/.exec(one)?.[1] ?? ''}${span}${merge}`;
      }),
    );
    expect(cells).toEqual([
      ['一', '二', '三'],
      ['甲2restart', '乙'],
      ['2continue', '丙'],
    ]);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
  });

  it('says no date and nothing of the machine', () => {
    expect(parts['docProps/core.xml']).not.toContain('dcterms:');
  });

  it('keeps markup in names as text and drops what XML forbids', async () => {
    const text = `<w:br/>&amp;"'</w:t>\u0000\u0007\ufffe\u202e\ud800`;
    const hostile: ReportDocument = {
      ...report,
      title: text,
      subtitle: text,
      mark: text,
      origin: text,
      blocks: [
        { kind: 'heading', level: 1, text },
        { kind: 'list', ordered: false, items: [text] },
        { kind: 'fill-in', what: text },
        { kind: 'figures', figures: [{ label: text, value: text }] },
        {
          kind: 'table',
          caption: text,
          table: {
            id: 'a',
            title: text,
            columns: [9],
            headingRows: 0,
            orientation: 'portrait',
            rows: [{ cells: [textCell(text)] }],
          },
        },
        {
          kind: 'chart',
          chart: { title: text, series: [text], groups: [{ label: text, values: ['1'] }] },
        },
      ],
    };
    const made = await partsOf(hostile);
    expect(refusedXml(made)).toEqual([]);
    expect(made['word/document.xml']).toContain('&lt;w:br/&gt;&amp;amp;');
    expect(made['word/document.xml']).not.toMatch(/[\ufffe\u202e]/);
  });

  it('gives the same bytes again, in another process, in any time zone and locale', async () => {
    const digest = createHash('sha256')
      .update(await writeDocx(report))
      .digest('hex');
    const script = `
      import { createHash } from 'node:crypto';
      import { evaluationReport } from './src/reports/evaluation-report.ts';
      import { writeDocx } from './src/writers/docx/write-docx.ts';
      import { sampleRun } from './test/support/sample-run.ts';
      const bytes = await writeDocx(evaluationReport(sampleRun(), 'zh'));
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
    `;
    for (const TZ of ['Asia/Shanghai', 'America/New_York']) {
      const env = { ...process.env, TZ, LC_ALL: 'C' };
      const printed = execFileSync('npx', ['tsx', '--input-type=module', '-e', script], {
        encoding: 'utf8',
        env,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      expect(printed).toBe(digest);
    }
  });
});

describeWithOffice('a report in LibreOffice', () => {
  it('opens with all its chapters, tables and page numbers', async () => {
    const pages = pagesInOffice(await writeDocx(report), 'docx');
    const text = pages.join('\n').replace(/\s+/g, '');
    for (const block of report.blocks)
      if (block.kind === 'heading') expect(text).toContain(block.text.replace(/\s+/g, ''));
    expect(text).toContain(`第1页共${pages.length}页`);
    expect(text).toContain(`第${pages.length}页共${pages.length}页`);
    expect(text).toContain('待补充');
  });

  it.each([
    ['the sample', () => sampleYearRun()],
    ['a department of thirty units, half of them open', async () => certain((await departmentRun()).run, 'run')],
  ])('opens on one page: %s', async (_, made) => {
    const whole = evaluationReport(await made(), 'zh');
    const first = whole.blocks.slice(
      0,
      whole.blocks.findIndex(({ kind }) => kind === 'contents'),
    );
    expect(pagesInOffice(await writeDocx({ ...whole, blocks: first }), 'docx')).toHaveLength(1);
  });
});
