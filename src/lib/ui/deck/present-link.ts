import type { FrozenSlide } from '#lib/workspace/deck-frozen.ts';
import type { Lang } from '#lib/text/format.ts';

/** What the presenter's window shows: plain data, so that it needs neither deck nor engine. */
export type PresenterState = {
  lang: Lang;
  title: string;
  index: number;
  titles: string[];
  current: FrozenSlide;
  next: FrozenSlide | null;
  /** Findings of the current figure, as sentences. */
  findings: string[];
  /** What was typed, and whom it lights. */
  typed: string;
  spot: string;
  /** Milliseconds of the epoch. */
  started: number;
};

/** From the window that presents. */
export type FromStage = { kind: 'state'; state: PresenterState } | { kind: 'ended' };

/** From the presenter's window. */
export type FromPresenter =
  { kind: 'hello' } | { kind: 'go'; to: number } | { kind: 'type'; text: string };

/** Tells presentations of one browser apart. */
export const freshSession = (): string =>
  `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

type Link<Out> = { send: (message: Out) => void; close: () => void };

/** Joins two windows of one presentation; null where the browser has no such channel. */
export function openLink<Out, In>(session: string, hear: (message: In) => void): Link<Out> | null {
  if (typeof BroadcastChannel !== 'function') return null;
  const channel = new BroadcastChannel(`doi-chieu-present-${session}`);
  channel.onmessage = (event: MessageEvent<In>) => hear(event.data);
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
