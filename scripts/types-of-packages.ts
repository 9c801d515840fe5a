import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

const types = 'dist/types';
const copies = join(types, 'packages');

/** The types of packages that declarations of ours name, and where they stand in the package: it has no dependencies to find them in. */
const packages = {
  zod: {
    from: 'node_modules/zod',
    parts: ['index.d.ts', 'v4/classic', 'v4/core', 'v4/locales'],
    entry: 'zod/index.js',
  },
  'decimal.js': { from: 'node_modules/decimal.js', parts: ['decimal.d.ts'], entry: 'decimal.js/decimal.js' },
} as const;

for (const [name, { from, parts }] of Object.entries(packages)) {
  for (const part of parts) {
    await cp(join(from, part), join(copies, name, part), {
      recursive: true,
      filter: (path) => path.endsWith('.d.ts') || !/\.[a-z]+$/.test(path),
    });
  }
}

for (const entry of await readdir(types, { recursive: true })) {
  const path = join(types, entry);
  if (!entry.endsWith('.d.ts') || path.startsWith(copies)) continue;
  const text = await readFile(path, 'utf8');
  const found = text.replace(
    /(from |import\()(['"])(zod|decimal\.js)\2/g,
    (_, before: string, quote: string, name: string) => {
      const target = join(copies, packages[name as keyof typeof packages].entry);
      const steps = relative(dirname(path), target).split(sep).join('/');
      return `${before}${quote}${steps.startsWith('.') ? steps : `./${steps}`}${quote}`;
    },
  );
  if (found !== text) await writeFile(path, found);
}
