import { defineConfig } from '@playwright/test';
import { CHROMIUM_ADVICE, CHROMIUM_FLAGS, findChromium } from './scripts/chromium.ts';

const PORT = 4391;
const executablePath = findChromium();
if (executablePath === null) throw new Error(CHROMIUM_ADVICE);

export default defineConfig({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: true,
  retries: 1,
  timeout: 45_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    browserName: 'chromium',
    launchOptions: {
      executablePath,
      // Even what the watch of requests could miss finds nobody outside.
      args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']
    },
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    timezoneId: 'Asia/Ho_Chi_Minh',
    locale: 'vi-VN',
    colorScheme: 'light',
    trace: 'off',
    screenshot: 'off'
  },
  webServer: {
    command: `tsx scripts/serve.ts --port ${PORT}`,
    port: PORT,
    reuseExistingServer: false,
    stdout: 'ignore'
  }
});
