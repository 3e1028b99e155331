import { formatNumber, formatRank, type Lang } from '#lib/text/format.ts';
import { titleWords } from '#lib/text/words/title.ts';
import type { Result, ResultRow } from './result.ts';

/** What of a title that a person typed does not follow from the figures, in words. */
export type TitleDoubt = { code: TitleDoubtCode; message: string };
export type TitleDoubtCode = 'not_first' | 'not_last' | 'other_way' | 'not_all' | 'no_such_number';

const FIRST =
  /cao nhất|nhiều nhất|lớn nhất|dẫn đầu|đứng đầu|đứng thứ nhất|highest|largest|the most|leads?\b|ranks? first/i;
const LAST =
  /thấp nhất|ít nhất(?!\s*[\d≥])|đứng cuối|cuối bảng|lowest|smallest|the fewest|ranks? last/i;
const UP = /tăng|rose|rises?\b|increas/i;
const DOWN = /giảm|fell|falls?\b|decreas|dropp/i;
const ALL = /cả nước|toàn quốc|tất cả các|mọi tỉnh|nationwide|all provinces|every province/i;

type Said = { title: string; result: Result; lang: Lang };

const find = (pattern: RegExp, title: string): string | null => pattern.exec(title)?.[0] ?? null;

/** Units named in the title; of two names, one inside the other, the longer counts. */
function unitsIn({ title, result, lang }: Said): { id: string; name: string }[] {
  const names = result.units
    .map(({ id, nameVi, nameEn }) => ({ id, name: lang === 'vi' ? nameVi : nameEn }))
    .sort((a, b) => b.name.length - a.name.length);
  let rest = title.normalize('NFC');
  return names.filter(({ name }) => {
    if (!rest.includes(name)) return false;
    rest = rest.replaceAll(name, ' ');
    return true;
  });
}

const rowOf = (result: Result, id: string): ResultRow | undefined =>
  result.rows.find((r) => r.unitId === id && r.breakdown === '');

function placeDoubt(said: Said, pattern: RegExp, code: 'not_first' | 'not_last'): TitleDoubt[] {
  const word = find(pattern, said.title);
  const units = unitsIn(said);
  if (word === null || units.length !== 1) return [];
  const { result, lang } = said;
  const words = titleWords[lang];
  const { id, name } = units[0]!;
  const rank = rowOf(result, id)?.rank ?? null;
  const { expected } = result.coverage;
  const right = code === 'not_first' ? 1 : expected;
  if (rank && rank[0] === right && rank[1] === right) return [];
  const message = rank
    ? words.place(word, name, formatRank(rank), expected)
    : words.unranked(word, name);
  return [{ code, message }];
}

/** Whole, exact years of the one unit that a line is about. */
function endsOf({ result }: Said, id: string): [ResultRow, ResultRow] | null {
  const years = result.rows.filter(
    (r) => r.unitId === id && r.breakdown === '' && r.periodKind === 'year' && r.value !== null
  );
  const [first, last] = [years[0], years.at(-1)];
  return first && last && first !== last ? [first, last] : null;
}

function wayDoubt(said: Said): TitleDoubt[] {
  const [up, down] = [find(UP, said.title), find(DOWN, said.title)];
  // "từ tăng sang giảm" says both; a person knows what they mean.
  if ((up === null) === (down === null)) return [];
  const units = unitsIn(said);
  const only = units.length === 1 ? units[0]! : null;
  const ends = only && endsOf(said, only.id);
  if (!ends) return [];
  const [first, last] = ends;
  const sign = Math.sign(last.value! - first.value!);
  if (sign === (up === null ? -1 : 1)) return [];
  const { lang } = said;
  const number = (row: ResultRow) => formatNumber(row.value!, { lang });
  const year = (row: ResultRow) => row.periodStart!.slice(0, 4);
  const message = titleWords[lang].way(up ?? down!, only.name, {
    from: number(first),
    fromYear: year(first),
    to: number(last),
    toYear: year(last)
  });
  return [{ code: 'other_way', message }];
}

function allDoubt({ title, result, lang }: Said): TitleDoubt[] {
  const word = find(ALL, title);
  const { reported, expected } = result.coverage;
  if (word === null || reported >= expected) return [];
  return [{ code: 'not_all', message: titleWords[lang].all(word, reported, expected) }];
}

const NUMBER = {
  vi: /(?<![\p{L}\d.,–/-])(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?![\p{L}\d])/gu,
  en: /(?<![\p{L}\d.,–/-])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?![\p{L}\d])/gu
} as const;
/** By words such as triệu and tỷ, and by per cent, a number may be any of these times itself. */
const SCALES = [1, 1e3, 1e6, 1e9, 1e12] as const;

/** Numbers that a title may take from a figure: its values, totals, counts, shares and changes. */
function numbersOf(result: Result): number[] {
  const values = result.rows.flatMap((r) => (r.value === null ? [] : [r.value]));
  const whole = values.reduce((a, b) => a + b, 0);
  const totals = result.totals.flatMap((t) => (t.value === null ? [] : [t.value]));
  const ranks = result.rows.flatMap((r) => r.rank ?? []);
  const { reported, expected } = result.coverage;
  const shares = values.flatMap((v) => (whole === 0 ? [] : [(v / whole) * 100]));
  const [first, last] = [values[0], values.at(-1)];
  const change =
    first && last !== undefined ? [Math.abs(last / first - 1) * 100, Math.abs(last - first)] : [];
  const counts = [reported, expected, expected - reported, result.rows.length];
  return [...values.map(Math.abs), ...totals, ...ranks, ...counts, ...shares, ...change];
}

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);

function numberDoubts({ title, result, lang }: Said): TitleDoubt[] {
  const known = numbersOf(result);
  return [...title.matchAll(NUMBER[lang])].flatMap(([written, whole, fraction = '']) => {
    if (isYear(written)) return [];
    const value = Number(`${whole!.replace(/[.,]/g, '')}.${fraction || '0'}`);
    // As many digits as the person wrote.
    const slack = 0.5 / 10 ** fraction.length + 1e-9;
    const isKnown = known.some((k) => SCALES.some((s) => Math.abs(k / s - value) <= slack));
    return isKnown
      ? []
      : [{ code: 'no_such_number' as const, message: titleWords[lang].number(written) }];
  });
}

/**
 * Holds a title that a person typed against the figures under it. What it says is told only where
 * it is certain that the figures do not bear it out, or say otherwise; [] when nothing is found,
 * which does not make a title true.
 */
export function checkTitle(title: string, result: Result, lang: Lang): TitleDoubt[] {
  const said: Said = { title: title.normalize('NFC'), result, lang };
  return [
    ...placeDoubt(said, FIRST, 'not_first'),
    ...placeDoubt(said, LAST, 'not_last'),
    ...wayDoubt(said),
    ...allDoubt(said),
    ...numberDoubts(said)
  ];
}
