import { toNumberStyle } from '#lib/charts/numbers.ts';
import { asWritten } from '#lib/charts/twin-csv.ts';
import type { Result } from '#lib/query/result.ts';
import type { FigureContext } from '#lib/charts/context.ts';
import { toOwnNotes } from '#lib/charts/own-notes.ts';
import { parseFigureCode } from '#lib/spec/read-code.ts';
import type { Bound } from '#lib/model/bound.ts';
import { BLANK_WORDS, figureWords } from '#lib/text/words/figure.ts';
import { exportWords } from '#lib/text/words/export.ts';
import { cellsOf, diffCells, type FigureCell } from './figure-cells.ts';
import { parseFrozen, thaw } from './frozen.ts';
import { toJsonStat, type JsonStat } from './json-stat.ts';
import { parsePassport, type Passport } from './passport.ts';
import { readDelimited } from './read-delimited.ts';
import type { FoundFigure } from './read-figures.ts';

/** Sheets of ours are read whole; larger ones are not ours. */
const MOST_ROWS = 200_000;

const LANGS = ['vi', 'en'] as const;

/** A figure as a file of data has it. */
export type Exact = {
  unit: string;
  part: string;
  period: string;
  value: number | null;
  bound: string;
  blank: string;
};

/** Numbers of a file are shown as today's are, so that both columns read alike. */
export const compareExact = (rows: readonly Exact[]) => (now: Result, context: FigureContext) => {
  const style = toNumberStyle(now, context);
  const old = rows.map(({ unit, part, period, value, bound, blank }): FigureCell => ({
    unit,
    part,
    period,
    said: value === null ? blank : style.full(value, (bound || '=') as Bound),
    exact: { value, bound: value === null ? '' : bound || '=' }
  }));
  const today = cellsOf(now, context).map((cell) =>
    cell.exact?.value === null ? { ...cell, said: cell.said.split(' · ')[0]! } : cell
  );
  return diffCells(old, today);
};

type Cell = string | number | boolean | null | undefined;
const textOf = (cell: Cell): string => (cell === null || cell === undefined ? '' : String(cell));
const numberOf = (cell: Cell): number | null => {
  const text = textOf(cell).trim();
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
};

const queryIn = (link: string): string | null => {
  const place = link.indexOf('?');
  return place < 0 ? null : link.slice(place + 1);
};

/** A passport from its fields, where a file keeps them apart; null when they do not fit together. */
function passportFrom(query: string, hash: string, made: string, code: string): Passport | null {
  return parsePassport(JSON.stringify({ doichieu: 1, query, hash, made, code }));
}

const codeIn = (text: string): string | null => {
  const found = /ĐC-[0-9A-Z]{4}\b/u.exec(text.normalize('NFC'));
  return found && parseFigureCode(found[0]);
};

/** The figure of a workbook of ours; [] for any other workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<FoundFigure[]> {
  const { read, utils } = await import('@e965/xlsx');
  let book: ReturnType<typeof read>;
  try {
    book = read(bytes, { sheetRows: MOST_ROWS });
  } catch {
    return [];
  }
  const rowsOf = (name: string): Cell[][] =>
    book.Sheets[name]
      ? utils.sheet_to_json(book.Sheets[name], { header: 1, raw: true, blankrows: true })
      : [];
  for (const lang of LANGS) {
    const words = exportWords[lang].workbook;
    const notes = rowsOf(words.notes);
    const said = (key: string) => textOf(notes.find((row) => row[0] === key)?.[1]);
    const query = queryIn(said(words.link));
    const code = notes.map((row) => codeIn(textOf(row[0]))).find((found) => found !== null);
    if (!query || !code) continue;
    const passport = passportFrom(query, said(words.hash), said(words.made), code);
    if (!passport) continue;
    const [head, ...rows] = rowsOf(words.data);
    const isOurs = head?.[0] === words.unitId && head[1] === figureWords[lang].columns.unit;
    const exact = rows
      .filter((row) => textOf(row[0]) !== '')
      .map((row): Exact => ({
        unit: textOf(row[1]),
        part: textOf(row[2]),
        period: textOf(row[3]),
        bound: textOf(row[6]),
        value: numberOf(row[7]),
        blank: textOf(row[9])
      }));
    const compare = isOurs ? compareExact(exact) : null;
    return [{ code, passport, title: textOf(notes[0]?.[0]), slides: [], compare }];
  }
  return [];
}

/** The cells of a cube, by the names of its dimensions. */
function cubeCells(
  cube: JsonStat,
  write: (value: number, bound: Bound) => string,
  lang: 'vi' | 'en'
) {
  const lists = cube.id.map((d) => cube.dimension[d]!.category);
  const places = new Set(
    [...Object.keys(cube.value), ...Object.keys(cube.status ?? {})].map(Number)
  );
  return [...places]
    .sort((a, b) => a - b)
    .map((place): FigureCell => {
      let rest = place;
      const names = new Map<string, string>();
      for (let d = cube.id.length - 1; d >= 0; d--) {
        const { index, label } = lists[d]!;
        const code = index[rest % cube.size[d]!] ?? '';
        rest = Math.floor(rest / cube.size[d]!);
        names.set(cube.id[d]!, code === '_T' ? '' : (label[code] ?? code));
      }
      const value = cube.value[place] ?? null;
      const status = cube.status?.[place] ?? '';
      const bound = /[≥≤≈]/.exec(status)?.[0] ?? '=';
      const reason = BLANK_WORDS[status as keyof typeof BLANK_WORDS]?.[lang] ?? status;
      const part = names.get('part') ?? '';
      const metric = cube.size[cube.id.indexOf('metric')]! > 1 ? (names.get('metric') ?? '') : '';
      return {
        unit: names.get('unit') ?? '',
        part: part || metric,
        period: names.get('period') ?? '',
        said: value === null ? reason : write(value, bound as Bound),
        exact: { value, bound: value === null ? '' : bound }
      };
    });
}

