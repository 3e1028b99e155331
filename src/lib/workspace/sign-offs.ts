import type { Notes } from '#lib/storage/notes.ts';
import {
  flipDecisions,
  mergeDecisions,
  VERDICTS,
  type Decision,
  type Decisions
} from '#lib/reconcile/decision.ts';
import { parseRef } from './reconcile-ref.ts';

/** Pairs of units that a person made: the left one's id, the right one's. */
export type Links = readonly (readonly [string, string])[];

/** What people said of the lines of two sources; `left` and `right` are refs as texts. */
export type SignOffs = { left: string; right: string; decisions: Decisions; links: Links };

const PREFIX = 'signed ';
/** Decisions in one line of a workspace file, so that none grows beyond what is read back. */
const IN_A_LINE = 4000;
const TEXT_LIMIT = 20_000;

/** The same sign-offs when the sides change places. */
export const flipSignOffs = ({ left, right, decisions, links }: SignOffs): SignOffs => ({
  left: right,
  right: left,
  decisions: flipDecisions(decisions),
  links: links.map(([a, b]) => [b, a] as const)
});

/** One pair of sources has one note, whichever side each of them stands on. */
const inOrder = (one: SignOffs): SignOffs => (one.left <= one.right ? one : flipSignOffs(one));
const nameOf = ({ left, right }: SignOffs): string => `${PREFIX}${left} ${right}`;
const isEmpty = ({ decisions, links }: SignOffs): boolean =>
  Object.keys(decisions).length + links.length === 0;

/** Both people's: each line as it was decided last; a unit that we paired keeps our partner. */
export function mergeSignOffs(ours: SignOffs, theirs: SignOffs): SignOffs {
  const links = [...ours.links];
  for (const [a, b] of theirs.links)
    if (!links.some(([x, y]) => x === a || y === b)) links.push([a, b]);
  return { ...ours, links, decisions: mergeDecisions(ours.decisions, theirs.decisions) };
}

/** What was said of these two sources, sides as they are asked for; nothing said is empty. */
export async function readSignOffs(notes: Notes, left: string, right: string): Promise<SignOffs> {
  const nothing: SignOffs = { left, right, decisions: {}, links: [] };
  const kept = await notes.read<Pick<SignOffs, 'decisions' | 'links'>>(nameOf(inOrder(nothing)));
  if (!kept) return nothing;
  const there = { ...inOrder(nothing), ...kept };
  return there.left === left ? there : flipSignOffs(there);
}

/** False when the browser refused. */
export function writeSignOffs(notes: Notes, signed: SignOffs): Promise<boolean> {
  const one = inOrder(signed);
  const { decisions, links } = one;
  return notes.write(nameOf(one), isEmpty(one) ? null : { decisions, links });
}

/** All that was ever said, as a workspace file takes it. */
export async function allSignOffs(notes: Notes): Promise<SignOffs[]> {
  const names = (await notes.names()).filter((name) => name.startsWith(PREFIX)).sort();
  const all: SignOffs[] = [];
  for (const name of names) {
    const [left = '', right = ''] = name.slice(PREFIX.length).split(' ');
    const one = await readSignOffs(notes, left, right);
    const decisions = Object.entries(one.decisions);
    for (let from = 0; from === 0 || from < decisions.length; from += IN_A_LINE)
      all.push({ ...one, decisions: Object.fromEntries(decisions.slice(from, from + IN_A_LINE)) });
  }
  return all;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= TEXT_LIMIT;

function parseDecision(raw: unknown): Decision | null {
  if (!isRecord(raw) || !isText(raw.seen) || !isText(raw.note)) return null;
  const { seen, note, at } = raw;
  const verdict = VERDICTS.find((v) => v === raw.verdict) ?? null;
  const isMoment = isText(at) && !Number.isNaN(Date.parse(at));
  if (verdict === null && note === '') return null;
  return { verdict, note, seen, ...(isMoment ? { at: new Date(at).toISOString() } : {}) };
}

/** Sign-offs as a file from elsewhere has them; what is not of their form is left out, null for all. */
export function parseSignOffs(raw: unknown): SignOffs | null {
  if (!isRecord(raw) || !isText(raw.left) || !isText(raw.right)) return null;
  const { left, right } = raw;
  if ([left, right].some((ref) => /\s/.test(ref) || !parseRef(ref))) return null;
  const decisions = Object.entries(isRecord(raw.decisions) ? raw.decisions : {}).flatMap(
    ([key, value]): [string, Decision][] => {
      const decision = isText(key) ? parseDecision(value) : null;
      return decision ? [[key, decision]] : [];
    }
  );
  const links = (Array.isArray(raw.links) ? (raw.links as unknown[]) : []).flatMap((pair) =>
    Array.isArray(pair) && pair.length === 2 && pair.every(isText)
      ? [[pair[0], pair[1]] as readonly [string, string]]
      : []
  );
  return { left, right, decisions: Object.fromEntries(decisions), links };
}

/**
 * Takes in what a workspace file says. `merge`: beside what was said here, the later decision on a
 * line holds; `replace`: for the pairs of sources that the file speaks of, it alone. What was said
 * of other pairs stays. False when everything was so already.
 */
export async function takeSignOffs(
  notes: Notes,
  raw: readonly unknown[],
  mode: 'merge' | 'replace'
): Promise<boolean> {
  const incoming = new Map<string, SignOffs>();
  for (const parsed of raw.map(parseSignOffs)) {
    if (!parsed) continue;
    const one = inOrder(parsed);
    const there = incoming.get(nameOf(one));
    incoming.set(nameOf(one), there ? mergeSignOffs(there, one) : one);
  }
  let changed = false;
  for (const one of incoming.values()) {
    const before = await readSignOffs(notes, one.left, one.right);
    const next = mode === 'replace' ? one : mergeSignOffs(before, one);
    if (JSON.stringify(next) === JSON.stringify(before)) continue;
    await writeSignOffs(notes, next);
    changed = true;
  }
  return changed;
}
