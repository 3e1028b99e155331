import { parseHowRead, type HowRead } from '#lib/model/how-read.ts';
import type { ImportRecord, KeptRows } from '#lib/storage/records.ts';

/** A figure by the file it stands in and the id of its row. */
export type FigurePlace = { file: string; id: string };

type Import = { item: Pick<ImportRecord, 'id' | 'how'>; rows: KeptRows };
type Candidate = { how: HowRead; rows: KeptRows };

/** Where two imports use one id, the later one's has its file in front, and a number from the third on. */
function originOf({ file, id }: FigurePlace): { id: string; nth: number } {
  if (!id.startsWith(`${file}/`)) return { id, nth: 0 };
  const rest = id.slice(file.length + 1);
  const [, number, plain] = /^(\d+)\/(.+)$/s.exec(rest) ?? [];
  return plain ? { id: plain, nth: Number(number) - 1 } : { id: rest, nth: 1 };
}

const hasRow = ({ observations }: KeptRows, id: string): boolean =>
  observations.some((o) => o.id === id);

/**
 * How the imports in force were read, by figure. Several imports of one file are told apart by the
 * rows they hold; figures of very large files, of which none are held singly, by the latest.
 */
export class HowReads {
  #byFile = new Map<string, Candidate[]>();

  /** `imports` in their order, oldest first. */
  constructor(imports: readonly Import[]) {
    for (const { item, rows } of imports)
      for (const how of parseHowRead(item.how))
        this.#byFile.set(how.file, [...(this.#byFile.get(how.file) ?? []), { how, rows }]);
  }

  /** Null when it was not kept with the import. */
  of(place: FigurePlace): HowRead | null {
    const all = this.#byFile.get(place.file) ?? [];
    if (all.length < 2) return all[0]?.how ?? null;
    const { id, nth } = originOf(place);
    const holding = all.filter(({ rows }) => hasRow(rows, id));
    return (holding[nth] ?? holding[0] ?? all.at(-1)!).how;
  }
}
