// A frame must be light: its script is a small one of its own (`src/lib/embed`), not the site's.
export const csr = false;

/** No page links here, so that building finds it by this. */
export const entries = () => [{}, { lang: 'en' as const }];
