import type { Subject } from '#lib/model/observation.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { ReadObservation } from '../reader/reading.ts';

/** The subject most figures belong to; null when no measure was recognised. */
export function subjectOf(
  observations: readonly ReadObservation[],
  { measures }: Reference
): Subject | null {
  const subjects = new Map(measures.map((m) => [m.id, m.subject]));
  const counts = new Map<Subject, number>();
  for (const { measureId } of observations) {
    const subject = subjects.get(measureId);
    if (subject) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  let best: Subject | null = null;
  for (const [subject, n] of counts) if (best === null || n > counts.get(best)!) best = subject;
  return best;
}
