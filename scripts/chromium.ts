import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What to do when no browser is found. */
export const CHROMIUM_ADVICE =
  'No Chromium found: install chromium or set CHROMIUM to the path of its program.';

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chromium of `CHROMIUM`, of the PATH, or of Playwright's own store; null when there is none. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM;
  if (given) return runs(given) ? given : null;
  for (const dir of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const name of NAMES) {
      const path = join(dir, name);
      if (runs(path)) return path;
    }
  }
  const own = chromium.executablePath();
  return own && runs(own) ? own : null;
}

/** Finds a Chromium, and as root on Debian installs one; null when both fail. */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found || process.env.CHROMIUM) return found;
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!debian) return null;
  console.log('  installing the Debian packages chromium and fonts-liberation …');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000
  };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', 'chromium', 'fonts-liberation'], options);
  return findChromium();
}

/** Flags for a machine without a screen; nothing in the browser asks the network by itself. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic'
];
