import { fold } from '#lib/text/fold.ts';
import { SCALE_WORDS, UNIT_SPELLINGS } from './unit-words.ts';

/** `unitOfMeasure` is a name ("đồng", "mô hình"), '' when only a scale is said; `scale` the factor to it. */
export type UnitReading = { unitOfMeasure: string; scale: number };

/** Longer texts are prose, not a unit. */
const MAX_LENGTH = 300;

const NAMES = new Map(
  Object.entries(UNIT_SPELLINGS).flatMap(([name, spellings]) =>
    [name, ...spellings].map((s) => [fold(s), name] as const)
  )
);

/** "đồng" is written after its scale without a space: trđ, tỷđ, 1000đ, ngđ. */
const GLUED = /^(tr|trieu|ty|ti|ngan|nghin|ng|k|[\d.]+)(d|dong|vnd)$/;

/** A number in front of the unit, "1.000 đồng", "10^6 đ": thousands in any writing; null otherwise. */
function leadingNumber(text: string): { scale: number; rest: string } | null {
  const power = /^x? ?10 ?\^ ?(\d{1,2})(?!\d) ?(.*)$/.exec(text);
  if (power) return { scale: 10 ** Number(power[1]), rest: power[2]! };
  const m = /^x? ?(\d{1,3}(?:[., ]000){1,4}|10{1,12}|[1-9]0{0,2})(?![\d.,]) ?(.*)$/.exec(text);
  return m ? { scale: Number(m[1]!.replace(/\D/g, '')), rest: m[2]! } : null;
}

/** "triệu", "nghìn tỷ": the factor of the scale words in front, and what follows them. */
function leadingScale(text: string): { scale: number; rest: string } {
  let [scale, rest] = [1, text];
  for (;;) {
    const m = /^([a-z]+)\.?(?: |$)/.exec(rest);
    const factor = m ? SCALE_WORDS[m[1]!] : undefined;
    // "ng" alone is "người", and "nghìn" before nothing is still a scale.
    if (!m || factor === undefined || (rest === 'ng' && scale === 1)) return { scale, rest };
    scale *= factor;
    rest = rest.slice(m[0].length).trim();
  }
}

/** A plain unit or a ratio of units ("đồng/người/năm"); null when any part is not one. */
function nameOf(text: string): string | null {
  const whole = NAMES.get(text);
  if (whole !== undefined) return whole;
  const parts = text.split('/').map((p) => p.trim());
  if (parts.length < 2 || parts.length > 3) return null;
  const names = parts.map((p) => NAMES.get(p));
  // Between two things that are counted a slash means "and"; a ratio has money, size or time in it.
  const ratio =
    /^(?:đồng|USD|kg|tạ|tấn|lít)$/.test(names[0] ?? '') ||
    /^(?:km²|m²|ha|năm|ngày)$/.test(names.at(-1) ?? '');
  return ratio && names.every((n) => n !== undefined) ? names.join('/') : null;
}

const tidy = (text: string): string =>
  fold(
    text
      .normalize('NFC')
      .replace(/⁶/g, '^6')
      .replace(/³(?=\s*(?:đ|d|vn))/gi, '^3')
      .replace(/⁹/g, '^9')
  )
    .replace(/^[\s([{:;,.*-]+|[\s)\]}:;,*-]+$/g, '')
    .replace(/\btr\. ?d/g, 'trd')
    .replace(/\b(tr|ty|ti|ng|nghin|trieu)\. ?(?=d|v)/g, '$1 ')
    .replace(/\bd\.$/, 'd')
    .replace(/\.$/, '');

/** One unit, the whole text being it; null when it is not. */
function readOne(text: string): UnitReading | null {
  const t = tidy(text);
  if (t === '') return null;
  const plain = nameOf(t);
  if (plain !== null) return { unitOfMeasure: plain, scale: 1 };
  // "VND million", "VND bn": the currency first, as banks write it.
  const turned = /^(vnd|usd|dong) ([a-z]+)$/.exec(t);
  if (turned && SCALE_WORDS[turned[2]!] !== undefined)
    return { unitOfMeasure: NAMES.get(turned[1]!)!, scale: SCALE_WORDS[turned[2]!]! };
  const number = leadingNumber(t.replace(/^([\d., ]*\d)(?=[a-z₫])/, '$1 '));
  const words = leadingScale((number?.rest ?? t).replace(/\S+/g, (w) => w.replace(GLUED, '$1 $2')));
  const scale = (number?.scale ?? 1) * words.scale;
  if (scale === 1) return null;
  const name = words.rest === '' ? '' : nameOf(words.rest.replace(/^of /, '').replace(/\.$/, ''));
  // A number alone, "1.000", is a figure and no unit.
  if (name === null || (words.rest === '' && words.scale === 1)) return null;
  return { unitOfMeasure: name, scale };
}

