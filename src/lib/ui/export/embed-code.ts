import { asset, resolve } from '$app/paths';
import type { Pathname } from '$app/types';
import { answerShipped } from '#lib/embed/answer.ts';
import type { AnswerFile } from '#lib/query/answer-file.ts';
import type { Result } from '#lib/query/result.ts';
import { shippedCatalogue } from '#lib/workspace/shipped.ts';

/** The page that stands in frames, in a language, with its origin. */
export const frameBase = (lang: 'vi' | 'en'): string =>
  new URL(resolve((lang === 'en' ? '/en/nhung/' : '/nhung/') as Pathname), location.href).href;

/** The script that fits the height of frames. */
export const fitScript = (): string => new URL(asset('/nhung.js'), location.href).href;

async function load(path: string): Promise<AnswerFile> {
  const response = await fetch(asset(`/generated/${path}`));
  if (!response.ok) throw new Error(`missing answers: ${path} (${response.status})`);
  return (await response.json()) as AnswerFile;
}

/** Whether a frame can answer by itself: it asks as the frame will, and the engine is not there. */
export const canFollow = (result: Result): Promise<boolean> =>
  answerShipped(result.spec, { catalogue: shippedCatalogue(), load }).then(
    (answer) => answer !== null,
    () => false
  );
