import type { MarkKey } from './tip.ts';

/** What a cell of a table of figures is of; null for anything else. */
export function cellKey(cell: HTMLElement | null): MarkKey | null {
  const { unit, period = '', breakdown = '' } = cell?.dataset ?? {};
  return unit === undefined ? null : { unit, period, breakdown };
}

const STEPS: Record<string, [across: number, down: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
};

/**
 * The cell to go to from the one that has the focus; the first when none has it yet. Null for other
 * keys, and at the edge, where the table then scrolls as it would without us.
 */
export function nextCell(table: ParentNode, from: Element | null, key: string): HTMLElement | null {
  const step = STEPS[key];
  if (!step) return null;
  const rows = [...table.querySelectorAll('tbody tr')].map((row) => [
    ...row.querySelectorAll<HTMLElement>('td[data-unit]')
  ]);
  const at = rows.findIndex((cells) => cells.some((cell) => cell === from));
  if (at < 0) return rows[0]?.[0] ?? null;
  const place = rows[at]!.findIndex((cell) => cell === from);
  return rows[at + step[1]]?.[place + step[0]] ?? null;
}
