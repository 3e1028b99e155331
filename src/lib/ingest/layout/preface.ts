import { isFigure, isValue } from './cell-kind.ts';
import { isHeaderWord } from './line-words.ts';
import type { Row } from './shape.ts';

const MOST_LINES = 12;
const KEY =
  /^(?:đơn vị|cơ quan|tên|tỉnh|huyện|thành phố|mã|kỳ|năm|quý|tháng|ngày|thời (?:gian|điểm)|người|số (?:đơn vị|liệu|hiệu|trang)|nguồn|phiên bản|biểu|từ|đến|report|date|period|year|source|unit|author|version)(?:[\s:]|$)/iu;

/**
 * How many rows at the top say what the table is about, a key and its value each ("Năm | 2021"),
 * before a wider row of names; 0 when the rows are a table of their own, or nothing wider follows.
 */
export function prefaceOf(rows: readonly Row[]): number {
  const wide = rows.findIndex((row) => row.filled > 2);
  if (wide < 1 || wide > MOST_LINES) return 0;
  const row = rows[wide]!;
  const names = !row.kinds.some(isFigure) && row.first < 2;
  if (!names || !rows.slice(wide + 1, wide + 8).some((next) => next.kinds.some(isValue))) return 0;
  const pairs = rows.slice(0, wide).filter((one) => one.filled === 2);
  if (!pairs.some((pair) => pair.kinds.some(isValue))) return 0;
  return pairs.filter(isKeyed).length * 2 > pairs.length ? wide : 0;
}

/**
 * "Năm | 2021", "Người lập: | …": a key at the left, and at its right no name of a column. What says
 * a period already ("Năm 2020 | Năm 2021") is no key.
 */
function isKeyed(pair: Row): boolean {
  const key = pair.cells[pair.first]!.trim();
  const value = pair.cells[pair.last]!;
  if (pair.kinds[pair.first] !== 'text') return false;
  return (
    /:$/.test(key) ||
    (key.length < 40 && KEY.test(key) && !isHeaderWord(value) && !/^số\s/iu.test(value))
  );
}
