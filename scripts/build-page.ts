import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { builtBlock } from '../src/page/built-block.ts';
import type { Built } from '../src/page/messages.ts';
import { filterTables } from '../src/writers/html/page-script.ts';

/** The oldest browsers the page runs in; their syntax, and of newer methods only what older-browsers.ts adds. */
const floor = ['chrome100', 'firefox102'];

/** Of exceljs the part that writes workbooks: what it brings for browsers of its own time is three times as large. */
const exceljsInPart: Plugin = {
  name: 'exceljs-in-part',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^exceljs$/ }, () => ({
      path: join(process.cwd(), 'node_modules/exceljs/lib/exceljs.bare.js'),
    }));
    // Files on disk and passwords: exceljs asks for them when it is loaded, the page never does.
    onResolve({ filter: /^(?:fs|crypto|util)$/ }, ({ path }) => ({ path, namespace: 'absent' }));
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
    // Every workbook is packed anew by fflate: what packs it before may merely store it, as jszip is asked to.
    onResolve({ filter: /^jszip$/ }, () => ({ path: join(process.cwd(), 'scripts/stored-zip.ts') }));
    const unused = /exceljs\/lib\/(?:csv\/csv|stream\/xlsx\/workbook-(?:reader|writer))\.js$/;
    onLoad({ filter: unused }, () => ({ contents: 'module.exports = class {};', loader: 'js' }));
  },
};

/**
 * Imports at the time of need as imports from the start: the page is one script, and what is imported late isn't looked through for
 * what nobody uses. Example: const { default: exceljs } = await import('exceljs');
 */
const importedAtOnce: Plugin = {
  name: 'imported-at-once',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const imports: string[] = [];
      const text = await readFile(path, 'utf8');
      const contents = text.replace(/(?<!typeof )\bimport\(('[^']+')\)/g, (_, from: string) => {
        imports.push(`import * as late${imports.length} from ${from};`);
        return `Promise.resolve(late${imports.length - 1})`;
      });
      return { contents: [...imports, contents].join('\n'), loader: 'ts' };
    });
  },
};

/** Findings of commands that the page has not: it never words them, and every byte of it is sent by mail. */
const elsewhere =
  /[\\/]src[\\/]findings[\\/]catalogue[\\/](?:command-line|config|fill[\\/]\w+|output|review-report|rules[\\/]rule-cases|whole-department)\.ts$/;

/** The words of findings that can't come up in the page left out; a code without words is shown as it is. */
const onlyOwnFindings: Plugin = {
  name: 'only-own-findings',
  setup({ onLoad }) {
    onLoad({ filter: elsewhere }, async ({ path }) => {
      const names = (await readFile(path, 'utf8')).matchAll(/^export const (\w+)/gm);
      return { contents: [...names].map(([, name]) => `export const ${name} = {};`).join('\n'), loader: 'js' };
    });
    onLoad({ filter: /[\\/]src[\\/]whole-department[\\/]department-kinds\.ts$/ }, () => ({
      contents: 'export const departmentKinds = [];',
      loader: 'js',
    }));
  },
};

/** The table filters of the HTML report as a function of the page, which may not make one of a text. */
const sharedScript: Plugin = {
  name: 'shared-script',
  setup({ onLoad }) {
    onLoad({ filter: /page\/view\/filter-tables\.ts$/ }, () => ({
      contents: `export const filterTables = ${filterTables};`,
      loader: 'js',
    }));
  },
};

const common = {
  bundle: true,
  write: false,
  minify: true,
  metafile: true,
  format: 'iife',
  platform: 'browser',
  target: floor,
  legalComments: 'none',
  logLevel: 'warning',
} as const;

async function engine() {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: ['src/page/engine/worker.ts'],
    inject: ['scripts/page-globals.ts'],
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    plugins: [exceljsInPart, onlyOwnFindings, importedAtOnce],
  });
  return { script: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}

async function view() {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: ['src/page/view/main.tsx'],
    outdir: 'dist',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [sharedScript],
  });
  const ending = (name: string) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  return { script: ending('.js'), style: ending('.css'), inputs: Object.keys(metafile.inputs) };
}

async function texts(folder: string) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => ({ file: `${folder}/${name}`, text: await readFile(join(folder, name), 'utf8') })),
  );
}

async function files(folder: string, wanted: (name: string) => boolean) {
  const names = (await readdir(folder)).filter(wanted).sort();
  return Promise.all(
    names.map(async (name) => ({ name, base64: (await readFile(join(folder, name))).toString('base64') })),
  );
}

async function built(): Promise<Built> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
  return {
    version,
    rules: await texts('rules'),
    profiles: await texts('scoring-profiles'),
    monitoring: await texts('monitoring-profiles'),
    samples: [
      ...(await files('sample-goals', (name) => name === '2026-唐山市科学技术协会.docx')),
      // One unit has not handed in: the example shows that too, and the page stays small enough for the mail.
      ...(await files('sample-actuals/2026', (name) => name.endsWith('.xlsx') && !name.startsWith('405004'))),
    ],
    given: [],
  };
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Script as it may stand in a page: neither its end nor a comment of HTML occurs in it. */
const inPage = (script: string): string =>
  script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--').replaceAll('\r', '\\r');

/** Builds the page; gives the paths of everything that went into it. The same sources give the same bytes. */
export async function buildPage(out: string): Promise<readonly string[]> {
  const [worker, shown, data] = await Promise.all([engine(), view(), built()]);
  const script = inPage(shown.script);
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(shown.style)}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="renderer" content="webkit">
<title>perf-score 绩效自评</title>
<style>${shown.style}</style>
</head>
<body>
<div id="page"><p class="old">这个页面打不开？请用 Edge、Chrome（100 以上）、360 极速模式或火狐（102 以上）打开本文件。<br>If nothing else appears here, open this file in Edge or Chrome 100, or Firefox 102, or later.</p></div>
${builtBlock(data)}
<script type="text/plain" id="engine">${inPage(worker.script)}</script>
<script>${script}</script>
</body>
</html>
`;
  await writeFile(out, page);
  return [...worker.inputs, ...shown.inputs];
}
