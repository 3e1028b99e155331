/**
 * A mark in the browser that a review was left before it was recorded, with what its offer says:
 * the page opens no database to find out. Where marks are refused there is no draft either.
 */
const KEY = 'doi-chieu-draft';

/** Files of more bytes are not copied aside for a draft; their person is told. */
export const DRAFT_LIMIT = 64 * 1024 * 1024;

export type DraftMark = {
  id: string;
  /** Of the first file, and how many there are. */
  name: string;
  files: number;
  /** Decisions taken. */
  decisions: number;
};

const isMark = (value: unknown): value is DraftMark => {
  const mark = value as Partial<DraftMark> | null;
  return (
    typeof mark?.id === 'string' &&
    typeof mark.name === 'string' &&
    Number.isInteger(mark.files) &&
    Number.isInteger(mark.decisions)
  );
};

/** Null when no review was left. */
export function draftMark(): DraftMark | null {
  try {
    const mark: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isMark(mark) ? mark : null;
  } catch {
    return null;
  }
}

/** False when the browser refused. */
export function markDraft(mark: DraftMark): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(mark));
    return true;
  } catch {
    return false;
  }
}

/** Takes the mark of one review away; that of another stays. */
export function unmarkDraft(id: string): void {
  try {
    if (draftMark()?.id === id) localStorage.removeItem(KEY);
  } catch {
    // Then there was none.
  }
}