/** Words after which a unit stands, whatever it is. */
const LABEL =
  /(?<!\p{L})(?:đơn\s*vị\s*(?:tính|đo|tiền)|don\s*vi\s*(?:tinh|do|tien)|[đd]\.?v\.?t|unit of measure)(?!\p{L})\s*[:(.-]*\s*/iu;
/** "Đơn vị:" introduces an office as often as a unit. */
const WEAK_LABEL = /^\W*(?:đơn\s*vị|don\s*vi|units?)\s*[:(]\s*/i;

function readList(text: string): UnitReading[] | null {
  const whole = readOne(text);
  if (whole) return [whole];
  const parts = text
    .split(/\s*[;,+&]\s*|\s+(?:và|va|and)\s+|\/(?=\s|\D)/)
    .filter((p) => p.trim() !== '');
  if (parts.length < 2 || parts.length > 8) return null;
  const read = parts.map(readOne);
  return read.every((r) => r !== null) ? read : null;
}

/** A unit nobody listed, after a label that says that it is one: "Đơn vị tính: cây". */
function unlisted(text: string): UnitReading[] {
  const name = text
    .normalize('NFC')
    .trim()
    .replace(/^[([]|[)\].:;]+$/g, '')
    .trim();
  const fits = /^[\p{L}\p{M}²³%‰]+(?: [\p{L}\p{M}²³]+){0,3}$/u.test(name);
  return fits ? [{ unitOfMeasure: name.toLowerCase(), scale: 1 }] : [];
}

function afterLabel(text: string): UnitReading[] | null {
  const strong = LABEL.exec(text);
  const label = strong ?? WEAK_LABEL.exec(text);
  if (!label) return null;
  const rest = text.slice(label.index + label[0].length).split(/\s{3,}|\t|\|/)[0]!;
  return readList(rest) ?? (strong ? unlisted(rest) : []);
}

const MONEY_AT_END =
  /(?:^|[\s,–-])((?:\d{1,3}(?:[., ]000)+|1000|nghìn|ngàn|triệu|tỷ|tỉ|tr\.?|nghin|ngan|trieu|ty|ti)(?:\s*tỷ|\s*ty)?\s*(?:đồng|dong|đ|d|vnđ|vnd))\.?$/i;

/** From a header: what stands in brackets, after a dash or a comma, or money at the end. */
function inHeader(text: string): UnitReading[] {
  const found: UnitReading[] = [];
  for (const m of text.matchAll(/[([]([^()[\]]{1,60})[)\]]/g))
    found.push(...(readList(m[1]!) ?? afterLabel(m[1]!) ?? []));
  if (found.length > 0) return found;
  const tail = /[,:–—-]\s*([^,:–—]{1,40})$/.exec(text);
  const atTail = tail ? readOne(tail[1]!) : null;
  // "Mô hình, điển hình" is two things counted, not a thing and its unit.
  if (atTail && (atTail.scale > 1 || /^(?:đồng|USD|%|‰)/.test(atTail.unitOfMeasure)))
    return [atTail];
  const percent = /\s(%|‰)$/.exec(text);
  const money = MONEY_AT_END.exec(text);
  const one = percent ? readOne(percent[1]!) : money ? readOne(money[1]!) : null;
  return one ? [one] : [];
}

/**
 * Every unit of measure that a unit line, a header or a cell of a unit column names, in order,
 * without repeats: "ĐVT: người; triệu đồng" has two. [] when it names none.
 */
export function unitsOfMeasureIn(text: string): UnitReading[] {
  if (text.length > MAX_LENGTH) return [];
  const t = text
    .normalize('NFC')
    .replace(/[\u00A0\u202F\s]+/g, (s) => (s.length > 2 ? '   ' : ' '))
    .trim();
  const all = afterLabel(t) ?? readList(t) ?? inHeader(t);
  return all.filter(
    (a, i) => all.findIndex((b) => a.unitOfMeasure === b.unitOfMeasure && a.scale === b.scale) === i
  );
}

/**
 * The one unit of measure a text names: "Đơn vị tính: triệu đồng", "Số tiền (tr.đ)", "1.000 đồng".
 * Null when it names none, or several; `unitsOfMeasureIn` has those.
 */
export function readUnitOfMeasure(text: string): UnitReading | null {
  const all = unitsOfMeasureIn(text);
  return all.length === 1 ? all[0]! : null;
}
