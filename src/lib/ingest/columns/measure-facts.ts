import type { Measure } from '#lib/model/measure.ts';
import type { Context } from './context.ts';
import { measureOf, type MeasureMatch } from './ask.ts';
import { isGenericValue } from './header-words.ts';
import type { RowContext } from './row-context.ts';
import { subjectOfTitle } from './title-subject.ts';
import type { ValueColumn } from './value-columns.ts';

/** What one figure counts, as far as its column, its row and the title say. */
export type MeasureFacts = {
  measureId: string;
  /** The words of the file for it; '' where neither header, label nor title has any. */
  raw: string;
  fixed: Record<string, string>;
  /** Name of the measure's unit; '' when the measure is not recognised. */
  unit: string;
  confidence: number;
  /** Name of a measure it may be, to be proposed; '' when there is none. */
  nearest: string;
  fromTitle: boolean;
};

/** Whether the header says when its figures are of. */
const isOfTime = ({ period, within, before }: ValueColumn): boolean =>
  period !== null || within !== '' || before !== null;

export type MeasureReader = {
  /** Of a column alone, where no column of the table names measures. */
  ofColumn: (column: ValueColumn) => MeasureFacts;
  /** Of a cell: the labels of its row and the header of its column together. */
  ofCell: (column: ValueColumn, row: RowContext) => MeasureFacts;
  measureById: (id: string) => Measure | null;
};

const tidyWords = (words: readonly string[]): string[] =>
  words.map((w) => w.trim()).filter((w, i, all) => w !== '' && w !== all[i - 1]);

/** Labels of one table that are looked up; a table with more of them lists things, not measures. */
const MOST_LABELS = 400;
const UNKNOWN: MeasureMatch = { measureId: '', fixed: {}, confidence: 0, nearest: '' };

/** Reads measures with a memory: a table repeats the same labels on every line. */
export function toMeasureReader(
  {
    title,
    unitLine,
    recipients,
    states
  }: {
    title: readonly string[];
    unitLine: string;
    /** Another column says who the figures are of: collectives or individuals. */
    recipients: boolean;
    /** Another column says whether they were commended or are proposed. */
    states: boolean;
  },
  context: Context
): MeasureReader {
  const memory = new Map<string, MeasureFacts>();
  const byId = new Map(context.reference.measures.map((m) => [m.id, m]));
  const unitName = new Map(context.reference.unitsOfMeasure.map((u) => [u.id, u.nameVi]));
  const ask = (
    path: string[],
    { group = [], unit = unitLine, raw }: { group?: string[]; unit?: string; raw: string }
  ): MeasureFacts => {
    const key = JSON.stringify([path, group, unit]);
    let found = memory.get(key);
    if (!found) {
      const match =
        memory.size < MOST_LABELS
          ? measureOf({ path, unitLine: unit, title, group }, context)
          : UNKNOWN;
      const measure = byId.get(match.measureId);
      found = {
        measureId: measure?.id ?? '',
        raw,
        fixed: match.fixed,
        unit: measure ? (unitName.get(measure.unitOfMeasure) ?? '') : '',
        confidence: match.confidence,
        nearest: byId.get(match.nearest)?.nameVi ?? '',
        fromTitle: match.fromTitle ?? false
      };
      memory.set(key, found);
    }
    return found.raw === raw ? found : { ...found, raw };
  };
  const titleWords = subjectOfTitle(title);
  const wordsOf = (column: ValueColumn): string[] =>
    tidyWords(column.words.filter((w) => !isGenericValue(w)));
  // Under years alone it is the title that says what is counted, never the year.
  const nameOf = (column: ValueColumn): string =>
    (isOfTime(column) || column.unitName !== '') &&
    column.words.length === 0 &&
    !column.whole &&
    !column.planned
      ? titleWords
      : column.name;
  // "Số tập thể" beside a column "Trạng thái": that column says the state, never these words.
  const ofState = (words: string[], raw: string): MeasureFacts => {
    const found = ask([...words, 'được khen'], { raw });
    const { state: _, ...fixed } = found.fixed;
    return { ...found, fixed };
  };
  return {
    measureById: (id) => byId.get(id) ?? null,
    ofColumn: (column) => {
      const words = wordsOf(column);
      const raw = words.join(' / ') || nameOf(column);
      const alone = ask(words, { raw });
      // "Số được khen" beside a column "Đối tượng" counts those it names.
      const counted =
        alone.measureId === '' && recipients && words.length > 0
          ? ask([...words, 'tập thể, cá nhân'], { raw })
          : alone;
      const commended = states && words.length > 0 ? ofState(words, raw) : null;
      const found = commended && commended.measureId !== '' ? commended : counted;
      return found.fromTitle && titleWords !== '' ? { ...found, raw: titleWords } : found;
    },
    ofCell: (column, row) => {
      const words = wordsOf(column);
      const path = tidyWords([...row.labels, ...words]);
      const raw = path.join(' / ') || row.group.at(-1) || nameOf(column);
      const unit = row.unitOfMeasure || undefined;
      return ask(path, { group: row.group, unit, raw });
    }
  };
}
