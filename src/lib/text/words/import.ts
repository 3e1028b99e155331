import type { Lang } from '../format.ts';
import { importEn } from './import-en.ts';
import { importVi } from './import-vi.ts';

/** Words of the import page, its buttons and its account; sentences about doubts are in issues.ts. */
export const importWords = { vi: importVi, en: importEn } as const;

/** Place of a figure in its file as sources are cited: "dòng 12, cột Số lượng". */
export const locator = (line: number, column: string, lang: Lang = 'vi'): string =>
  importWords[lang].locator(String(line), column);
