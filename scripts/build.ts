import { chmod, rm, writeFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import { buildPage } from './build-page.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

const banner = [
  "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
  "import{dirname as __dn}from'node:path';import{fileURLToPath as __fu}from'node:url';",
  'const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);',
].join('');

/** exceljs loads all it can do at once; we write workbooks and need neither its streams nor its CSV, which bring half of its packages. */
const exceljsInPart: Plugin = {
  name: 'exceljs-in-part',
  setup({ onLoad }) {
    const unused = /exceljs\/lib\/(?:csv\/csv|stream\/xlsx\/workbook-(?:reader|writer))\.js$/;
    onLoad({ filter: unused }, () => ({ contents: 'module.exports = class {};', loader: 'js' }));
  },
};

/** fontkit unpacks web fonts by a decoder whose dictionary is as large as all of pdfkit; ours are unpacked before it sees them. */
const fontkitInPart: Plugin = {
  name: 'fontkit-in-part',
  setup({ onLoad }) {
    onLoad({ filter: /brotli\/decompress\.js$/ }, () => ({ contents: 'module.exports = undefined;', loader: 'js' }));
  },
};

await rm('dist', { recursive: true, force: true });
const result = await build({
  entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts' },
  bundle: true,
  splitting: true,
  minify: true,
  metafile: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['@aws-sdk/client-s3'],
  alias: { 'string-width': './scripts/bundled-string-width.ts' },
  outdir: 'dist',
  banner: { js: banner },
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [exceljsInPart, fontkitInPart],
});
await chmod('dist/main.js', 0o755);
const pageInputs = await buildPage('dist/perf-score.html');
const inputs = [...Object.keys(result.metafile.inputs), ...pageInputs];
await writeFile('THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(inputs));
