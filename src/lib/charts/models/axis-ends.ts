/** Values this close to each other, seen from zero, are drawn without it: points have no length. */
const FAR_FROM_ZERO = 0.6;

/** Whether an axis of points begins at zero, or has it inside. */
export function isFromZero(values: readonly number[]): boolean {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  return !(min > 0 && min > max * FAR_FROM_ZERO && max > min);
}
