const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Has the browser ask before the tab is closed or loaded anew, while something would be lost. */
export function guardLeaving(isAtStake: boolean): void {
  if (isAtStake) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}
