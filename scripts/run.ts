import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The repository, where every command runs. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export type Outcome = { code: number; output: string; seconds: number };

type RunOptions = {
  /** Pass output through as it comes instead of keeping it. */
  show?: boolean;
  env?: Record<string, string>;
  /** Past this the command and its children are ended and the code is 124. */
  limitMinutes?: number;
};

/** Runs a command of the repository (those of node_modules/.bin included) to its end; never throws. */
export function run(
  command: string,
  args: string[] = [],
  { show = false, env = {}, limitMinutes = 15 }: RunOptions = {}
): Promise<Outcome> {
  const started = Date.now();
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      env: {
        ...process.env,
        ...(show ? {} : { NO_COLOR: '1' }),
        ...env,
        PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
      }
    });
    const end = (signal: NodeJS.Signals) => {
      try {
        if (child.pid) process.kill(-child.pid, signal);
      } catch {
        child.kill(signal);
      }
    };
    const stop = () => {
      end('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', stop);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end('SIGKILL');
    }, limitMinutes * 60_000);
    const finish = (code: number) => {
      clearTimeout(timer);
      process.removeListener('SIGINT', stop);
      const output = Buffer.concat(chunks).toString() + (late ? '\nstopped: took too long\n' : '');
      resolve({ code: late ? 124 : code, output, seconds: (Date.now() - started) / 1000 });
    };
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${command}: ${error.message}\n`));
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** True when the module is the file that Node was started with. */
export const isMain = (moduleUrl: string): boolean =>
  process.argv[1] !== undefined && moduleUrl === pathToFileURL(process.argv[1]).href;

/** The text after `--name`, or null when it was not given. */
export function option(name: string, argv: readonly string[] = process.argv): string | null {
  const at = argv.indexOf(`--${name}`);
  return at < 0 ? null : (argv[at + 1] ?? '');
}
