import { sharedNotes, type Notes } from '#lib/storage/notes.ts';

/** The notes of this browser, the same that a workspace file takes along. */
export const theNotes = (): Promise<Notes> => sharedNotes();
