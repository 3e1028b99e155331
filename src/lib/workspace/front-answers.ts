import type { Result } from '#lib/query/result.ts';
import { DEFAULT_SPEC, type Spec } from '#lib/spec/spec.ts';
import { Answers } from './answers.ts';
import {
  besideSpec,
  headlineSpecs,
  missingSpecs,
  rankingSpec,
  tilesSpec,
  toOverview
} from './overview.ts';
import { shippedCatalogue } from './shipped.ts';

/** The answers the front page stands on as it is served. */
export type Front = {
  ranking: Result;
  tiles: Result | null;
  beside: Result | null;
  headlines: Result[];
  missing: Result[];
};

const noEngine = () =>
  Promise.reject(new Error('missing answer: the front page asked for more than was built'));

/** Looks the front page's answers up among those computed at build; the engine is never asked. */
export async function frontAnswers(load: (path: string) => Promise<Response>): Promise<Front> {
  const catalogue = shippedCatalogue();
  const answers = new Answers({ catalogue, load, createEngine: noEngine });
  const ask = (spec: Spec) => answers.answer(spec);
  const overview = toOverview(DEFAULT_SPEC, catalogue);
  const beside = besideSpec(overview);
  const tiles = tilesSpec(overview);
  return {
    ranking: await ask(rankingSpec(overview)),
    tiles: tiles ? await ask(tiles) : null,
    beside: beside ? await ask(beside) : null,
    headlines: await Promise.all(headlineSpecs(overview).map(ask)),
    missing: await Promise.all(missingSpecs(overview).map(ask))
  };
}
