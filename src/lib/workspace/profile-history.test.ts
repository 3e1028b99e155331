import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutText } from '#lib/ingest/read-table.ts';
import { loadReference } from '../../../scripts/packs.ts';
import { historyOf, toProvinceEvents } from './profile-history.ts';
import { NO_UNIT, readProfileQuery, unitQuery, writeProfileQuery } from './profile-query.ts';

const reference = loadReference();
const [, ...rows] = cutText(
  readFileSync('data/reference/province-history.csv', 'utf8'),
  ','
).records.map((r) => r.cells);
const events = toProvinceEvents(rows.filter((cells) => cells.length > 1));

const told = (id: string) =>
  historyOf(
    reference.units.find((u) => u.id === id)!,
    events,
    reference
  ).map((item) =>
    item.kind === 'event'
      ? `${item.day} ${item.event.kind} ${item.event.fromName}>${item.event.toName}${item.redraws ? ' !' : ''}`
      : item.kind === 'made-of'
        ? `${item.day} of ${item.parts.map((u) => u.nameVi).join('+')}`
        : item.kind === 'merged-into'
          ? `${item.day} into ${item.into.id} with ${item.others.map((u) => u.nameVi).join('+')}`
          : `${item.day} same as ${item.other.id}`
  );

describe('what happened to a province', () => {
  it.each([
    ['63:40', ['2025-07-01 same as 34:40']],
    ['34:40', ['2025-07-01 same as 63:40']],
    ['63:62', ['2025-07-01 into 34:51 with Quảng Ngãi']],
    [
      '63:01',
      [
        '2008-08-01 merge Hà Tây>Hà Nội !',
        '2008-08-01 transfer_part Vĩnh Phúc>Hà Nội !',
        '2008-08-01 transfer_part Hòa Bình>Hà Nội !',
        '2025-07-01 same as 34:01'
      ]
    ],
    ['34:66', ['2004-01-01 split Đắk Nông>Đắk Lắk !', '2025-07-01 of Phú Yên+Đắk Lắk']],
    ['34:46', ['2025-01-01 retype_rename Thừa Thiên Huế>Huế', '2025-07-01 same as 63:46']]
  ])('%s', (id, expected) => expect(told(id)).toEqual(expected));

  it('an event of two parts of one heir is told once', () => {
    expect(told('34:92').filter((t) => t.includes('split'))).toEqual([
      '2004-01-01 split Hậu Giang>Cần Thơ !'
    ]);
  });

  it('a table of another width is our mistake', () => {
    expect(() => toProvinceEvents([['2004-01-01', 'split']])).toThrow('invalid province history');
  });
});

describe('the address of a unit’s page', () => {
  it.each([
    [{ ...NO_UNIT }, 'v=1'],
    [{ ...NO_UNIT, unit: '63:40', pack: 'demo' }, 'v=1&pack=demo&unit=63:40'],
    [
      { pack: 'demo', unit: '63:40', peers: { kind: 'region' as const } },
      'v=1&pack=demo&unit=63:40&peers=region'
    ],
    [
      { pack: 'user', unit: 'xã a&b', peers: { kind: 'chosen' as const, ids: ['63:38', '63:42'] } },
      'v=1&pack=user&unit=x%C3%A3%20a%26b&peers=63:38,63:42'
    ]
  ])('%j', (query, text) => {
    expect(writeProfileQuery(query)).toBe(text);
    expect(readProfileQuery(new URLSearchParams(text))).toEqual(query);
  });

  it('opens on the nearest peers', () => {
    expect(unitQuery('63:40', 'published')).toBe('v=1&unit=63:40');
    expect(readProfileQuery(new URLSearchParams('unit=63:40&x=1&peers=value,,'))).toEqual({
      ...NO_UNIT,
      unit: '63:40'
    });
  });
});
