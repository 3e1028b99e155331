import { blankKind } from '../cells/blank-words.ts';
import type { NumberStyle } from '../reader/reading.ts';
import { empty, exclude, keep, mend, type Cause, type Maker } from './cause.ts';
import { ignoreColumn } from './choices-names.ts';
import { asking, offer } from './offer.ts';
import { columnName, decisionName } from './touched.ts';

const THOUSANDS: Record<string, [whole: NumberStyle, decimal: NumberStyle]> = {
  '.': ['dot_thousands', 'comma_thousands'],
  ',': ['comma_thousands', 'dot_thousands']
};

/** "1.234" read both ways, by the mark that stands in it. */
export const numbers: Maker = (cause) => {
  const { seen, details } = cause.first;
  const { columns } = cause;
  const shown = /\d{1,3}([.,])\d{3}(?!\d)/.exec(seen);
  const styles = shown ? THOUSANDS[shown[1]!] : undefined;
  if (!shown || !styles || columns.length === 0) return [...mend(cause), ...exclude(cause)];
  const whole = Number(details?.whole ?? shown[0].replace(/[.,]/, ''));
  const decimal = Number(details?.decimal ?? shown[0].replace(',', '.'));
  const take = (style: NumberStyle, reading: number) =>
    offer('numbers', { kind: 'numbers', columns, style }, { seen: shown[0], reading });
  return [take(styles[0], whole), take(styles[1], decimal), ...mend(cause), ...exclude(cause)];
};

export const encoding: Maker = ({ reading }) => {
  const candidates = reading.decoded?.candidates ?? [];
  return candidates
    .slice(0, 5)
    .map((c) =>
      offer(
        'encoding',
        { kind: 'encoding', encoding: c.encoding },
        { name: c.encoding, sample: c.sample }
      )
    );
};

/** How the file is cut now, or at the mark that another reader names. */
export const delimiter: Maker = ({ reading: { secondOpinion } }) => {
  if (!secondOpinion || secondOpinion.agrees) return [keep];
  const { delimiter: mark, quote, escape } = secondOpinion.other;
  const dialect = { delimiter: mark, quote, escape };
  return [keep, offer('delimiter', { kind: 'dialect', dialect }, { mark })];
};

const MONEY_SCALES = [1, 1e3, 1e6, 1e9];

const isColumn = ({ first, table }: Cause): boolean =>
  table?.columns.some((_, i) => columnName(table, i) === first.column) ?? false;

export const moneyUnit: Maker = (cause) => {
  // Told once for all columns of a table.
  const told = String(cause.first.details?.columns ?? '')
    .split('\n')
    .filter(Boolean);
  const columns = [...new Set([...cause.columns, ...told])];
  // Where a row names what is counted, no column has one unit: the cells are mended.
  if (!isColumn(cause)) return [...mend(cause), ...exclude(cause)];
  return [
    ...MONEY_SCALES.map((scale) => {
      const change = { scale, unitOfMeasure: 'đồng' };
      return offer('moneyUnit', { kind: 'column', columns, change }, { scale });
    }),
    ...exclude(cause)
  ];
};

export const role: Maker = (cause) => {
  const { columns } = cause;
  if (columns.length === 0) return [keep];
  return [keep, asking('pickRole', { kind: 'role', columns }), ...ignoreColumn(cause)];
};

export const period: Maker = (cause) => [
  asking('pickPeriod', { kind: 'period' }),
  ...exclude(cause)
];

/** Dashes of the columns in doubt, whether or not each has an issue of its own. */
function dashCount({ table, columns }: Cause): number {
  const asked = table?.columns.flatMap((_, i) =>
    columns.includes(decisionName(table, i)) ? i : []
  );
  return (table?.rows ?? []).reduce(
    (n, row) => n + asked!.filter((i) => blankKind(row.cells[i] ?? '') === 'dash').length,
    0
  );
}

/** What a dash says holds for its column, on the next file of the kind as well. */
export const dash: Maker = (cause) => {
  const { columns } = cause;
  const count = dashCount(cause);
  if (count === 0) return [keep];
  const change = { dash: 'missing' } as const;
  return [keep, offer('dashMissing', { kind: 'column', columns, change }, { count })];
};

export const blank: Maker = (cause) => [keep, ...empty('emptyCells', cause.alike), ...mend(cause)];

export const cell: Maker = (cause) => [
  ...mend(cause),
  ...empty('emptyCells', cause.alike),
  ...exclude(cause)
];

/** "Không" alone: zero, or no figure; a person knows. */
export const noneWord: Maker = (cause) => [
  offer(
    'dashZero',
    { kind: 'cells', cells: Object.fromEntries(cause.alike.map((c) => [c, '0'])) },
    { count: cause.alike.length }
  ),
  ...empty('emptyCells', cause.alike),
  ...exclude(cause)
];

export const total: Maker = () => [offer('ignoreTotal', { kind: 'leave' })];

/** Two rows that disagree: one of them stays. */
export const conflict: Maker = ({ lines, earlier }) => [
  ...(earlier.length > 0
    ? [
        offer('keepFirst', { kind: 'exclude', lines: lines.filter((l) => !earlier.includes(l)) }),
        offer('keepLast', { kind: 'exclude', lines: earlier })
      ]
    : [offer('excludeRows', { kind: 'exclude', lines }, { count: lines.length })])
];

/** How numbers of a column were read, where a proof was found: keep, or the other way. */
export const style: Maker = (cause) => [
  keep,
  ...numbers(cause).filter((o) => o.label === 'numbers')
];

export const keepOrExclude: Maker = (cause) => [keep, ...exclude(cause)];
export const keepOrMend: Maker = (cause) => [keep, ...mend(cause), ...exclude(cause)];
