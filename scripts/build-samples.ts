import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { buildGoalsDocx, type SampleGoals } from './samples/build-goals-docx.ts';

// Builds the sample files that are checked in: the 2026 goal tables as a Word file.
const goals = JSON.parse(await readFile('scripts/samples/goals-2026.json', 'utf8')) as SampleGoals;
await mkdir('sample-goals', { recursive: true });
await writeFile(`sample-goals/${goals.year}-${goals.department}.docx`, buildGoalsDocx(goals));
