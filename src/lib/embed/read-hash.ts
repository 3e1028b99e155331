import { parseFrozen, type FrozenFigure } from '#lib/export/frozen.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { HASH_MARK, LONGEST_HASH } from '#lib/export/frozen-mark.ts';

export type HashReading =
  { ok: true; figure: FrozenFigure } | { ok: false; reason: 'damaged' | 'old' };

/** A figure of 10,000 cells is a tenth of it; a stream that swells beyond is not one of ours. */
const MOST_BYTES = 4_000_000;
const MOST_ROWS = 20_000;
const LONGEST_TEXT = 4_000;
const DEEPEST = 12;

const damaged: HashReading = { ok: false, reason: 'damaged' };

const isDay = (day: unknown): boolean =>
  day === null || (typeof day === 'string' && /^(19|20|21)\d\d-\d\d-\d\d$/.test(day));

/** Only finite numbers, short texts, and what holds them, not too deep. */
function isPlain(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Math.abs(value) < 1e18;
  if (typeof value === 'string') return value.length <= LONGEST_TEXT;
  return depth < DEEPEST && Object.values(value as object).every((v) => isPlain(v, depth + 1));
}

/** Years far off would be drawn one by one, and a spec in no known form not at all. */
function isSound({ result, own, names }: FrozenFigure): boolean {
  const both = [result, ...(result.against ? [result.against] : [])];
  return (
    both.every(
      ({ rows, spec }) =>
        rows.length <= MOST_ROWS &&
        rows.every((r) => isDay(r.periodStart) && isDay(r.periodEnd)) &&
        JSON.stringify(Object.entries(normaliseSpec(spec)).sort()) ===
          JSON.stringify(Object.entries(spec).sort())
    ) && [...own, ...(names.pack?.annotations ?? [])].every((a) => isDay(a.start) && isDay(a.end))
  );
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let total = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    total += value.length;
    if (total > MOST_BYTES) {
      reader.cancel().catch(() => {});
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

/**
 * Reads what `toHash` wrote. Anything cut, changed, swollen or of another make is refused: what is
 * in an address may come from anybody.
 */
export async function readHash(hash: string): Promise<HashReading> {
  const text = hash.replace(/^#/, '');
  if (!text.startsWith(HASH_MARK) || text.length > LONGEST_HASH) return damaged;
  try {
    // Constructed here, so that an older browser is told apart from a broken address.
    new DecompressionStream('deflate-raw');
  } catch {
    return { ok: false, reason: 'old' };
  }
  try {
    const json = await inflate(toBytes(text.slice(HASH_MARK.length)));
    const found: unknown = json === null ? null : JSON.parse(json);
    const figure = isPlain(found) ? parseFrozen(found) : null;
    return figure && isSound(figure) ? { ok: true, figure } : damaged;
  } catch {
    return damaged;
  }
}
