/** The animation of base.css that shows a page whose own answer does not come. */
const LATE_SHOW = 'late-show';

/**
 * Calls `work` when the page comes into sight though its address asks for something else than what
 * was built ahead; never where it asks for nothing. Returns a function that takes it back.
 */
export function whenShownLate(work: () => void): () => void {
  const main = document.querySelector('main');
  if (!main || document.documentElement.dataset.asked === undefined) return () => {};
  if (getComputedStyle(main).visibility === 'visible') {
    work();
    return () => {};
  }
  const onshow = (event: AnimationEvent) => {
    if (event.target === main && event.animationName === LATE_SHOW) work();
  };
  main.addEventListener('animationend', onshow);
  return () => main.removeEventListener('animationend', onshow);
}
