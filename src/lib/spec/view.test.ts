import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { normaliseSpec } from './spec.ts';
import { LONGEST_NAME, fromViewQuery, toName, toNotes, toViewQuery, type View } from './view.ts';

const spec = normaliseSpec({
  pack: 'demo',
  measure: 'models_new',
  units: { kind: 'list', ids: ['63:40'] }
});

describe('views', () => {
  it('writes what stands beside as one parameter, readable', () => {
    const beside = normaliseSpec({ pack: 'demo', measure: 'checks_made' });
    expect(toViewQuery({ spec, beside, notes: [], name: '' })).toBe(
      'v=1&pack=demo&measure=models_new&units=63:40&beside=v%3D1%26pack%3Ddemo%26measure%3Dchecks_made'
    );
    expect(toViewQuery({ spec, beside: null, notes: [], name: '' })).not.toContain('beside');
  });

  it('survives the address, whatever the name and whatever stands beside', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 100 });
    const day = fc.constantFrom('2020-02-29', '2021-02-29', '2021-05-01', 'x', '1850-01-01');
    const note = fc.record({ day, text });
    const other = fc
      .record({
        measure: text,
        mute: fc.array(fc.string({ minLength: 1 }).filter((s) => !s.includes(',')))
      })
      .map(normaliseSpec);
    fc.assert(
      fc.property(other, fc.option(other), fc.array(note), text, (one, beside, notes, name) => {
        const view: View = { spec: one, beside, notes: toNotes(notes), name: toName(name) };
        expect(fromViewQuery(toViewQuery(view))).toEqual(view);
      })
    );
  });

  it.each([
    ['  Nghệ An\n và  các tỉnh bạn ', 'Nghệ An và các tỉnh bạn'],
    ['Nghe\u0323\u0302 An', 'Nghệ An'],
    ['\u0000', '']
  ])('%j is the name %j', (text, name) => {
    expect(toName(text)).toBe(name);
  });

  it('keeps notes of real days, oldest first, each once', () => {
    const notes = [
      { day: '2021-05-01', text: ' đổi  mẫu ' },
      { day: '2021-02-29', text: 'không có ngày này' },
      { day: '2016-01-01', text: 'bắt đầu' },
      { day: '2021-05-01', text: 'đổi mẫu' },
      { day: '2020-01-01', text: ' ' }
    ];
    expect(toNotes(notes)).toEqual([
      { day: '2016-01-01', text: 'bắt đầu' },
      { day: '2021-05-01', text: 'đổi mẫu' }
    ]);
    const query = toViewQuery({ spec, beside: null, notes, name: '' });
    expect(query).toContain('&note=2016-01-01%20b');
    expect(fromViewQuery(query).notes).toEqual(toNotes(notes));
  });

  it('a name is never longer than a line', () => {
    expect([...toName('ă'.repeat(300))]).toHaveLength(LONGEST_NAME);
  });
});
