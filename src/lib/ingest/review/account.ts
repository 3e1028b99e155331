import type { Issue } from '#lib/model/issue.ts';
import { ASIDE, type FileReading, type Hints } from '../reader/reading.ts';
import { judgeRows, type JudgedRow, type RowPlace } from './judge-rows.ts';

/** Where the records end that are not data: header, sums and headings of the body, and all aside. */
export const OTHER_PLACES = ['header', 'total', 'group', ...ASIDE] as const;
export type OtherPlace = (typeof OTHER_PLACES)[number];

/**
 * What became of every record: `read = accepted + fixed + excluded + rejected` for the data rows,
 * `records = read + the sum of others` for all.
 */
export type Account = {
  /** All records of the file. */
  records: number;
  /** Data rows of the body. */
  read: number;
  accepted: number;
  fixed: number;
  excluded: number;
  rejected: number;
  /** Those of the rejected that only wait for a person to choose. */
  waiting: number;
  /** Records that are not data, by what they are; every place is there, 0 when there is none. */
  others: Record<OtherPlace, number>;
};

const noOthers = (): Record<OtherPlace, number> =>
  Object.fromEntries(OTHER_PLACES.map((place) => [place, 0])) as Record<OtherPlace, number>;

/** Nothing read. */
export const emptyAccount = (): Account => ({
  records: 0,
  read: 0,
  accepted: 0,
  fixed: 0,
  excluded: 0,
  rejected: 0,
  waiting: 0,
  others: noOthers()
});

export type Reviewed = { hints?: Hints; issues?: readonly Issue[] };

type Placed = { place: RowPlace | OtherPlace; waiting: boolean };

/** Where two tables claim one record, data come first, so that no row of figures is lost. */
function place(reading: FileReading, judged: readonly JudgedRow[]): Map<number, Placed> {
  const places = new Map<number, Placed>();
  const put = (record: number, where: RowPlace | OtherPlace, waiting = false) => {
    if (!places.has(record)) places.set(record, { place: where, waiting });
  };
  for (const row of judged) put(row.record, row.place, row.waiting);
  for (const table of reading.tables) {
    for (const row of table.rows) if (row.role !== 'data') put(row.record, row.role);
    for (const record of table.headerRows) put(record, 'header');
    for (const { record, why } of table.aside) put(record, why);
  }
  return places;
}

/**
 * The account of one part of what was given. It balances by construction: every record is counted
 * once, in one place. `issues` are those found since the reading, by `toPackRows`.
 */
export function toAccount(reading: FileReading, options: Reviewed = {}): Account {
  const account = emptyAccount();
  for (const one of place(reading, judgeRows(reading, options)).values()) {
    account.records++;
    if (one.waiting) account.waiting++;
    if (Object.hasOwn(account.others, one.place)) account.others[one.place as OtherPlace]++;
    else {
      account.read++;
      account[one.place as RowPlace]++;
    }
  }
  return account;
}

/** The accounts of several parts or files as one. */
export function addAccounts(accounts: readonly Account[]): Account {
  const sum = emptyAccount();
  for (const one of accounts) {
    for (const key of ['records', 'read', 'accepted', 'fixed', 'excluded', 'rejected'] as const)
      sum[key] += one[key];
    sum.waiting += one.waiting;
    for (const place of OTHER_PLACES) sum.others[place] += one.others[place];
  }
  return sum;
}
