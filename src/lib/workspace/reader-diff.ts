import {
  diffDenominators,
  diffRows,
  type DenominatorDiff,
  type RowDiff
} from '#lib/ingest/review/diff.ts';
import type { Lot } from '#lib/model/lot.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { Denominator } from '#lib/model/unit.ts';
import { diffLot, type LotDiff } from './lot-diff.ts';
import { MOST_COMPARED } from './reader-messages.ts';
import { rowsMeeting } from './user-lots.ts';
import type { DiffLine, DiffView, Written } from './import-view.ts';
import { periodText, toWritten } from './reader-tables.ts';

/** What is loaded already, as files are held against it. */
export type Loaded = { observations: Observation[]; denominators: Denominator[]; lots: Lot[] };

/** What files give: rows, and the figures of very large ones. */
export type Given = Omit<Loaded, 'lots'> & { lots: readonly Lot[] };

export type FilesDiff = {
  rows: RowDiff;
  denominators: DenominatorDiff;
  /** Of each very large file, by its name. */
  lots: Map<string, LotDiff>;
  /** Figures of very large files that were not held against what is loaded: there are too many. */
  uncompared: number;
};

/** What is loaded, told in two stretches. */
export const joinLoaded = (a: Loaded, b: Loaded): Loaded => ({
  observations: a.observations.concat(b.observations),
  denominators: a.denominators.concat(b.denominators),
  lots: a.lots.concat(b.lots)
});

const LINES_SHOWN = 20;

const none = () => ({ added: [], changed: [], unchanged: [], gone: [] });
export const NO_DIFF: FilesDiff = {
  rows: none(),
  denominators: none(),
  lots: new Map(),
  uncompared: 0
};

const sizeOf = (lots: readonly Lot[]): number => lots.reduce((n, lot) => n + lot.length, 0);

/** What the files change; nothing where they give no figures. */
export async function compare(before: Loaded, after: Given): Promise<FilesDiff> {
  const given = sizeOf(after.lots);
  if (after.observations.length + after.denominators.length + given === 0) return NO_DIFF;
  const loaded = before.observations.length + sizeOf(before.lots);
  // Lots beyond what can be held come without their figures.
  const isCut = before.lots.some((lot) => lot.length > 0 && lot.blocks.length === 0);
  const isTooMuch = isCut || (given > 0 && loaded > 0 && given + loaded > MOST_COMPARED);
  const held = isTooMuch ? [] : after.lots;
  const met = await rowsMeeting(isCut ? [] : before.lots, after.observations);
  const withLot = new Set(after.lots.map((lot) => lot.file));
  const scope = new Set([...after.observations.map((o) => o.file), ...withLot]);
  const rows = diffRows([...before.observations, ...met], after.observations, { scope });
  const beside = after.observations.filter((o) => withLot.has(o.file));
  return {
    // What a file with a lot no longer says, its lot tells; of parts it knows nothing.
    rows: { ...rows, gone: rows.gone.filter((o) => o.partOf !== '' || !withLot.has(o.file)) },
    denominators: diffDenominators(before.denominators, after.denominators),
    lots: new Map(held.map((lot) => [lot.file, diffLot(lot, before, { beside })])),
    uncompared: isTooMuch ? given + (isCut ? after.observations.length : 0) : 0
  };
}

function toLine(
  o: Observation,
  before: Observation | null,
  after: Observation | null,
  lang: 'vi' | 'en'
): DiffLine {
  return {
    unitId: o.unitId,
    of: { kind: 'measure', id: o.measureId },
    period: periodText(o.periodStart ?? '', o.periodEnd ?? '', lang),
    before: before && toWritten(before),
    after: after && toWritten(after)
  };
}

const divisor = ({ value }: Denominator): Written => ({
  value,
  bound: '=',
  status: 'normal',
  unitOfMeasure: '',
  partOf: null
});

const divisorLine = (
  d: Denominator,
  before: Denominator | null,
  after: Denominator | null
): DiffLine => ({
  unitId: d.unitId,
  of: { kind: 'denominator', id: d.kind },
  period: String(d.year),
  before: before && divisor(before),
  after: after && divisor(after)
});

/** The counts, figures and denominators together, and the first few of what differs. */
export function toDiffView(
  { rows, denominators: d, lots, uncompared }: FilesDiff,
  lang: 'vi' | 'en'
): DiffView {
  const large = [...lots.values()];
  const inLots = (key: 'added' | 'changed' | 'unchanged' | 'gone'): number =>
    large.reduce((n, lot) => n + lot[key], 0);
  const changes = [
    ...large.flatMap((lot) => lot.changes.map((c) => toLine(c.after, c.before, c.after, lang))),
    ...rows.changed.slice(0, LINES_SHOWN).map((c) => toLine(c.after, c.before, c.after, lang)),
    ...d.changed.slice(0, LINES_SHOWN).map((c) => divisorLine(c.after, c.before, c.after))
  ];
  const losses = [
    ...large.flatMap((lot) => lot.losses.map((o) => toLine(o, o, null, lang))),
    ...rows.gone.slice(0, LINES_SHOWN).map((o) => toLine(o, o, null, lang)),
    ...d.gone.slice(0, LINES_SHOWN).map((one) => divisorLine(one, one, null))
  ];
  return {
    added: rows.added.length + d.added.length + inLots('added'),
    changed: rows.changed.length + d.changed.length + inLots('changed'),
    unchanged: rows.unchanged.length + d.unchanged.length + inLots('unchanged'),
    gone: rows.gone.length + d.gone.length + inLots('gone'),
    uncompared,
    changes: changes.slice(0, LINES_SHOWN),
    losses: losses.slice(0, LINES_SHOWN)
  };
}
