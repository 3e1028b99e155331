import { DRAWN_KINDS } from '#lib/charts/model.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import {
  frontBases,
  frontMeasures,
  frontRank,
  frontYears,
  shippedAnswers
} from '#lib/query/front.ts';
import { toFigureCode } from '#lib/spec/code.ts';
import { asksOnePeriod, normaliseSpec, type Spec } from '#lib/spec/spec.ts';
import { fromQuery, toQuery } from '#lib/spec/url.ts';
import { fromViewQuery } from '#lib/spec/view.ts';
import type { Notes } from '#lib/storage/notes.ts';
import type { KeptNote } from '#lib/storage/pack-workspace.ts';

/** A comparison whose code was shown in this browser: its question, never its figures. */
export type NotedCode = {
  code: string;
  query: string;
  /** The day it was last shown, ISO. */
  seen: string;
};

/** Where a code was found; `shipped` are views that every copy of the site has. */
export type CodeSource = 'noted' | 'saved' | 'shipped';

export type KnownCode = { spec: Spec; source: CodeSource; seen: string | null };

const NAME = 'codes';
/** Older ones are let go. */
export const MOST_CODES = 1000;

const plainQuery = (spec: Spec): string => toQuery({ ...spec, lang: 'vi', theme: 'auto' });

const isNoted = (value: unknown): value is NotedCode => {
  const { code, query, seen } = (value ?? {}) as Partial<NotedCode>;
  return typeof code === 'string' && typeof query === 'string' && typeof seen === 'string';
};

/** What this browser noted, newest first. */
export async function notedCodes(notes: Notes): Promise<NotedCode[]> {
  const kept = await notes.read<unknown>(NAME);
  return Array.isArray(kept) ? kept.filter(isNoted) : [];
}

