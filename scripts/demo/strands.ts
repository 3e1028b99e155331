import type { Dimension, State, Subject } from '#lib/model/observation.ts';

export type Part = { code: string; short: string; share: number };

/**
 * One thread of reports: a measure, in one state where it has states.
 * `base` is a year's figure of an ordinary province in 2016, in steps of `step` base units.
 */
export type Strand = {
  id: string;
  subject: Subject;
  measure: string;
  state: State | '';
  /** First letters of the row ids. */
  prefix: string;
  base: number;
  step: number;
  /** What a year did to everybody: gatherings fell in 2020–2021, charity rose. */
  shocks: Record<number, number>;
  /** Share of the year reported in its first half. */
  firstHalf: number;
  dimension: Dimension | '';
  parts: Part[];
};

const part = (code: string, short: string, share: number): Part => ({ code, short, share });

const commendations: Omit<Strand, 'id' | 'state' | 'prefix'> = {
  subject: 'commendations',
  measure: 'commendation_occasions',
  base: 420,
  step: 1,
  shocks: { 2020: 0.84, 2021: 0.72, 2022: 0.95 },
  firstHalf: 0.42,
  dimension: 'recipient',
  parts: [part('collective', 'c', 3), part('individual', 'i', 7)]
};

export const STRANDS: readonly Strand[] = [
  {
    id: 'models_new',
    subject: 'models',
    measure: 'models_new',
    state: '',
    prefix: 'm',
    base: 108,
    step: 1,
    shocks: { 2020: 0.97, 2021: 0.94 },
    firstHalf: 0.46,
    dimension: 'field',
    parts: [
      part('economy', 'e', 32),
      part('culture', 'c', 36),
      part('defence', 'd', 12),
      part('politics', 'p', 20)
    ]
  },
  { ...commendations, id: 'commendations_awarded', state: 'awarded', prefix: 'ca' },
  { ...commendations, id: 'commendations_proposed', state: 'proposed', prefix: 'cp' },
  {
    id: 'checks_made',
    subject: 'checks',
    measure: 'checks_made',
    state: '',
    prefix: 'k',
    base: 84,
    step: 1,
    shocks: { 2020: 0.8, 2021: 0.68, 2022: 0.94 },
    firstHalf: 0.44,
    dimension: 'form',
    parts: [part('inspection', 'i', 6), part('supervision', 's', 4)]
  },
  {
    id: 'charity_money',
    subject: 'charity',
    measure: 'charity_money',
    state: '',
    prefix: 't',
    base: 8500,
    step: 100_000,
    shocks: { 2020: 1.28, 2021: 1.46, 2022: 1.1 },
    firstHalf: 0.55,
    dimension: 'form',
    parts: [part('money', 'm', 7), part('goods', 'g', 3)]
  },
  {
    id: 'charity_gifts',
    subject: 'charity',
    measure: 'charity_gifts',
    state: '',
    prefix: 'g',
    base: 1650,
    step: 1,
    shocks: { 2020: 1.22, 2021: 1.4, 2022: 1.08 },
    firstHalf: 0.58,
    dimension: '',
    parts: []
  }
];
