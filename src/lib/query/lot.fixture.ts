import type { Lot, LotBlock, LotText } from '#lib/model/lot.ts';
import { DIMENSIONS, type Observation } from '#lib/model/observation.ts';

/** Columns of a block, `length` of each. */
export const emptyBlock = (length: number): LotBlock => ({
  unit: new Uint32Array(length),
  what: new Uint16Array(length),
  when: new Uint16Array(length),
  how: new Uint8Array(length),
  column: new Uint8Array(length),
  value: new Float64Array(length),
  line: new Uint32Array(length)
});

/**
 * The same figures as a lot, in blocks of `blockRows`; ids are those of a lot, and so are places and
 * notes without `texts`.
 */
export function lotFromObservations(
  rows: readonly Observation[],
  file: string,
  { blockRows = 3, columns = ['Giá trị'], texts = false } = {}
): Lot {
  const lists = { unitIds: [], whats: [], whens: [], hows: [] } as Pick<
    Lot,
    'unitIds' | 'whats' | 'whens' | 'hows'
  >;
  const place = (list: unknown[], item: unknown): number => {
    const at = list.findIndex((there) => JSON.stringify(there) === JSON.stringify(item));
    return at < 0 ? list.push(item) - 1 : at;
  };
  const said: LotText[] = [{ sourceId: '', locator: '', arithmetic: '', note: '' }];
  const blocks: LotBlock[] = [];
  for (let from = 0; from < rows.length; from += blockRows) {
    const part = rows.slice(from, from + blockRows);
    const block: LotBlock = {
      ...emptyBlock(part.length),
      ...(texts ? { text: new Uint16Array(part.length) } : {})
    };
    for (const [i, o] of part.entries()) {
      const { measureId, unitOfMeasure, periodStart, periodEnd, periodBasis } = o;
      const dimensions = Object.fromEntries(DIMENSIONS.map((d) => [d, o.dimensions[d]]));
      block.unit[i] = place(lists.unitIds, o.unitId);
      block.what[i] = place(lists.whats, { measureId, unitOfMeasure, dimensions });
      const when = { periodStart, periodEnd, periodBasis };
      const { spanYears, sourceId, locator, arithmetic, note } = o;
      block.when[i] = place(lists.whens, spanYears === null ? when : { ...when, spanYears });
      if (block.text) block.text[i] = place(said, { sourceId, locator, arithmetic, note });
      block.how[i] = place(lists.hows, { qualifier: o.qualifier, status: o.status });
      block.column[i] = (from + i) % columns.length;
      block.value[i] = o.value ?? NaN;
      block.line[i] = o.line;
    }
    blocks.push(block);
  }
  return {
    file,
    length: rows.length,
    ...lists,
    columns,
    ...(texts ? { texts: said } : {}),
    blocks
  };
}
