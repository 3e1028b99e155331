import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it, test } from 'vitest';
import { DEFAULT_SPEC, normaliseSpec } from '#lib/spec/spec.ts';
import { fromViewQuery } from '#lib/spec/view.ts';
import { toFrameAddress, toSnippet } from './snippet.ts';

const BASE = 'https://so-lieu.example/nhung/';

describe('the address of a frame', () => {
  const spec = normaliseSpec({ ...DEFAULT_SPEC, pack: 'demo', measure: 'models_new', lang: 'en' });
  const notes = [{ day: '2021-05-01', text: 'đổi mẫu & cách đếm' }];

  it('is that of the full page, with its look beside it', () => {
    const address = toFrameAddress(BASE, {
      figure: { spec, notes },
      theme: 'dark',
      hidden: ['title', 'link']
    });
    const query = new URL(address).searchParams;
    const view = fromViewQuery(query);
    // The language is in the path.
    expect(view.spec).toEqual({ ...spec, lang: 'vi', theme: 'dark' });
    expect(view.notes).toEqual(notes);
    expect(query.get('hide')).toBe('title,link');
  });

  it('carries a frozen figure after its look', () => {
    const figure = { hash: 'dc1.abc_-' };
    expect(toFrameAddress(BASE, { figure, theme: 'auto', hidden: [] })).toBe(`${BASE}#dc1.abc_-`);
    expect(toFrameAddress(BASE, { figure, theme: 'light', hidden: ['table'] })).toBe(
      `${BASE}?theme=light&hide=table#dc1.abc_-`
    );
  });
});

test('whatever the title, a snippet is one frame and one script', () => {
  const letters = fc.string({ unit: 'grapheme', maxLength: 60 });
  const marked = fc.constantFrom(
    '"><script>alert(1)</script>',
    "' onload='x",
    '&quot;',
    '</iframe>'
  );
  fc.assert(
    fc.property(fc.oneof(letters, marked), (title) => {
      const src = `${BASE}?a=1&b="2"`;
      const html = toSnippet({ src, title, height: 411.6, script: `${BASE}nhung.js` });
      const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
      const { body } = document;
      expect([...body.children].map((e) => e.tagName)).toEqual(['IFRAME', 'SCRIPT']);
      const frame = body.querySelector('iframe')!;
      expect(frame.getAttribute('title')).toBe(title);
      expect(frame.getAttribute('src')).toBe(src);
      expect(frame.getAttribute('height')).toBe('412');
      expect(frame.getAttribute('loading')).toBe('lazy');
      expect([...frame.attributes].map((a) => a.name).sort()).toEqual(
        ['allow', 'height', 'loading', 'src', 'style', 'title'].sort()
      );
    })
  );
});

test('without its script a snippet is the frame alone', () => {
  const html = toSnippet({ src: BASE, title: 'Hình', height: 300, script: null });
  expect(html).not.toContain('script');
});
