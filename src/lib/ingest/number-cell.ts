/** `plain`: 1234.5 only, as in packs. `template`: also Vietnamese 1.234,5, where it can mean one thing. */
export type NumberStyle = 'plain' | 'template';

export type NumberCell =
  | { ok: true; value: number }
  | { ok: false; code: 'not_a_number' | 'number_too_large' }
  /** The two readings, each written so that it has one meaning only. */
  | { ok: false; code: 'ambiguous_number'; whole: string; decimal: string };

const PLAIN = /^-?\d+(\.\d+)?$/;
const GAP = '[ \\u00A0\\u202F]';
/** Groups of three after a first group without leading zero. */
const grouped = (mark: string, decimal: string): RegExp =>
  new RegExp(`^-?[1-9]\\d{0,2}(?:${mark}\\d{3})+(?:${decimal}\\d+)?$`);
const DOTS_COMMA = /^-?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
const COMMAS_DOT = /^-?[1-9]\d{0,2}(?:,\d{3})+\.\d+$/;
const SPACED = grouped(GAP, '[.,]');
const REPEATED = /^-?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})+$/;
const ONE_MARK = /^(-?\d+)[.,](\d+)$/;
const COULD_BE_THOUSANDS = /^-?[1-9]\d{0,2}$/;

/** Past 2^53 neighbouring numbers become one; such a figure is a slip, or has the wrong unit. */
function value(text: string): NumberCell {
  const number = Number(text);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER
    ? { ok: true, value: number }
    : { ok: false, code: 'number_too_large' };
}

/**
 * Reads one cell. A mark before exactly three digits ("1.234", "1,234") has two meanings in a
 * template and is asked about; in a pack the dot is the decimal mark.
 */
export function parseNumberCell(text: string, style: NumberStyle): NumberCell {
  if (style === 'plain')
    return PLAIN.test(text) ? value(text) : { ok: false, code: 'not_a_number' };
  if (/^-?\d+$/.test(text)) return value(text);
  if (DOTS_COMMA.test(text)) return value(text.replaceAll('.', '').replace(',', '.'));
  if (COMMAS_DOT.test(text)) return value(text.replaceAll(',', ''));
  if (SPACED.test(text)) return value(text.replace(new RegExp(GAP, 'g'), '').replace(',', '.'));
  if (REPEATED.test(text)) return value(text.replace(/[.,]/g, ''));
  const one = ONE_MARK.exec(text);
  if (!one) return { ok: false, code: 'not_a_number' };
  const [, before, after] = one as unknown as [string, string, string];
  if (after.length === 3 && COULD_BE_THOUSANDS.test(before))
    return {
      ok: false,
      code: 'ambiguous_number',
      whole: `${before}${after}`,
      decimal: `${before}.${after}0`
    };
  return value(`${before}.${after}`);
}
