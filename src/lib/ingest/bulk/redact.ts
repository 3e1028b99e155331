import { cutRecords } from '../dialect/cut.ts';
import { toCsvCell } from '../reader/tidy-csv.ts';
import type { Source } from './pieces.ts';
import type { Survey } from './survey.ts';
import { walk } from './walk.ts';

/** Lines written at once; a blob of a million small parts would be slow. */
const PART = 1 << 20;

/**
 * A large file without what stands in some of its columns, as CSV in UTF-8; records above the rows
 * stay as they are.
 */
export async function withoutColumns(
  source: Source,
  survey: Survey,
  { name, out }: { name: string; out: ReadonlySet<number> }
): Promise<Blob> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let lines = '';
  const { head } = await walk(source, survey, { name }, (bytes, fields) => {
    const cells = Array.from({ length: fields.count }, (_, i) =>
      out.has(i) ? '' : toCsvCell(decoder.decode(bytes.subarray(fields.starts[i], fields.ends[i])))
    );
    lines += `${cells.join(',')}\r\n`;
    if (lines.length < PART) return;
    parts.push(lines);
    lines = '';
  });
  const above = cutRecords(head, survey.dialect, { file: name }).records.map(
    (record) => `${record.cells.map(toCsvCell).join(',')}\r\n`
  );
  return new Blob(['\uFEFF', ...above, ...parts, lines], { type: 'text/csv' });
}
