import { rejectedCsv } from '#lib/ingest/review/rejected-csv.ts';
import type { GivenFile } from './reader-file.ts';
import { faultyRows } from './reader-template.ts';

type Lang = 'vi' | 'en';

/** The rejected rows of each part of a file, as CSV. */
async function rejectedOf(file: GivenFile, lang: Lang): Promise<string[]> {
  if (file.bulk) return [await file.bulk.rejected(lang)];
  const readings = file.template ? [faultyRows(file.template)] : file.readings;
  return readings.map((reading) =>
    rejectedCsv(reading, {
      lang,
      hints: file.template ? {} : file.hints,
      issues: file.template ? [] : file.rows.issues
    })
  );
}

/** What was not recorded of all files, one table after the other, each with its header. */
export async function rejectedIn(files: readonly GivenFile[], lang: Lang): Promise<string> {
  const texts = await Promise.all(files.map((file) => rejectedOf(file, lang)));
  return texts
    .flat()
    .filter(Boolean)
    .map((text, i) => (i === 0 ? text : text.replace(/^\uFEFF/, '\r\n')))
    .join('');
}
