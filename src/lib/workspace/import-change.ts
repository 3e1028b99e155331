import type { Change } from '#lib/storage/prepare.ts';
import type { Meeting } from './import-stage.ts';
import type { ReviewView } from './import-view.ts';
import type { KeptItem } from './kept-view.ts';
import type { Harvest } from './reader-harvest.ts';

/** Imports that some file of these came with before. */
export function earlierOf(
  { files }: Pick<ReviewView, 'files'>,
  kept: readonly KeptItem[]
): KeptItem[] {
  const names = new Set(files.map((f) => f.name));
  return kept.filter((item) => item.files.some((f) => names.has(f.name)));
}

/** Earlier figures of these files came without others beside them, so they can be dropped alone. */
export function canDropGone(
  { files }: Pick<ReviewView, 'files'>,
  kept: readonly KeptItem[]
): boolean {
  const names = new Set(files.map((f) => f.name));
  return earlierOf({ files }, kept).every((item) => item.files.every((f) => names.has(f.name)));
}

/** Every figure is there already, under whatever name its file came. */
export const isIdle = ({ diff }: ReviewView): boolean =>
  diff.unchanged > 0 && diff.added + diff.changed + diff.gone === 0;

/** What is recorded of a review. `base`: of what is kept, when the difference was computed. */
export function toChange(
  { files, recipe, how, rows, packedLots }: Harvest,
  {
    view,
    kept,
    meeting,
    base
  }: { view: ReviewView; kept: readonly KeptItem[]; meeting: Meeting; base: number | undefined }
): Change {
  const isDropped = meeting.dropGone && canDropGone(view, kept);
  return {
    files,
    recipe,
    how,
    rows,
    ...(packedLots.length > 0 ? { packedLots } : {}),
    supersedes: meeting.takeNew,
    ...(isDropped ? { replaces: earlierOf(view, kept).map((item) => item.id) } : {}),
    ...(base === undefined ? {} : { base })
  };
}
