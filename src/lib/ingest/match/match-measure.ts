import type { Measure } from '#lib/model/measure.ts';
import { nameWords } from '#lib/text/fold.ts';
import {
  bestOf,
  candidatesOf,
  fixedBy,
  near,
  unitAgrees,
  type Candidate,
  type Scene
} from './fit-rules.ts';
import { readConcepts, type ReadConcepts } from './read-concepts.ts';
import { scenes } from './scenes.ts';
import { unitsOfMeasureIn, type UnitReading } from './unit-of-measure.ts';

/** What says what a column or a row counts, from the widest words to the narrowest. */
export type MeasureHeader = {
  /** Header cells above one another, or labels of the row. */
  path: readonly string[];
  unitLine?: string;
  title?: readonly string[];
  /** Group rows it stands under. */
  group?: readonly string[];
};

export type MeasureMatch = {
  /** '' when not recognised, or when two measures are as near. */
  measureId: string;
  /** 0 to 1. Below 0.6 another measure is almost as near: take it with a word to the reader. */
  confidence: number;
  /** Codes the words fix, by dimension: recipient: collective. */
  fixed: Record<string, string>;
  /** Name ("đồng", "mô hình"); '' when nothing says it. Of the header first, then the unit line. */
  unitOfMeasure: string;
  scale: number;
  /** Other measures it may be, nearest first. */
  alternatives: string[];
};

/** Below this nothing is matched. */
export const LEAST_CONFIDENCE = 0.5;
const MOST_ALTERNATIVES = 4;

/** A header that is the name or id of a measure and nothing else. */
function named(parts: readonly string[], measures: readonly Measure[]): Measure | null {
  const own = parts.at(-1)?.replace(/\s*\([^()]*\)\s*$/, '') ?? '';
  const key = nameWords(own.slice(0, 200));
  const found = measures.filter(
    (m) => m.id === own.trim() || nameWords(m.nameVi) === key || nameWords(m.nameEn) === key
  );
  return found.length === 1 ? found[0]! : null;
}

/** The unit the header says, else the one unit of the line above the table; and where it stood. */
function unitOf(
  parts: readonly ReadConcepts[],
  unitLine: string | undefined
): { own: UnitReading | null; line: UnitReading | null } {
  const own =
    parts.flatMap((p) => p.units.filter((u) => u.scale > 1 || p.units.length === 1)).at(-1) ?? null;
  const line = unitLine ? unitsOfMeasureIn(unitLine) : [];
  return { own, line: line.length === 1 ? line[0]! : null };
}

/** A line about money does not make money of a count, nor the other way round. */
const settledUnit = (
  measure: Measure | null,
  own: UnitReading | null,
  line: UnitReading | null
): UnitReading => {
  const fit = own ?? (line && (!measure || unitAgrees(measure, line)) ? line : null);
  return fit ?? { unitOfMeasure: '', scale: 1 };
};

type Found = { measure: Measure; scene: Scene; best: Candidate; sure: number; others: string[] };

/** The first way of reading the header that gives one measure clearly enough; null when none does. */
function firstFit(
  tries: Iterable<Scene>,
  exact: Measure | null,
  measures: readonly Measure[]
): { found: Found | null; seen: string[] } {
  const seen: string[] = [];
  for (const scene of tries) {
    const { best, others } = bestOf(candidatesOf(scene, measures).filter((c) => c.confidence > 0));
    seen.push(...others, ...(best ? [best.measureId] : []));
    const measure = measures.find((m) => m.id === best?.measureId);
    if (!best || !measure) continue;
    const sure = exact?.id === measure.id ? 1 : best.confidence;
    if (sure >= LEAST_CONFIDENCE) return { found: { measure, scene, best, sure, others }, seen };
  }
  return { found: null, seen };
}

/** Each scene with the unit of the line above the table, then without it. */
function* withAndWithoutLine(all: Iterable<Scene>): Generator<Scene> {
  for (const scene of all) {
    yield scene;
    if (!scene.own && scene.unit) yield { ...scene, unit: null };
  }
}

/**
 * Which measure a header or the label of a row means, with the codes its words fix. Specific words
 * beat general ones; words nobody knows make it less sure; a tie or weak evidence gives '' with
 * alternatives. A header that only shares a word with a measure is not matched.
 */
export function matchMeasure(
  { path, unitLine, title = [], group = [] }: MeasureHeader,
  { measures }: { measures: readonly Measure[] }
): MeasureMatch {
  const texts = [...group, ...path].filter((t) => t.trim() !== '').slice(-8);
  const parts = texts.map(readConcepts);
  const { own, line } = unitOf(parts, unitLine);
  const nothing: MeasureMatch = {
    measureId: '',
    confidence: 0,
    fixed: {},
    ...settledUnit(null, own, line),
    alternatives: []
  };
  if (parts.length === 0) return nothing;
  const unit = { unit: own ?? line, own: own !== null };
  const exact = named(texts, measures);
  const { found, seen } = firstFit(withAndWithoutLine(scenes(parts, unit, title)), exact, measures);
  // The whole header is the name of a measure: no other reading of its words stands before that.
  const alone = exact && unitAgrees(exact, own) && (!found || texts.length === 1) ? exact : null;
  if (alone && found?.measure.id !== alone.id)
    return { ...nothing, measureId: alone.id, confidence: 1, ...settledUnit(alone, own, line) };
  const everything = new Set(parts.flatMap((p) => [...p.concepts]));
  if (!found) {
    const alternatives = [...new Set([...seen, ...near(everything, measures)])];
    return { ...nothing, alternatives: alternatives.slice(0, MOST_ALTERNATIVES) };
  }
  const { measure, scene, best, sure, others } = found;
  const wide = sure < 0.6 ? near(scene.concepts, measures) : [];
  return {
    measureId: measure.id,
    confidence: Math.round(sure * 100) / 100,
    fixed: fixedBy(scene.concepts, best.rule, measure),
    ...settledUnit(measure, own, line),
    alternatives: [...new Set([...others, ...wide])]
      .filter((id) => id !== measure.id)
      .slice(0, MOST_ALTERNATIVES)
  };
}
