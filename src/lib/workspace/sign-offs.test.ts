import { describe, expect, test } from 'vitest';
import type { Decision } from '#lib/reconcile/decision.ts';
import { openNotes, type Notes } from '#lib/storage/notes.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { Shelf } from '#lib/storage/shelf.ts';
import { Kept } from './kept.ts';
import {
  allSignOffs,
  parseSignOffs,
  readSignOffs,
  takeSignOffs,
  writeSignOffs,
  type SignOffs
} from './sign-offs.ts';

const notes = (): Promise<Notes> => openNotes({ indexedDB: null });
const said = (change: Partial<Decision> = {}): Decision => ({
  verdict: 'left',
  note: '',
  seen: '=1 | =2',
  at: '2026-05-01T00:00:00.000Z',
  ...change
});
const of = (decisions: SignOffs['decisions'], links: SignOffs['links'] = []): SignOffs => ({
  left: 'pack:demo',
  right: 'import:a1',
  decisions,
  links
});

test('one pair of sources has one note, whichever side each stands on', async () => {
  const there = await notes();
  await writeSignOffs(there, of({ 'u|2024 > v|2024': said() }, [['u', 'v']]));
  const back = await readSignOffs(there, 'import:a1', 'pack:demo');
  expect(back.decisions).toEqual({
    'v|2024 > u|2024': said({ verdict: 'right', seen: '=2 | =1' })
  });
  expect(back.links).toEqual([['v', 'u']]);
  await writeSignOffs(there, { ...back, decisions: {}, links: [] });
  expect(await there.names()).toEqual([]);
});

describe('a workspace file carries sign-offs to another machine', () => {
  const around = {
    now: () => new Date('2026-05-02T00:00:00Z'),
    channel: null,
    locks: null,
    storage: null,
    onChange: () => {}
  };
  const machine = (mine: Notes) =>
    new Kept(new Shelf(createMemoryStore(), around), { openNotes: async () => mine });

  test('whole, in any number, and changes nothing when it is opened again', async () => {
    const [here, there] = [await notes(), await notes()];
    const many = Object.fromEntries(
      Array.from({ length: 9001 }, (_, i) => [`u${i}`, said({ note: `ô ${i}` })])
    );
    await writeSignOffs(here, of(many, [['a', 'b']]));
    const saved = await machine(here).save();
    if (!saved.ok) throw new Error(saved.code);
    const other = machine(there);
    expect(await other.open(saved.file, 'merge')).toMatchObject({ ok: true, changed: true });
    expect(await allSignOffs(there)).toEqual(await allSignOffs(here));
    expect(Object.keys((await readSignOffs(there, 'pack:demo', 'import:a1')).decisions)).toEqual(
      Object.keys(many)
    );
    expect(await other.open(saved.file, 'merge')).toMatchObject({ ok: true, changed: false });
  });

  test('a file without any is of the version that every edition reads', async () => {
    const saved = await machine(await notes()).save();
    if (!saved.ok) throw new Error(saved.code);
    const inflated = saved.file.stream().pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(inflated).text()).toMatch(/^\{"format":"[^"]+","version":1,/);
  });
});

describe('two people decided', () => {
  const later = said({ verdict: 'both', at: '2026-05-03T00:00:00.000Z' });
  const cases: [string, Decision, Decision, 'merge' | 'replace', Decision][] = [
    ['theirs later', said(), later, 'merge', later],
    ['ours later', later, said(), 'merge', later],
    ['at one moment', said(), said({ verdict: 'ask' }), 'merge', said()],
    ['theirs without a moment', said(), said({ verdict: 'ask', at: undefined }), 'merge', said()],
    ['ours later, replaced', later, said(), 'replace', said()]
  ];
  test.each(cases)('%s', async (_, ours, theirs, mode, holds) => {
    const there = await notes();
    await writeSignOffs(there, of({ both: ours, mine: said() }));
    await takeSignOffs(there, [of({ both: theirs })], mode);
    const { decisions } = await readSignOffs(there, 'pack:demo', 'import:a1');
    expect(decisions.both).toEqual(holds);
    expect(Object.keys(decisions)).toEqual(mode === 'merge' ? ['both', 'mine'] : ['both']);
  });

  test('what was said of other sources stays, also where everything is replaced', async () => {
    const there = await notes();
    await writeSignOffs(there, { ...of({ a: said() }), left: 'pack:published' });
    await takeSignOffs(there, [of({ b: said() })], 'replace');
    expect((await allSignOffs(there)).map((s) => Object.keys(s.decisions))).toEqual([['b'], ['a']]);
  });

  test('a unit that we paired keeps our partner', async () => {
    const there = await notes();
    await writeSignOffs(there, of({ a: said() }, [['u', 'v']]));
    await takeSignOffs(there, [of({}, [['u', 'w'], ['x', 'y']])], 'merge'); // prettier-ignore
    const { links } = await readSignOffs(there, 'pack:demo', 'import:a1');
    expect(links).toEqual([
      ['u', 'v'],
      ['x', 'y']
    ]);
  });
});

describe('what comes in a file is held to its form', () => {
  const refused: [string, unknown][] = [
    ['a text', 'signed'],
    ['no sources', {}],
    ['an unknown kind of source', { left: 'web:a', right: 'pack:demo' }],
    ['a source with a space', { left: 'pack:a b', right: 'pack:demo' }]
  ];
  test.each(refused)('%s is none', (_, raw) => expect(parseSignOffs(raw)).toBeNull());

  test('a decision of another form is left out, the others stay', () => {
    const raw = {
      ...of({}),
      decisions: {
        good: said(),
        verdict: said({ verdict: 'burn' as 'left' }),
        noted: said({ verdict: 'burn' as 'left', note: 'xem lại' }),
        when: { ...said(), at: 'hôm qua' },
        text: 'left',
        none: null
      },
      links: [['a', 'b'], ['a'], 'ab', [1, 2]]
    };
    const parsed = parseSignOffs(raw)!;
    expect(parsed.decisions).toEqual({
      good: said(),
      noted: said({ verdict: null, note: 'xem lại' }),
      when: { verdict: 'left', note: '', seen: '=1 | =2' }
    });
    expect(parsed.links).toEqual([['a', 'b']]);
  });
});
