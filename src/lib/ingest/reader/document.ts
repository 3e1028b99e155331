import type { Issue } from '#lib/model/issue.ts';
import { issueSentence } from '#lib/text/words/issues.ts';
import { movedBy } from '../layout/split-sides.ts';
import { issuesOf } from './issues-of.ts';
import type { FileReading, ReadObservation, ReadTable } from './reading.ts';

/** One table as the command line prints it; extra keys beside those that are promised. */
function toTableDocument(table: ReadTable) {
  // A table beside another is moved to the right of it; on paper it begins at its own first column.
  const moved = movedBy(table);
  return {
    headerRows: table.headerRows,
    columns: table.columns.slice(moved).map((c) => c.name),
    rows: table.rows.map((r) => r.cells.slice(moved)),
    rowRoles: table.rows.map((r) => r.role),
    observations: table.observations.map((o) => toObservationDocument(o, moved)),
    title: table.title,
    unitLine: table.unitLine?.text ?? '',
    subject: table.subject,
    columnRoles: table.columnReadings.slice(moved).map((c) => c.role),
    rowLines: table.rows.map((r) => r.line)
  };
}

function toObservationDocument(o: ReadObservation, moved: number) {
  return {
    unit: o.unit,
    unitRaw: o.unitRaw,
    unitId: o.unitId,
    period: o.period,
    periodStart: o.periodStart,
    periodEnd: o.periodEnd,
    measure: o.measureId || o.measureRaw,
    measureId: o.measureId,
    measureRaw: o.measureRaw,
    dimensions: o.dimensions,
    column: o.column - moved,
    row: o.row,
    line: o.line,
    value: o.figure.value,
    scale: o.figure.scale,
    unitOfMeasure: o.figure.unitOfMeasure,
    qualifier: o.figure.qualifier,
    status: o.figure.status,
    flags: o.figure.flags,
    partOf: o.partOf
  };
}

/** An issue with its sentence, in Vietnamese. `row` is the line of the file. */
export function toIssueDocument(issue: Issue) {
  const suggestion = issue.details?.suggestion;
  return {
    severity: issue.severity,
    code: issue.code,
    row: issue.row,
    column: issue.column,
    seen: issue.seen,
    message: issueSentence(issue, 'vi'),
    suggestion: suggestion === undefined ? '' : String(suggestion)
  };
}

const toError = (error: Issue) => ({
  code: error.code,
  message: issueSentence(error, 'vi')
});

/**
 * The JSON of DESIGN section 9. The first table's fields stand at the top level; `tables` has the
 * others, those of further parts (files of an archive, sheets) after those of the first, each with
 * the name of its part. `error` alone when nothing could be read.
 */
export function toDocument(readings: readonly FileReading[]): object {
  const usable = readings.filter((r) => r.error === null && r.tables.length > 0);
  const issues = readings.flatMap(issuesOf).map(toIssueDocument);
  const first = usable[0];
  if (!first) {
    const error = readings.find((r) => r.error !== null)?.error;
    if (!error) throw new Error('missing refusal of a reading without tables');
    return { error: toError(error), issues };
  }
  const [head, ...rest] = usable.flatMap((reading) =>
    reading.tables.map((table) => ({ reading, table }))
  );
  // A part that could not be read is told beside those that could.
  const refused = readings.flatMap((r) => (r.error ? [toIssueDocument(r.error)] : []));
  return {
    ...toTextDocument(first),
    ...toTableDocument(head!.table),
    issues: [...issues, ...refused],
    tables: rest.map(({ reading, table }) => ({
      name: reading.name,
      ...(reading === first ? {} : toTextDocument(reading)),
      ...toTableDocument(table),
      issues: table.issues.map(toIssueDocument)
    })),
    name: first.name
  };
}

/** How the bytes were read; a sheet has cells already, so its delimiter and quote are ''. */
function toTextDocument({ decoded, dialect }: FileReading) {
  return {
    encoding: decoded?.encoding ?? 'utf-8',
    delimiter: dialect?.delimiter ?? '',
    quote: dialect?.quote ?? '',
    newline: dialect?.newline ?? '\n',
    escape: dialect?.escape ?? '',
    bom: decoded?.bom ?? false,
    repaired: decoded?.repaired ?? null,
    candidates: (decoded?.candidates ?? []).map(({ encoding, score }) => ({ encoding, score }))
  };
}
