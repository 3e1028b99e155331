import type { Spec } from './spec.ts';
import { encode, fromQuery, toQuery } from './url.ts';

/** What a person noted beside figures of a time; `day` is ISO. */
export type OwnNote = { day: string; text: string };

/**
 * What the workbench shows: a comparison, one more beside it or none, what the person noted, oldest
 * first, and a name once it is saved.
 */
export type View = { spec: Spec; beside: Spec | null; notes: OwnNote[]; name: string };

/** Parameters of `/so-sanh` beside those of a spec; `note` may come several times, `name` is only in what is saved. */
export const VIEW_PARAMETERS = ['beside', 'note', 'name'] as const;

export const MOST_NOTES = 12;
export const LONGEST_NOTE = 60;
export const LONGEST_NAME = 80;

const inOneLine = (text: string, most: number): string => {
  const line = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return [...line].slice(0, most).join('').trim();
};

/** A name in one line, NFC, at most 80 letters. */
export const toName = (text: string): string => inOneLine(text, LONGEST_NAME);

const isDay = (day: string): boolean =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(day) &&
  !Number.isNaN(Date.parse(day)) &&
  new Date(day).toISOString().startsWith(day);

/** Notes in their canonical form: a day of the calendar, one short line each, oldest first, each once. */
export function toNotes(notes: readonly OwnNote[]): OwnNote[] {
  const lines = notes
    .map(({ day, text }) => ({ day, text: inOneLine(text, LONGEST_NOTE) }))
    .filter(({ day, text }) => isDay(day) && text !== '')
    .map(({ day, text }) => `${day} ${text}`);
  return [...new Set(lines)]
    .sort((a, b) => (a < b ? -1 : 1))
    .slice(0, MOST_NOTES)
    .map((line) => ({ day: line.slice(0, 10), text: line.slice(11) }));
}

/** The canonical query of a view: its spec, what stands beside it, its notes, its name. */
export function toViewQuery({ spec, beside, notes, name }: View): string {
  const more = [
    beside ? `beside=${encode(toQuery(beside))}` : '',
    ...toNotes(notes).map(({ day, text }) => `note=${encode(`${day} ${text}`)}`),
    toName(name) ? `name=${encode(toName(name))}` : ''
  ];
  return [toQuery(spec), ...more].filter(Boolean).join('&');
}

/** Reads a query; without `beside` one figure stands alone. */
export function fromViewQuery(query: string | URLSearchParams): View {
  const q = typeof query === 'string' ? new URLSearchParams(query.replace(/^\?/, '')) : query;
  const beside = q.get('beside') ?? '';
  return {
    spec: fromQuery(q),
    beside: beside === '' ? null : fromQuery(beside),
    notes: toNotes(
      q.getAll('note').map((line) => ({ day: line.slice(0, 10), text: line.slice(11) }))
    ),
    name: toName(q.get('name') ?? '')
  };
}
