import { writeDay, type Lang } from '#lib/text/format.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** The day of a moment where the person is, ISO. */
export const dayOf = (moment: Date): string =>
  `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;

/** `17:02 22/11/2026`, of an ISO moment, on the person's clock. */
export function writeMoment(iso: string, lang: Lang): string {
  const moment = new Date(iso);
  return `${pad(moment.getHours())}:${pad(moment.getMinutes())} ${writeDay(dayOf(moment), lang)}`;
}
