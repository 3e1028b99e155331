import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFiles } from './demo/files.ts';
import { readReference } from './demo/reference.ts';
import { ROOT } from './run.ts';

const folder = join(ROOT, 'data', 'demo');
mkdirSync(folder, { recursive: true });
for (const [name, text] of demoFiles(readReference(join(ROOT, 'data', 'reference')))) {
  writeFileSync(join(folder, name), text);
  console.log(`data/demo/${name}: ${text.split('\n').length - 1} lines`);
}
