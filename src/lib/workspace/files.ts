import type { TemplateKind } from '#lib/ingest/template.ts';

export type { TemplateKind };

/** The text of a template, with its example rows. */
export async function writeTemplate(kind: TemplateKind, lang: 'vi' | 'en'): Promise<string> {
  const { templateCsv } = await import('#lib/ingest/template.ts');
  return templateCsv(kind, lang);
}
