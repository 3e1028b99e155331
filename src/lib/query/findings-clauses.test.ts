import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { toSpeech } from '#lib/text/number-words.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { ask, askLineage } from './ask.ts';
import { toCatalogue, toHolding } from './build-catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { toAnswerDocument } from './document.ts';
import { drawCase, type DrawnCase } from './findings.fixture.ts';
import {
  errorOf,
  numbersIn,
  readClause,
  unitsIn,
  type Behind
} from './findings-clauses.fixture.ts';
import { toFindings } from './findings.ts';
import type { Finding, Result } from './result.ts';

/**
 * Comparisons drawn by lot: what is said, letter for letter, and whether what stands behind each
 * clause is what it is reckoned from, by the reports alone.
 */

const CASES = Number(process.env.CLAUSES ?? 90);
const LANGS = ['vi', 'en'] as const;

type Heard = Pick<DrawnCase, 'figures' | 'spec'> & {
  seed: number;
  result: Result;
  findings: Finding[];
};

/** The document asks it for units of measure alone. */
const NO_CATALOGUE = { measures: [] } as unknown as Catalogue;

let engine: Engine;
const heard: Heard[] = [];

async function hear({ reference, pack, spec, figures }: DrawnCase, seed = 0): Promise<Heard> {
  await loadPack(engine, pack, reference);
  const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
  const run = (sql: string) => engine.query(sql);
  const result = await ask(spec, catalogue, run);
  const handles = result.rows.flatMap((r) => r.lineage);
  const lineage = await askLineage(spec.pack, handles, run);
  return {
    seed,
    figures,
    spec,
    result: { ...result, lineage },
    findings: toFindings(result, catalogue)
  };
}

beforeAll(async () => {
  engine = await createNodeEngine();
  for (let seed = 1; seed <= CASES; seed++) heard.push(await hear(drawCase(seed), seed));
}, 300_000);
afterAll(() => engine.close());

const sentences = (): [Heard, Finding][] =>
  heard.flatMap((one) => one.findings.map((finding): [Heard, Finding] => [one, finding]));

/** The reports that handles stand for, found by the line of the file. */
const reportsAt = ({ figures, result }: Heard, handles: readonly number[]) =>
  handles.map((handle) => figures[result.lineage[handle]!.line - 2]!);

test('a unit with a mark of ours in its name is named, and its sentence is asked as a whole', async () => {
  const { spec, reference, pack } = drawCase(1);
  const [first, ...rest] = pack.units;
  const units = [{ ...first!, nameVi: 'Tổ ⟦1⟧', nameEn: 'Team ⟦1⟧' }, ...rest];
  const one = await hear({
    figures: [],
    spec: normaliseSpec({ ...spec, highlight: [first!.id] }),
    reference,
    pack: { ...pack, units }
  });
  const about = one.findings.filter((f) => f.vi.includes('Tổ 1'));
  expect(about.length).toBeGreaterThan(0);
  for (const { vi, en, clauses, lineage } of about) {
    expect(clauses).toEqual([{ topic: 'named', vi, en, lineage }]);
    expect(lineage.length).toBeGreaterThan(0);
  }
});

describe('sentences made of clauses', () => {
  // A changed line is a changed sentence, to be read as one.
  test.runIf(CASES === 90)('are the sentences that were whole before', async () => {
    const said = sentences().flatMap(([{ seed }, { code, clauses }]) => [
      `${seed} ${code}`,
      ...LANGS.map((lang) => `  ${clauses.map((c) => c[lang]).join('')}`)
    ]);
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot('findings/letters.txt');
  });

  test('are their clauses one after the other, read aloud too, and rest on what these rest on', () => {
    for (const [, finding] of sentences()) {
      for (const lang of LANGS) {
        const texts = finding.clauses.map((c) => c[lang]);
        expect(texts.join('')).toBe(finding[lang]);
        const aloud = texts.map((text) => toSpeech(text, lang));
        expect(aloud.join('')).toBe(toSpeech(finding[lang], lang));
      }
      const handles = new Set(finding.clauses.flatMap((c) => c.lineage));
      expect(new Set(finding.lineage)).toEqual(handles);
    }
  });

  test('have something to ask, set apart from the words between', () => {
    for (const [, { clauses }] of sentences()) {
      expect(clauses.some((c) => c.topic !== null)).toBe(true);
      for (const { topic, lineage, vi, en } of clauses) {
        expect(topic !== null).toBe(lineage.length > 0);
        if (topic)
          for (const text of [vi, en])
            expect(text).toMatch(/^[\p{L}\p{N}≥≤≈\u2212](?:.*[^\s,:;.])?$/su);
      }
    }
  });
});

