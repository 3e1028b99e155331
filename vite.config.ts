import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  build: { target: 'es2022' },
  // So that the worker too fetches what only some files need (workbooks) when one comes.
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    // The style of the single HTML file is part of the file; other styles are not looked at.
    css: { include: [/single\/page\.css/] },
    // DuckDB takes 2–3 s to start in Node; files share one process so that it starts once.
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
});
