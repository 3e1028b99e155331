/**
 * SQL as text. Values are written as literals, not as prepared parameters: preparing costs
 * two more trips to the worker for each query. Quoting follows the SQL standard (doubled quotes),
 * which is all DuckDB knows in ordinary string literals.
 */
export type Sql = { readonly text: string };

type Part = Sql | string | number | boolean | null;

/** A piece of SQL we wrote ourselves; never text from a person or a file. */
export const raw = (text: string): Sql => ({ text });

/** A column or table name, quoted. */
export const name = (identifier: string): Sql => raw(`"${identifier.replaceAll('"', '""')}"`);

const toText = (part: Part): string => {
  if (part === null) return 'NULL';
  if (typeof part === 'object') return part.text;
  if (typeof part === 'number') {
    if (!Number.isFinite(part)) throw new Error(`invalid number in sql: ${part}`);
    return String(part);
  }
  if (typeof part === 'boolean') return part ? 'TRUE' : 'FALSE';
  return `'${part.replaceAll('\0', '').replaceAll("'", "''")}'`;
};

/** Strings, numbers, booleans and null become literals; `raw`, `name` and nested `sql` stay as they are. */
export const sql = (strings: TemplateStringsArray, ...parts: Part[]): Sql =>
  raw(strings.reduce((text, s, i) => text + toText(parts[i - 1] ?? null) + s));

/** Pieces with a separator between them. */
export const join = (parts: readonly Sql[], separator = ', '): Sql =>
  raw(parts.map((p) => p.text).join(separator));

/** `('a', 'b')` for IN; an empty list matches nothing. */
export const list = (values: readonly string[]): Sql =>
  values.length === 0 ? raw('(NULL)') : sql`(${join(values.map((v) => sql`${v}`))})`;
