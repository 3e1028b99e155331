/**
 * A mark in the browser that something is kept, so that a page that has nothing to bring back
 * opens no database. Where marks are refused there is none, and nothing is kept either.
 */
const KEY = 'doi-chieu-kept';

export function hasKept(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function markKept(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Then the page that lists what is kept still finds it.
  }
}
