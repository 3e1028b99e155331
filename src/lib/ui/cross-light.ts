import type { Attachment } from 'svelte/attachments';

/** Said by a figure when a unit is pointed at, by pointer or keys; `detail` is its id, '' for none. */
export const POINTED = 'unit-pointed';

/** Tells the figures around `from` which unit is pointed at; '' when none is any more. */
export const tellPointed = (from: Element, unitId: string): boolean =>
  from.dispatchEvent(new CustomEvent(POINTED, { bubbles: true, detail: unitId }));

/** Sets `data-lit` on whatever stands for a unit inside `root`, and takes it from the others. */
export function lightUnit(root: ParentNode, unitId: string): void {
  for (const one of root.querySelectorAll('[data-lit]')) one.removeAttribute('data-lit');
  if (unitId === '') return;
  for (const one of root.querySelectorAll(`[data-unit="${CSS.escape(unitId)}"]`))
    one.setAttribute('data-lit', '');
}

/**
 * A unit pointed at in one figure is marked in all of them, by attributes alone: nothing is drawn
 * anew and nothing moves. Rows of tables speak for themselves, charts through `tellPointed`.
 */
export function crossLight(): Attachment<HTMLElement> {
  return (root) => {
    let lit = '';
    const light = (unitId: string) => {
      if (unitId === lit) return;
      lit = unitId;
      lightUnit(root, unitId);
    };
    const onpointed = (event: Event) => light((event as CustomEvent<string>).detail);
    const onover = (event: Event) => {
      const cell = (event.target as Element).closest<HTMLElement>('table [data-unit], tr');
      const unit =
        cell?.dataset.unit ?? cell?.querySelector<HTMLElement>('[data-unit]')?.dataset.unit;
      if (unit) light(unit);
      else if (!(event.target as Element).closest('svg')) light('');
    };
    const onleave = () => light('');
    root.addEventListener(POINTED, onpointed);
    root.addEventListener('pointerover', onover);
    root.addEventListener('pointerleave', onleave);
    return () => {
      root.removeEventListener(POINTED, onpointed);
      root.removeEventListener('pointerover', onover);
      root.removeEventListener('pointerleave', onleave);
    };
  };
}
