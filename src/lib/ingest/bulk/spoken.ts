import type { Lot } from '#lib/model/lot.ts';

/** Of whom figures of the lot speak, and the sources that they name. */
export function spokenOf({
  unitIds,
  texts,
  blocks,
  file
}: Lot): { unitId: string; sourceId: string }[] {
  const units = new Uint8Array(unitIds.length);
  const words = new Uint8Array(texts?.length ?? 1);
  for (const { unit, text, line } of blocks)
    for (let i = 0; i < line.length; i++) {
      units[unit[i]!] = 1;
      words[text?.[i] ?? 0] = 1;
    }
  return [
    ...unitIds.flatMap((unitId, i) => (units[i] ? [{ unitId, sourceId: '' }] : [])),
    ...[...words].flatMap((is, i) =>
      is ? [{ unitId: '', sourceId: texts?.[i]?.sourceId || file }] : []
    )
  ];
}
