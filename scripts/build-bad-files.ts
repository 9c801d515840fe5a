import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { badFiles } from '../test/errors/bad-files.ts';

const folder = fileURLToPath(new URL('../test/errors/', import.meta.url));
for (const { file, make } of Object.values(badFiles)) writeFileSync(`${folder}${file}`, make());
console.log(`${Object.keys(badFiles).length} files in test/errors`);
