import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    clearMocks: true,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'inside', include: ['tests/**/*.test.ts'], exclude: ['tests/process/**'] },
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: ['tests/process/**/*.test.ts'],
          globalSetup: ['tests/process/build-program.ts'],
        },
      },
    ],
    coverage: { provider: 'v8', include: ['src/**', 'commands/**'] },
  },
});
