import { chmod, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { thirdPartyNotices } from './third-party-notices.ts';

const banner = [
  "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
  "import{dirname as __dn}from'node:path';import{fileURLToPath as __fu}from'node:url';",
  'const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);',
].join('');

await rm('dist', { recursive: true, force: true });
const result = await build({
  entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts' },
  bundle: true,
  splitting: true,
  minify: true,
  keepNames: true,
  metafile: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['@aws-sdk/client-s3'],
  outdir: 'dist',
  banner: { js: banner },
  legalComments: 'none',
  logLevel: 'warning',
});
await chmod('dist/main.js', 0o755);
await writeFile('THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(Object.keys(result.metafile.inputs)));
