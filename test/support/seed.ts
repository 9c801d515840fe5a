import fc from 'fast-check';
import { cases } from './long.ts';

/**
 * Property tests use a fixed seed, so that a red run is due to the change and not to luck. PERF_SCORE_SEED=random looks for new
 * cases and PERF_SCORE_SEED=<number> repeats what such a run found; a test that states a seed of its own keeps it.
 */
const wanted = process.env['PERF_SCORE_SEED'] ?? '2026';
// A property that states no number of cases tries a hundred in `npm run check`, and a fifth of them elsewhere.
fc.configureGlobal({ numRuns: cases(100), ...(wanted === 'random' ? {} : { seed: Number(wanted) }) });
