import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack, unpack } from '#lib/query/answer-file.ts';
import { ask } from '#lib/query/ask.ts';
import {
  answerFile,
  frontBases,
  frontMeasures,
  frontRank,
  frontSeries,
  frontStanding,
  frontYears,
  shippedAnswers
} from '#lib/query/front.ts';
import { project, toSeriesSpec } from '#lib/query/project.ts';
import type { Result } from '#lib/query/result.ts';
import { BASES, KINDS, normaliseSpec, type Spec } from '#lib/spec/spec.ts';
import { toAnswerKey } from '#lib/spec/url.ts';
import { Answers } from '#lib/workspace/answers.ts';
import { createQueryHost, type QueryHost } from './query.ts';

/** Answers made at build, and answers cut from them, are the engine's own. */

let host: QueryHost;
beforeAll(async () => {
  host = await createQueryHost();
  // The test's catalogue holds no shipped files; the build's does.
  host.catalogue = {
    ...host.catalogue,
    packs: host.catalogue.packs.map((p) => ({
      ...p,
      shipped: [{ table: 'observation', rows: 0, path: '' }]
    }))
  };
});
afterAll(() => host.engine.close());

const answer = (spec: Spec): Promise<Result> =>
  ask(spec, host.catalogue, (text) => host.engine.query(text));
const packOf = (id: string) => host.catalogue.packs.find((p) => p.info.id === id)!;

const demoSpec: fc.Arbitrary<Spec> = fc
  .record({
    measure: fc.constantFrom(
      'models_new',
      'commendation_occasions',
      'checks_made',
      'charity_money'
    ),
    basis: fc.constantFrom(...BASES),
    kind: fc.constantFrom(...KINDS),
    by: fc.constantFrom('', 'field', 'recipient', 'state', 'form'),
    norm: fc.constantFrom('value', 'per-year', 'share', 'per-1000-members', 'per-unit'),
    spans: fc.constantFrom('draw', 'average', 'hide'),
    from: fc.integer({ min: 2016, max: 2026 }),
    length: fc.integer({ min: 0, max: 4 }),
    units: fc.constantFrom<Spec['units']>(
      { kind: 'all' },
      { kind: 'list', ids: ['63:40', '63:38', '34:51'] }
    )
  })
  .map(({ from, length, ...rest }) =>
    normaliseSpec({ ...rest, pack: 'demo', years: { from, to: Math.min(from + length, 2026) } })
  );

describe('answers cut from the answer for all years', () => {
  test('are what the engine says', async () => {
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(demoSpec, async (spec) => {
        const series = toSeriesSpec(spec, host.catalogue);
        if (!series) return;
        cut++;
        expect(project(await answer(series), spec, host.catalogue)).toEqual(await answer(spec));
      }),
      { numRuns: 50, seed: 16 }
    );
    expect(cut).toBeGreaterThan(15);
  });
});

test('a year that cannot be shown is refused, though all years together are not', async () => {
  const spec = normaliseSpec({
    pack: 'demo',
    measure: 'models_new',
    basis: '63',
    years: { from: 2026, to: 2026 }
  });
  const series = toSeriesSpec(spec, host.catalogue)!;
  expect(project(await answer(series), spec, host.catalogue).refused?.code).toBe('no_split');
});

describe('answers made at build', () => {
  test('come back from their file unchanged', async () => {
    for (const { specs } of shippedAnswers(packOf('published')).slice(0, 12)) {
      for (const spec of specs) {
        const result = await answer(spec);
        const stored = JSON.parse(JSON.stringify(pack(result))) as ReturnType<typeof pack>;
        expect(unpack(stored, spec, host.catalogue)).toEqual(result);
      }
    }
  });

  test('cover every control of the front page', () => {
    for (const holding of host.catalogue.packs) {
      const covered = (spec: Spec) =>
        answerFile(spec, holding) !== null ||
        answerFile(toSeriesSpec(spec, host.catalogue) ?? spec, holding) !== null;
      for (const measure of frontMeasures(holding)) {
        for (const basis of frontBases(holding)) {
          expect(covered(frontSeries(holding, measure, basis))).toBe(true);
          for (const year of frontYears(holding))
            expect(covered(frontRank(holding, measure, basis, year))).toBe(true);
          if (frontYears(holding).length === 0) {
            expect(covered(frontRank(holding, measure, basis, null))).toBe(true);
            expect(covered(frontStanding(holding, measure, basis))).toBe(true);
          }
        }
      }
    }
  });
});

test('an answer ahead is cut from the file made at build, which is fetched once', async () => {
  const year = normaliseSpec({
    pack: 'demo',
    measure: 'models_new',
    basis: '63',
    years: { from: 2021, to: 2021 }
  });
  const series = toSeriesSpec(year, host.catalogue)!;
  const file = { [toAnswerKey(series)]: pack(await answer(series)) };
  const loaded: string[] = [];
  const answers = new Answers({
    catalogue: host.catalogue,
    load: async (path) => {
      loaded.push(path);
      return Response.json(file);
    },
    createEngine: () => Promise.reject(new Error('the engine was asked'))
  });
  expect(answers.now(year)).toBeNull();
  const { rows } = await answer(year);
  for (const found of [await answers.ahead(year), await answers.ahead(year), answers.now(year)])
    expect(found?.rows).toEqual(rows);
  expect(loaded).toEqual([answerFile(series, packOf('demo'))]);
  // What no file holds is left to the engine, when it is asked for.
  expect(await answers.ahead({ ...year, units: { kind: 'any' } })).toBeNull();
});
