import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Expression, expressionsOf } from './source-rules/expressions.ts';
import { growthFault } from './source-rules/growth.ts';
import { sources } from './source-rules/trees.ts';

// Refuses regular expressions whose time grows faster than the text they look at, exponential and polynomial ones alike. Which
// expressions passed is kept by the version of the library, since each takes up to some seconds.
const { version } = createRequire(import.meta.url)('recheck/package.json') as { version: string };
const folder = 'node_modules/.cache/perf-score';
const file = `${folder}/linear-expressions-${version}.json`;

function passedBefore(): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(file, 'utf8')) as string[]);
  } catch {
    return new Set();
  }
}

const expressions = sources().flatMap(expressionsOf);
const passed = passedBefore();
const keyOf = ({ pattern, flags }: Expression) => `/${pattern}/${flags}`;
const open = expressions.filter((expression) => !passed.has(keyOf(expression)));
let faults = 0;

async function work(): Promise<void> {
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const fault = await growthFault(next);
    if (fault === null) passed.add(keyOf(next));
    else console.error(`${next.place}: /${next.pattern}/${next.flags}: ${fault}`);
    if (fault !== null) faults += 1;
  }
}

await Promise.all([work(), work()]);
mkdirSync(folder, { recursive: true });
writeFileSync(file, JSON.stringify([...passed]));
if (expressions.length < 300) console.error(`only ${expressions.length} expressions were found: the check saw nothing`);
if (faults > 0 || expressions.length < 300) process.exitCode = 1;
else console.log(`expressions: ${expressions.length}, all linear`);
