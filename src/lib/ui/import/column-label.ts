import type { Lang } from '../links.ts';
import { formatNumber } from '#lib/text/format.ts';
import { importWords } from '#lib/text/words/import.ts';
import type { ColumnView } from '#lib/workspace/import-view.ts';

/** What people call a column: "Giá trị", "Giá trị (cột 5)" beside another of the name, "Cột 3". */
export function columnLabel(
  { index, name, twin }: Pick<ColumnView, 'index' | 'name' | 'twin'>,
  lang: Lang
): string {
  const words = importWords[lang];
  const place = formatNumber(index + 1, { lang });
  if (name === '') return words.unnamedColumn(place);
  return twin ? words.twinColumn(name, place) : name;
}

/** What a column is taken for, by role. In a file read by a template no column goes unread. */
export function roleLabels(lang: Lang, { byTemplate }: { byTemplate: boolean }) {
  const { roles, templateField } = importWords[lang];
  return byTemplate ? { ...roles, ignored: templateField } : roles;
}
