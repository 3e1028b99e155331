import { describe, expect, it } from 'vitest';
import { findItems, type ComboItem } from './combobox.ts';

const items: ComboItem[] = [
  { id: '1', label: 'Quảng Nam', reason: 'nay thuộc Đà Nẵng' },
  { id: '2', label: 'Quảng Ninh' },
  { id: '3', label: 'Đắk Lắk', terms: ['Daklak', 'Đăk Lăk'] },
  { id: '4', label: 'Bắc Ninh' }
];
const ids = (query: string) => findItems(items, query).map((i) => i.id);

describe('findItems', () => {
  it('ignores marks and case, in the text and in the query', () => {
    expect(ids('quang n')).toEqual(['2', '1']);
    expect(ids('ĐẮK')).toEqual(['3']);
    expect(ids('dak lak')).toEqual(['3']);
  });

  it('puts beginnings before the middle, closed entries last', () => {
    expect(ids('ninh')).toEqual(['2', '4']);
    expect(ids('n').at(-1)).toBe('1');
  });

  it('finds other spellings, gives all for nothing, none for the unknown', () => {
    expect(ids('daklak')).toEqual(['3']);
    expect(ids(' ')).toHaveLength(4);
    expect(ids('quang x')).toEqual([]);
  });

  it.each([
    ['TP.HCM', '79'],
    ['tp hcm', '79'],
    ['thành phố hồ chí minh', '79'],
    ['tt hue', '46'],
    ['T.T. Huế', '46'],
    ['TP Huế', '46'],
    ['tỉnh Bến Tre', '83'],
    ['bentre', '83']
  ])('%s is found by its alias, its type or its letters run together', (query, id) => {
    const named: ComboItem[] = [
      { id: '79', label: 'Hồ Chí Minh', terms: ['TP.HCM', 'Sài Gòn'] },
      { id: '46', label: 'Huế', terms: ['TT Huế', 'T.T.Huế'] },
      { id: '83', label: 'Bến Tre' }
    ];
    expect(findItems(named, query).map((i) => i.id)).toEqual([id]);
  });
});
