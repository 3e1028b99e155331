import { toHowRead } from '#lib/ingest/review/how-read.ts';
import { keepPreset, presetsToJson, type Preset } from '#lib/ingest/review/presets.ts';
import type { HowRead } from '#lib/model/how-read.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { Unit } from '#lib/model/unit.ts';
import { packLot } from '#lib/storage/lots.ts';
import { packFile, type GivenFile as GivenFileBytes } from '#lib/storage/prepare.ts';
import type { KeptRows } from '#lib/storage/records.ts';
import { redacted } from './redacted.ts';
import type { FilesDiff } from './reader-diff.ts';
import type { GivenFile } from './reader-file.ts';
import { withoutChanged } from './lot-diff.ts';
import { learnPresets } from './reader-presets.ts';

/** What a commit needs of the files: what to keep, how it was read, what came of it. */
export type Harvest = {
  files: GivenFileBytes[];
  recipe: unknown;
  /** The same as it is told: what was found and done, part by part. */
  how: HowRead[];
  rows: KeptRows;
  /** The lots of `rows` as they are kept, so that the page need not pack them. */
  packedLots: Blob[];
  /** Presets with what was learned; null when nothing was. */
  presets: string | null;
};

const byId = <T extends { id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values()
];

/** A large file is packed here, away from the page. */
async function toBytes(file: GivenFile): Promise<GivenFileBytes> {
  const bytes = (await redacted(file)) ?? file.blob;
  return { name: file.name, bytes, ...(file.bulk ? { packed: await packFile(bytes) } : {}) };
}

/** How the parts of a file were read. Of a file that was read whole each part has an account. */
function howOf(file: GivenFile, units: ReadonlyMap<string, Unit>): HowRead[] {
  const { account, hints, presets } = file;
  return file.readings.flatMap((reading, i) =>
    reading.error
      ? []
      : toHowRead(reading, {
          hints,
          account: account[i] ?? account[0]!,
          template: file.template !== null,
          alike: file.bulk !== null,
          presets,
          nameOf: (id) => units.get(id)?.nameVi ?? ''
        })
  );
}

/** Without `takeNew`, figures that differ from those that are loaded stay out, with their parts. */
export async function toHarvest(
  files: readonly GivenFile[],
  {
    diff,
    presets: known,
    units,
    takeNew
  }: { diff: FilesDiff; presets: readonly Preset[]; units: readonly Unit[]; takeNew: boolean }
): Promise<Harvest> {
  const out = new Set(takeNew ? [] : diff.rows.changed.map(({ after }) => after));
  const outIds = new Set([...out].map((o) => o.id));
  const isIn = (o: Observation) => !out.has(o) && !outIds.has(o.partOf);
  const divisorsOut = new Set(takeNew ? [] : diff.denominators.changed.map((c) => c.after));
  const used = files.filter((f) => f.isUsable && f.figures > 0);
  const lots = used.flatMap((f) => {
    if (!f.bulk) return [];
    const { lot } = f.bulk.result;
    const changes = diff.lots.get(lot.file);
    return takeNew || !changes ? [lot] : [withoutChanged(lot, changes)];
  });
  const learned = used.filter((f) => !f.template).flatMap((f) => learnPresets(f.recipes));
  const named = new Map([...used.flatMap((f) => f.rows.units), ...units].map((u) => [u.id, u]));
  const isTemplate = used.every((f) => f.template && f.decisions.length === 0);
  return {
    files: await Promise.all(used.map(toBytes)),
    recipe: isTemplate
      ? { reader: 'template' }
      : { reader: 'office', files: used.map((f) => f.hints) },
    how: used.flatMap((f) => howOf(f, named)),
    rows: {
      observations: used.flatMap((f) => f.rows.observations.filter(isIn)),
      denominators: used.flatMap((f) => f.rows.denominators.filter((d) => !divisorsOut.has(d))),
      units: byId(used.flatMap((f) => f.rows.units)),
      sources: byId(used.flatMap((f) => f.rows.sources)),
      ...(lots.length > 0 ? { lots } : {})
    },
    packedLots: await Promise.all(lots.map((lot) => packLot(lot))),
    presets: learned.length > 0 ? presetsToJson(learned.reduce(keepPreset, [...known])) : null
  };
}
