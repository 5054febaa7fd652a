const swc = [
  '@swc/jest',
  {
    jsc: { target: 'es2024', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
    module: { type: 'es6' },
  },
];

/** ESM with types stripped, as the services run; the backing services come from scripts/test.mjs. */
export default {
  roots: ['<rootDir>/libs', '<rootDir>/services', '<rootDir>/scripts'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': swc },
  testEnvironment: '<rootDir>/scripts/testing/environment.mjs',
  testSequencer: '<rootDir>/scripts/testing/sequencer.mjs',
  // For a machine that does other things as well: what a test waits for by itself has bounds of its own.
  testTimeout: 60_000,
  maxWorkers: 3,
};
