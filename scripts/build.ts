import { isMain, run } from './run.ts';

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

if (isMain(import.meta.url) && !(await build())) process.exitCode = 1;
