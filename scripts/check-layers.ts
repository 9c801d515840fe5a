import { execFileSync } from 'node:child_process';

// Prints the violations, if any; and refuses an empty run, which is what the tool reports when it could not parse anything.
const output = execFileSync('npx', ['depcruise', 'src', '--output-type', 'json'], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const { summary } = JSON.parse(output) as {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
};
for (const violation of summary.violations) {
  console.error(`${violation.rule.name}: ${violation.from} → ${violation.to}`);
}
if (summary.totalCruised < 30) {
  console.error(`only ${summary.totalCruised} modules were cruised: the layer check saw nothing`);
  process.exitCode = 1;
} else if (summary.violations.length > 0) {
  process.exitCode = 1;
} else {
  console.log(`layers: ${summary.totalCruised} modules, no violations`);
}