describe('the document of the command line', () => {
  test('has the clauses with their lines, beside what it had', () => {
    for (const { result, findings } of heard) {
      const { findings: told } = toAnswerDocument(result, findings, NO_CATALOGUE);
      expect(told.length).toBe(findings.length);
      told.forEach(({ code, vi, en, lineage, clauses }, i) => {
        const found = findings[i]!;
        expect({ code, vi, en }).toEqual({ code: found.code, vi: found.vi, en: found.en });
        expect(clauses.map((c) => c.vi).join('')).toBe(vi);
        const lines = (of: { line: number }[]) => new Set(of.map(({ line }) => line));
        expect(lines(clauses.flatMap((c) => c.lineage))).toEqual(lines(lineage));
        clauses.forEach(({ topic, lineage: behind }, j) => {
          expect(topic).toBe(found.clauses[j]!.topic);
          expect(behind).toEqual(
            found.clauses[j]!.lineage.map((handle) => ({
              file: 'fixture.csv',
              line: result.lineage[handle]!.line
            }))
          );
        });
      });
    }
  });
});

describe('what stands behind a clause', () => {
  test('are rows that the result holds, each once', () => {
    for (const [{ result }, { clauses }] of sentences()) {
      const held = new Set(result.rows.flatMap((r) => r.lineage));
      for (const { lineage } of clauses) {
        expect(lineage.filter((handle) => !held.has(handle))).toEqual([]);
        expect(new Set(lineage).size).toBe(lineage.length);
      }
    }
  });

  test('is of the units that it names; of one that wrote nothing there is no row', () => {
    for (const [one, { clauses }] of sentences())
      for (const clause of clauses)
        for (const lang of LANGS) {
          const behind = reportsAt(one, clause.lineage).map((f) => f.unit);
          const silent = one.result.rows.filter((r) => r.lineage.length === 0);
          const unproved = unitsIn(clause[lang], lang).filter(
            (id) => !behind.includes(id) && !silent.some((r) => r.unitId === id)
          );
          expect(unproved, clause[lang]).toEqual([]);
        }
  });

  test('is what its numbers are reckoned from', () => {
    const told = new Map<string, number>();
    for (const [one, finding] of sentences()) {
      const named = finding.clauses.find((c) => c.topic === 'named');
      const behind: Omit<Behind, 'reports'> = {
        code: finding.code,
        figures: one.figures,
        spec: one.spec,
        named: reportsAt(one, named?.lineage ?? [])
      };
      for (const { topic, lineage, ...text } of finding.clauses)
        for (const lang of LANGS) {
          const written = numbersIn(text[lang], lang, {
            withYears: topic === 'year' || topic === 'best'
          });
          if (topic === null) {
            expect(written, text[lang]).toEqual([]);
            continue;
          }
          const reckoned = readClause(
            topic,
            { ...behind, reports: reportsAt(one, lineage) },
            text[lang]
          );
          const where = `case ${one.seed}, ${topic}: ${text[lang]}`;
          expect(written.length, where).toBe(reckoned.length);
          written.forEach((number, i) =>
            expect(Math.abs(number.value - reckoned[i]!), where).toBeLessThanOrEqual(
              errorOf(number, topic, text[lang])
            )
          );
          told.set(topic, (told.get(topic) ?? 0) + 1);
        }
    }
    // What is never said would never be found wrong.
    expect([...told.keys()].sort()).toEqual(
      'best change group leader median missing named place share sole times total unranked value year years'.split(
        ' '
      )
    );
  });
});
