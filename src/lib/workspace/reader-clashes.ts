import { clashIssue, findClashes, type Clash } from '#lib/ingest/review/clash.ts';
import type { Decision } from '#lib/ingest/review/apply-choice.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { GroupView } from './import-view.ts';
import type { GivenFile } from './reader-file.ts';
import { LINES_SHOWN, SEEN_LENGTH } from './reader-groups.ts';

const keyOf = ({ a, b }: Clash): string => `clash|${a}|${b}`;

/** What to leave out of which file, so that the other one holds. */
export type Settling = { file: number; decisions: Decision[] };

/** Contradictions that were settled, as a draft keeps them. */
export type ClashState = [key: string, settled: { view: GroupView; offer: number }][];

/** Files that contradict one another, as causes a person settles; those settled stay in the list. */
export class Clashes {
  #found: Clash[] = [];
  #settled = new Map<string, { view: GroupView; offer: number }>();

  look(files: readonly GivenFile[]): void {
    this.#found = findClashes(files.map((f) => f.rows.observations));
  }

  get state(): ClashState {
    return [...this.#settled];
  }

  resume(state: ClashState): void {
    this.#settled = new Map(state);
  }

  has(key: string): boolean {
    return key.startsWith('clash|');
  }

  views(files: readonly GivenFile[]): GroupView[] {
    const open = new Map(this.#found.map((clash) => [keyOf(clash), toView(clash, files)]));
    const settled = [...this.#settled].map(([key, { view, offer }]): GroupView => ({
      ...(open.get(key) ?? view),
      chosen: offer,
      settled: true
    }));
    return [...[...open].filter(([key]) => !this.#settled.has(key)).map(([, v]) => v), ...settled];
  }

  /** The first offer takes the earlier file, the second the later. Null when nothing clashes so. */
  settling(key: string, offer: number, files: readonly GivenFile[]): Settling | null {
    const clash = this.#found.find((one) => keyOf(one) === key);
    if (!clash || offer < 0 || offer > 1) return null;
    const file = offer === 0 ? clash.b : clash.a;
    const rows = clash.figures.map((f) => (offer === 0 ? f.b : f.a));
    return { file, decisions: leaveOut(key, rows, files[file]!) };
  }

  settled(key: string, offer: number, files: readonly GivenFile[]): void {
    const view = this.views(files).find((v) => v.key === key);
    if (view) this.#settled.set(key, { view, offer });
  }

  reopened(key: string): void {
    this.#settled.delete(key);
  }
}

/** Lines are counted in each sheet anew, so each has a decision of its own. */
function leaveOut(about: string, rows: readonly Observation[], file: GivenFile): Decision[] {
  return [...new Set(rows.map((o) => o.file))].map((name): Decision => {
    const lines = [...new Set(rows.filter((o) => o.file === name).map((o) => o.line))];
    const part = file.partName(file.readings.findIndex((r) => r.name === name));
    const choice = { kind: 'exclude' as const, lines: lines.sort((x, y) => x - y) };
    return { about, choice, ...(part === undefined ? {} : { part }) };
  });
}

function toView(clash: Clash, files: readonly GivenFile[]): GroupView {
  const { a, b, figures } = clash;
  const issue = clashIssue(clash, files[a]!.name);
  const lines = [...new Set(figures.map((f) => f.b.line))];
  const linesOfA = new Set(figures.map((f) => `${f.a.file}:${f.a.line}`)).size;
  const linesOfB = new Set(figures.map((f) => `${f.b.file}:${f.b.line}`)).size;
  const use = (at: number, count: number) => ({
    label: 'useFile' as const,
    values: { name: files[at]!.name, count },
    ask: null
  });
  return {
    key: keyOf(clash),
    file: b,
    status: 'look',
    issue: { ...issue, seen: issue.seen.slice(0, SEEN_LENGTH) },
    count: figures.length,
    lines: lines.slice(0, LINES_SHOWN),
    lineCount: lines.length,
    columns: [],
    place: { line: lines[0]!, column: null },
    offers: [use(a, linesOfB), use(b, linesOfA)],
    chosen: null,
    given: '',
    settled: false,
    asks: false
  };
}
