import type { Line } from './reconcile.ts';
import { otherSide, type Side } from './cell.ts';

/** Where the cells of one side are: `cells = agreed + different + only`, always. */
export type SideAccount = {
  cells: number;
  agreed: number;
  different: number;
  only: number;
  /** Rows of the source that say what an earlier row said, or contradict it; no cells of their own. */
  repeats: number;
};

export type Account = Record<Side, SideAccount>;

export const isBalanced = ({ cells, agreed, different, only }: SideAccount): boolean =>
  cells === agreed + different + only;

function toSide(lines: readonly Line[], side: Side, rows: number): SideAccount {
  const count: Record<Line['standing'], number> = { agree: 0, differ: 0, left: 0, right: 0 };
  let cells = 0;
  for (const line of lines) {
    count[line.standing]++;
    if (line.standing !== otherSide(side) && line[side] !== null) cells++;
  }
  const account = {
    cells,
    agreed: count.agree,
    different: count.differ,
    only: count[side],
    repeats: rows - cells
  };
  if (!isBalanced(account)) throw new Error(`invalid account: ${JSON.stringify(account)}`);
  return account;
}

/** The account of both sides; `rows` are the rows that each source gave. */
export const toAccount = (lines: readonly Line[], rows: Record<Side, number>): Account => ({
  left: toSide(lines, 'left', rows.left),
  right: toSide(lines, 'right', rows.right)
});
