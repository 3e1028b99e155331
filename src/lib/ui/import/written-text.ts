import type { Lang } from '../links.ts';
import { pick } from '../pick.ts';
import type { UnitOfMeasure } from '#lib/model/measure.ts';
import { formatNumber } from '#lib/text/format.ts';
import { importWords } from '#lib/text/words/import.ts';
import type { Written } from '#lib/workspace/import-view.ts';

/** A figure as it will be recorded: "= 5.395", "≤ 370.000.000 đồng", "chưa có số liệu". */
export function writtenText(
  { value, bound, status, unitOfMeasure, partOf }: Written,
  units: readonly UnitOfMeasure[],
  lang: Lang
): string {
  const words = importWords[lang];
  if (value === null) return words.statuses[status];
  const unit = units.find((u) => u.id === unitOfMeasure);
  const isShare = unitOfMeasure === 'phan_tram';
  const tail = isShare ? ' %' : unit?.money ? ` ${pick(lang, unit.nameVi, unit.nameEn)}` : '';
  const notes = [
    words.statuses[status],
    partOf === null ? '' : words.preview.partOf(String(partOf))
  ].filter(Boolean);
  return [`${bound} ${formatNumber(value, { lang })}${tail}`, ...notes].join(', ');
}
