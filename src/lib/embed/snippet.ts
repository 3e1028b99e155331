import type { Spec } from '#lib/spec/spec.ts';
import { toViewQuery, type OwnNote } from '#lib/spec/view.ts';
import type { Part } from './parts.ts';

type Look = { theme: Spec['theme']; hidden: readonly Part[] };

type Framed = Look & {
  /** The figure as the site has it now, or one that the address itself carries. */
  figure: { spec: Spec; notes: readonly OwnNote[] } | { hash: string };
};

/** The address of a frame; `base` is that of the page `nhung/`, in its language. */
export function toFrameAddress(base: string, { figure, theme, hidden }: Framed): string {
  const own =
    'spec' in figure
      ? toViewQuery({
          spec: { ...figure.spec, lang: 'vi', theme },
          beside: null,
          notes: [...figure.notes],
          name: ''
        })
      : theme === 'auto'
        ? ''
        : `theme=${theme}`;
  const hide = hidden.length === 0 ? '' : `hide=${hidden.join(',')}`;
  const query = [own, hide].filter(Boolean).join('&');
  const hash = 'hash' in figure ? `#${figure.hash}` : '';
  return `${base}${query === '' ? '' : `?${query}`}${hash}`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

/** Text as it may stand between the quotes of an attribute. */
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c]!);

type Snippet = {
  src: string;
  title: string;
  /** Pixels; the script, where there is one, corrects it. */
  height: number;
  /** Address of the script that fits the height; null for a frame that stays as tall as it is. */
  script: string | null;
};

/** What a person pastes into a page: one frame, and the script that fits its height. */
export function toSnippet({ src, title, height, script }: Snippet): string {
  const frame = `<iframe src="${escape(src)}" title="${escape(title)}" loading="lazy" style="width:100%;border:0" height="${Math.round(height)}" allow="clipboard-write; fullscreen"></iframe>`;
  return script === null ? frame : `${frame}\n<script src="${escape(script)}" async></script>`;
}
