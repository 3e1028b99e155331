import { ACTIVITY_PHRASES } from './concepts-activities.ts';
import { CHARITY_PHRASES } from './concepts-charity.ts';
import { CHECK_PHRASES } from './concepts-checks.ts';
import { HONOUR_PHRASES } from './concepts-honours.ts';
import { SPLIT_PHRASES } from './concepts-splits.ts';

/**
 * The words of headers, as concepts. Phrases are folded; the longest one that fits is read first,
 * so "suất quà" is a gift and "kết quả" is nothing. Each word belongs to one phrase only.
 */
export const CONCEPT_PHRASES = {
  ...HONOUR_PHRASES,
  ...CHECK_PHRASES,
  ...CHARITY_PHRASES,
  ...ACTIVITY_PHRASES,
  ...SPLIT_PHRASES
} as const satisfies Record<string, readonly string[]>;

/** What a phrase of a header stands for. */
export type Concept = keyof typeof CONCEPT_PHRASES;
