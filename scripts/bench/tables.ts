/** The tables both bare pages load: all that ours can be asked about, and nothing cut beforehand. */
export const SUBJECTS = ['models', 'commendations', 'checks', 'charity'] as const;

/** What a figure can be split by; the charts show those that are not. */
export const DIMENSIONS = ['level', 'field', 'recipient', 'form', 'target', 'item'] as const;
