import {
  breakdownName,
  nameOf,
  packOf,
  periodText,
  unitName,
  type FigureContext
} from '#lib/charts/context.ts';
import type { Result } from '#lib/query/result.ts';
import { formatNumber } from '#lib/text/format.ts';
import { panelWords } from '#lib/text/words/panel.ts';

/** One row of a file behind one cell of a figure. */
export type LineageRow = {
  key: string;
  unit: string;
  period: string;
  value: string;
  file: string;
  line: number;
  sourceId: string;
  source: string;
  locator: string;
  arithmetic: string;
  note: string;
};

/** The rows of files behind each cell, cell by cell. Handles without an entry are left out. */
export function toLineageRows(result: Result, context: FigureContext): LineageRow[] {
  const { lang } = context;
  const words = panelWords[lang];
  const sources = packOf(result, context)?.sources ?? [];
  return result.rows.flatMap((row, i) =>
    row.lineage.flatMap((handle) => {
      const entry = result.lineage[handle];
      if (!entry) return [];
      const source = sources.find((s) => s.id === entry.sourceId);
      const number = entry.value === null ? words.blank : formatNumber(entry.value, { lang });
      const part = row.breakdown ? `, ${breakdownName(row.breakdown, result, context)}` : '';
      return [
        {
          key: `${i} ${handle}`,
          unit: unitName(row.unitId, result, context) + part,
          period: periodText(row, lang),
          value: [words.qualifiers[entry.qualifier] ?? '', number].filter(Boolean).join(' '),
          file: entry.file,
          line: entry.line,
          sourceId: source ? entry.sourceId : '',
          source: source
            ? nameOf({ nameVi: source.titleVi, nameEn: source.titleEn }, lang)
            : entry.sourceId,
          locator: entry.locator,
          arithmetic: entry.arithmetic,
          note: entry.note
        }
      ];
    })
  );
}
