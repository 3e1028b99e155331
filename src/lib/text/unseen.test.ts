import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropUnseen, escapeUnseen } from './unseen.ts';

test.each([
  ['a space without width', 'Hà\u200b Nội', 'Hà Nội'],
  ['a byte order mark', '\ufeffHuế', 'Huế'],
  ['joiners between letters', 'Cà\u200d Mau\u2060', 'Cà Mau'],
  ['a soft hyphen', 'Quảng\u00adNinh', 'QuảngNinh'],
  ['a text turned round', '\u202eiộN àH\u202c', 'iộN àH'],
  ['an emoji held together', 'Đội 👩\u200d💻', 'Đội 👩\u200d💻'],
  ['nothing', 'Thừa Thiên\u00a0Huế', 'Thừa Thiên\u00a0Huế']
])('%s', (_, seen, kept) => expect(dropUnseen(seen)).toBe(kept));

test('JSON with its unseen signs written out says the same, and shows none', () => {
  const sign = fc.constantFrom('\u200b', '\u200d', '\ufeff', '\u202e', '\u00ad', 'ă', '"', '\\');
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const json = JSON.stringify({ title: signs.join('') });
      const written = escapeUnseen(json);
      expect(JSON.parse(written)).toEqual(JSON.parse(json));
      expect(dropUnseen(written)).toBe(written);
    })
  );
});
