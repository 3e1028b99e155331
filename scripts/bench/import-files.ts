import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { subjectTable } from '../../src/lib/model/schema.ts';

/**
 * Big files as an office's software would save them, the same each time: one row per district,
 * quarter, measure and split. `clean` can be read by any CSV reader; in `office` the cells need
 * reading: money in words, qualifiers, marks for blanks, Vietnamese numbers. `template` follows the
 * template for commendations, each row with an id and a source, some with a note.
 */
export type FileStyle = 'clean' | 'office' | 'template';

const HEADER = [
  'Tỉnh',
  'Huyện',
  'Năm',
  'Quý',
  'Chỉ tiêu',
  'Đối tượng',
  'Tình trạng',
  'Đơn vị tính',
  'Giá trị',
  'Số văn bản',
  'Ngày nhập',
  'Ghi chú'
];

const QUARTERS = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];

type What = { measure: string; recipient: string; state: string; unit: string; money?: true };

const WHATS: What[] = [
  ...['Tập thể', 'Cá nhân'].flatMap((recipient) =>
    ['Đã khen', 'Đề nghị'].map((state): What => ({
      measure: 'Lượt khen',
      recipient,
      state,
      unit: 'lượt'
    }))
  ),
  { measure: 'Mô hình mới', recipient: '', state: '', unit: 'mô hình' },
  { measure: 'Cuộc kiểm tra', recipient: '', state: '', unit: 'cuộc' },
  { measure: 'Đảng viên được kiểm tra', recipient: '', state: '', unit: 'đảng viên' },
  { measure: 'Tiền ủng hộ', recipient: '', state: '', unit: 'đồng', money: true }
];

/** As the template for commendations names them. */
const TEMPLATE_HEADER = subjectTable('commendations').fields.map((f) => f.name);

const SPLITS = ['collective', 'individual'].flatMap((recipient) =>
  ['awarded', 'proposed'].map((state) => ({ recipient, state }))
);

const QUARTER_ENDS = [
  ['01', '03'],
  ['04', '06'],
  ['07', '09'],
  ['10', '12']
] as const;

/** Small and quick; the figures need no more than to differ. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const provinceNames = (): string[] =>
  readFileSync('data/reference/provinces.csv', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('63:'))
    .map((line) => line.split(',')[3]!);

/** The digits of a whole number, in threes with dots. */
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

function officeValue(n: number, { money }: What, random: () => number): string {
  const dice = random();
  if (dice < 0.02) return '-';
  if (dice < 0.03) return '...';
  if (!money) {
    if (dice < 0.06) return `hơn ${grouped(Math.ceil(n / 100) * 100)}`;
    return grouped(n);
  }
  if (dice < 0.2) return `${grouped(Math.ceil(n / 1e6))} triệu đồng`;
  if (dice < 0.25) return `gần ${Math.ceil(n / 1e7) / 100} tỷ đồng`.replace('.', ',');
  return `${grouped(n)} đồng`;
}

/** Rows of the template, one per commune, quarter and split. */
function* templateRows(rows: number, random: () => number): Generator<string> {
  const perPlace = QUARTER_ENDS.length * SPLITS.length * 10;
  const provinces = provinceNames();
  const communes = Math.ceil(rows / (provinces.length * perPlace));
  let written = 0;
  for (const [p, province] of provinces.entries())
    for (let c = 1; c <= communes; c++) {
      const id = `xa-${String(p).padStart(2, '0')}-${String(c).padStart(4, '0')}`;
      for (let year = 2015; year < 2025; year++)
        for (const [q, [first, last]] of QUARTER_ENDS.entries())
          for (const { recipient, state } of SPLITS) {
            if (written++ >= rows) return;
            const of: Record<string, string> = {
              id: `kt-${written}`,
              unit_id: id,
              unit: `Xã Mẫu ${c} (${province})`,
              measure: 'commendation_occasions',
              period_start: `${year}-${first}`,
              period_end: `${year}-${last}`,
              period_basis: 'stated',
              recipient,
              state,
              value: String(Math.floor(random() * 400)),
              unit_of_measure: 'luot',
              qualifier: 'exact',
              status: 'normal',
              source: `bc-${year}-q${q + 1}`,
              note: written % 50 === 0 ? 'số liệu đã đối chiếu' : ''
            };
            yield `${TEMPLATE_HEADER.map((name) => of[name] ?? '').join(',')}\r\n`;
          }
    }
}

function* chained<T>(...lists: Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}

/** Writes pieces one after another; returns the bytes. */
function write(path: string, pieces: Iterable<string>): number {
  const file = openSync(path, 'w');
  let bytes = 0;
  let text = '';
  const flush = () => {
    bytes += writeSync(file, Buffer.from(text, 'utf8'));
    text = '';
  };
  for (const piece of pieces) {
    text += piece;
    if (text.length > 1 << 20) flush();
  }
  flush();
  closeSync(file);
  return bytes;
}

/** Writes `rows` rows to `path`; returns the bytes written. A million rows are about 100 MB. */
export function writeImportFile(path: string, rows: number, style: FileStyle): number {
  const random = createRandom(20261122);
  if (style !== 'template') return write(path, officeRows(rows, style, random));
  const head = `\uFEFF${TEMPLATE_HEADER.join(',')}\r\n`;
  return write(path, chained([head], templateRows(rows, random)));
}

function* officeRows(rows: number, style: FileStyle, random: () => number): Generator<string> {
  const provinces = provinceNames();
  const perPlace = QUARTERS.length * WHATS.length * 10;
  const districts = Math.ceil(rows / (provinces.length * perPlace));
  yield `\uFEFF${HEADER.join(',')}\r\n`;
  let written = 0;
  for (const province of provinces)
    for (let d = 1; d <= districts; d++)
      for (let year = 2015; year < 2025; year++)
        for (const [q, quarter] of QUARTERS.entries())
          for (const what of WHATS) {
            if (written++ >= rows) return;
            const n = Math.floor(random() * (what.money ? 4e9 : 4000));
            const value = style === 'clean' ? String(n) : officeValue(n, what, random);
            const quoted = value.includes(',') ? `"${value}"` : value;
            yield (
              `${province},Huyện Mẫu ${String(d).padStart(3, '0')},${year},${quarter},${what.measure},${what.recipient},${what.state},` +
              `${what.unit},${quoted},${String(written).padStart(8, '0')}/BC,${String(15 + q).padStart(2, '0')}/${String(q * 3 + 3).padStart(2, '0')}/${year},\r\n`
            );
          }
}
