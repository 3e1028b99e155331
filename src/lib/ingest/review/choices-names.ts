import type { Issue } from '#lib/model/issue.ts';
import { cellKey, type CellKey } from './apply-choice.ts';
import { exclude, keep, type Cause, type Maker } from './cause.ts';
import { answer, asking, offer, ownUnitId } from './offer.ts';
import { decisionName } from './touched.ts';

/** "Quảng Trị (34:44), Quảng Bình (63:44)": names with the ids they stand for. */
const WITH_ID = /([^,(]+?) ?\(((?:\d\d|own):[^()]{1,100})\)/g;
/** A list of names or ids, when none stands in brackets. */
const LISTED = /\s*[;|]\s*|,\s+/;
const MOST = 8;
const LONGEST = 2000;

/** What a reader proposes, one or several; an id where it gives one. */
function proposals({ details }: Issue): { text: string; name: string }[] {
  const found = [details?.suggestion, details?.options].flatMap((given) => {
    const text = given === undefined ? '' : String(given).slice(0, LONGEST);
    const ids = [...text.matchAll(WITH_ID)].map((m) => ({ text: m[2]!, name: m[1]!.trim() }));
    if (ids.length > 0) return ids;
    return [text, ...text.split(LISTED)].map((one) => ({ text: one.trim(), name: one.trim() }));
  });
  return found
    .filter(({ text }, i) => text !== '' && found.findIndex((f) => f.text === text) === i)
    .slice(0, MOST);
}

/** Units that were proposed, with their ids; a unit of the file's own is offered apart. */
function proposedUnits({ first, unitNamed }: Cause): { id: string; name: string }[] {
  const named = proposals(first).flatMap(({ text }) => unitNamed(text) ?? []);
  return [...new Map(named.map((unit) => [unit.id, unit])).values()];
}

const LIST = /^(63|34):/;

/** A name that several proposals share is told apart by its list: "Nghệ An" on the 63 or on the 34. */
function listOf(
  { id, name }: { id: string; name: string },
  all: readonly { name: string }[]
): Record<string, string> {
  const list = all.filter((u) => u.name === name).length > 1 ? LIST.exec(id)?.[1] : undefined;
  return list === undefined ? {} : { list };
}

export const units: Maker = (cause) => {
  const { names } = cause;
  const proposed = proposedUnits(cause);
  const isNamed = names.some((name) => name.trim() !== '');
  return [
    ...proposed.map((u) =>
      offer(
        'take',
        { kind: 'unit', names, unitId: u.id },
        { name: u.name, id: u.id, ...listOf(u, proposed) }
      )
    ),
    asking('pickUnit', { kind: 'unit', names }),
    ...(isNamed
      ? [offer('ownUnit', { kind: 'unit', names, unitId: ownUnitId(cause.first.seen) })]
      : []),
    ...exclude(cause)
  ];
};

export const keepOrUnits: Maker = (cause) => [
  keep,
  ...units(cause).filter((o) => o.label !== 'ownUnit')
];

export const scheme: Maker = () => [
  offer('scheme', { kind: 'scheme', scheme: '63' }, { scheme: '63' }),
  offer('scheme', { kind: 'scheme', scheme: '34' }, { scheme: '34' })
];

/** A name on both lists: the list of the whole table settles it, or one row its unit. */
export const listed: Maker = (cause) => [...scheme(cause), ...units(cause)];

export const ignoreColumn: Maker = ({ columns }) =>
  columns.length === 0
    ? []
    : [offer('ignoreColumn', { kind: 'column', columns, change: { role: 'ignored' } })];

/** The cells that name a measure, where rows are named by what they count; [] where headers are. */
function measureCells({ first, table }: Cause): CellKey[] {
  const column = table?.columnReadings.findIndex((c) => c.role === 'measure') ?? -1;
  if (!table || column < 0) return [];
  const lines = table.observations.filter((o) => o.measureRaw === first.seen).map((o) => o.line);
  return [...new Set(lines)].map((line) => cellKey(line, column));
}

/** One question stands for every column of the same words: the years under one title. */
function columnsOf({ first, table, columns }: Cause, cells: readonly CellKey[]): string[] {
  if (!table || cells.length > 0) return [...columns];
  const same = table.observations.filter((o) => o.measureId === '' && o.measureRaw === first.seen);
  const named = same.map((o) => decisionName(table, o.column));
  return [...new Set([...columns, ...named])];
}

/** A measure is named by a header, or by the cells of a column of measures. */
export const measures: Maker = (cause) => {
  const cells = measureCells(cause);
  const ask = { kind: 'measure' as const, columns: columnsOf(cause, cells), cells };
  const named = proposals(cause.first).flatMap(({ text }) => cause.measureNamed(text) ?? []);
  return [
    ...named.map((m) => offer('take', answer(ask, m.id)!, { name: m.name })),
    asking('pickMeasure', ask),
    ...(cells.length > 0 ? exclude(cause) : ignoreColumn(cause))
  ];
};
