import type { Job } from './job.svelte.ts';
import type { exportWords } from '#lib/text/words/export.ts';

export type ExportWords = (typeof exportWords)['vi'];

/** Saves a file by its ending and says what came of it; `tag` stands before the ending. */
export type Save = (ending: string, make: (job: Job) => Blob | Promise<Blob>, tag?: string) => void;

/** Does a work and says the sentence it gives, or that it did not work. */
export type Run = (work: (job: Job) => Promise<string>, failed?: string) => void;
