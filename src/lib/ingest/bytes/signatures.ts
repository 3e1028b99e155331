import type { Refusal } from './refusal.ts';

/** Containers that are opened, by their first bytes. */
export type Container = 'zip' | 'gzip' | 'ole' | 'biff';

type Signature = {
  /** Bytes in hex at `at`; `..` is any byte. Several alternatives parted by spaces. */
  bytes: string;
  at?: number;
  /** A second mark that text which merely begins alike does not have. */
  and?: { bytes: string; at: number };
  /** The mark is plain letters, with which a text may begin as well: other bytes must follow. */
  letters?: true;
  is: Container | Refusal;
};

const kind = (code: Refusal['code'], name: string): Refusal => ({ code, details: { kind: name } });

const hex = (text: string): string =>
  [...text].map((char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');

const SIGNATURES: readonly Signature[] = [
  { bytes: '504b0304 504b0506 504b0708', is: 'zip' },
  { bytes: '1f8b08', is: 'gzip' },
  { bytes: 'd0cf11e0a1b11ae1', is: 'ole' },
  { bytes: '09080600 0908080000051000 0904060000001000 0902060000001000', is: 'biff' },
  { bytes: '89504e470d0a1a0a', is: kind('file_is_image', 'PNG') },
  { bytes: 'ffd8ff', is: kind('file_is_image', 'JPEG') },
  { bytes: `${hex('GIF87a')} ${hex('GIF89a')}`, is: kind('file_is_image', 'GIF') },
  { bytes: hex('RIFF'), and: { bytes: hex('WEBP'), at: 8 }, is: kind('file_is_image', 'WebP') },
  { bytes: hex('RIFF'), and: { bytes: hex('WAVE'), at: 8 }, is: kind('file_is_media', 'WAV') },
  { bytes: hex('RIFF'), and: { bytes: hex('AVI '), at: 8 }, is: kind('file_is_media', 'AVI') },
  { bytes: '49492a00 4d4d002a', is: kind('file_is_image', 'TIFF') },
  { bytes: hex('BM'), letters: true, is: kind('file_is_image', 'BMP') },
  { bytes: '00000100', and: { bytes: '00', at: 9 }, is: kind('file_is_image', 'ICO') },
  { bytes: hex('8BPS'), and: { bytes: '0001', at: 4 }, is: kind('file_is_image', 'PSD') },
  { bytes: 'd7cdc69a', is: kind('file_is_image', 'WMF') },
  { bytes: '01000000', and: { bytes: hex(' EMF'), at: 40 }, is: kind('file_is_image', 'EMF') },
  { bytes: hex('AT&TFORM'), letters: true, is: kind('file_is_image', 'DjVu') },
  { bytes: hex('AC10'), letters: true, is: kind('file_is_image', 'DWG') },
  { bytes: hex('!BDN'), letters: true, is: kind('file_is_email', 'PST') },
  { bytes: 'e4525c7b8cd8a74daeb15378d02996d3', is: kind('file_is_word', 'OneNote') },
  { bytes: hex('ITSF'), letters: true, is: kind('file_is_word', 'CHM') },
  { bytes: '00000200060406', is: kind('file_is_old_sheet', 'Lotus 1-2-3') },
  { bytes: '00001a00', and: { bytes: '04', at: 6 }, is: kind('file_is_old_sheet', 'Lotus 1-2-3') },
  { bytes: hex('CD001'), at: 32769, is: kind('file_is_archive', 'ISO') },
  { bytes: hex('ftyphei'), at: 4, is: kind('file_is_image', 'HEIC') },
  { bytes: hex('ftypavif'), at: 4, is: kind('file_is_image', 'AVIF') },
  { bytes: hex('ftyp'), at: 4, letters: true, is: kind('file_is_media', 'MP4') },
  { bytes: hex('ID3'), letters: true, is: kind('file_is_media', 'MP3') },
  { bytes: 'fffb fff3 fff2', is: kind('file_is_media', 'MP3') },
  { bytes: hex('OggS'), letters: true, is: kind('file_is_media', 'OGG') },
  { bytes: hex('fLaC'), letters: true, is: kind('file_is_media', 'FLAC') },
  { bytes: '1a45dfa3', is: kind('file_is_media', 'MKV') },
  { bytes: '3026b2758e66cf11', is: kind('file_is_media', 'WMV') },
  { bytes: '000001ba 000001b3', is: kind('file_is_media', 'MPEG') },
  { bytes: hex('FLV'), letters: true, is: kind('file_is_media', 'FLV') },
  { bytes: hex('MZ'), letters: true, is: kind('file_is_executable', 'Windows EXE') },
  { bytes: '7f454c46', is: kind('file_is_executable', 'ELF') },
  { bytes: 'feedface feedfacf cefaedfe cffaedfe', is: kind('file_is_executable', 'Mach-O') },
  { bytes: 'cafebabe', is: kind('file_is_executable', 'Java') },
  { bytes: '0061736d', is: kind('file_is_executable', 'WebAssembly') },
  { bytes: `${hex('SQLite format 3')}00`, is: kind('file_is_database', 'SQLite') },
  { bytes: hex('DUCK'), at: 8, letters: true, is: kind('file_is_database', 'DuckDB') },
  { bytes: hex('PAR1'), letters: true, is: kind('file_is_database', 'Parquet') },
  { bytes: `${hex('ARROW1')}0000`, is: kind('file_is_database', 'Arrow') },
  {
    bytes: `00010000${hex('Standard Jet DB')} 00010000${hex('Standard ACE DB')}`,
    is: kind('file_is_database', 'Access')
  },
  { bytes: `${hex('Rar!')}1a07`, is: kind('file_is_archive', 'RAR') },
  { bytes: '377abcaf271c', is: kind('file_is_archive', '7z') },
  { bytes: 'fd377a585a00', is: kind('file_is_archive', 'XZ') },
  { bytes: `${hex('BZh')}..314159265359`, is: kind('file_is_archive', 'bzip2') },
  { bytes: '28b52ffd', is: kind('file_is_archive', 'Zstandard') },
  { bytes: '04224d18', is: kind('file_is_archive', 'LZ4') },
  { bytes: `${hex('MSCF')}00000000`, is: kind('file_is_archive', 'CAB') },
  { bytes: hex('ustar'), at: 257, is: kind('file_is_archive', 'TAR') },
  { bytes: '4c0000000114020000000000c000000000000046', is: kind('file_is_shortcut', 'LNK') },
  { bytes: hex('{\\rtf'), is: kind('file_is_rtf', 'RTF') },
  { bytes: hex('%!PS-Adobe'), is: kind('file_is_word', 'PostScript') }
];

const matches = (bytes: Uint8Array, pattern: string, at: number): boolean => {
  if (bytes.length < at + pattern.length / 2) return false;
  for (let i = 0; i < pattern.length; i += 2) {
    const byte = bytes[at + i / 2]!.toString(16).padStart(2, '0');
    if (pattern[i] !== '.' && pattern[i] !== byte[0]) return false;
    if (pattern[i + 1] !== '.' && pattern[i + 1] !== byte[1]) return false;
  }
  return true;
};

/** Whether the first bytes hold controls that no text has. */
const hasControls = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 256).some((byte) => byte < 9 || (byte > 13 && byte < 32));

const fits = (bytes: Uint8Array, { bytes: patterns, at = 0, and, letters }: Signature): boolean =>
  patterns.split(' ').some((pattern) => matches(bytes, pattern, at)) &&
  (!and || matches(bytes, and.bytes, and.at)) &&
  (!letters || hasControls(bytes));

/** A PDF may have a little before its mark. */
const PDF_WITHIN = 1024;

function isPdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, PDF_WITHIN));
  // A table that mentions the mark in a cell has it after text, not at the start of a line.
  return /^(?:\s|\uFEFF|ï»¿)*%PDF-\d/.test(head) || /^[^,;\t]{0,512}\n%PDF-\d\.\d[\r\n]/.test(head);
}

