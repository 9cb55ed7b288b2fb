import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    clearMocks: true,
    testTimeout: 20_000,
    // Most of the long ones wait for child processes: three at a time, also where there are only two cores.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'inside',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/process/**', 'tests/wire/**'],
          // Nothing here keeps state in a module, so that modules need not be read anew for each file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: ['tests/process/**/*.test.ts', 'tests/wire/**/*.test.ts'],
          globalSetup: ['tests/process/build-program.ts'],
          testTimeout: 60_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['src/**', 'commands/**'] },
  },
});
