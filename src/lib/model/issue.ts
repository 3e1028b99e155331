/** What is wrong, where. The sentence for a code lives in `text/`, in both languages. */
export type Severity = 'error' | 'warning' | 'info';

export type Issue = {
  severity: Severity;
  code: string;
  file: string;
  /** Line in the file, the header being line 1; null when it concerns the whole file. */
  row: number | null;
  column: string | null;
  /** The text that was read. */
  seen: string;
  /** Values for the placeholders of the message. */
  details?: Record<string, string | number>;
};
