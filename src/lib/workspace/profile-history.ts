import type { Catalogue } from '#lib/query/catalogue.ts';
import type { Unit } from '#lib/model/unit.ts';

/** One row of `province-history.csv`; `fromCode` and `toCode` are of the list then in force. */
export type ProvinceEvent = {
  /** ISO day. */
  day: string;
  kind: 'split' | 'merge' | 'transfer_part' | 'retype' | 'retype_rename' | 'merge_all';
  scheme: string;
  fromCode: string;
  fromName: string;
  toCode: string;
  toName: string;
  description: string;
  legalBasis: string;
};

/** What happened to one province, for its page; the latest last. */
export type HistoryItem =
  | { kind: 'event'; day: string; event: ProvinceEvent; redraws: boolean; of: Unit | null }
  /** It went whole into another, with `others`. */
  | { kind: 'merged-into'; day: string; into: Unit; others: Unit[] }
  /** It was made of several. */
  | { kind: 'made-of'; day: string; parts: Unit[] }
  /** The same land on both lists. */
  | { kind: 'unchanged'; day: string; other: Unit };

/** Rows of the table, header left out; cells as text. A row of another width is our mistake. */
export function toProvinceEvents(rows: readonly (readonly string[])[]): ProvinceEvent[] {
  return rows.map((row) => {
    if (row.length !== 9) throw new Error(`invalid province history: ${row.join()}`);
    const [day, kind, scheme, fromCode, fromName, toCode, toName, description, legalBasis] =
      row as string[];
    return {
      day: day!,
      kind: kind as ProvinceEvent['kind'],
      scheme: scheme!,
      fromCode: fromCode!,
      fromName: fromName!,
      toCode: toCode!,
      toName: toName!,
      description: description!,
      legalBasis: legalBasis!
    };
  });
}

/** The day on which the list of 34 took the place of the 63. */
const MERGER = '2025-07-01';

const redraws = ({ kind }: ProvinceEvent): boolean =>
  kind === 'split' || kind === 'merge' || kind === 'transfer_part';

/** Events of one province of one list; the 64 went before the 63 with the same codes. */
const concerns = (e: ProvinceEvent, unit: Unit): boolean => {
  const schemes = unit.scheme === '63' ? ['64', '63'] : ['34'];
  return schemes.includes(e.scheme) && (e.fromCode === unit.code || e.toCode === unit.code);
};

/**
 * The history of a province's land and name, oldest first: its own events, those of the provinces
 * it was made of (`of` names which), and what became of it in 2025. [] for units that are none.
 */
export function historyOf(
  unit: Unit,
  events: readonly ProvinceEvent[],
  catalogue: Pick<Catalogue, 'units' | 'crosswalk'>
): HistoryItem[] {
  if (unit.level !== 'province') return [];
  const byId = new Map(catalogue.units.map((u) => [u.id, u]));
  const partsOf = (id: string) =>
    catalogue.crosswalk.filter((c) => c.newId === id).map((c) => byId.get(c.oldId)!);
  const heirId = catalogue.crosswalk.find((c) => c.oldId === unit.id)?.newId ?? '';
  const parts = unit.scheme === '34' ? partsOf(unit.id) : [];
  const seen = new Set<ProvinceEvent>();
  // Two parts of one heir may share an event: it is told once.
  const isNew = (event: ProvinceEvent) => !seen.has(event) && seen.add(event).has(event);
  const told = [unit, ...parts].flatMap((u) =>
    events
      .filter((event) => event.kind !== 'merge_all' && concerns(event, u) && isNew(event))
      .map((event) => ({
        kind: 'event' as const,
        day: event.day,
        event,
        redraws: redraws(event),
        of: u === unit || parts.length === 1 ? null : u
      }))
  );
  const heir = byId.get(heirId);
  const others = partsOf(heirId).filter((u) => u.id !== unit.id);
  const turn: HistoryItem[] =
    parts.length > 1
      ? [{ kind: 'made-of', day: MERGER, parts }]
      : parts.length === 1
        ? [{ kind: 'unchanged', day: MERGER, other: parts[0]! }]
        : heir && others.length > 0
          ? [{ kind: 'merged-into', day: MERGER, into: heir, others }]
          : heir
            ? [{ kind: 'unchanged', day: MERGER, other: heir }]
            : [];
  return [...told, ...turn].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