const isCube = (value: unknown): value is JsonStat => {
  const cube = value as Partial<JsonStat> | null;
  const isSized =
    Array.isArray(cube?.id) &&
    Array.isArray(cube.size) &&
    cube.id.length === cube.size.length &&
    cube.size.every((n) => Number.isInteger(n) && n > 0);
  return (
    isSized &&
    typeof cube.value === 'object' &&
    cube.value !== null &&
    cube.id!.every((d) => {
      const category = cube.dimension?.[d]?.category;
      return Array.isArray(category?.index) && typeof category.label === 'object';
    })
  );
};

/** The figure of a JSON-stat file of ours; [] for any other JSON, null for one that is broken. */
export function readCube(text: string): FoundFigure[] | null {
  let cube: unknown;
  try {
    cube = JSON.parse(text);
  } catch {
    return null;
  }
  const { extension, label } = (cube ?? {}) as Partial<JsonStat>;
  if (!extension || typeof extension.query !== 'string') return [];
  const passport = passportFrom(extension.query, extension.hash, extension.made, extension.code);
  if (!passport) return null;
  const compare: FoundFigure['compare'] = !isCube(cube)
    ? null
    : (now, context) => {
        const write = toNumberStyle(now, context).full;
        // Only its numbers are looked at: words and passport of the new cube are of no account.
        const text = {
          title: '',
          titleIsFinding: false,
          subtitle: '',
          demoLabel: null,
          coverage: '',
          notes: [],
          source: '',
          alt: ''
        };
        const today = toJsonStat(now, context, { text, passport, query: extension.query });
        return diffCells(
          cubeCells(cube as JsonStat, write, context.lang),
          cubeCells(today, write, context.lang)
        );
      };
  return [{ code: passport.code, passport, title: String(label ?? ''), slides: [], compare }];
}

const FROZEN = /<script\b(?=[^>]*\bdata-frozen\b)[^>]*>([\s\S]*?)<\/script>/gi;

/** The figures frozen in a page of ours; `damaged` counts those whose numbers were altered. */
export function readPage(html: string): { figures: FoundFigure[]; damaged: number } {
  const kept = [...html.matchAll(FROZEN)].flatMap(([, json]): unknown[] => {
    try {
      const value: unknown = JSON.parse(json!);
      return Array.isArray(value) ? value : [value];
    } catch {
      return [null];
    }
  });
  const frozen = kept.map((value) => parseFrozen(value));
  const figures = frozen.flatMap((one): FoundFigure[] => {
    if (!one) return [];
    const { passport, result, context, text } = thaw(one);
    const notes = toOwnNotes(context);
    return [
      {
        code: passport.code,
        passport: notes.length > 0 ? { ...passport, notes } : passport,
        title: text.title,
        slides: [],
        compare: (now, today) => diffCells(cellsOf(result, context), cellsOf(now, today))
      }
    ];
  });
  return { figures, damaged: frozen.length - figures.length };
}

/** The figure of a CSV of ours: it carries its code, and no fingerprint. [] for any other text. */
export function readCsv(text: string): FoundFigure[] {
  const code = codeIn(text.slice(0, 20_000));
  if (!code) return [];
  for (const lang of LANGS) {
    const words = figureWords[lang].columns;
    const rows = readDelimited(text, ',', MOST_ROWS);
    const place = rows.findIndex(
      (r) => r[0] === words.unit && r[1] === words.part && r[2] === words.period
    );
    if (place < 0) continue;
    const exact = rows
      .slice(place + 1)
      .filter((row) => row.length > 8)
      .map((row): Exact => ({
        unit: asWritten(row[0]!),
        part: asWritten(row[1]!),
        period: asWritten(row[2]!),
        bound: row[5]!,
        value: numberOf(row[6]),
        blank: row[8]!
      }));
    return [
      {
        code,
        passport: null,
        title: asWritten(rows[0]![0] ?? ''),
        slides: [],
        compare: compareExact(exact)
      }
    ];
  }
  return [];
}
