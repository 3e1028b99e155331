import { describe, expect, test } from 'vitest';
import type { TextFile } from './issue.ts';
import { readPack } from './pack.ts';
import { filesOf, reference } from './reference.fixture.ts';
import { readUserPack } from './user-pack.ts';

const published = filesOf('published');

const HEADER =
  'id,unit_id,unit,measure,period_start,period_end,period_basis,span_years,level,field,state,value,unit_of_measure,qualifier,status,part_of,source,locator,arithmetic,note';
const SOURCES = 'id,title_vi,title_en,publisher,date,url,licence,note\ns,Báo cáo,Report,Nơi,,,,\n';
const INFO = {
  id: 'p',
  titleVi: 'Bộ',
  titleEn: 'Pack',
  frame: 'reporting',
  demo: false,
  date: '2024-01-01',
  sourceLineVi: 'Nguồn',
  sourceLineEn: 'Source'
};

const SOUND = {
  id: 'a',
  unit_id: '63:40',
  unit: 'Nghệ An',
  measure: 'models_built',
  period_start: '2020',
  period_end: '2020',
  value: '5',
  unit_of_measure: 'mo_hinh',
  status: 'normal',
  source: 's',
  locator: 'trang 1'
};

/** A pack of one models.csv whose rows differ from a sound one as given. */
const pack = (rows: Record<string, string>[], info: object = INFO): TextFile[] => [
  { name: 'pack.json', text: JSON.stringify(info) },
  { name: 'sources.csv', text: SOURCES },
  {
    name: 'models.csv',
    text: [
      HEADER,
      ...rows.map((row) => {
        const cells: Record<string, string> = { ...SOUND, ...row };
        return HEADER.split(',')
          .map((f) => cells[f] ?? '')
          .join(',');
      })
    ].join('\n')
  }
];

const codes = (files: TextFile[]) => readPack(files, reference).issues.map((i) => i.code);

describe('the shipped packs', () => {
  test.each(['published', 'demo'])('%s has no error', (name) => {
    const { pack, issues } = readPack(filesOf(name), reference);
    expect(issues.filter((i) => i.severity === 'error')).toEqual([]);
    expect(pack.info.id).toBe(name);
    expect(pack.observations.length).toBeGreaterThan(50);
  });

  test('published: nothing is doubtful, every figure has its line and its source', () => {
    const { pack, issues } = readPack(published, reference);
    expect(issues).toEqual([]);
    const sources = new Set(pack.sources.map((s) => s.id));
    for (const o of pack.observations) {
      const file = published.find((f) => f.name === o.file)!;
      expect(file.text.split('\n')[o.line - 1]!.startsWith(`${o.id},`)).toBe(true);
      expect(sources.has(o.sourceId)).toBe(true);
      expect(o.locator).not.toBe('');
    }
  });
});

