/**
 * Why something is noted beside figures: `event`, `boundary` (land or list of provinces changed),
 * `definition` (another way of counting from then on), `incomplete` (figures still to come).
 */
export const ANNOTATION_KINDS = ['event', 'boundary', 'definition', 'incomplete'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** Something to know when figures of a time are read; kept with the figures it is about. */
export type Annotation = {
  id: string;
  kind: AnnotationKind;
  /** ISO days, both included; equal for something that happened on one day. */
  start: string;
  end: string;
  /** Measure and unit it is about; '' for all. */
  measureId: string;
  unitId: string;
  /** Two or three words for the picture, and a sentence for the notes. */
  labelVi: string;
  labelEn: string;
  textVi: string;
  textEn: string;
  /** The document it rests on; '' when it is plain from the figures. */
  basis: string;
};
