import { build } from './build.ts';
import { serveFromCommandLine } from './serve.ts';

if (await build()) await serveFromCommandLine();
else process.exitCode = 1;
