import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD_STEPS } from './build.ts';
import { CHROMIUM_ADVICE, ensureChromium } from './chromium.ts';
import { option, run, type Outcome } from './run.ts';
import { countPlaywright, countVitest, type Count } from './test-counts.ts';

type Stage = {
  name: string;
  title: string;
  work: () => Promise<Count & { output: string }>;
};

const reports = mkdtempSync(join(tmpdir(), 'doi-chieu-test-'));
let built = false;

/** A stage without tests of its own counts as one check. */
const asCheck = ({ code, output }: Outcome) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  output
});

const failure = (output: string) => ({ passed: 0, failed: 1, output });

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Counts from the report; a run that ended badly fails at least once, whatever the report says. */
function withReport(outcome: Outcome, count: Count | null) {
  if (count === null) return failure(outcome.output);
  const failed = outcome.code === 0 ? count.failed : Math.max(1, count.failed);
  return { passed: count.passed, failed, output: outcome.output };
}

async function inOrder(steps: readonly { command: string; args: string[] }[]) {
  let output = '';
  for (const { command, args } of steps) {
    const outcome = await run(command, args);
    output += outcome.output;
    if (outcome.code !== 0) return { ...outcome, output };
  }
  return { code: 0, output, seconds: 0 };
}

const stages: Stage[] = [
  {
    name: 'data',
    title: 'Data',
    work: async () => asCheck(await run(BUILD_STEPS[0]!.command, BUILD_STEPS[0]!.args))
  },
  {
    name: 'types',
    title: 'Types',
    work: async () =>
      asCheck(
        await inOrder([
          { command: 'svelte-kit', args: ['sync'] },
          {
            command: 'svelte-check',
            args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']
          }
        ])
      )
  },
  { name: 'lint', title: 'Lint', work: async () => asCheck(await run('eslint', ['.'])) },
  {
    name: 'format',
    title: 'Format',
    work: async () => asCheck(await run('prettier', ['--check', '--log-level', 'warn', '.']))
  },
  {
    name: 'build',
    title: 'Build',
    work: async () => {
      const outcome = await inOrder(BUILD_STEPS.slice(1));
      built = outcome.code === 0;
      return asCheck(outcome);
    }
  },
  {
    name: 'unit',
    title: 'Unit tests',
    work: async () => {
      const report = join(reports, 'unit.json');
      const outcome = await run('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`
      ]);
      return withReport(outcome, countVitest(readJson(report)));
    }
  },
  {
    name: 'e2e',
    title: 'End-to-end tests',
    work: async () => {
      if (!built) return failure('The site was not built.\n');
      const chromium = ensureChromium();
      if (chromium === null) return failure(`${CHROMIUM_ADVICE}\n`);
      const report = join(reports, 'e2e.json');
      const outcome = await run('playwright', ['test', '--reporter=list,json'], {
        env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
      });
      return withReport(outcome, countPlaywright(readJson(report)));
    }
  }
];

const only = option('only');
const chosen = only === null ? stages : stages.filter(({ name }) => name === only);
if (chosen.length === 0) {
  console.error(`unknown stage: ${only} (one of ${stages.map(({ name }) => name).join(', ')})`);
  process.exit(2);
}
// A developer who asks for one stage has built already.
if (only === 'e2e') built = true;

const total: Count = { passed: 0, failed: 0 };
for (const { title, work } of chosen) {
  process.stdout.write(`${title} … `);
  const started = Date.now();
  const { passed, failed, output } = await work();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed > 0) console.log(`${output.trimEnd()}\n`);
  total.passed += passed;
  total.failed += failed;
}
rmSync(reports, { recursive: true, force: true });

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
