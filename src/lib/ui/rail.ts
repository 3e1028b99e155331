import type { Lang } from './links.ts';
import type { Choice } from './choice.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import type { Spec, SpecInput } from '#lib/spec/spec.ts';
import { compareWords } from '#lib/text/words/compare.ts';
import type { Offer } from '#lib/workspace/offers.ts';

/** What every group of controls of the workbench takes: the spec, and a change to be made to it. */
export type RailProps = {
  spec: Spec;
  catalogue: Catalogue;
  lang: Lang;
  onchange: (change: SpecInput) => void;
  /** Takes the changes that may come next, the nearest first, once a person is at a control. */
  onnear?: (changes: SpecInput[]) => void;
  /** The colour a unit has in the picture, as CSS; none where it has no colour of its own. */
  colourOf?: (unitId: string) => string | undefined;
};

/** What a control does with its choices, from the change that each of them stands for. */
export const changing = <T>(
  { onchange, onnear }: Pick<RailProps, 'onchange' | 'onnear'>,
  changeOf: (value: T) => SpecInput
) => ({
  onchange: (value: T) => onchange(changeOf(value)),
  onnear: (values: T[]) => onnear?.(values.map(changeOf))
});

/** Offers with their words; closed ones say why. */
export const toChoices = <T extends string>(
  offers: readonly Offer<T>[],
  names: Record<T, string>,
  lang: Lang
): Choice<T>[] =>
  offers.map(({ value, reason }) => ({
    value,
    label: names[value],
    ...(reason ? { reason: compareWords[lang].reasons[reason] } : {})
  }));