/** First bytes of dBase III and IV and of FoxPro, with memo fields and without. */
const DBF = [0x03, 0x30, 0x31, 0x43, 0x83, 0x8b, 0xf5];
/** What Visual FoxPro puts between the mark that ends its fields and its rows. */
const FOXPRO_BACKLINK = 263;

/** A table of dBase or FoxPro: the day it was saved, then its fields, up to the mark of their end. */
function isDbf(bytes: Uint8Array): boolean {
  if (bytes.length < 65 || !DBF.includes(bytes[0]!)) return false;
  const isDay = bytes[2]! >= 1 && bytes[2]! <= 12 && bytes[3]! >= 1 && bytes[3]! <= 31;
  const end = (bytes[8]! | (bytes[9]! << 8)) - 1;
  return isDay && [end, end - FOXPRO_BACKLINK].some((at) => at >= 64 && bytes[at] === 13);
}

/** What a file is by its first bytes; null when they are those of no known kind. */
export function signatureOf(bytes: Uint8Array): Container | Refusal | null {
  if (isPdf(bytes)) return { code: 'file_is_pdf' };
  if (isDbf(bytes)) return kind('file_is_database', 'dBase, FoxPro DBF');
  return SIGNATURES.find((signature) => fits(bytes, signature))?.is ?? null;
}
