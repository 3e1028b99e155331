import { formatNumber, type Lang } from './format.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A size in steps of a thousand: `0 B`, `412 kB`, `1,2 MB`. */
export function formatBytes(bytes: number, lang: Lang): string {
  let value = bytes;
  let unit = 0;
  while (Math.round(value) >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const decimals = unit > 1 && value < 10 ? 1 : 0;
  return `${formatNumber(Number(value.toFixed(decimals)), { lang })} ${UNITS[unit]}`;
}
