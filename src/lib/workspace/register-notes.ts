import { openNotes, type Notes } from '#lib/storage/notes.ts';

let opened: Promise<Notes> | null = null;

/** The notes of this browser, opened once for the tab. */
export const theNotes = (): Promise<Notes> => (opened ??= openNotes());
