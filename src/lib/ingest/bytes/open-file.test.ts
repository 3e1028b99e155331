import { gzipSync, strToU8, zipSync } from 'fflate';
import * as XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';
import { issueMessage } from '#lib/text/words/issues.ts';
import { openFile } from './open-file.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (...parts: (string | number[] | Uint8Array)[]): Bytes => {
  const chunks = parts.map((part) =>
    typeof part === 'string' ? new TextEncoder().encode(part) : Uint8Array.from(part)
  );
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};

const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);
const open = (bytes: Uint8Array, name = 'a.csv', limits = {}) =>
  openFile({ name, bytes: own(bytes) }, { limits });

/** A sequence that looks random and is the same each time. */
const noise = (length: number): number[] => {
  let state = 12345;
  return Array.from(
    { length },
    () => ((state = (state * 1103515245 + 12345) % 2 ** 31) >> 16) & 255
  );
};

const CSV = 'Đơn vị;Số mô hình\nNghệ An;12\nHà Tĩnh;7\n';
const csv = strToU8(CSV);
const zip = (files: Record<string, Uint8Array>) => zipSync(files);

const workbook = (
  sheets: Record<string, XLSX.WorkSheet>,
  type: XLSX.BookType = 'xlsx',
  hidden: string[] = []
): Bytes => {
  const names = Object.keys(sheets);
  const book: XLSX.WorkBook = {
    SheetNames: names,
    Sheets: sheets,
    Workbook: { Sheets: names.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) }
  };
  return own(new Uint8Array(XLSX.write(book, { type: 'array', bookType: type }) as ArrayBuffer));
};

const cells = (rows: (string | number | boolean)[][]): XLSX.WorkSheet =>
  XLSX.utils.aoa_to_sheet(rows);

/** An OLE file with one stream of that name. */
const ole = (stream: string): Bytes => {
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(5000));
  return own(new Uint8Array(XLSX.CFB.write(file, { type: 'array' }) as unknown as ArrayBuffer));
};

const encryptedZip = (): Bytes => {
  const bytes = own(zip({ 'a.csv': csv }));
  const view = new DataView(bytes.buffer);
  const central = bytes.findIndex(
    (_, i) => i + 4 <= bytes.length && view.getUint32(i, true) === 0x02014b50
  );
  bytes[central + 8]! |= 1;
  return bytes;
};

const corrupt = (bytes: Uint8Array, at: number): Bytes => {
  const copy = own(bytes);
  copy[at]! ^= 0xff;
  return copy;
};

const LONG = strToU8(Array.from({ length: 2000 }, (_, i) => `Nghệ An;${i * 7919}`).join('\n'));

