import type { Attachment } from 'svelte/attachments';

type Options = {
  /** Told where the item would go, as a place from 0 counted without it; null when it is let go. */
  onover: (over: { id: string; to: number } | null) => void;
  ondrop: (id: string, to: number) => void;
};

/** Pixels that a press has to move before it is a drag. */
const SLACK = 6;
/** Near the edge of the window the list runs along. */
const EDGE = 64;

/** The place among the other items that a height on the screen stands for. */
export const placeAt = (middles: readonly number[], y: number): number =>
  middles.filter((middle) => middle < y).length;

/**
 * Lets the items of a list (`data-item`) be dragged to another place with a mouse or pen. A finger
 * scrolls, and has buttons for it.
 */
export function railDrag({ onover, ondrop }: Options): Attachment<HTMLElement> {
  return (list) => {
    let pressed: { id: string; y: number; pointer: number } | null = null;
    let over: { id: string; to: number } | null = null;

    const placeOf = (id: string, y: number): number => {
      const others = [...list.querySelectorAll<HTMLElement>('[data-item]')].filter(
        (item) => item.dataset.item !== id
      );
      const middles = others.map((item) => {
        const { top, height } = item.getBoundingClientRect();
        return top + height / 2;
      });
      return placeAt(middles, y);
    };
    const onpointerdown = (event: PointerEvent) => {
      const item = (event.target as Element).closest<HTMLElement>('[data-item]');
      if (!item || event.pointerType === 'touch' || event.button !== 0) return;
      pressed = { id: item.dataset.item!, y: event.clientY, pointer: event.pointerId };
    };
    const onpointermove = (event: PointerEvent) => {
      if (!pressed || event.pointerId !== pressed.pointer) return;
      if (!over && Math.abs(event.clientY - pressed.y) < SLACK) return;
      if (!over) list.setPointerCapture(event.pointerId);
      event.preventDefault();
      if (event.clientY < EDGE) window.scrollBy(0, -16);
      if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, 16);
      over = { id: pressed.id, to: placeOf(pressed.id, event.clientY) };
      onover(over);
    };
    const onpointerup = () => {
      const dropped = over;
      pressed = null;
      over = null;
      if (!dropped) return;
      onover(null);
      ondrop(dropped.id, dropped.to);
      // The press that ends a drag is no click on what it began on.
      list.addEventListener('click', (event) => event.stopPropagation(), {
        capture: true,
        once: true
      });
      setTimeout(() => list.dispatchEvent(new MouseEvent('click')));
    };
    const oncancel = () => {
      pressed = null;
      over = null;
      onover(null);
    };
    const ondragstart = (event: Event) => event.preventDefault();
    const all: [string, (event: never) => void][] = [
      ['pointerdown', onpointerdown],
      ['pointermove', onpointermove],
      ['pointerup', onpointerup],
      ['pointercancel', oncancel],
      ['dragstart', ondragstart]
    ];
    for (const [name, hear] of all) list.addEventListener(name, hear as EventListener);
    return () => {
      for (const [name, hear] of all) list.removeEventListener(name, hear as EventListener);
    };
  };
}
