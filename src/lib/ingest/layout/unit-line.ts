import { fold } from '#lib/text/fold.ts';
import { isEmptyCell, toLine } from './shape.ts';

const SAYS =
  /(?:đơn\s+vị\s+tính|don\s+vi\s+tinh|đvt|dvt|đv\s+tính|unit\s+of\s+measure)\s*[:：.\-–]?\s*/iu;
/** "Đơn vị: triệu đồng" says the same, where what follows is a unit of measure. */
const MAY_SAY = /(?:^|\()\s*(?:đơn\s+vị|don\s+vi|đv|units?)\s*[:：]\s*/iu;
const MEASURES =
  /^(?:1[.,]?000|nghin|ngan|trieu|ty|ti|tram|dong|vnd|usd|%|phan tram|nguoi|luot|cuoc|mo hinh|tap the|ca nhan|suat|ho|can|nha|don vi|xa|cai|chiec|thousand|million|billion|percent|persons?|people|number|km|ha|tan|kg)\b/;
const LONGEST = 60;

/**
 * What "Đơn vị tính: triệu đồng" says in one of the cells: "triệu đồng"; null when none does.
 * The text may stand in the cell after it.
 */
export function unitOfLine(cells: readonly string[]): string | null {
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c]!;
    if (isEmptyCell(cell) || cell.length > 300) continue;
    const said = saidIn(toLine(cell), cells.slice(c + 1));
    if (said) return said;
  }
  return null;
}

/** Whether a line says more before its unit: "Kinh phí an sinh xã hội, đơn vị tính: triệu đồng". */
export function saysBefore(text: string): boolean {
  const found = SAYS.exec(text);
  const words = text.slice(0, found?.index ?? 0).match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 3;
}

function saidIn(text: string, after: readonly string[]): string | null {
  const sure = SAYS.exec(text);
  const found = sure ?? MAY_SAY.exec(text);
  if (!found) return null;
  const rest = cleaned(text.slice(found.index + found[0].length));
  const said = rest || (/[:：]\s*$/.test(text) ? cleaned(toLine(after.find(filled) ?? '')) : '');
  if (!said || said.length > LONGEST) return null;
  return sure || MEASURES.test(fold(said)) ? said : null;
}

const filled = (cell: string): boolean => !isEmptyCell(cell);

const cleaned = (text: string): string => {
  const open = text.includes('(');
  return text.replace(open ? /[.;,\s]+$/ : /[).;,\s]+$/, '').trim();
};
