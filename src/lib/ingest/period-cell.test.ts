import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay, parsePeriod, toDayNumber } from '#lib/model/period.ts';
import { parsePeriodCell } from './period-cell.ts';

const day = fc
  .integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2100-12-31') })
  .map((n) => new Date(n * 864e5).toISOString().slice(0, 10));

const dayOf = (text: string, end: 'start' | 'end') => {
  const cell = parsePeriodCell(text, end);
  return cell.ok ? cell.day : cell.code;
};

test('a day is itself at both ends, in both ways of writing it', () => {
  fc.assert(
    fc.property(day, (iso) => {
      const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
      for (const end of ['start', 'end'] as const)
        for (const text of [iso, `${d}/${m}/${y}`, ` ${iso.slice(8)}/${iso.slice(5, 7)}/${y} `])
          expect(dayOf(text, end)).toBe(iso);
    })
  );
});

test('a month or a year spreads to its first and last day', () => {
  fc.assert(
    fc.property(day, (iso) => {
      const [y, m] = iso.split('-').map(Number) as [number, number];
      const month = parsePeriod(iso.slice(0, 7))!;
      for (const text of [iso.slice(0, 7), `${m}/${y}`, `${iso.slice(5, 7)}/${y}`])
        expect({ start: dayOf(text, 'start'), end: dayOf(text, 'end') }).toEqual(month);
      expect(dayOf(String(y), 'start')).toBe(`${y}-01-01`);
      expect(dayOf(String(y), 'end')).toBe(`${y}-12-31`);
      expect(month.start <= iso && iso <= month.end).toBe(true);
    })
  );
});

test('any day, month and year either make a real day or are refused', () => {
  const part = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(part, part, fc.integer({ min: 1900, max: 2100 }), (d, m, y) => {
      const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
      expect(dayOf(`${d}/${m}/${y}`, 'end')).toBe(isDay(iso) ? iso : 'period_impossible');
    })
  );
});

test.each(['', '16', '2016-5', '2016/05', '5-2016', '15.5.2016', '2016-2020', '1/1/16', '44926'])(
  'is not guessed at: %s',
  (text) => expect(dayOf(text, 'start')).toBe('period_unreadable')
);
