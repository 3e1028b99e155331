/** The ISO day of what a person typed: `1/5/2021`, `5/2021` or `2021`; null when it is none of them. */
export function toDay(typed: string): string | null {
  const m = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(typed.trim());
  if (!m) return null;
  const [day, month] = [m[1] ?? '1', m[2] ?? '1'].map((n) => n.padStart(2, '0'));
  const iso = `${m[3]}-${month}-${day}`;
  const time = Date.parse(iso);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso) ? null : iso;
}
