import { untrack } from 'svelte';
import { askProfile, type Profile, type ProfileSubject } from './profile.ts';
import type { ProfileDetails } from './profile-details.ts';
import type { Workspace } from './workspace.svelte.ts';

export type ProfileStatus = 'loading' | 'ready' | 'error';

/**
 * The profile of a unit that changes: first what charts and words need, from answers made at build
 * where there are some, then the rows behind them from the engine. Created while a component is set up.
 */
export class ProfileState {
  #profile = $state.raw<{ key: string; profile: Profile } | null>(null);
  #details = $state.raw<{ key: string; details: ProfileDetails } | null>(null);
  #failed = $state.raw<string | null>(null);
  #detailsFailed = $state.raw<string | null>(null);
  #attempt = $state(0);
  #key: () => string | null;

  constructor(subject: () => ProfileSubject | null, workspace: Workspace) {
    const key = $derived.by(() => {
      const s = subject();
      if (!s) return null;
      const { id } = s.pack.info;
      return `${id} ${s.unit.id} ${workspace.answer.edition?.(id) ?? 0}`;
    });
    this.#key = () => key;
    $effect(() => {
      void this.#attempt;
      const asked = untrack(subject);
      if (key === null || asked === null) return;
      const abort = new AbortController();
      untrack(() => void this.#load(key, asked, workspace, abort.signal));
      return () => abort.abort();
    });
  }

  async #load(
    key: string,
    subject: ProfileSubject,
    workspace: Workspace,
    signal: AbortSignal
  ): Promise<void> {
    this.#failed = null;
    this.#detailsFailed = null;
    try {
      const profile = await askProfile(subject, workspace.catalogue, (spec) =>
        workspace.answer(spec, { signal })
      );
      if (signal.aborted) return;
      this.#profile = { key, profile };
      await this.#loadDetails(key, subject, profile, workspace, signal);
    } catch {
      if (!signal.aborted) this.#failed = key;
    }
  }

  async #loadDetails(
    key: string,
    subject: ProfileSubject,
    profile: Profile,
    workspace: Workspace,
    signal: AbortSignal
  ): Promise<void> {
    try {
      const details = await workspace.details(subject, profile);
      if (!signal.aborted) this.#details = { key, details };
    } catch {
      if (!signal.aborted) this.#detailsFailed = key;
    }
  }

  get status(): ProfileStatus {
    const key = this.#key();
    if (key === null || this.#profile?.key === key) return 'ready';
    return this.#failed === key ? 'error' : 'loading';
  }

  /** Null until it is here; never that of another unit. */
  get profile(): Profile | null {
    return this.#profile?.key === this.#key() ? this.#profile!.profile : null;
  }

  /** The rows behind; null until the engine has given them. */
  get details(): ProfileDetails | null {
    return this.#details?.key === this.#key() ? this.#details!.details : null;
  }

  get detailsFailed(): boolean {
    return this.#detailsFailed !== null && this.#detailsFailed === this.#key();
  }

  retry(): void {
    this.#attempt += 1;
  }
}
