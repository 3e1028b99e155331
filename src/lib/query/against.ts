import { needsAgainst, normaliseSpec, type Norm, type Spec } from '#lib/spec/spec.ts';
import type { Catalogue } from './catalogue.ts';

const divides = (norm: Norm): boolean => norm === 'share' || norm.startsWith('per-');

/**
 * The question of the other axis: the same units, years and norm, of the measure in `against`. Null
 * where the kind has no other axis, or none but the first measure is named for it. A rate is a
 * quotient already, so it stays as it is under a norm that divides.
 */
export function toAgainstSpec(spec: Spec, catalogue: Catalogue): Spec | null {
  if (!needsAgainst(spec.kind) || spec.against === '' || spec.against === spec.measure) return null;
  const measure = catalogue.measures.find((m) => m.id === spec.against);
  return normaliseSpec({
    ...spec,
    measure: spec.against,
    against: '',
    by: '',
    states: spec.states.length > 1 ? [] : spec.states,
    norm: measure?.kind === 'rate' && divides(spec.norm) ? 'value' : spec.norm
  });
}
