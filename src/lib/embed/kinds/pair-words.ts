import { pairInWords } from '#lib/charts/alt-against.ts';
import { pairTwin } from '#lib/charts/twin-against.ts';

/** What a figure of two measures says of itself, in a sentence and as a table. */
export const words = { pairInWords, pairTwin };
