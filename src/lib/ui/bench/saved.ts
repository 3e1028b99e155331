import { pick } from '../pick.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import type { View } from '#lib/spec/view.ts';
import { compareWords } from '#lib/text/words/compare.ts';

/** What a view is called until a person names it: measure, years, kind, the highlighted units. */
export function toFigureTitle(
  { spec }: Pick<View, 'spec'>,
  catalogue: Catalogue,
  lang: 'vi' | 'en'
): string {
  const measure = catalogue.measures.find((m) => m.id === spec.measure);
  const name = (id: string) => {
    const unit = [...catalogue.units, ...catalogue.packs.flatMap((p) => p.units)].find(
      (u) => u.id === id
    );
    return unit ? pick(lang, unit.nameVi, unit.nameEn) : '';
  };
  const years = spec.years === null ? '' : [...new Set([spec.years.from, spec.years.to])].join('–');
  return [
    measure ? pick(lang, measure.nameVi, measure.nameEn) : spec.measure,
    years,
    compareWords[lang].kinds[spec.kind].toLowerCase(),
    ...spec.highlight.slice(0, 2).map(name)
  ]
    .filter(Boolean)
    .join(', ');
}
