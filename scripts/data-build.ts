import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { encode } from '#lib/engine/arrow.ts';
import { rowsIn, type Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { pack as packResult, type AnswerFile } from '#lib/query/answer-file.ts';
import { ask, askLineage } from '#lib/query/ask.ts';
import { toCatalogue, toHolding } from '#lib/query/build-catalogue.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import { shippedAnswers } from '#lib/query/front.ts';
import type { Result } from '#lib/query/result.ts';
import { toTables } from '#lib/query/tables.ts';
import { readAllRows, readUnitRows, type Traced } from '#lib/query/trace.ts';
import { packRows, rowsPath } from '#lib/query/trace-file.ts';
import { toAnswerKey } from '#lib/spec/url.ts';
import { loadPack as loadIntoEngine } from '#lib/workspace/load-pack.ts';
import { circleOf } from '#lib/workspace/profile-details.ts';
import { toSubject } from '#lib/workspace/profile.ts';
import { PUBLISHED_FILE, toPublishedFigures } from '#lib/workspace/published.ts';
import { cellFiles } from './embed-cells.ts';
import { loadGeometry } from './map-geometry.ts';
import { loadPack, loadReference, shippedPacks } from './packs.ts';

/**
 * `npm run data:build`: packs → `static/generated/`: the catalogue, each pack's tables in Arrow,
 * the outlines of the provinces for maps, the answers that `shippedAnswers` lists, the rows of small
 * packs, and the cells from which frames make all others, by the same compiler and engine as in the page.
 */
const OUT = 'static/generated';

/** Answers with this many rows of lineage or fewer carry it; larger ones leave it to the engine. */
const LINEAGE_ROWS = 400;

const hashOf = (folder: string): string => {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort())
    hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 10);
};

/** A pack's tables as Arrow files in a folder named for its contents. */
function writeTables(pack: Pack, reference: Reference): PackHolding['shipped'] {
  const folder = `${pack.info.id}-${hashOf(`data/${pack.info.id}`)}`;
  mkdirSync(join(OUT, folder), { recursive: true });
  return Object.entries(toTables(pack, reference)).map(([table, columns]) => {
    const path = `${folder}/${table}.arrow`;
    writeFileSync(join(OUT, path), encode(columns));
    return { table, rows: rowsIn(columns), path };
  });
}

async function withLineage(result: Result, engine: Engine): Promise<Result> {
  const handles = [...new Set(result.rows.flatMap((r) => r.lineage))];
  if (handles.length > LINEAGE_ROWS) return result;
  return {
    ...result,
    lineage: await askLineage(result.spec.pack, handles, (text) => engine.query(text))
  };
}

async function writeAnswers(engine: Engine, catalogue: Catalogue): Promise<number> {
  let count = 0;
  for (const holding of catalogue.packs) {
    for (const { path, specs } of shippedAnswers(holding)) {
      const file: AnswerFile = {};
      for (const spec of specs) {
        const result = await ask(spec, catalogue, (text) => engine.query(text));
        const small = holding.info.frame === 'reporting';
        file[toAnswerKey(spec)] = packResult(small ? await withLineage(result, engine) : result);
        count++;
      }
      mkdirSync(dirname(join(OUT, path)), { recursive: true });
      writeFileSync(join(OUT, path), JSON.stringify(file));
    }
  }
  return count;
}

/** The rows of small packs, and which of them the page of each unit asks for. */
async function writeRows(engine: Engine, catalogue: Catalogue): Promise<void> {
  const run = (text: string) => engine.query(text);
  for (const holding of catalogue.packs) {
    const path = rowsPath(holding);
    if (path === null) continue;
    const { id } = holding.info;
    const about = new Map<string, Traced[]>();
    for (const unit of [...catalogue.units, ...holding.units]) {
      const subject = toSubject(unit.id, id, catalogue);
      if (subject) about.set(unit.id, await readUnitRows(id, circleOf(subject, catalogue), run));
    }
    mkdirSync(dirname(join(OUT, path)), { recursive: true });
    writeFileSync(join(OUT, path), JSON.stringify(packRows(await readAllRows(id, run), about)));
  }
}

async function writeCells(engine: Engine, catalogue: Catalogue): Promise<number> {
  let count = 0;
  for await (const { path, file } of cellFiles(engine, catalogue)) {
    mkdirSync(dirname(join(OUT, path)), { recursive: true });
    writeFileSync(join(OUT, path), JSON.stringify(file));
    count++;
  }
  return count;
}

async function main(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const reference = loadReference();
  const shipped = shippedPacks.map((id) => loadPack(`data/${id}`, reference, { tell: () => {} }));
  const catalogue = toCatalogue(
    reference,
    shipped.map((pack) => toHolding(pack, reference, writeTables(pack, reference)))
  );
  const engine = await createNodeEngine();
  for (const pack of shipped) await loadIntoEngine(engine, pack, reference);
  const answers = await writeAnswers(engine, catalogue);
  await writeRows(engine, catalogue);
  const cells = await writeCells(engine, catalogue);
  writeFileSync(join(OUT, 'catalogue.json'), JSON.stringify(catalogue));
  writeFileSync(join(OUT, 'geometry.json'), JSON.stringify(loadGeometry()));
  const published = shipped.find((pack) => pack.info.id === 'published')!;
  writeFileSync(
    join(OUT, PUBLISHED_FILE),
    JSON.stringify(toPublishedFigures(published.observations))
  );
  await engine.close();
  process.stdout.write(
    `data:build: ${shipped.length} packs, ${answers} answers and ${cells} files of cells in ${OUT}\n`
  );
}

await main();
