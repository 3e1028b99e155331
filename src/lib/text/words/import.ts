import type { Lang } from '../format.ts';
import { importAccount } from './import-account.ts';
import { importColumns } from './import-columns.ts';
import { importDoubts } from './import-doubts.ts';
import { importFacts } from './import-facts.ts';
import { importIntake } from './import-intake.ts';
import { importPreview } from './import-preview.ts';

/** Words of the import page, its buttons and its account; sentences about doubts are in issues.ts. */
export const importWords = {
  vi: {
    ...importIntake.vi,
    ...importDoubts.vi,
    ...importFacts.vi,
    ...importColumns.vi,
    ...importPreview.vi,
    ...importAccount.vi
  },
  en: {
    ...importIntake.en,
    ...importDoubts.en,
    ...importFacts.en,
    ...importColumns.en,
    ...importPreview.en,
    ...importAccount.en
  }
};

/** The shape both languages have. Numbers come formatted; names from files as they are. */
export type ImportWords = typeof importWords.vi;

/** Place of a figure in its file as sources are cited: "dòng 12, cột Số lượng". */
export const locator = (line: number, column: string, lang: Lang = 'vi'): string =>
  importWords[lang].locator(String(line), column);
