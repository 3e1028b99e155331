import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerDocument } from '#lib/query/document.ts';
import { loadReference } from './packs.ts';
import { createQueryHost, runQuery } from './query.ts';

/** A folder of templates, asked as on the command line, and put away again. */
export type Folder = {
  /** Answers a query; one asked before is answered from memory. */
  ask: (query: string, strip?: string) => Promise<AnswerDocument>;
  close: () => Promise<void>;
};

/** Writes tables (name without `.csv` → text) as a pack of their own. */
export async function openFolder(tables: Record<string, string>): Promise<Folder> {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  for (const [name, text] of Object.entries(tables))
    writeFileSync(join(folder, `${name}.csv`), text);
  const host = await createQueryHost(folder);
  const asked = new Map<string, Promise<AnswerDocument>>();
  const ask: Folder['ask'] = (query, strip) => {
    const key = `${query} ${strip ?? ''}`;
    const answer = asked.get(key) ?? runQuery(`v=1&${query}`, host, { strip: strip ?? null });
    asked.set(key, answer);
    return answer;
  };
  return {
    ask,
    close: async () => {
      await host.engine.close();
      rmSync(folder, { recursive: true });
    }
  };
}

const reference = loadReference();
const UNIT_OF = new Map(reference.measures.map((m) => [m.id, m.unitOfMeasure]));
const NAME_OF = new Map(reference.units.map((u) => [u.id, u.nameVi]));

/**
 * A table of figures: for each measure lines of `unit | period | value | more columns`, where the
 * value may carry a mark: `>` hơn, `<` gần, `≥`, `≤`, `~` khoảng; a word is a status without a
 * number. Rows are called `checks_made-0` and on, in their order; a pack's own unit is named by its id.
 */
export function figures(columns: readonly string[], lines: Record<string, string>): string {
  const header = 'id,unit_id,unit,measure,period_start,period_end,value,qualifier,status';
  const rows = Object.entries(lines).flatMap(([measure, text]) =>
    text
      .trim()
      .split('\n')
      .map((line, i) => {
        const [unit, period, said, ...more] = line.split('|').map((c) => c.trim());
        const [start, end = start] = period!.split('/');
        const extra = columns.map((_, n) => more[n] ?? '');
        const id = `${measure}-${i}`;
        return [
          id,
          unit,
          NAME_OF.get(unit!) ?? unit,
          measure,
          start,
          end,
          ...valueOf(said!),
          UNIT_OF.get(measure),
          ...extra
        ];
      })
  );
  const head = [header, 'unit_of_measure', ...columns].join(',');
  return [head, ...rows.map((r) => r.join(',')), ''].join('\n');
}

const QUALIFIERS: Record<string, string> = {
  '>': 'more_than',
  '<': 'nearly',
  '≥': 'at_least',
  '≤': 'at_most',
  '~': 'about'
};

function valueOf(said: string): [string, string, string] {
  const qualifier = QUALIFIERS[said[0]!];
  if (qualifier) return [said.slice(1), qualifier, ''];
  return /^-?[\d.]+$/.test(said) ? [said, '', ''] : ['', '', said];
}

type Row = AnswerDocument['rows'][number];

/** `>` and `<` exclude the number itself. */
const markOf = ({ bound, strict }: Row): string =>
  bound === '≥' && strict ? '>' : bound === '≤' && strict ? '<' : bound;

/**
 * Cells as a person would write them: `≥ 12 2/3 #1-4` is the number, its pieces and its place, a
 * word the reason of a blank. Only what `like` speaks of is said. `key` is a unit, with `@` the start
 * of a period (`2020`), with `+` the code of a part: `63:40@2020+goods`.
 */
export function cell(doc: AnswerDocument, key: string, like: string): string {
  const [head, code = ''] = key.split('+');
  const [unit, when = ''] = head!.split('@');
  const [start, end] = when.split('/');
  const found = doc.rows.filter(
    (r) =>
      r.unitId === unit &&
      r.breakdown === code &&
      (r.periodStart ?? '').startsWith(start!) &&
      (end === undefined || (r.periodEnd ?? '').startsWith(end))
  );
  if (doc.refused) return `refused ${doc.refused.code}`;
  if (found.length !== 1) return `${found.length} rows`;
  const row = found[0]!;
  const said = row.value === null ? row.blank! : `${markOf(row)} ${Number(row.value.toFixed(6))}`;
  const pieces = / \d+\/\d+/.test(like) ? ` ${row.pieces.join('/')}` : '';
  const rank = like.includes('#') ? ` #${row.rank?.join('-') ?? ''}` : '';
  return said + pieces + rank;
}

/** The total of a period (its start) and part as `≥ 30 3/4`: the number, then reported of expected. */
export function totalOf(doc: AnswerDocument, start = '', code = ''): string {
  const row = doc.total.find(
    (t) => t.breakdown === code && (t.periodStart ?? '').startsWith(start)
  );
  if (!row) return 'no total';
  const { reported, expected } = row.coverage;
  return `${row.value === null ? row.blank : `${row.bound} ${row.value}`} ${reported}/${expected}`;
}

export const codesOf = (doc: AnswerDocument): string[] => doc.warnings.map((w) => w.code);
