import type { Annotation } from '#lib/model/annotation.ts';
import type { OwnNote } from '#lib/spec/view.ts';
import type { FigureContext } from './context.ts';

type Noted = Pick<FigureContext, 'own' | 'lang'>;

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

/** What the reader noted beside a figure, as an address and a passport carry it. */
export const toOwnNotes = ({ own = [], lang }: Noted): OwnNote[] =>
  own.map((note) => ({ day: note.start, text: lang === 'vi' ? note.labelVi : note.labelEn }));
