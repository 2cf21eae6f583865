import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Nothing timed fails: a busy machine may take its time over a law's thousand cases.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The same days on every machine; `TZ=Pacific/Kiritimati npx vitest run` tries them in another zone.
    env: { TZ: process.env['TZ'] ?? 'UTC', LANG: process.env['LANG'] ?? 'C.UTF-8' },
    coverage: {
      provider: 'v8',
      reporter: ['text-summary'],
      include: ['src/**/*.ts'],
      // The composition root in bin/ is run only as a child process, which v8 does not see from here;
      // everything in src/, the store too, is called by tests in this process and counts.
      thresholds: {
        'src/domain/**': { lines: 97, statements: 97, functions: 97, branches: 93 },
        'src/render/**': { lines: 97, statements: 97, functions: 97, branches: 92 },
      },
    },
  },
});
