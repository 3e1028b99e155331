import { createContext } from 'svelte';
import type { Workspace } from '#lib/workspace/workspace.svelte.ts';

/** What every page shares; set once by the layout. */
export const [appContext, setAppContext] = createContext<{ workspace: Workspace }>();
