import { DRAFT_LIMIT, draftMark, markDraft, unmarkDraft, type DraftMark } from './draft-marker.ts';
import type { ReviewView } from './import-view.ts';
import type { ReaderClient } from './reader-client.ts';

/** Why what is under review is not there after a reload. */
export type NoDraft = 'too_large' | 'refused';

/** Tells reviews of one browser apart. */
const freshId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** What is under review, kept aside until it is recorded or thrown away. */
export class ImportDraft {
  #reader: ReaderClient;
  #offered = $state.raw<DraftMark | null>(null);
  #missing = $state.raw<NoDraft | null>(null);
  /** Of this review; null when there is none. */
  #id: string | null = null;

  constructor(reader: ReaderClient) {
    this.#reader = reader;
  }

  /** A review that was left; null when there is none. */
  get offered(): DraftMark | null {
    return this.#offered;
  }

  /** Null when the review is kept, or nothing is under review. */
  get missing(): NoDraft | null {
    return this.#missing;
  }

  /** Looks for a review that was left. */
  look(): void {
    const mark = draftMark();
    this.#offered = mark?.id === this.#id ? null : mark;
  }

  /** A review begins: a new one, or that of a draft. */
  begin(id: string = freshId()): void {
    this.#id = id;
    this.#offered = null;
    this.#missing = null;
  }

  /** Keeps the review as it stands. What cannot be kept is said once, and the review goes on. */
  async keep({ files, decisions }: ReviewView): Promise<void> {
    const id = this.#id;
    if (id === null || this.#missing !== null) return;
    if (files.reduce((sum, f) => sum + f.size, 0) > DRAFT_LIMIT) {
      this.#missing = 'too_large';
      return;
    }
    const isKept = await this.#reader.ask({ kind: 'keep', id }).then(
      ({ trouble }) => trouble === null,
      () => false
    );
    if (this.#id !== id) return;
    const mark = { id, name: files[0]?.name ?? '', files: files.length, decisions };
    if (!isKept || !markDraft(mark)) this.#missing = 'refused';
  }

  /** The review is over: recorded, or thrown away. */
  end(): void {
    if (this.#id !== null && this.#missing !== 'too_large') this.#drop(this.#id);
    this.#id = null;
    this.#missing = null;
  }

  /** Throws away what was left. */
  refuse(): void {
    if (this.#offered) this.#drop(this.#offered.id);
    this.#offered = null;
  }

  #drop(id: string): void {
    unmarkDraft(id);
    void import('#lib/storage/drafts.ts').then((drafts) => drafts.dropDraft(id)).catch(() => {});
  }
}
