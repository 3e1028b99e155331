import { createNodeEngine } from '#lib/engine/node.ts';
import { ask } from '#lib/query/ask.ts';
import { readFileSync } from 'node:fs';
import { fromQuery } from '#lib/spec/url.ts';
import { toPlan } from '#lib/query/plan.ts';
import { compile } from '#lib/query/compile.ts';
import { loadShippedPack } from '#lib/workspace/load-pack.ts';
const cat = JSON.parse(readFileSync('static/generated/catalogue.json', 'utf8'));
const e = await createNodeEngine();
for (const p of cat.packs) { const t = performance.now(); await loadShippedPack(e, p.info.id, p.shipped.map((s: any) => ({ ...s, bytes: new Uint8Array(readFileSync('static/generated/' + s.path)) }))); console.log('load', p.info.id, performance.now() - t); }
await e.lock();
if (process.argv[2]) await e.query(process.argv[2]);
const med = (a: number[]) => a.sort((x, y) => x - y)[a.length >> 1]!.toFixed(1);
for (const q of ['', 'measure=checked_organisations&units=any&by=level', 'pack=demo&measure=models_new&basis=34&years=2024', 'pack=demo&measure=models_new&basis=34&kind=line', 'pack=demo&measure=models_new&basis=63&kind=line','pack=demo&measure=models_new&basis=34&kind=line&by=field&units=34:40', 'pack=demo&measure=models_new&basis=34&years=2020-2024']) {
  const spec = fromQuery(q);
  const sql = compile(toPlan(spec, cat).plan!);
  const a: number[] = [], b: number[] = [], c: number[] = [];
  let r;
  for (let i = 0; i < 8; i++) {
    let t = performance.now(); await e.query('PREPARE q AS ' + sql); a.push(performance.now() - t);
    t = performance.now(); await e.query('EXECUTE q'); b.push(performance.now() - t);
    await e.query('DEALLOCATE q');
    t = performance.now(); r = await ask(spec, cat, (x) => e.query(x)); c.push(performance.now() - t);
  }
  console.log(q, 'prepare', med(a), 'execute', med(b), 'ask', med(c), r!.rows.length, JSON.stringify(r!.coverage), r!.warnings.map((w) => w.code).join(','));
  if (process.argv[3]) for (const x of r!.rows.slice(0, 6)) console.log('  ', x.unitId, x.periodStart, x.periodEnd, x.breakdown, x.bound, x.value, x.blank, x.rank?.join('-'), x.derivation, x.pieces.join('/'));
}
await e.close();