describe('a pack of ours is read to the letter', () => {
  test('a sound one gives its figure', () => {
    const { pack: read, issues } = readPack(pack([{}]), reference);
    expect(issues).toEqual([]);
    expect(read.observations).toMatchObject([
      { unitId: '63:40', periodStart: '2020-01-01', periodEnd: '2020-12-31', value: 5, line: 2 }
    ]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['a Vietnamese number', { value: '1.234.567' }, 'not_a_number'],
    ['a Vietnamese date', { period_start: '15/5/2020' }, 'bad_pattern'],
    ['a name for a code', { measure: 'models_new', field: 'Kinh tế' }, 'code_unknown'],
    ['a unit on no list', { unit_id: '', unit: 'Hà Tây' }, 'unit_unknown'],
    ['an id on no list', { unit_id: '63:99' }, 'unit_id_unknown'],
    ['no name', { unit: '' }, 'required_empty'],
    ['no status', { status: '' }, 'required_empty'],
    ['no source', { source: '' }, 'source_missing'],
    ['an unknown source', { source: 'x' }, 'unknown_reference'],
    ['no place in the source', { locator: '' }, 'locator_missing'],
    ['no arithmetic', { status: 'derived' }, 'derived_without_arithmetic'],
    ['a unit of a later list', { unit_id: '34:40' }, 'unit_outside_validity']
  ])('%s is an error', (_, row, code) => {
    const { pack: read, issues } = readPack(pack([row]), reference);
    expect(issues.map((i) => i.code)).toContain(code);
    expect(issues.find((i) => i.code === code)!.severity).toBe('error');
    if (!code.startsWith('source') && !['unknown_reference', 'locator_missing'].includes(code))
      expect(read.observations).toEqual([]);
  });

  test('columns are those of the schema, all of them', () => {
    const [info, sources, models] = pack([{}]) as [TextFile, TextFile, TextFile];
    const without = models.text.replaceAll(/,note$|,$/gm, '');
    expect(codes([info, sources, { ...models, text: without }])).toContain('missing_column');
    const other = { ...models, text: models.text.replace(',note', ',ghi chú') };
    expect(codes([info, sources, other])).toEqual(
      expect.arrayContaining(['unknown_column', 'missing_column'])
    );
  });

  test('files: pack.json and sources.csv are needed, strangers are named', () => {
    expect(codes(pack([{}]).slice(1))).toEqual(['file_missing']);
    expect(codes(pack([{}]).filter((f) => f.name !== 'sources.csv'))).toContain('file_missing');
    expect(codes([...pack([{}]), { name: 'extra.csv', text: 'a\n1\n' }])).toEqual(['file_unknown']);
    expect(codes([{ name: 'pack.json', text: '{' }, ...pack([{}]).slice(1)])).toEqual([
      'json_unreadable'
    ]);
    expect(codes(pack([{}], { ...INFO, date: '2024-02-30', frame: 'some' }))).toEqual([
      'info_invalid',
      'info_invalid'
    ]);
  });

  test('made-up figures must say so', () => {
    expect(codes(pack([{}], { ...INFO, demo: true }))).toContain('demo_unlabelled');
  });

  test('a denominator the reference has already is not given twice', () => {
    const text =
      'unit_id,kind,year,value,source,name_vi,name_en\n34:40,population,2025,1,s,Dân số,Population\n';
    expect(codes([...pack([{}]), { name: 'denominators.csv', text }])).toEqual(['duplicate_id']);
  });
});

describe('a folder that a person brings', () => {
  const models =
    'id,unit,measure,period_start,period_end,level,field,state,value,unit_of_measure\n';
  const checks =
    'id,unit,measure,period_start,period_end,form,target,level,value,unit_of_measure\n';
  const folder: TextFile[] = [
    {
      name: 'mo-hinh.csv',
      text: `${models}1,Kon Tum,models_built,2020,2020,,,,5,mo_hinh\n2,Chi bộ A,models_built,2020,2020,,,,x,mo_hinh\n`
    },
    {
      name: 'checks.csv',
      text: `${checks}1,Kon Tum,checks_made,2020,2020,,,,9,cuoc\n2,Kon Tum,checks_made,2020,2020,inspection,,,4,cuoc\n`
    }
  ];

  test('needs no pack.json or sources.csv; ids of two files stay apart', () => {
    const { pack: read, issues } = readUserPack(folder, reference, { title: 'thư mục' });
    expect(read.info).toMatchObject({ id: 'user', frame: 'reporting', titleVi: 'thư mục' });
    expect(read.observations.map((o) => [o.id, o.value])).toEqual([
      ['1', 5],
      ['checks.csv/1', 9],
      ['checks.csv/2', 4]
    ]);
    expect(read.sources.map((s) => s.id)).toEqual(['mo-hinh.csv', 'checks.csv']);
    expect(issues.filter((i) => i.severity === 'error').map((i) => i.code)).toEqual([
      'not_a_number'
    ]);
    expect(read.units).toEqual([]);
  });

  test('takes units and denominators along', () => {
    const files: TextFile[] = [
      { name: 'units.csv', text: 'id,name_vi,level,parent_id\ncb-a,Chi bộ A,cell,63:62\n' },
      {
        name: 'denominators.csv',
        text: 'unit_id,kind,year,value,name_vi\ncb-a,members,2020,27,Đảng viên\n'
      },
      { name: 'models.csv', text: `${models}1,chi bộ a,models_built,2020,2020,,,,5,mo_hinh\n` }
    ];
    const { pack: read, issues } = readUserPack(files, reference, { title: 't' });
    expect(issues).toEqual([]);
    expect(read.units).toMatchObject([{ id: 'cb-a', parentId: '63:62', level: 'cell' }]);
    expect(read.observations).toMatchObject([{ unitId: 'cb-a', value: 5 }]);
    expect(read.denominators).toMatchObject([{ unitId: 'cb-a', kind: 'members', value: 27 }]);
  });
});
