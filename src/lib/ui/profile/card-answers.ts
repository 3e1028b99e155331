import type { Card } from './card.ts';
import { toAnswer, type CardAnswer } from './card-clauses.ts';
import { where, whom } from './card-place.ts';
import { since, sure, withBelow } from './card-sure.ts';

/** The questions a reader asks of one figure. */
export const QUESTIONS = ['where', 'whom', 'since', 'sure'] as const;

const ANSWERS = { where, whom, since, sure };

/** The answers of one card; of each clause the rows it is reckoned from. */
export const toCardAnswers = (card: Card): Record<(typeof QUESTIONS)[number], CardAnswer> =>
  Object.fromEntries(
    QUESTIONS.map((key) => [
      key,
      toAnswer(ANSWERS[key](card), key === 'sure' ? withBelow(card) : card.measure.result)
    ])
  ) as Record<(typeof QUESTIONS)[number], CardAnswer>;
