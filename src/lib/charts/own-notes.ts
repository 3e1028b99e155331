import type { Annotation } from '#lib/model/annotation.ts';
import type { OwnNote } from '#lib/spec/view.ts';

/** A person's notes as annotations of whatever is shown; one language stands for both. */
export const toAnnotations = (notes: readonly OwnNote[]): Annotation[] =>
  notes.map(({ day, text }) => ({
    id: `${day} ${text}`,
    kind: 'event',
    start: day,
    end: day,
    measureId: '',
    unitId: '',
    labelVi: text,
    labelEn: text,
    textVi: text,
    textEn: text,
    basis: ''
  }));
