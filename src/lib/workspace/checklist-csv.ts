import { toCsvCell } from '#lib/ingest/reader/tidy-csv.ts';
import { toLookup } from '#lib/ingest/lookup.ts';
import { columnName } from '#lib/ingest/review/touched.ts';
import { BOUND_OF } from '#lib/model/bound.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { Reference } from '#lib/model/pack.ts';
import { importWords } from '#lib/text/words/import.ts';
import { issueSentence } from '#lib/text/words/issues.ts';
import type { GivenFile } from './reader-file.ts';

type Lang = 'vi' | 'en';

const toLine = (cells: readonly string[]): string => `${cells.map(toCsvCell).join(',')}\r\n`;

/**
 * Everything a file comes to, to be checked on paper: each figure that will be recorded beside the
 * text it was read from, then each row that will not with its reasons. CSV with a byte order mark.
 */
export function checklistCsv(
  files: readonly GivenFile[],
  { reference, lang }: { reference: Reference; lang: Lang }
): string {
  const words = importWords[lang];
  const { checklist } = words;
  const named = (vi: string, en: string) => (lang === 'en' && en ? en : vi);
  const lines = files.flatMap((file) => {
    const lookup = toLookup(reference, file.rows.units);
    const seen = textsOf(file);
    const figure = (o: Observation): string => {
      const unit = lookup.units.byId.get(o.unitId);
      const measure = lookup.measure(o.measureId);
      return toLine([
        o.file,
        String(o.line),
        words.account.accepted,
        unit ? named(unit.nameVi, unit.nameEn) : o.unitId,
        measure ? named(measure.nameVi, measure.nameEn) : o.measureId,
        o.periodStart ?? '',
        o.periodEnd ?? '',
        seen(o),
        BOUND_OF[o.qualifier].bound,
        o.value === null ? '' : String(o.value),
        lookup.unitOfMeasure(o.unitOfMeasure)?.nameVi ?? o.unitOfMeasure,
        words.statuses[o.status],
        ''
      ]);
    };
    const kept = file.template
      ? []
      : file.readings.flatMap((reading) =>
          file.judged(reading).flatMap((row) => {
            if (row.place === 'accepted' || row.place === 'fixed') return [];
            const why = [...new Set(row.reasons.map((i) => issueSentence(i, lang)))].join(' ');
            const state = row.waiting ? words.account.waiting : words.account[row.place];
            const { cells } = reading.tables[row.table]!.rows[row.row]!;
            const text = cells.filter(Boolean).join(' · ');
            return [
              toLine([
                reading.name,
                String(row.line),
                state,
                '',
                '',
                '',
                '',
                text,
                '',
                '',
                '',
                '',
                why
              ])
            ];
          })
        );
    return [...file.rows.observations.map(figure), ...kept];
  });
  return `\uFEFF${toLine(checklist)}${lines.join('')}`;
}

/** The text of the cell that a figure came from; '' where it cannot be told. */
function textsOf(file: GivenFile): (o: Observation) => string {
  const texts = new Map<string, string>();
  for (const reading of file.readings)
    for (const table of reading.tables)
      for (const o of table.observations) {
        const key = `${reading.name}#${o.line}.${o.column + 1}`;
        texts.set(key, table.rows[o.row]?.cells[o.column] ?? columnName(table, o.column));
      }
  return (o) => texts.get(o.id.replace(/-\d+$/, '')) ?? '';
}
