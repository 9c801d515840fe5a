import fc from 'fast-check';

/**
 * Property tests use a fixed seed, so that a red run is due to the change and not to luck. PERF_SCORE_SEED=random looks for new
 * cases and PERF_SCORE_SEED=<number> repeats what such a run found; a test that states a seed of its own keeps it.
 */
const wanted = process.env['PERF_SCORE_SEED'] ?? '2026';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
