import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerShipped } from '#lib/embed/answer.ts';
import { pack, type AnswerFile } from '#lib/query/answer-file.ts';
import { ask } from '#lib/query/ask.ts';
import { toAgainstSpec } from '#lib/query/against.ts';
import { shippedAnswers } from '#lib/query/front.ts';
import type { Result } from '#lib/query/result.ts';
import type { Spec } from '#lib/spec/spec.ts';
import { fromQuery, toAnswerKey } from '#lib/spec/url.ts';
import { createQueryHost, type QueryHost } from './query.ts';

/** A frame says what the engine would say, or nothing. */

let host: QueryHost;
beforeAll(async () => {
  host = await createQueryHost();
  // The test's catalogue holds no shipped files; the build's does.
  const shipped = [{ table: 'observation', rows: 0, path: '' }];
  const packs = host.catalogue.packs.map((p) => ({ ...p, shipped }));
  host.catalogue = { ...host.catalogue, packs };
});
afterAll(() => host.engine.close());

const answer = (spec: Spec): Promise<Result> =>
  ask(spec, host.catalogue, (text) => host.engine.query(text));

/** A file of answers as the build writes it. */
async function load(path: string): Promise<AnswerFile> {
  const specs = host.catalogue.packs
    .flatMap((p) => shippedAnswers(p))
    .find((file) => file.path === path)!.specs;
  const answers = await Promise.all(
    specs.map(async (s) => [toAnswerKey(s), pack(await answer(s))])
  );
  return Object.fromEntries(answers) as AnswerFile;
}

const shippedAnswer = (spec: Spec) => answerShipped(spec, { catalogue: host.catalogue, load });

const told = ({ rows, totals, missing, coverage, warnings, refused }: Result) => ({
  rows: rows.map((r) => ({ ...r, lineage: [] })),
  totals,
  missing,
  coverage,
  warnings,
  refused
});

test.each([
  'v=1',
  'v=1&pack=demo&measure=models_new&basis=34&years=2024',
  'v=1&pack=demo&measure=models_new&basis=63&years=2026',
  'v=1&pack=demo&measure=models_new&basis=34&years=2018-2022&kind=heat&mark=34:12',
  'v=1&pack=demo&measure=commendation_occasions&basis=34&by=recipient&years=2023&kind=stack',
  'v=1&pack=published&measure=charity_money&by=item&units=any'
])('%s is told as the engine tells it', async (query) => {
  const spec = fromQuery(query);
  const found = await shippedAnswer(spec);
  expect(found?.spec).toEqual(spec);
  expect(told(found!)).toEqual(told(await answer(spec)));
});

test('two measures are told each as the engine tells it', async () => {
  const spec = fromQuery(
    'v=1&pack=demo&measure=models_new&basis=34&years=2024&kind=scatter&against=checks_made'
  );
  const found = (await shippedAnswer(spec))!;
  expect(told(found)).toEqual(told(await answer({ ...spec, against: '' })));
  const other = toAgainstSpec(spec, host.catalogue)!;
  expect(told(found.against!)).toEqual(told(await answer(other)));
});

test.each([
  'v=1&pack=user&measure=models_new',
  'v=1&pack=demo&measure=nothing',
  'v=1&pack=demo&measure=models_new&basis=34&years=2024&kind=scatter&against=nothing'
])('%s is left to the engine', async (query) => {
  expect(await shippedAnswer(fromQuery(query))).toBeNull();
});

test('a file that cannot be had is no answer of "nothing"', async () => {
  const failed = () => Promise.reject(new Error('missing file'));
  const asked = answerShipped(fromQuery('v=1'), { catalogue: host.catalogue, load: failed });
  await expect(asked).rejects.toThrow('missing file');
});
