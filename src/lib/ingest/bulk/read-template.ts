import type { Issue } from '#lib/model/issue.ts';
import type { LotText } from '#lib/model/lot.ts';
import type { Subject } from '#lib/model/observation.ts';
import type { Reference } from '#lib/model/pack.ts';
import { subjectTable } from '#lib/model/schema.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Lang } from '#lib/text/format.ts';
import { decode } from '../bytes/decode.ts';
import { toLookup, type Lookup } from '../lookup.ts';
import { matchColumns } from '../match-columns.ts';
import type { Hints } from '../reader/reading.ts';
import { BOM, rejectedHead, rejectedLine } from '../review/rejected-csv.ts';
import { NotPlain } from './collector.ts';
import type { Source } from './pieces.ts';
import { withoutColumns } from './redact.ts';
import { headOf } from './survey.ts';
import { toTemplateResult, type TemplateResult } from './template-result.ts';
import { TemplateRows, type TemplateOptions } from './template-rows.ts';
import { surveyTemplate, type TemplateSurvey } from './template-survey.ts';
import { TooVaried } from './template-words.ts';
import type { WalkOptions } from './walk.ts';
import { walkTemplate } from './walk-template.ts';

export type TemplateKnown = { reference: Reference; units: readonly Unit[]; hints?: Hints };
type Watch = Omit<WalkOptions, 'name'>;
type Given = { name: string; source: Source };

/** What the walks have shown that the next one has to know. */
type Findings = { wanted: ReadonlySet<string>; dropped: ReadonlySet<keyof LotText> };

type Walked = { rows: TemplateRows; survey: TemplateSurvey; lookup: Lookup; findings: Findings };

/**
 * A very large file that follows one of our templates: gone through once, twice where some of its
 * rows are parts of others, and again under each decision of a person.
 */
export class TemplateFile {
  readonly result: TemplateResult;
  #given: Given;
  #walked: Pick<Walked, 'survey' | 'findings'>;
  #known: TemplateKnown;

  private constructor(given: Given, walked: Walked, known: TemplateKnown, result: TemplateResult) {
    this.result = result;
    this.#given = given;
    this.#walked = { survey: walked.survey, findings: walked.findings };
    this.#known = known;
  }

  /** Null for a file that follows no template, or cannot be cut row by row. */
  static async open(
    given: Given,
    known: TemplateKnown,
    watch: Watch = {}
  ): Promise<TemplateFile | null> {
    const survey = await surveyTemplate(given.source, { name: given.name, ...known });
    if (!survey) return null;
    try {
      const walked = await walkAll(given.source, survey, known, watch);
      const { text } = decode(await headOf(given.source), { file: given.name });
      const { reference, units } = known;
      const asked = { ...walked, reference, units, head: text };
      return new TemplateFile(given, walked, known, toTemplateResult(walked.rows, asked));
    } catch (error) {
      if (error instanceof NotPlain) return null;
      throw error;
    }
  }

  /** The file without what stands in some of its columns; see `withoutColumns`. */
  without(out: ReadonlySet<number>): Promise<Blob> {
    const { name, source } = this.#given;
    return withoutColumns(source, this.#walked.survey, { name, out });
  }

  /** The rows that are kept back, as `rejectedCsv` gives them; '' when there are none. */
  async rejected(lang: Lang): Promise<string> {
    const { late, reading, table } = this.result;
    if (table.account.rejected === 0) return '';
    const shown = reading.tables[0]!;
    const { survey, findings } = this.#walked;
    const lines: { line: number; text: string }[] = [];
    const put = (cells: readonly string[], line: number, why: readonly Issue[]) => {
      const fitted = shown.columns.map((_, i) => cells[i] ?? '');
      lines.push({ line, text: rejectedLine(fitted, why, { line, lang }) });
    };
    await walkOnce(this.#given.source, survey, this.#known, {
      ...findings,
      onRejected: (cells, line, why) => put(cells, line, [...why, ...(late.get(line) ?? [])]),
      onHeld: (cells, line) => late.has(line) && put(cells, line, late.get(line)!)
    });
    const body = lines.sort((a, b) => a.line - b.line).map((l) => l.text);
    return [BOM, rejectedHead(shown, lang), ...body].join('');
  }
}

type Asked = Findings & Pick<TemplateOptions, 'onRejected' | 'onHeld'>;

async function walkOnce(
  source: Source,
  survey: TemplateSurvey,
  { reference, units, hints = {} }: TemplateKnown,
  asked: Asked,
  watch: Watch = {}
): Promise<{ rows: TemplateRows; lookup: Lookup }> {
  const lookup = toLookup(reference, units);
  const rows = new TemplateRows({ survey, lookup, hints, size: source.size, ...asked });
  await walkTemplate(source, survey, watch, {
    bytes: (bytes, fields, line) => rows.take(bytes, fields, line),
    cells: (cells, line, doubtful) => rows.takeCells(cells, line, doubtful)
  });
  return { rows, lookup };
}

/** Goes through the file until nothing shows any more that an earlier walk should have known. */
async function walkAll(
  source: Source,
  head: TemplateSurvey,
  known: TemplateKnown,
  watch: Watch
): Promise<Walked> {
  let survey = head;
  let findings: Findings = { wanted: new Set(), dropped: new Set() };
  for (;;) {
    try {
      const walked = await walkOnce(source, survey, known, findings, watch);
      const { rows, lookup } = walked;
      const subject = subjectOf(rows, lookup) ?? survey.subject;
      if (subject !== survey.subject) survey = about(survey, subject);
      else if (findings.wanted.size < rows.wholes.size)
        findings = { ...findings, wanted: rows.wholes };
      else return { rows, lookup, survey, findings };
    } catch (error) {
      if (!(error instanceof TooVaried)) throw error;
      findings = { ...findings, dropped: new Set([...findings.dropped, error.column]) };
    }
  }
}

/** The subject of most rows; of several with as many the one that was met first. */
function subjectOf({ measures }: TemplateRows, lookup: Lookup): Subject | null {
  const counts = new Map<Subject, number>();
  for (const [text, rows] of measures) {
    const subject = lookup.measure(text)?.subject;
    if (subject) counts.set(subject, (counts.get(subject) ?? 0) + rows);
  }
  let best: Subject | null = null;
  for (const [subject, rows] of counts)
    if (best === null || rows > counts.get(best)!) best = subject;
  return best;
}

/** The same file about another subject. Throws `NotPlain` where its columns are not of that template. */
function about(survey: TemplateSurvey, subject: Subject): TemplateSurvey {
  const { columns, issues } = matchColumns(survey.table, subjectTable(subject).fields, 'lenient');
  if (issues.length > 0 || !columns.has('id')) throw new NotPlain('bulk_head');
  return { ...survey, subject };
}
