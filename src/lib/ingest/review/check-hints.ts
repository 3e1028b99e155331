import { DIMENSIONS } from '#lib/model/observation.ts';
import { COLUMN_ROLES, type Hints, type NumberStyle } from '../reader/reading.ts';
import type { ColumnChange } from './apply-choice.ts';

type Json = Record<string, unknown>;
type Check = (value: unknown) => boolean;

const STYLES: readonly NumberStyle[] = [
  'dot_thousands',
  'comma_thousands',
  'space_thousands',
  'plain'
];
const MAX_TEXT = 1000;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === 'string' && value.length <= MAX_TEXT;
const isOneOf =
  (list: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && list.includes(value);

const isFixed: Check = (value) =>
  isRecord(value) &&
  Object.entries(value).every(([d, code]) => isOneOf(DIMENSIONS)(d) && isText(code));

const COLUMN_CHECKS: Record<keyof ColumnChange, Check> = {
  role: isOneOf(COLUMN_ROLES),
  measureId: isText,
  scale: (value) => typeof value === 'number' && Number.isFinite(value) && value > 0,
  unitOfMeasure: isText,
  dimension: (value) => value === '' || isOneOf(DIMENSIONS)(value),
  fixed: isFixed,
  dash: isOneOf(['zero', 'missing'])
};

/** The entries that pass; the others are named in `dropped`. */
function keep(record: Json, path: string, check: (key: string) => Check, dropped: string[]): Json {
  const entries = Object.entries(record).filter(([key, value]) => {
    if (check(key)(value)) return true;
    dropped.push(`${path}.${key}`);
    return false;
  });
  return Object.fromEntries(entries);
}

const never: Check = () => false;
const columnCheck = (field: string): Check =>
  Object.hasOwn(COLUMN_CHECKS, field) ? COLUMN_CHECKS[field as keyof ColumnChange] : never;

function checkColumns(columns: Json, dropped: string[]): Record<string, ColumnChange> {
  const entries = Object.entries(columns).flatMap(([name, change]): [string, ColumnChange][] => {
    const path = `columns.${name}`;
    if (!isRecord(change)) {
      dropped.push(path);
      return [];
    }
    return [[name, keep(change, path, columnCheck, dropped) as ColumnChange]];
  });
  return Object.fromEntries(entries);
}

/**
 * The hints of a preset that came from outside: what is not known or not of its kind is left out
 * and named by its path, such as `columns.Số lượng.scale`.
 */
export function checkHints(value: Json): {
  hints: Pick<Hints, 'columns' | 'numbers' | 'units'>;
  dropped: string[];
} {
  const dropped: string[] = [];
  const hints: Pick<Hints, 'columns' | 'numbers' | 'units'> = {};
  for (const [key, part] of Object.entries(value)) {
    if (!['columns', 'numbers', 'units'].includes(key) || !isRecord(part)) dropped.push(key);
    else if (key === 'columns') hints.columns = checkColumns(part, dropped);
    else if (key === 'numbers')
      hints.numbers = keep(part, key, () => isOneOf(STYLES), dropped) as Record<
        string,
        NumberStyle
      >;
    else hints.units = keep(part, key, () => isText, dropped) as Record<string, string>;
  }
  return { hints, dropped };
}
