/**
 * One side of a reconciliation: a pack, one import of the person's own, a file given right there,
 * or one level of a pack (what units report themselves, what those below them add up to).
 */
export const SOURCE_KINDS = ['pack', 'own', 'sum', 'import', 'file'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type SourceRef = { kind: SourceKind; id: string };

export const refText = ({ kind, id }: SourceRef): string => `${kind}:${id}`;

/** Null when the text names no source. */
export function parseRef(text: string): SourceRef | null {
  const [, name, id] = /^(\w+):(.+)$/s.exec(text) ?? [];
  const kind = SOURCE_KINDS.find((k) => k === name);
  return kind && id ? { kind, id } : null;
}
