import type { TwinCell } from '#lib/charts/twin-cell.ts';
import type { TwinRow, TwinTable } from '#lib/charts/twin-grid.ts';
import type { FigureText } from '#lib/charts/figure.ts';
import { neutralise, plainNumber } from '#lib/charts/twin-csv.ts';
import type { Lang } from '#lib/text/format.ts';

/** Cells of one line of text; what would begin another cell becomes a space. */
const toLine = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');

/** A number as a spreadsheet of that language reads it when it is pasted: `1234,5`, `1234.5`. */
const pasted = (value: number, lang: Lang): string =>
  lang === 'vi' ? plainNumber(value).replace('.', ',') : plainNumber(value);

type Head = { unit: string; part: string | null; period: string | null };

const headOf = ({ head, columns, tail }: TwinTable): string[] => [
  ...headWords(head),
  ...columns.map((c) => c.label),
  ...[tail.rank, tail.note].filter((t) => t !== null)
];

const headWords = ({ unit, part, period }: Head): string[] =>
  [unit, part, period].filter((t) => t !== null);

const before = ({ head }: TwinTable, row: TwinRow): string[] => [
  row.unit,
  ...(head.part === null ? [] : [row.part]),
  ...(head.period === null ? [] : [row.period])
];

const rankOf = (row: TwinRow): string => row.cells.find((c) => c.rank !== null)?.rank ?? '';

/** What stands after the numbers; a sign or a reason that plain numbers leave out is said here. */
const after = ({ tail }: TwinTable, row: TwinRow): string[] => [
  ...(tail.rank === null ? [] : [rankOf(row)]),
  ...(tail.note === null ? [] : [row.note])
];

/**
 * The table as tab-separated text: numbers as a spreadsheet reads them, blanks empty. A bound has
 * its sign beside the number, as text, for without it the number would say more than is known.
 */
export function toTsv(twin: TwinTable, { lang }: { lang: Lang }): string {
  const value = (cell: TwinCell) =>
    cell.value === null ? '' : cell.bound === '=' ? pasted(cell.value, lang) : cell.text;
  const lines = twin.rows.map((row) => [
    ...before(twin, row).map(neutralise),
    ...row.cells.map(value),
    ...after(twin, row).map(neutralise)
  ]);
  return [headOf(twin).map(neutralise), ...lines].map((line) => `${toLine(line)}\r\n`).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** Office reads this as "text, whatever it looks like". */
const AS_TEXT = ' style="mso-number-format:\'\\@\'"';

const th = (text: string): string => `<th${AS_TEXT}>${escape(neutralise(text))}</th>`;
const td = (text: string): string => `<td${AS_TEXT}>${escape(neutralise(text))}</td>`;

function valueCell(cell: TwinCell): string {
  const isPlain = cell.value !== null && cell.bound === '=';
  return isPlain
    ? `<td align="right" x:num="${cell.value}">${escape(cell.text)}</td>`
    : `<td align="right"${AS_TEXT}>${escape(cell.text)}</td>`;
}

/**
 * The table as HTML for documents and spreadsheets: the words of the figure around it, a reason in
 * every blank cell. Names are data: they are escaped and never run.
 */
export function toHtmlTable(twin: TwinTable, text: FigureText, { lang }: { lang: Lang }): string {
  const rows = twin.rows.map((row) =>
    [...before(twin, row).map(td), ...row.cells.map(valueCell), ...after(twin, row).map(td)].join(
      ''
    )
  );
  // A spreadsheet makes cells of paragraphs too.
  const line = (words: string) => (words === '' ? '' : `<p>${escape(neutralise(words))}</p>`);
  const caption = [text.subtitle, text.demoLabel ?? ''].filter(Boolean).join(' · ');
  return [
    `<div lang="${lang}" xmlns:x="urn:schemas-microsoft-com:office:excel">`,
    `<p><b>${escape(neutralise(text.title))}</b></p>`,
    line(caption),
    '<table border="1" cellspacing="0" cellpadding="4">',
    `<thead><tr>${headOf(twin).map(th).join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody>`,
    '</table>',
    ...[text.coverage, ...text.notes, text.source].map(line),
    '</div>'
  ].join('');
}
