import { DIMENSIONS } from '#lib/model/observation.ts';
import { periodKind } from '#lib/model/period.ts';
import { nameOn } from '#lib/model/unit.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import type { Book } from '#lib/reconcile/book.ts';
import type { Cell } from '#lib/reconcile/cell.ts';
import { formatBounded, formatNumber, formatPeriod } from '#lib/text/format.ts';
import { importWords } from '#lib/text/words/import.ts';
import { onList } from '#lib/text/words/lists.ts';
import { reconcileWords } from '#lib/text/words/reconcile.ts';

type Lang = 'vi' | 'en';

/** Names and figures of a reconciliation, as people read them. */
export type Names = {
  lang: Lang;
  /** By the name it had on the day, today's without one. */
  unit(id: string, day?: string): string;
  /** The same with the list it is on, where a merger makes the name mean two territories. */
  unitOnList(id: string, day?: string): string;
  measure(id: string): string;
  unitOfMeasure(cell: Cell): string;
  period(cell: Pick<Cell, 'start' | 'end'>): string;
  /** What the figure is split by: "cá nhân · đã khen"; '' when it is the whole. */
  split(cell: Cell): string;
  number(value: number): string;
  /** A figure with its sign, or the reason why there is none. */
  figure(cell: Cell | null): string;
  /** Why there is none; '' when there is a figure. */
  blank(cell: Cell): string;
};

/** Names in one language, over what both sources know. */
export function toNames(catalogue: Catalogue, book: Book, lang: Lang): Names {
  const words = reconcileWords[lang];
  const pick = (vi: string, en: string) => (lang === 'en' && en ? en : vi);
  const unitsOfMeasure = new Map(catalogue.unitsOfMeasure.map((u) => [u.id, u]));
  const codes = new Map(catalogue.codes.map((c) => [`${c.dimension} ${c.code}`, c]));
  const unit = (id: string, day = '') => {
    const known = book.unit(id);
    if (!known) return id;
    const { nameVi, nameEn } = nameOn(known, day || null);
    return pick(nameVi, nameEn);
  };
  const number = (value: number) => formatNumber(value, { lang });
  const blank = (c: Cell): string => {
    if (c.status === 'conflict') return `${words.conflict}: ${c.values.map(number).join('; ')}`;
    if (c.value !== null) return '';
    return importWords[lang].statuses[c.status] || importWords[lang].statuses.missing;
  };
  return {
    lang,
    unit,
    unitOnList: (id, day) => {
      const isMerged = book.formerOf(book.heirOf(id) ?? id).length > 1;
      return isMerged ? onList(unit(id, day), book.unit(id)?.scheme ?? '', lang) : unit(id, day);
    },
    measure: (id) => {
      const known = book.measure(id);
      return known ? pick(known.nameVi, known.nameEn) : id;
    },
    unitOfMeasure: (c) => {
      const known = unitsOfMeasure.get(c.unitOfMeasure);
      return known ? pick(known.nameVi, known.nameEn) : c.unitOfMeasure;
    },
    period: ({ start, end }) =>
      start === ''
        ? formatPeriod(null, null, 'unstated', lang)
        : formatPeriod(start, end, periodKind({ start, end }), lang),
    split: (c) =>
      [
        ...DIMENSIONS.filter((d) => c.dims[d] !== '').map((d) => {
          const code = codes.get(`${d} ${c.dims[d]}`);
          return code ? pick(code.nameVi, code.nameEn) : c.dims[d];
        }),
        c.partOf === '' ? '' : words.partOf
      ]
        .filter(Boolean)
        .join(' · '),
    number,
    blank,
    figure: (c) => {
      if (!c) return words.detail.noRow;
      return c.value === null ? blank(c) : formatBounded(number(c.value), c.bound);
    }
  };
}
