import type { UserTable } from '#lib/ingest/user-file.ts';
import type { Pack } from '#lib/model/pack.ts';

/** The pack's names in both languages; words belong to `text`. */
export type PackWords = { title: { vi: string; en: string }; source: { vi: string; en: string } };

/** The pack of a person's own tables; its date is that of its newest figure. */
export function toUserPack(table: UserTable, words: PackWords): Pack {
  const newest = table.observations.reduce(
    (day, o) => ((o.periodEnd ?? '') > day ? o.periodEnd! : day),
    ''
  );
  return {
    info: {
      id: 'user',
      titleVi: words.title.vi,
      titleEn: words.title.en,
      frame: 'reporting',
      demo: false,
      date: newest,
      sourceLineVi: words.source.vi,
      sourceLineEn: words.source.en
    },
    units: table.units,
    sources: table.sources,
    denominators: table.denominators,
    observations: table.observations
  };
}

/**
 * Two files of one session as one pack. Ids of rows are a file's own: where the later file uses
 * one again, its name is put in front.
 */
export function joinPacks(before: Pack | null, added: Pack): Pack {
  if (!before) return added;
  const used = new Set(before.observations.map((o) => o.id));
  const apart = (id: string, file: string) => (id !== '' && used.has(id) ? `${file}/${id}` : id);
  const known = <T extends { id: string }>(list: readonly T[], more: readonly T[]): T[] => [
    ...list,
    ...more.filter((item) => !list.some((other) => other.id === item.id))
  ];
  return {
    info: {
      ...added.info,
      date: before.info.date > added.info.date ? before.info.date : added.info.date
    },
    units: known(before.units, added.units),
    sources: known(before.sources, added.sources),
    denominators: [...before.denominators, ...added.denominators],
    observations: [
      ...before.observations,
      ...added.observations.map((o) => ({
        ...o,
        id: apart(o.id, o.file),
        partOf: apart(o.partOf, o.file)
      }))
    ]
  };
}
