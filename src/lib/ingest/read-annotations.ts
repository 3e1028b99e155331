import { ANNOTATION_KINDS, type Annotation } from '#lib/model/annotation.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Reference } from '#lib/model/pack.ts';
import { ANNOTATIONS_TABLE } from '#lib/model/schema-reference.ts';
import type { Unit } from '#lib/model/unit.ts';
import { toIssue, type TextFile } from './issue.ts';
import type { Strictness } from './match-columns.ts';
import { readKeyed } from './read-keyed.ts';

type Known = Pick<Reference, 'measures'> & { units: readonly Unit[] };

/** What is noted about the figures of a pack; a row with an error is left out. */
export function readAnnotations(
  file: TextFile,
  { measures, units }: Known,
  strictness: Strictness = 'strict'
): { annotations: Annotation[]; issues: Issue[] } {
  const { rows, issues } = readKeyed(file, ANNOTATIONS_TABLE, strictness);
  const faulty = new Set(issues.filter((i) => i.severity === 'error').map((i) => i.row));
  const annotations: Annotation[] = [];
  for (const { line, texts } of rows) {
    const text = (name: string) => texts[name] ?? '';
    const one: Annotation = {
      id: text('id'),
      kind: ANNOTATION_KINDS.find((k) => k === text('kind')) ?? 'event',
      start: text('start'),
      end: text('end') || text('start'),
      measureId: text('measure'),
      unitId: text('unit_id'),
      labelVi: text('label_vi'),
      labelEn: text('label_en'),
      textVi: text('text_vi'),
      textEn: text('text_en'),
      basis: text('basis')
    };
    const at = (column: string, seen: string) => ({ file: file.name, row: line, column, seen });
    const wrong = [
      one.end < one.start
        ? [
            toIssue('error', 'period_reversed', at('end', one.end), {
              start: one.start,
              end: one.end
            })
          ]
        : [],
      one.measureId !== '' && !measures.some((m) => m.id === one.measureId)
        ? [toIssue('error', 'measure_unknown', at('measure', one.measureId))]
        : [],
      one.unitId !== '' && !units.some((u) => u.id === one.unitId)
        ? [toIssue('error', 'unit_id_unknown', at('unit_id', one.unitId))]
        : []
    ].flat();
    issues.push(...wrong);
    if (wrong.length === 0 && !faulty.has(line)) annotations.push(one);
  }
  return { annotations, issues };
}
