import { neutralise, plainNumber } from '#lib/charts/twin-csv.ts';
import type { Cell } from '#lib/reconcile/cell.ts';
import { decisionOf, type Decisions } from '#lib/reconcile/decision.ts';
import type { Line } from '#lib/reconcile/reconcile.ts';
import { reconcileWords } from '#lib/text/words/reconcile.ts';
import type { Names } from './reconcile-names.ts';
import { lineLabel, lineSentences } from './reconcile-text.ts';

const BOM = '\uFEFF';

const quote = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Numbers as machines read them; texts that a spreadsheet would run are made harmless. */
const toLine = (cells: readonly (string | number | null)[]): string =>
  `${cells
    .map((c) => (c === null ? '' : typeof c === 'number' ? plainNumber(c) : quote(neutralise(c))))
    .join(',')}\r\n`;

function cellsOf(line: Line, decisions: Decisions, names: Names): (string | number | null)[] {
  const words = reconcileWords[names.lang];
  const { left, right } = line;
  const one = (left ?? right)!;
  const { first, also } = lineSentences(line, names);
  const decision = decisionOf(line, decisions);
  const bound = (c: Cell | null) => (!c || c.value === null || c.bound === '=' ? '' : c.bound);
  const blank = (c: Cell | null) => (c ? names.blank(c) : words.detail.noRow);
  const place = (c: Cell | null) => (c ? words.says.place(c.file, String(c.line)) : '');
  return [
    words.standing[line.standing],
    left ? names.unitOnList(left.unitId, left.end) : '',
    right ? names.unitOnList(right.unitId, right.end) : '',
    names.measure(one.measureId),
    names.split(one),
    one.start,
    one.end,
    names.unitOfMeasure(one),
    bound(left),
    left?.value ?? null,
    blank(left),
    bound(right),
    right?.value ?? null,
    blank(right),
    line.difference,
    lineLabel(line, names),
    [first, ...also].join(' '),
    decision?.verdict ? words.verdict[decision.verdict] : '',
    decision?.note ?? '',
    place(left),
    place(right)
  ];
}

/**
 * Every line of a reconciliation as CSV (RFC 4180, with BOM): both figures, what may explain the
 * difference, the decision, and where each figure stands in its file.
 */
export function reconcileCsv(lines: readonly Line[], decisions: Decisions, names: Names): string {
  const c = reconcileWords[names.lang].csv;
  const head = [
    c.standing,
    c.unit,
    c.unitRight,
    c.measure,
    c.split,
    c.from,
    c.to,
    c.unitOfMeasure,
    c.boundLeft,
    c.left,
    c.blankLeft,
    c.boundRight,
    c.right,
    c.blankRight,
    c.difference,
    c.cause,
    c.says,
    c.verdict,
    c.note,
    c.placeLeft,
    c.placeRight
  ];
  return BOM + [head, ...lines.map((l) => cellsOf(l, decisions, names))].map(toLine).join('');
}
