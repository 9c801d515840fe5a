import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generatedFiles } from './generated-files.ts';

/**
 * Writes every generated file (JSON Schemas, catalogue pages); with --check writes nothing and fails when one is stale.
 * What is generated from what stands in generated-files.ts.
 */
const check = process.argv.includes('--check');
let stale = 0;
for (const [path, make] of Object.entries(generatedFiles)) {
  const wanted = await make();
  const present = await readFile(path, 'utf8').catch(() => null);
  if (present === wanted) continue;
  if (check) {
    console.error(`${path} is stale: run npm run generate`);
    stale += 1;
    continue;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, wanted);
  console.log(`wrote ${path}`);
}
if (stale > 0) process.exitCode = 1;
else if (check) console.log(`generated files: ${Object.keys(generatedFiles).length}, all fresh`);
