import type { Issue } from '#lib/model/issue.ts';
import type { Lot, LotBlock } from '#lib/model/lot.ts';
import { toIssue } from '../issue.ts';

/** Past this many possible keys a table of all would not fit; the engine still keeps conflicts apart. */
const MOST_KEYS = 1 << 26;
const MOST_TOLD = 200;

/**
 * Figures of one unit, period and measure that stand in the file twice: the same twice is told, two
 * different ones are a conflict. All stay in the lot; a conflict is drawn as a blank with its reason.
 */
export function findRepeats({ file, unitIds, whats, whens, columns, blocks }: Lot): Issue[] {
  const keys = unitIds.length * whats.length * whens.length;
  if (keys > MOST_KEYS) return [];
  const first = new Int32Array(keys);
  const issues: Issue[] = [];
  let before = 0;
  for (const block of blocks) {
    for (let i = 0; i < block.line.length; i++) {
      const key = (block.unit[i]! * whens.length + block.when[i]!) * whats.length + block.what[i]!;
      const met = first[key]!;
      if (met === 0) first[key] = before + i + 1;
      else if (issues.length < MOST_TOLD) tell(block, i, met - 1);
    }
    before += block.line.length;
  }
  return issues;

  function tell(block: LotBlock, i: number, met: number): void {
    const [earlier, j] = find(blocks, met);
    // Columns of one row that say the same are told by their header.
    if (earlier.line[j] === block.line[i]) return;
    const isSame = Object.is(earlier.value[j], block.value[i]) && earlier.how[j] === block.how[i];
    const text = (n: number): string => (Number.isNaN(n) ? '' : String(n));
    const at = {
      file,
      row: block.line[i]!,
      column: columns[block.column[i]!] ?? null,
      seen: text(block.value[i]!)
    };
    issues.push(
      toIssue(isSame ? 'info' : 'warning', isSame ? 'row_repeated' : 'row_conflict', at, {
        first: earlier.line[j]!,
        value: text(earlier.value[j]!),
        unit: unitIds[block.unit[i]!]!
      })
    );
  }
}

function find(blocks: readonly LotBlock[], index: number): [LotBlock, number] {
  let at = index;
  for (const block of blocks) {
    if (at < block.line.length) return [block, at];
    at -= block.line.length;
  }
  throw new Error(`missing figure: ${index}`);
}
