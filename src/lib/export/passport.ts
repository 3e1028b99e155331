import { toFigureCode } from '#lib/spec/code.ts';
import { normaliseSpec, type Spec } from '#lib/spec/spec.ts';
import { fromQuery, toQuery } from '#lib/spec/url.ts';
import { MOST_NOTES, toNotes, type OwnNote } from '#lib/spec/view.ts';
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
  /** What a person said with the figure in a deck; absent where nothing was. */
  caption?: string;
  /** What the reader noted beside the figures, oldest first; absent where nothing was. */
  notes?: readonly OwnNote[];
};

/** What of a figure are a person's own words: they outlive every refresh. */
export type Said = Pick<Passport, 'title' | 'caption' | 'notes'>;

/** Why a file has no passport to read. */
export type NoPassport = 'not_a_picture' | 'no_passport' | 'damaged';

export type PassportReading = { ok: true; passport: Passport } | { ok: false; reason: NoPassport };

const VERSION = 1;
/** Letters of a title, and of a caption, that a person can type. */
const LONGEST = { title: 240, caption: 400 };

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

/** Only what was said: nothing stands for an empty text or an empty list. */
const toSaid = ({ title, caption, notes = [] }: Said): Said => ({
  ...(title ? { title } : {}),
  ...(caption ? { caption } : {}),
  ...(notes.length > 0 ? { notes } : {})
});

/** The passport of a figure made on a day, with a person's own words where there are any. */
export const toPassport = (result: Result, made: string, said: Said = {}): Passport => ({
  spec: result.spec,
  hash: hashOf(result),
  made,
  code: toFigureCode(result.spec),
  ...toSaid(said)
});

/** One line of JSON. */
export const writePassport = ({ spec, hash, made, code, ...said }: Passport): string =>
  JSON.stringify({ doichieu: VERSION, query: toQuery(spec), code, hash, made, ...toSaid(said) });

const isNote = (raw: unknown): raw is OwnNote => {
  const { day, text } = (raw ?? {}) as Partial<OwnNote>;
  return typeof day === 'string' && typeof text === 'string';
};

/** A person's words out of a file: what is longer than one can type here was put there by others. */
function parseSaid({ title, caption, notes }: Record<string, unknown>): Said {
  const text = (raw: unknown, most: number) =>
    typeof raw === 'string' && raw.length <= most ? raw : '';
  return toSaid({
    title: text(title, LONGEST.title),
    caption: text(caption, LONGEST.caption),
    notes: toNotes(Array.isArray(notes) ? notes.slice(0, MOST_NOTES).filter(isNote) : [])
  });
}

/** Reads what `writePassport` wrote; null for anything else, a code that does not fit included. */
export function parsePassport(text: string): Passport | null {
  let found: Record<string, unknown>;
  try {
    found = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
  const { doichieu, query, code, hash, made } = found ?? {};
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
  return { spec, hash, made, code: own, ...parseSaid(found) };
}
