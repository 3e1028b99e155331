import type { Given } from './import-stage.ts';
import type { ReadProgress } from './import-view.ts';
import { keptPresets } from './presets-kept.ts';
import type { ToReader } from './reader-messages.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What the reader is given to open files with: the lists, a person's own units and presets. */
export function toOpening(
  given: Given[] | 'draft',
  workspace: Workspace,
  lang: 'vi' | 'en'
): Extract<ToReader, { kind: 'open' }> {
  const { units, crosswalk, aliases, measures, codes, unitsOfMeasure } = workspace.reference;
  const tables = { units, crosswalk, aliases, measures, codes, unitsOfMeasure };
  return {
    kind: 'open',
    given,
    reference: { ...tables, denominators: [] },
    units: workspace.pack('user')?.units ?? [],
    presets: keptPresets(),
    lang
  };
}

/** Shorter rereads are not worth a bar. */
const SLOW_MS = 250;

/**
 * Progress that is told only of what takes its time. A step may take long without a word, so the
 * clock tells, not the first word. `end` has to be called.
 */
export function toldLate(tell: (progress: ReadProgress) => void): {
  hear: (progress: { fraction: number }) => void;
  end: () => void;
} {
  let fraction = 0;
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    tell({ name: '', fraction });
  }, SLOW_MS);
  return {
    hear: (progress) => {
      fraction = progress.fraction;
      if (isLate) tell({ name: '', fraction });
    },
    end: () => clearTimeout(late)
  };
}
