import type { UserTable } from '#lib/ingest/user-file.ts';
import type { TemplateKind } from '#lib/ingest/template.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';

export type { TemplateKind, UserTable };
export type { Account } from '#lib/ingest/user-file.ts';

/**
 * Reads a file that follows a template; the reader is fetched with the first file.
 * Rejects when the bytes are not UTF-8: guessing would put wrong letters into names.
 */
export async function readFile(
  file: File,
  reference: Reference,
  units: Unit[]
): Promise<UserTable> {
  const [{ readUserTable }, bytes] = await Promise.all([
    import('#lib/ingest/user-file.ts'),
    file.arrayBuffer()
  ]);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return readUserTable({ name: file.name, text }, reference, { units });
}

/** The text of a template, with its example rows. */
export async function writeTemplate(kind: TemplateKind, lang: 'vi' | 'en'): Promise<string> {
  const { templateCsv } = await import('#lib/ingest/template.ts');
  return templateCsv(kind, lang);
}