const REFUSALS: [name: string, code: string, bytes: Uint8Array, says?: string][] = [
  ['nothing', 'file_is_empty', bytesOf()],
  ['only a byte order mark and space', 'file_is_empty', bytesOf([0xef, 0xbb, 0xbf], ' \r\n\t\n')],
  ['only zeros', 'file_is_empty', new Uint8Array(4096)],
  ['UTF-16 without content', 'file_is_empty', bytesOf([0xff, 0xfe, 0x0d, 0, 0x0a, 0])],
  ['PDF', 'file_is_pdf', bytesOf('%PDF-1.7\n', noise(500)), 'PDF'],
  ['PNG', 'file_is_image', bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a], noise(100)), 'PNG'],
  ['JPEG', 'file_is_image', bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JFIF'), 'JPEG'],
  ['GIF', 'file_is_image', bytesOf('GIF89a', [1, 0, 1, 0]), 'GIF'],
  ['WebP', 'file_is_image', bytesOf('RIFF', [1, 2, 0, 0], 'WEBPVP8 '), 'WebP'],
  ['TIFF', 'file_is_image', bytesOf('II*', [0, 8, 0, 0, 0]), 'TIFF'],
  ['BMP', 'file_is_image', bytesOf('BM', [70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0]), 'BMP'],
  ['SVG', 'file_is_image', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>'), 'SVG'],
  ['a program', 'file_is_executable', bytesOf('MZ', [0x90, 0, 3, 0, 0, 0, 4, 0], noise(80))],
  ['a Linux program', 'file_is_executable', bytesOf([0x7f], 'ELF', [2, 1, 1, 0])],
  ['SQLite', 'file_is_database', bytesOf('SQLite format 3', [0, 16, 0]), 'SQLite'],
  ['DuckDB', 'file_is_database', bytesOf(noise(8), 'DUCK', [64, 0, 0, 0]), 'DuckDB'],
  ['Parquet', 'file_is_database', bytesOf('PAR1', [0x15, 4, 0x15], noise(40), 'PAR1'), 'Parquet'],
  ['MP3', 'file_is_media', bytesOf('ID3', [3, 0, 0, 0, 0, 0, 0]), 'MP3'],
  ['MP4', 'file_is_media', bytesOf([0, 0, 0, 32], 'ftypisom', [0, 0, 2, 0]), 'MP4'],
  ['WAV', 'file_is_media', bytesOf('RIFF', [36, 0, 0, 0], 'WAVEfmt '), 'WAV'],
  ['RAR', 'file_is_archive', bytesOf('Rar!', [0x1a, 7, 1, 0]), 'RAR'],
  ['7z', 'file_is_archive', bytesOf('7z', [0xbc, 0xaf, 0x27, 0x1c, 0, 4]), '7z'],
  ['TAR', 'file_is_archive', bytesOf('a.csv', new Uint8Array(252), 'ustar', [0]), 'TAR'],
  [
    'a shortcut',
    'file_is_shortcut',
    bytesOf([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46])
  ],
  ['an address', 'file_is_shortcut', bytesOf('[InternetShortcut]\r\nURL=https://example.org/\r\n')],
  ['a card', 'file_is_address_book', bytesOf('BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n'), 'vCard'],
  ['PSD', 'file_is_image', bytesOf('8BPS', [0, 1], noise(100)), 'PSD'],
  ['WMF', 'file_is_image', bytesOf([0xd7, 0xcd, 0xc6, 0x9a], noise(100)), 'WMF'],
  ['EMF', 'file_is_image', bytesOf([1, 0, 0, 0], new Uint8Array(36), ' EMF', noise(9)), 'EMF'],
  ['DjVu', 'file_is_image', bytesOf('AT&TFORM', [0, 0, 1, 0], 'DJVM', noise(100)), 'DjVu'],
  ['a drawing', 'file_is_image', bytesOf('AC1027', [0, 0, 0], noise(300)), 'DWG'],
  ['a mailbox', 'file_is_email', bytesOf('!BDN', noise(300)), 'PST'],
  ['a help file', 'file_is_word', bytesOf('ITSF', [3, 0, 0, 0], noise(300)), 'CHM'],
  [
    'a mail saved as a page',
    'file_is_email',
    bytesOf(
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n<html></html>'
    )
  ],
  [
    'a table of FoxPro',
    'file_is_database',
    bytesOf([3, 24, 1, 15, 1, 0, 0, 0, 65, 0, 9, 0], new Uint8Array(52), [13], ' Nghe An'),
    'DBF'
  ],
  ['Lotus', 'file_is_old_sheet', bytesOf([0, 0, 2, 0, 6, 4, 6, 0], noise(100)), 'Lotus'],
  [
    'SYLK',
    'file_is_old_sheet',
    bytesOf('ID;PWXL;N;E\r\nC;Y1;X1;K"Don vi"\r\nC;X2;K12\r\nE\r\n'),
    'SYLK'
  ],
  ['DIF', 'file_is_old_sheet', bytesOf('TABLE\r\n0,1\r\n"EXCEL"\r\nDATA\r\n0,0\r\n""\r\n'), 'DIF'],
  ['YAML', 'file_is_other', bytesOf('nam: 2023\nds:\n  - ten: Nghệ An\n    so: 12\n'), 'YAML'],
  ['PHP', 'file_is_other', bytesOf('<?php\necho "a", "b";\n'), 'PHP'],
  ['delimiters around nothing', 'file_is_empty', bytesOf(';;;;\r\n;"";;;\r\n')],
  ['RTF', 'file_is_rtf', bytesOf('{\\rtf1\\ansi Báo cáo}'), 'RTF'],
  [
    'Word',
    'file_is_word',
    zip({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
    'DOCX'
  ],
  ['PowerPoint', 'file_is_powerpoint', zip({ 'ppt/presentation.xml': strToU8('<p/>') }), 'PPTX'],
  [
    'an open document',
    'file_is_word',
    zip({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
    'ODT'
  ],
  ['old Word', 'file_is_word', ole('WordDocument'), 'DOC'],
  ['old PowerPoint', 'file_is_powerpoint', ole('PowerPoint Document'), 'PPT'],
  ['an encrypted workbook', 'file_is_encrypted', ole('EncryptedPackage')],
  ['an Outlook message', 'file_is_email', ole('__properties_version1.0')],
  ['an encrypted ZIP', 'file_is_encrypted', encryptedZip()],
  [
    'HTML without a table',
    'file_is_html',
    bytesOf(
      '\n<!DOCTYPE html><html><head><title>404</title></head><body><p>Không tìm thấy</p></body></html>'
    ),
    'HTML'
  ],
  [
    'a piece of HTML',
    'file_is_html',
    bytesOf('<div class="error"><p>Hết phiên làm việc</p></div>')
  ],
  [
    'JSON',
    'file_is_json',
    bytesOf('[{"tinh": "Nghệ An", "so": 12}, {"tinh": "Hà Tĩnh", "so": 7}]'),
    'JSON'
  ],
  ['JSON by lines', 'file_is_json', bytesOf('{"a": 1}\n{"a": 2}\n{"a": 3}\n')],
  [
    'JSON cut short',
    'file_is_json',
    bytesOf('{\n  "rows": [\n    {\n      "a": 1,\n      "b": "x"\n    },\n')
  ],
  [
    'JSON in UTF-16',
    'file_is_json',
    bytesOf(
      [0xff, 0xfe],
      [...'{"a":[1,2]}'].flatMap((c) => [c.charCodeAt(0), 0])
    )
  ],
  ['XML', 'file_is_xml', bytesOf('<?xml version="1.0"?>\n<data><row>1</row></data>'), 'XML'],
  [
    'an e-mail',
    'file_is_email',
    bytesOf(
      'From: a@example.org\r\nTo: b@example.org\r\nSubject: Bao cao\r\nMIME-Version: 1.0\r\n\r\nKính gửi'
    )
  ],
  [
    'a Git LFS pointer',
    'file_is_lfs_pointer',
    bytesOf(`version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 123\n`),
    'Git LFS'
  ],
  ['noise', 'file_is_binary', bytesOf(noise(3000))],
  ['a little noise', 'file_is_binary', bytesOf(noise(200))],
  ['a ZIP cut short', 'file_is_truncated', zip({ 'a.csv': LONG }).slice(0, 2000), 'ZIP'],
  ['a ZIP with a changed byte', 'file_is_truncated', corrupt(zip({ 'a.csv': LONG }), 300)],
  ['a gzip cut short', 'file_is_truncated', gzipSync(LONG).slice(0, -100), 'gzip'],
  ['a gzip without its end', 'file_is_truncated', gzipSync(LONG).slice(0, -4)],
  ['a gzip of a few bytes', 'file_is_truncated', gzipSync(LONG).slice(0, 12)],
  [
    'a ZIP without a table',
    'zip_without_table',
    zip({ 'a.pdf': bytesOf('%PDF-1.4'), 'b/c.docx': csv })
  ],
  ['an empty ZIP', 'zip_without_table', zip({})],
  [
    'a ZIP with a picture called .csv',
    'file_is_image',
    zip({ 'a.csv': bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a]) })
  ],
  [
    'a ZIP in a ZIP in a ZIP',
    'zip_nested',
    zip({ 'b.zip': zip({ 'c.zip': zip({ 'a.csv': csv }) }) })
  ],
  ['a bomb', 'zip_bomb', zip({ 'a.csv': new Uint8Array(20 << 20).fill(48) })],
  ['a gzip bomb', 'zip_bomb', gzipSync(new Uint8Array(20 << 20).fill(48))],
  [
    'a bomb for a workbook',
    'zip_bomb',
    zip({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/a.xml': new Uint8Array(20 << 20) })
  ],
  ['an empty workbook', 'workbook_empty', workbook({ A: cells([[]]) })]
];

test.each(REFUSALS)('%s is refused as %s', async (_, code, bytes, says) => {
  const { parts, error } = await open(bytes);
  expect(error?.code).toBe(code);
  expect(error?.severity).toBe('error');
  expect(parts).toEqual([]);
  for (const language of ['vi', 'en'] as const)
    expect(issueMessage(error!, language)).toContain(says ?? '');
});

const TABLES: [name: string, text: string][] = [
  ['a plain table', CSV],
  ['a cell in braces first', '{mã},tên\n{1},Nghệ An\n'],
  ['JSON in cells', '"{""a"": 1}",x\n"{""a"": 2}",y\n'],
  ['JSON in cells without quotes', '{"a": 1};x\n{"a": 2};y\n'],
  ['brackets', '[1];[2]\n[3];[4]\n'],
  ['less than', '<5 tuổi;12\n>=5 tuổi;13\n'],
  ['markup in cells', '<b>Tên</b>;Số\n<i>Nghệ An</i>;12\n'],
  ['a script in a cell', '<script>alert(1)</script>,x\n1,2\n'],
  ['a table in a cell', '<table><tr><td>1</td></tr></table>;x\n2;3\n'],
  ['letters of a ZIP', 'PK;Tên\nPK1;Nghệ An\n'],
  ['letters of a program', 'MZ,Mozambique\nVN,Việt Nam\n'],
  ['letters of a picture', 'BM,12\nGIF,3\n'],
  ['letters of sound', 'ID3,OggS\n1,2\n'],
  ['letters of Parquet', 'PAR1,PAR2\n1,2\n'],
  ['a colon after words', 'Tỉnh: Nghệ An\nNăm: 2020\nSubject: x\nSTT;Tên\n1;A\n'],
  ['a PDF in a cell', 'Tệp;Loại\n%PDF-1.4;x\n'],
  ['a few zero bytes', 'a;b\n1\0;2\n3;4\n'],
  ['a few control characters', 'a;b\n\u0007x;\u0008y\n'],
  ['padding of zeros', `a;b\n1;2\n${'\0'.repeat(5000)}`],
  ['prose', 'Báo cáo kết quả năm 2020.\nĐơn vị đã thực hiện 12 mô hình.\n'],
  ['one number', '5']
];

test.each(TABLES)('%s is text', async (_, text) => {
  const { parts, error } = await open(bytesOf(text));
  expect(error).toBeNull();
  expect(parts).toEqual([{ kind: 'text', name: 'a.csv', bytes: bytesOf(text) }]);
});

test('a gzip gives its content under the name without .gz; several members are one', async () => {
  expect((await open(gzipSync(csv), 'a.csv.gz')).parts).toEqual([
    { kind: 'text', name: 'a.csv', bytes: own(csv) }
  ]);
  const two = await open(bytesOf(gzipSync(csv), gzipSync(strToU8('Huế;3\n'))), 'a.csv.gz');
  expect(two.error).toBeNull();
  expect(two.parts[0]).toMatchObject({ bytes: bytesOf(CSV, 'Huế;3\n') });
});

test('a ZIP gives its tables in order of name and says what it passed over', async () => {
  const { parts, issues, error } = await open(
    zip({
      'b.csv': strToU8('b;1\n'),
      'a/2020.tsv': strToU8('a\t1\n'),
      '__MACOSX/._b.csv': strToU8('x'),
      '.hidden.csv': strToU8('x'),
      'c.xlsx': workbook({ S: cells([['x', 1]]) }),
      'd.pdf': bytesOf('%PDF-1.4'),
      'e.csv': bytesOf('%PDF-1.4'),
      'f.zip': zip({ 'g.csv': strToU8('g;1\n') })
    }),
    'q.zip'
  );
  expect(error).toBeNull();
  expect(parts.map(({ name }) => name)).toEqual([
    'q.zip/a/2020.tsv',
    'q.zip/b.csv',
    'q.zip/c.xlsx',
    'q.zip/f.zip/g.csv'
  ]);
  expect(issues.map(({ code, severity, seen }) => [code, severity, seen])).toEqual([
    ['file_is_pdf', 'warning', ''],
    ['zip_passed_over', 'info', 'd.pdf']
  ]);
});

test('limits are those that are given, and unpacking stops at them', async () => {
  const many = zip(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.csv`, csv])));
  expect((await open(csv, 'a.csv', { fileBytes: 10 })).error?.code).toBe('file_too_large');
  expect((await open(many, 'a.zip', { entries: 20 })).error?.code).toBe('zip_bomb');
  expect((await open(many, 'a.zip', { inflatedBytes: 500 })).error?.code).toBe('zip_bomb');
  expect((await open(many, 'a.zip')).parts).toHaveLength(30);
});

const typed: XLSX.WorkSheet = {
  '!ref': 'A1:I3',
  '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }],
  A1: { t: 's', v: 'Tên' },
  C1: { t: 'n', v: 42505, z: 'dd/mm/yyyy' },
  D1: { t: 'n', v: 0.1729, z: '0.00%' },
  E1: { t: 'b', v: true },
  F1: { t: 'e', v: 23 },
  G1: { t: 'n', v: 3, f: '1+2' },
  H1: { t: 'n', v: 1234567.5, z: '#,##0.00' },
  I1: { t: 'n', v: 42505, z: 'mm/yyyy' },
  A2: { t: 's', v: '1.234' },
  B2: { t: 'n', v: 42505.5, z: 'yyyy-mm-dd hh:mm' },
  C2: { t: 'n', v: 0.1 + 0.2 },
  D2: { t: 'n', v: 5.395 },
  E2: { t: 's', v: '012' },
  F2: { t: 'n', v: -1500, z: '#,##0;(#,##0)' },
  G2: { t: 'n', v: 2_500_000, z: '#,##0.0,,' },
  H2: { t: 'n', v: 1.5, z: '0.0" tỷ đồng"' },
  A3: { t: 's', v: '=cmd|x' }
};

test.each(['xlsx', 'xls', 'xlsb'] as const)('cells of %s arrive exactly', async (type) => {
  const { parts, issues, error } = await open(
    workbook({ S: typed, Ẩn: cells([['x']]), Trống: cells([[]]) }, type, ['Ẩn'])
  );
  expect(error).toBeNull();
  expect(parts).toEqual([
    {
      kind: 'grid',
      name: 'a.csv',
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      rows: [
        ['Tên', '', '2016-05-15', '17.29%', 'TRUE', '#REF!', '3', '1234567.5', '2016-05'],
        ['1.234', '2016-05-15 12:00', '0.3', '5.3950', '012', '-1500', '2.5', '1.5 tỷ đồng', ''],
        ['=cmd|x', '', '', '', '', '', '', '', '']
      ]
    }
  ]);
  expect(issues.map(({ code, seen }) => [code, seen])).toEqual([['sheet_hidden', 'Ẩn']]);
});

test('an open document and a workbook of several sheets are read', async () => {
  const sheet = cells([
    ['Tỉnh', 'Số'],
    ['Nghệ An', 12]
  ]);
  expect((await open(workbook({ S: sheet }, 'ods'))).parts).toMatchObject([
    {
      kind: 'grid',
      rows: [
        ['Tỉnh', 'Số'],
        ['Nghệ An', '12']
      ]
    }
  ]);
  const { parts } = await open(workbook({ A: sheet, B: sheet }), 'b.xlsx');
  expect(parts.map(({ name }) => name)).toEqual(['b.xlsx [A]', 'b.xlsx [B]']);
});

test('legacy letters and invisible marks in a sheet are put right and said', async () => {
  const { parts, issues } = await open(
    workbook({
      S: cells([
        ['TØnh', 'Sè m« h×nh'],
        ['NghÖ An', 12],
        ['Hµ TÜnh', 'a\u202Eb']
      ])
    })
  );
  expect(parts).toMatchObject([
    {
      rows: [
        ['Tỉnh', 'Số mô hình'],
        ['Nghệ An', '12'],
        ['Hà Tĩnh', 'ab']
      ]
    }
  ]);
  expect(issues.map(({ code, row }) => [code, row])).toEqual([
    ['mojibake_repaired', 1],
    ['bidi_controls', 3]
  ]);
});

const PAGE = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red}</style></head>
<body><script>document.write('<table>')</script><table>
<tr><td colspan=2>BIỂU 01 &amp; 02</td><td rowspan="2">Ghi&nbsp;chú</td></tr>
<tr><th>Tỉnh</th><th>Số<br>mô hình</th></tr>
<tr><td>Nghệ An</td><td x:num="1234.5">1.234,5</td><td>&lt;b&gt;</td>
<tr><td>Hà Tĩnh<td>5.395</table></body></html>`;

test('an HTML table saved as .xls is read, as text only', async () => {
  const { parts, error } = await open(bytesOf(PAGE), 'a.xls');
  expect(error).toBeNull();
  expect(parts).toEqual([
    {
      kind: 'grid',
      name: 'a.xls',
      rows: [
        ['BIỂU 01 & 02', '', 'Ghi chú'],
        ['Tỉnh', 'Số mô hình', ''],
        ['Nghệ An', '1234.5', '<b>'],
        ['Hà Tĩnh', '5.395', '']
      ],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 0, left: 2, bottom: 1, right: 2 }
      ]
    }
  ]);
});

const SPREADSHEET_ML = `<?xml version="1.0"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Biểu 1"><Table>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Tỉnh &amp; thành</Data></Cell><Cell><Data ss:Type="String">Ngày</Data></Cell></Row>
<Row ss:Index="3"><Cell ss:Index="2" ss:Formula="=1+1"><Data ss:Type="Number">5.395</Data></Cell><Cell><Data ss:Type="DateTime">2016-05-15T00:00:00.000</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="Ẩn"><Table><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>`;

test('an XML workbook of Excel 2003 is read', async () => {
  const { parts, issues } = await open(bytesOf(SPREADSHEET_ML), 'a.xls');
  expect(parts).toMatchObject([
    {
      rows: [
        ['Tỉnh & thành', '', 'Ngày'],
        ['', '', ''],
        ['', '5.3950', '2016-05-15']
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }]
    }
  ]);
  expect(issues.map(({ code }) => code)).toEqual(['sheet_hidden']);
});

test('UTF-32 is turned into UTF-8', async () => {
  const units = [...`\uFEFF${CSV}`].flatMap((char) => {
    const code = char.codePointAt(0)!;
    return [code & 255, (code >> 8) & 255, code >> 16, 0];
  });
  const { parts, issues } = await open(bytesOf(units));
  expect(parts).toMatchObject([{ bytes: own(csv) }]);
  expect(issues.map(({ code }) => code)).toEqual(['utf32_converted']);
});

test.each([
  ['tags that never end', (n: number) => '<table'.repeat(n)],
  ['attributes that never end', (n: number) => '<td a="'.repeat(n)],
  ['tables without cells', (n: number) => `<html>${'<table >'.repeat(n)}</html>`],
  ['comments that never end', (n: number) => '<!--'.repeat(2 * n)],
  ['open brackets', (n: number) => '['.repeat(10 * n)],
  ['open braces', (n: number) => '{"a":'.repeat(2 * n)],
  ['one long line', (n: number) => `<${'a'.repeat(20 * n)}`],
  ['spaces', (n: number) => `<td${' '.repeat(10 * n)}>`],
  [
    'spans without end',
    (n: number) => `<table>${'<tr><td colspan=99999 rowspan=99999>x'.repeat(n / 50)}</table>`
  ]
])('%s take no time', PATIENT, async (_, textOf) => {
  await expectLinear(50_000, (n) => bytesOf(textOf(n)), open);
});
