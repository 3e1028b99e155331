/** What a key means while presenting; null when it means nothing to it. */
export type KeyMeaning =
  { step: number } | { to: 'first' | 'last' } | 'erase' | 'escape' | 'type' | null;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>;

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  Enter: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1
};

/** The meaning of a key; a space is part of a name once one was begun, else the next page. */
export function meaningOf(pressed: Pressed, typed: string): KeyMeaning {
  const { key } = pressed;
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.isComposing) return null;
  if (key in STEPS) return { step: STEPS[key]! };
  if (key === 'Home') return { to: 'first' };
  if (key === 'End') return { to: 'last' };
  if (key === 'Backspace') return 'erase';
  if (key === 'Escape') return 'escape';
  if (key === ' ' && typed.trim() === '') return { step: 1 };
  return key.length === 1 || key === 'Process' ? 'type' : null;
}

/** How far a finger has to go sideways, in pixels, and how much more than up or down. */
const SWIPE = { least: 48, slope: 1.6 };

/** The step that a movement of a finger asks for; 0 for none. */
export function swipeOf(dx: number, dy: number): number {
  if (Math.abs(dx) < SWIPE.least || Math.abs(dx) < Math.abs(dy) * SWIPE.slope) return 0;
  return dx < 0 ? 1 : -1;
}
