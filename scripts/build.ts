import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, ROOT, run } from './run.ts';

type Step = { name: string; command: string; args: string[] };

/** What a build is, in order; broken data stop it before anything is written. */
export const BUILD_STEPS: readonly Step[] = [
  { name: 'Checking the data', command: 'tsx', args: ['scripts/data-check.ts'] },
  { name: 'Building the data', command: 'tsx', args: ['scripts/data-build.ts'] },
  // A fresh clone has no settings for TypeScript until Kit has written them.
  { name: 'Preparing', command: 'svelte-kit', args: ['sync'] },
  { name: 'Building the embedded figure', command: 'tsx', args: ['scripts/embed-build.ts'] },
  { name: 'Building the site', command: 'vite', args: ['build', '--logLevel', 'warn'] }
];

/** Checks the data, builds them and the site into `build/`; false when a step failed. */
export async function build(): Promise<boolean> {
  for (const { name, command, args } of BUILD_STEPS) {
    console.log(`${name} …`);
    const { code } = await run(command, args, { show: true });
    if (code !== 0) {
      console.error(`${name}: failed (${command} ${args.join(' ')})`);
      return false;
    }
  }
  return true;
}

/**
 * What a measurement measures: the site as the sources are now, built anew, or with `--as-built` the
 * one that stands in `build/`. A figure of an old build would be told as one of the new.
 */
export const buildToMeasure = async (): Promise<boolean> =>
  process.argv.includes('--as-built') && existsSync(join(ROOT, 'build', 'index.html'))
    ? true
    : build();

if (isMain(import.meta.url) && !(await build())) process.exitCode = 1;
