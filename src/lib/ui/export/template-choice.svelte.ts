import { LARGEST_TEMPLATE, TemplateFault } from '#lib/export/pptx/template-fault.ts';
import type { TemplateFaultCode } from '#lib/export/pptx/template-fault.ts';

/** A template that was opened once and can serve. */
export type ChosenTemplate = { name: string; bytes: Uint8Array };

/** The template for presentations, kept as long as the page is open, wherever it was chosen. */
class TemplateChoice {
  file = $state.raw<ChosenTemplate | null>(null);
  /** The template's own slides stay in front of ours. */
  keepSlides = $state(false);
  /** Why the last file could not serve; null when it can. */
  fault = $state<TemplateFaultCode | null>(null);
  isReading = $state(false);

  /** Takes a file when it can serve; else says why, and what was chosen before stays. */
  async choose(file: File): Promise<void> {
    this.isReading = true;
    this.fault = null;
    try {
      if (file.size > LARGEST_TEMPLATE) throw new TemplateFault('too_large');
      const { openGround } = await import('#lib/export/pptx/template-deck.ts');
      const bytes = new Uint8Array(await file.arrayBuffer());
      openGround(bytes);
      this.file = { name: file.name, bytes };
    } catch (error) {
      this.fault = error instanceof TemplateFault ? error.code : 'damaged';
    } finally {
      this.isReading = false;
    }
  }

  remove(): void {
    this.file = null;
    this.fault = null;
  }

  /** What `toDeck` takes; nothing without a template. */
  get options(): { template?: Uint8Array; keepSlides?: boolean } {
    return this.file ? { template: this.file.bytes, keepSlides: this.keepSlides } : {};
  }
}

export const templateChoice = new TemplateChoice();
