import nextJest from 'next/jest.js';

const withNext = nextJest({ dir: './' });

/** Packages are native ES modules here, so nothing in node_modules needs a transform. */
async function project(name, testEnvironment, testMatch, setup = []) {
  const config = await withNext({
    displayName: name,
    // Of this clone, whatever the temporary folder is.
    cacheDirectory: '<rootDir>/node_modules/.cache/jest',
    testEnvironment,
    testMatch,
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    setupFilesAfterEnv: ['<rootDir>/tests/support/setup.ts', ...setup],
    modulePathIgnorePatterns: ['<rootDir>/.next', '<rootDir>/.data'],
    watchPathIgnorePatterns: ['<rootDir>/.next', '<rootDir>/.data'],
  })();
  const transform = Object.fromEntries(
    Object.entries(config.transform).map(([files, [, options]]) => [
      files,
      ['<rootDir>/tests/support/transform.mjs', options],
    ]),
  );
  return { ...config, transform, transformIgnorePatterns: ['/node_modules/', '\\.module\\.css$'] };
}

export default async () => ({
  // The process that hands out the tests does little itself.
  maxWorkers: '100%',
  // A machine that does something else beside is slow, not wrong.
  testTimeout: 120_000,
  projects: [
    await project('node', 'node', [
      '<rootDir>/tests/unit/**/*.test.ts',
      '<rootDir>/sanity/blocks/**/*.test.ts',
      '<rootDir>/tests/conformance/**/*.test.ts',
    ]),
    await project(
      'dom',
      'jsdom',
      ['<rootDir>/tests/unit/**/*.test.tsx', '<rootDir>/sanity/blocks/**/*.test.tsx'],
      ['<rootDir>/tests/support/setup-dom.ts'],
    ),
  ],
});
