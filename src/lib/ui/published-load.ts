import { asset } from '$app/paths';
import { PUBLISHED_FILE, type PublishedFigure } from '#lib/workspace/published.ts';

let asked: Promise<PublishedFigure[]> | null = null;

/** Every published figure, fetched once for all who show them; asked again after a failure. */
export function publishedFigures(): Promise<PublishedFigure[]> {
  asked ??= fetch(asset(`/generated/${PUBLISHED_FILE}`)).then(
    (response) => response.json() as Promise<PublishedFigure[]>
  );
  asked.catch(() => (asked = null));
  return asked;
}
