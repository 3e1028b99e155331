/**
 * The same function, computed once for each object it is given: a model is laid out for its height
 * and again for its drawing. The object must not change afterwards; what is returned is shared.
 */
export function oncePer<K extends object, V>(compute: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (of) => {
    const found = known.get(of);
    if (found) return found.value;
    const value = compute(of);
    known.set(of, { value });
    return value;
  };
}
