import fc from 'fast-check';

/**
 * Tests by random examples draw the same ones in each run: a run says something about the code and nothing about luck. Other
 * examples: `FUZZ_SEED=7 npx jest tests/properties`; what fails names its seed and its smallest example.
 */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20261122) });
