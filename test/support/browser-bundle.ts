import { build } from 'esbuild';

/** Code and all it imports as one script for a browser. Throws where anything asks for a module of Node. */
export async function browserBundle(
  code: string,
): Promise<{ readonly script: string; readonly files: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: 'test/support', loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    // Libraries ask for them in passing.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return { script: outputFiles[0]?.text ?? '', files: Object.keys(metafile.inputs) };
}

/** A page that runs a script over data, which the script finds as JSON under the id "given". */
export const pageOf = (script: string, given: unknown): string =>
  `<!DOCTYPE html><meta charset="utf-8"><body><script type="application/json" id="given">${JSON.stringify(given).replaceAll('<', '\\u003c')}</script>` +
  `<script>${script.replaceAll('</script', '<\\/script')}</script>`;

/** What a page wrote as the JSON text of its body. */
export function saidBy(page: string): unknown {
  const text = /<body>([\s\S]*)<\/body>/.exec(page)?.[1] ?? '';
  return JSON.parse(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}
