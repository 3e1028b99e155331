/** Why a file cannot serve as template; the sentences are in `text/words/deck.ts`. */
export const TEMPLATE_FAULTS = [
  /** Nothing in it, or no Office file at all. */
  'not_office',
  /** An Office or LibreOffice file of another kind: text, sheet, .odp. */
  'not_slides',
  /** .ppt of PowerPoint 97–2003. */
  'old_format',
  'password',
  /** Saved as Strict Open XML, whose names are other ones. */
  'strict',
  /** Begins as a presentation, but its parts cannot be read. */
  'damaged',
  'no_layout',
  /** Larger than `LARGEST_TEMPLATE`. */
  'too_large',
  /** Small, but would swell beyond any template when opened. */
  'swells'
] as const;
export type TemplateFaultCode = (typeof TEMPLATE_FAULTS)[number];

/** Bytes of a template file. */
export const LARGEST_TEMPLATE = 50 * 1024 * 1024;

/** The chosen template cannot be used; the deck can still be written without it. */
export class TemplateFault extends Error {
  readonly code: TemplateFaultCode;

  constructor(code: TemplateFaultCode) {
    super(`unusable template: ${code}`);
    this.name = 'TemplateFault';
    this.code = code;
  }
}