/** Notes that a comparison was shown on a day (ISO); one shown before moves to the front. */
export async function noteCode(notes: Notes, spec: Spec, day: string): Promise<void> {
  const query = plainQuery(spec);
  const before = await notedCodes(notes);
  if (before[0]?.query === query && before[0].seen === day) return;
  const others = before.filter((noted) => noted.query !== query);
  const entry: NotedCode = { code: toFigureCode(spec), query, seen: day };
  await notes.write(NAME, [entry, ...others].slice(0, MOST_CODES));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Codes out of anything, a colleague's file included: each is reckoned anew from its question. */
function parseCodes(raw: unknown): NotedCode[] {
  const listed = Array.isArray(raw) ? raw.slice(0, MOST_CODES).filter(isNoted) : [];
  return listed.flatMap(({ query, seen }) => {
    if (!DAY.test(seen) || Number.isNaN(Date.parse(seen))) return [];
    const spec = normaliseSpec(fromQuery(query));
    return [{ code: toFigureCode(spec), query: plainQuery(spec), seen }];
  });
}

/** The codes of both, each question once with the later day, newest first. */
function mergeCodes(codes: readonly NotedCode[]): NotedCode[] {
  const newest = codes.toSorted((a, b) => (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : 0));
  const byQuery = new Map<string, NotedCode>();
  for (const noted of newest) if (!byQuery.has(noted.query)) byQuery.set(noted.query, noted);
  return [...byQuery.values()].slice(0, MOST_CODES);
}

/** What a workspace file takes along; nothing where no code was noted. */
export async function codesToKeep(notes: Notes): Promise<KeptNote[]> {
  const value = await notedCodes(notes);
  return value.length > 0 ? [{ name: NAME, value }] : [];
}

/**
 * Takes in the codes of a workspace file. `merge`: beside those noted here, each question once with
 * the later day; `replace`: the file's alone. A file without any leaves those here as they are.
 * False when everything was so already.
 */
export async function takeCodes(
  notes: Notes,
  kept: readonly KeptNote[],
  mode: 'merge' | 'replace'
): Promise<boolean> {
  const brought = kept
    .filter(({ name }) => name === NAME)
    .flatMap(({ value }) => parseCodes(value));
  if (brought.length === 0) return false;
  const before = await notedCodes(notes);
  const next = mergeCodes(mode === 'replace' ? brought : [...before, ...brought]);
  if (JSON.stringify(next) === JSON.stringify(before)) return false;
  await notes.write(NAME, next);
  return true;
}

export const forgetCodes = (notes: Notes): Promise<boolean> => notes.write(NAME, null);

/** The ranking in the middle of the front page, for each province that may be in focus. */
function frontSpecs(pack: PackHolding, catalogue: Catalogue): Spec[] {
  return frontMeasures(pack).flatMap((measure) =>
    frontBases(pack).flatMap((basis) => {
      const provinces = catalogue.units
        .filter((u) => u.level === 'province' && u.id.startsWith(`${basis}:`))
        .map((u) => [u.id]);
      const years = frontYears(pack).length > 0 ? frontYears(pack) : [null];
      return years.flatMap((year) =>
        [[], ...provinces].map((highlight) => ({
          ...frontRank(pack, measure, basis, year),
          highlight
        }))
      );
    })
  );
}

/** What the controls reach from an answer computed at build: each kind, whole or for one year. */
function viewsOf(spec: Spec, pack: PackHolding): Spec[] {
  const held = pack.measures.find((m) => m.measureId === spec.measure)?.years;
  const years = held
    ? Array.from({ length: held.to - held.from + 1 }, (_, i) => held.from + i)
    : [];
  const single = years.map((year) => ({ from: year, to: year }));
  const whole: Spec['years'][] = [null, ...(held ? [held] : [])];
  return DRAWN_KINDS.flatMap((kind) =>
    [...whole, ...(asksOnePeriod(kind) ? single : [])].map((span) =>
      normaliseSpec({ ...spec, kind, years: span })
    )
  );
}

/** The views that every copy of the site can be asked for without any choice of units. */
export function shippedSpecs(catalogue: Catalogue): Spec[] {
  const shipped = catalogue.packs.filter((pack) => pack.shipped.length > 0);
  return shipped.flatMap((pack) => [
    ...frontSpecs(pack, catalogue),
    ...shippedAnswers(pack).flatMap(({ specs }) =>
      specs.filter((spec) => spec.units.kind !== 'under').flatMap((spec) => viewsOf(spec, pack))
    )
  ]);
}

const shippedByCode = new WeakMap<Catalogue['units'], Map<string, Spec[]>>();

/** Made when the first code is looked up; the lists of units stay the same while a page is open. */
function shippedOf(catalogue: Catalogue): Map<string, Spec[]> {
  const known = shippedByCode.get(catalogue.units);
  if (known) return known;
  const byCode = new Map<string, Spec[]>();
  for (const spec of shippedSpecs(catalogue)) {
    const code = toFigureCode(spec);
    byCode.set(code, [...(byCode.get(code) ?? []), spec]);
  }
  shippedByCode.set(catalogue.units, byCode);
  return byCode;
}

type Sources = {
  catalogue: Catalogue;
  noted: readonly NotedCode[];
  /** Saved comparisons, as query strings. */
  saved: readonly string[];
};

/**
 * Every comparison known by a code, those shown here first. A code names some million comparisons,
 * so two may share one: then both are listed, and the title tells them apart.
 */
export function lookUpCode(code: string, { catalogue, noted, saved }: Sources): KnownCode[] {
  const found: KnownCode[] = [
    ...noted.map(({ query, seen }) => ({ spec: fromQuery(query), source: 'noted' as const, seen })),
    ...saved
      .map((query) => fromViewQuery(query))
      .flatMap(({ spec, beside }) => [spec, ...(beside ? [beside] : [])])
      .map((spec) => ({ spec, source: 'saved' as const, seen: null })),
    ...(shippedOf(catalogue).get(code) ?? []).map((spec) => ({
      spec,
      source: 'shipped' as const,
      seen: null
    }))
  ]
    .map((known) => ({ ...known, spec: normaliseSpec(known.spec) }))
    .filter(({ spec }) => toFigureCode(spec) === code);
  const queries = found.map(({ spec }) => plainQuery(spec));
  return found.filter((_, i) => queries.indexOf(queries[i]!) === i);
}
