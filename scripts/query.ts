import { parseArgs } from 'node:util';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { ask, askLineage } from '#lib/query/ask.ts';
import { toCatalogue, toHolding } from '#lib/query/build-catalogue.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { toFindings } from '#lib/query/findings.ts';
import {
  NO_EXTRAS,
  toAnswerDocument,
  type AnswerDocument,
  type Extras
} from '#lib/query/document.ts';
import { toDoubleCounts } from '#lib/query/double-counts.ts';
import { askHierarchy } from '#lib/query/hierarchy.ts';
import { askRankStrip } from '#lib/query/rank-strip.ts';
import type { Result } from '#lib/query/result.ts';
import { askParts, leftOutOf, readMeasureRows } from '#lib/query/trace.ts';
import { fromQuery } from '#lib/spec/url.ts';
import { loadPack as loadIntoEngine } from '#lib/workspace/load-pack.ts';
import { loadPack, loadReference, shippedPacks } from './packs.ts';

/** An engine with its packs, to be asked many times. */
export type QueryHost = { engine: Engine; catalogue: Catalogue };

/** Starts an engine on the shipped packs, or on one folder of CSVs in the templates. */
export async function createQueryHost(folder?: string): Promise<QueryHost> {
  const reference = loadReference();
  const packs = folder
    ? [loadPack(folder, reference)]
    : shippedPacks.map((id) => loadPack(`data/${id}`, reference, { tell: () => {} }));
  const engine = await createNodeEngine();
  for (const pack of packs) await loadIntoEngine(engine, pack, reference);
  const catalogue = toCatalogue(
    reference,
    packs.map((pack) => toHolding(pack, reference))
  );
  return { engine, catalogue };
}

/** Everything the document tells beside the result: levels below, parts, what was left out. */
async function toExtras(
  result: Result,
  { engine, catalogue }: QueryHost,
  strip: string | null
): Promise<Extras> {
  if (result.refused) return NO_EXTRAS;
  const run = (text: string) => engine.query(text);
  const rows = await readMeasureRows(result, run);
  return {
    hierarchy: await askHierarchy(result, catalogue, run),
    parts: await askParts(result, run),
    leftOut: leftOutOf(result, rows, catalogue),
    doubleCounts: toDoubleCounts(result, rows, catalogue),
    strip:
      strip === null
        ? null
        : await askRankStrip(result.spec, strip, catalogue, (spec) => ask(spec, catalogue, run))
  };
}

/** Answers one query string as the document of the command line; `strip` is a unit's id. */
export async function runQuery(
  query: string,
  { engine, catalogue }: QueryHost,
  { strip = null }: { strip?: string | null } = {}
): Promise<AnswerDocument> {
  const asked = fromQuery(query);
  // With one folder there is one pack, whatever the query string calls it.
  const spec =
    catalogue.packs.length === 1 ? { ...asked, pack: catalogue.packs[0]!.info.id } : asked;
  const run = (text: string) => engine.query(text);
  const { against, ...result } = await ask(spec, catalogue, run);
  const document = await toDocument(result, { engine, catalogue }, strip);
  if (!against) return document;
  return { ...document, against: await toDocument(against, { engine, catalogue }, null) };
}

async function toDocument(
  result: Result,
  host: QueryHost,
  strip: string | null
): Promise<AnswerDocument> {
  const { engine, catalogue } = host;
  const handles = result.rows.flatMap((r) => r.lineage);
  const run = (text: string) => engine.query(text);
  const lineage = result.refused ? {} : await askLineage(result.spec.pack, handles, run);
  const whole = { ...result, lineage };
  const extras = await toExtras(whole, host, strip);
  return toAnswerDocument(whole, toFindings(whole, catalogue), catalogue, extras);
}

const USAGE = `npm run query -- 'QUERY STRING' --json [--pack FOLDER]

  QUERY STRING  the parameters of /so-sanh, for instance 'v=1&pack=demo&measure=models_new&years=2024'
  --strip       id of a unit: its place under every denominator there is
  --pack        a folder of CSV files in the templates, in place of the shipped packs
  --json        print the answer as JSON (the only format so far)
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      pack: { type: 'string' },
      strip: { type: 'string' },
      help: { type: 'boolean' }
    }
  });
  if (values.help || positionals.length !== 1) {
    process.stderr.write(USAGE);
    return values.help ? 0 : 1;
  }
  const host = await createQueryHost(values.pack);
  const answer = await runQuery(positionals[0]!, host, { strip: values.strip ?? null });
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  await host.engine.close();
  return 0;
}

if (process.argv[1]?.endsWith('query.ts')) {
  process.exitCode = await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
}
