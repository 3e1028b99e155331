import { today } from '../today.ts';
import type { Spec } from '#lib/spec/spec.ts';

/** A figure that was only passed on the way to another is not worth a line. */
const LOOKED_AT_MS = 2500;

let queue: Promise<unknown> = Promise.resolve();

/**
 * Notes the code of a figure that stays in sight, so that its print can be found again. Returns a
 * function that takes it back; what goes wrong here is no matter.
 */
export function noteWhenSeen(spec: Spec): () => void {
  const timer = setTimeout(() => {
    queue = queue
      .then(() => Promise.all([import('#lib/workspace/register.ts'), theNotes()]))
      .then(([{ noteCode }, notes]) => noteCode(notes, spec, today()))
      .catch(() => {});
  }, LOOKED_AT_MS);
  return () => clearTimeout(timer);
}

/** This browser's notes; opened by the workspace, since only it knows the store. */
export const theNotes = async () => (await import('#lib/workspace/register-notes.ts')).theNotes();
