import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askLineage } from '#lib/query/ask.ts';
import { answerFile } from '#lib/query/front.ts';
import type { Result } from '#lib/query/result.ts';
import { readAllRows, readUnitRows, type Traced } from '#lib/query/trace.ts';
import { packRows, rowsPath, unpackRows, type ShippedRows } from '#lib/query/trace-file.ts';
import type { Spec } from '#lib/spec/spec.ts';
import { toQuery } from '#lib/spec/url.ts';
import { createQueryHost, type QueryHost } from '../../../scripts/query.ts';
import { askDetails, askTraces, circleOf, toDetails, toTraces } from './profile-details.ts';
import { shippedRows } from './profile-rows.ts';
import { askProfile, toSubject, type ProfileSubject } from './profile.ts';

/** What the page of a unit shows without the engine is what the engine would have said. */

let host: QueryHost;
beforeAll(async () => {
  host = await createQueryHost();
  // The test's catalogue holds no shipped files; the build's does.
  const shipped = [{ table: 'observation', rows: 0, path: '' }];
  host.catalogue = {
    ...host.catalogue,
    packs: host.catalogue.packs.map((p) => ({ ...p, shipped }))
  };
});
afterAll(() => host.engine.close());

const run = (text: string) => host.engine.query(text);
const packOf = (id: string) => host.catalogue.packs.find((p) => p.info.id === id)!;

const subjectsOf = (pack: string): ProfileSubject[] =>
  [...host.catalogue.units, ...packOf(pack).units].flatMap(
    (u) => toSubject(u.id, pack, host.catalogue) ?? []
  );

/** The rows as the build writes them and the page reads them. */
async function shippedAs(pack: string): Promise<ShippedRows> {
  const about = new Map<string, Traced[]>();
  for (const subject of subjectsOf(pack))
    about.set(subject.unit.id, await readUnitRows(pack, circleOf(subject, host.catalogue), run));
  const file = packRows(await readAllRows(pack, run), about);
  return unpackRows(JSON.parse(JSON.stringify(file)) as typeof file);
}

async function withLineage(result: Result): Promise<Result> {
  const handles = [...new Set(result.rows.flatMap((r) => r.lineage))];
  return { ...result, lineage: await askLineage(result.spec.pack, handles, run) };
}

describe('rows of the published pack', () => {
  it('of every unit and behind every figure are what the engine gives', async () => {
    const rows = await shippedAs('published');
    let spoken = 0;
    let traced = 0;
    for (const subject of subjectsOf('published')) {
      const profile = await askProfile(subject, host.catalogue, (spec) =>
        ask(spec, host.catalogue, run)
      );
      const about = rows.about(subject.unit.id);
      expect(toDetails(subject, profile, host.catalogue, about)).toEqual(
        await askDetails(subject, profile, host.catalogue, run)
      );
      spoken += about.length > 0 ? 1 : 0;
      for (const { result } of profile.measures) {
        const whole = await withLineage(result);
        const told = toTraces(whole, host.catalogue, rows.all);
        const asked = await askTraces(whole, host.catalogue, run);
        expect([told.parts, told.leftOut]).toEqual([asked.parts, asked.leftOut]);
        for (const [id, row] of asked.rows) expect(told.rows.get(id)).toEqual(row);
        traced++;
      }
    }
    expect(spoken).toBeGreaterThan(7);
    expect(traced).toBeGreaterThan(12);
  });

  it('are fetched once, and a file that did not come leaves it to the engine', async () => {
    const pack = packOf('published');
    expect(rowsPath(packOf('demo'))).toBeNull();
    const asked: string[] = [];
    const answer = (status: number) => async (path: string) => {
      asked.push(path);
      return new Response('{"length":0,"columns":{},"about":{}}', { status });
    };
    expect(await shippedRows(pack, answer(404))).toBeNull();
    await expect(shippedRows(null, answer(200))).resolves.toBeNull();
    expect(asked).toEqual(['rows/published.json']);
  });
});

describe('questions of the page of a unit', () => {
  it.each(['published', 'demo'])('are all answered at build: %s', async (pack) => {
    const subjects = subjectsOf(pack);
    const missed = new Set<string>();
    const known = new Map<string, Promise<Result>>();
    const answer = (spec: Spec): Promise<Result> => {
      const query = toQuery(spec);
      if (answerFile(spec, packOf(pack)) === null) missed.add(query);
      if (!known.has(query)) known.set(query, ask(spec, host.catalogue, run));
      return known.get(query)!;
    };
    for (const subject of subjects) await askProfile(subject, host.catalogue, answer);
    expect(subjects.length).toBeGreaterThan(97);
    expect([...missed]).toEqual([]);
  });
});
