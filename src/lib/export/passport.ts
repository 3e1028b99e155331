import { toFigureCode } from '#lib/spec/code.ts';
import { normaliseSpec, type Spec } from '#lib/spec/spec.ts';
import { fromQuery, toQuery } from '#lib/spec/url.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { sha256 } from '#lib/storage/sha256.ts';

/** What a picture of ours says about itself: enough to ask its question again and see what changed. */
export type Passport = {
  spec: Spec;
  /** SHA-256 of the figures shown, in hexadecimal. */
  hash: string;
  /** The day it was made, ISO. */
  made: string;
  /** The code printed in the picture. */
  code: string;
  /** The title where a person typed it; absent where it is ours and in files made before it was written. */
  title?: string;
};

/** Why a file has no passport to read. */
export type NoPassport = 'not_a_picture' | 'no_passport' | 'damaged';

export type PassportReading = { ok: true; passport: Passport } | { ok: false; reason: NoPassport };

const VERSION = 1;
/** Letters of a title that a person can type. */
const LONGEST_TITLE = 240;

const toLine = (r: ResultRow): string =>
  [r.unitId, r.periodStart, r.periodEnd, r.breakdown, r.value, r.bound, r.blank, r.status].join(
    '|'
  );

/** Figures of the other axis are told apart by their measure. */
const linesOf = ({ rows, against }: Result): string[] => [
  ...rows.map(toLine).sort(),
  ...(against?.rows ?? []).map((r) => `${against!.spec.measure}|${toLine(r)}`).sort()
];

/** The fingerprint of the figures: equal for equal figures, in whatever order they came. */
export const hashOf = (result: Result): string =>
  toHex(sha256(new TextEncoder().encode(linesOf(result).join('\n'))));

const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');

/** The passport of a figure made on a day; `typed` is its title where a person wrote it. */
export const toPassport = (result: Result, made: string, typed?: string): Passport => ({
  spec: result.spec,
  hash: hashOf(result),
  made,
  code: toFigureCode(result.spec),
  ...(typed ? { title: typed } : {})
});

/** One line of JSON. */
export const writePassport = ({ spec, hash, made, code, title }: Passport): string =>
  JSON.stringify({ doichieu: VERSION, query: toQuery(spec), code, hash, made, title });

/** Reads what `writePassport` wrote; null for anything else, a code that does not fit included. */
export function parsePassport(text: string): Passport | null {
  let found: Record<string, unknown>;
  try {
    found = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
  const { doichieu, query, code, hash, made, title } = found ?? {};
  const isOurs =
    doichieu === VERSION &&
    typeof query === 'string' &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash) &&
    typeof made === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(made);
  if (!isOurs) return null;
  const spec = normaliseSpec(fromQuery(query));
  const own = toFigureCode(spec);
  if (own !== code) return null;
  const isTyped = typeof title === 'string' && title !== '' && title.length <= LONGEST_TITLE;
  return { spec, hash, made, code: own, ...(isTyped ? { title } : {}) };
}
