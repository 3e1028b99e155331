import { DIMENSIONS, type Dimension } from '#lib/model/observation.ts';
import type { Reference } from '#lib/model/pack.ts';
import { fold } from '#lib/text/fold.ts';

/** Ways offices write the codes beside their names in codes.csv; folded. */
const SYNONYMS: Partial<Record<Dimension, Record<string, readonly string[]>>> = {
  state: {
    awarded: [
      'da khen thuong',
      'da duoc khen',
      'duoc khen',
      'da bieu duong',
      'da tang',
      'da trao',
      'khen',
      'da khen'
    ],
    proposed: [
      'de nghi khen',
      'de nghi khen thuong',
      'de xuat',
      'dang de nghi',
      'cho xet',
      'trinh khen',
      'dang trinh'
    ],
    unknown: ['chua ro', 'khong xac dinh']
  },
  level: {
    central: ['cap trung uong', 'tw', 'cap tw'],
    province: ['cap tinh', 'tinh uy', 'cap tinh/tp', 'cap thanh pho'],
    bloc: ['khoi', 'cap khoi', 'dang uy khoi'],
    district: ['cap huyen', 'quan/huyen', 'cap quan', 'cap quan huyen'],
    commune: ['cap xa', 'xa/phuong', 'cap co so', 'co so'],
    cell: ['cap chi bo']
  },
  recipient: {
    collective: ['tap the', 'tt', 'don vi'],
    individual: ['ca nhan', 'cn']
  },
  form: {
    inspection: ['cuoc kiem tra'],
    supervision: ['cuoc giam sat'],
    both: ['kiem tra, giam sat', 'kiem tra giam sat'],
    money: ['tien mat', 'bang tien'],
    goods: ['bang hien vat']
  }
};

const tables = new WeakMap<Reference, Map<Dimension, Map<string, string>>>();

function toTable(reference: Reference): Map<Dimension, Map<string, string>> {
  const table = new Map(DIMENSIONS.map((d) => [d, new Map<string, string>()]));
  for (const { dimension, code, nameVi, nameEn } of reference.codes)
    for (const name of [nameVi, nameEn, code]) table.get(dimension)?.set(fold(name), code);
  for (const dimension of DIMENSIONS)
    for (const [code, names] of Object.entries(SYNONYMS[dimension] ?? {}))
      for (const name of names) {
        const codes = table.get(dimension)!;
        if (!codes.has(name)) codes.set(name, code);
      }
  return table;
}

/** The code a cell names within one dimension: "Tập thể" is `collective`; null when it is no code of it. */
export function codeIn(dimension: Dimension, text: string, reference: Reference): string | null {
  let table = tables.get(reference);
  if (!table) tables.set(reference, (table = toTable(reference)));
  return table.get(dimension)?.get(fold(text.slice(0, 120))) ?? null;
}

/** Dimension most of the texts are codes of; null when none covers at least six in ten. */
export function dimensionOf(
  texts: readonly string[],
  reference: Reference
): { dimension: Dimension; share: number } | null {
  if (texts.length === 0) return null;
  let best: { dimension: Dimension; share: number } | null = null;
  for (const dimension of DIMENSIONS) {
    const hits = texts.filter((t) => codeIn(dimension, t, reference) !== null).length;
    const share = hits / texts.length;
    if (share >= 0.6 && (!best || share > best.share)) best = { dimension, share };
  }
  return best;
}
