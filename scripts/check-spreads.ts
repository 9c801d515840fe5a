import { longSpreads } from './source-rules/spreads.ts';
import { sources } from './source-rules/trees.ts';

// Refuses `f(...list)` and `list.apply` over lists of unknown length.
const files = sources();
const places = files.flatMap(longSpreads);
for (const place of places) console.error(`${place}: a list of unknown length is spread over arguments`);
if (files.length < 300) console.error(`only ${files.length} files were read: the check saw nothing`);
if (places.length > 0 || files.length < 300) process.exitCode = 1;
else console.log(`spreads: ${files.length} files, none over lists of unknown length`);
