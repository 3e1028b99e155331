import type { Pack } from '#lib/model/pack.ts';
import type { ReviewView } from './import-view.ts';
import type { ReaderClient } from './reader-client.ts';
import { MOST_COMPARED } from './reader-messages.ts';

/** Each batch is copied for the reader within a few milliseconds. */
const BATCH = 4000;

/** Hands over what is loaded, a batch at a time, so that the page keeps answering. */
export async function compareWith(
  brought: Pack | null,
  { reader, lang }: { reader: ReaderClient; lang: 'vi' | 'en' }
): Promise<ReviewView | undefined> {
  const { observations = [], denominators = [], lots = [] } = brought ?? {};
  const most = Math.max(observations.length, denominators.length, 1);
  for (let i = 0; i < most; i += BATCH)
    await reader.ask({
      kind: 'before',
      loaded: {
        observations: observations.slice(i, i + BATCH),
        denominators: denominators.slice(i, i + BATCH),
        lots: []
      },
      fresh: i === 0,
      last: i + BATCH >= most && lots.length === 0
    });
  const isTooMuch = lots.reduce((n, lot) => n + lot.length, 0) > MOST_COMPARED;
  for (const [i, lot] of lots.entries())
    await reader.ask({
      kind: 'before',
      loaded: {
        observations: [],
        denominators: [],
        lots: [isTooMuch ? { ...lot, blocks: [] } : lot]
      },
      fresh: false,
      last: i === lots.length - 1
    });
  return (await reader.ask({ kind: 'view', lang })).view;
}
