import type { Clause } from '#lib/query/result.ts';
import { whyClauseWords } from '#lib/text/words/why-clause.ts';

type Asked = {
  lang: 'vi' | 'en';
  clauses: readonly Clause[];
  /** Takes the place of the clause in the sentence. */
  onask: (at: number) => void;
};

const clauseAt = (target: EventTarget | null): HTMLElement | null =>
  (target as Element | null)?.closest<HTMLElement>('[data-clause]') ?? null;

/** Text can be marked and copied as any other. */
const isMarking = () => getSelection()?.isCollapsed === false;

/** Where a key leads among so many stops, all around; null for other keys, which do what they do. */
export function nextStop(key: string, place: number, count: number): number | null {
  if (key === 'ArrowLeft') return (place + count - 1) % count;
  if (key === 'ArrowRight') return (place + 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/**
 * Lets the clauses of a sentence be pressed. All of them, with the button that stands beside the
 * sentence in a list, are one stop of the Tab key: else a page of sentences would be dozens. The
 * button is where Tab stops first, arrows walk from it. Returns what undoes it.
 */
export function letAsk(node: HTMLElement, { lang, clauses, onask }: Asked): () => void {
  const group = node.closest<HTMLElement>('li') ?? node;
  const stops = [...group.querySelectorAll<HTMLElement>('[data-clause], button')];
  const stay = (at: HTMLElement | undefined) =>
    stops.forEach((stop) => (stop.tabIndex = stop === at ? 0 : -1));
  const first = stops.find((stop) => stop.matches('button')) ?? stops[0];
  stops.forEach((stop) => stop.removeAttribute('aria-description'));
  first?.setAttribute('aria-description', whyClauseWords[lang].walk);
  stay(stops.find((stop) => stop === document.activeElement) ?? first);

  const ask = (clause: HTMLElement) => {
    const at = Number(clause.dataset.clause);
    if (clauses[at]?.topic) onask(at);
  };
  const click = ({ target }: Event) => {
    const clause = clauseAt(target);
    if (clause && !isMarking()) ask(clause);
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const place = stops.indexOf(event.target as HTMLElement);
    const next = nextStop(event.key, place, stops.length);
    const clause = clauseAt(event.target);
    if (next !== null) stops[next]?.focus();
    else if (clause && (event.key === 'Enter' || event.key === ' ')) ask(clause);
    else return;
    event.preventDefault();
  };
  const reach = ({ target }: FocusEvent) => stay(target as HTMLElement);

  group.addEventListener('click', click);
  group.addEventListener('keydown', press);
  group.addEventListener('focusin', reach);
  return () => {
    group.removeEventListener('click', click);
    group.removeEventListener('keydown', press);
    group.removeEventListener('focusin', reach);
  };
}
