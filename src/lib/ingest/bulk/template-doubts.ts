import type { Issue } from '#lib/model/issue.ts';
import type { IssueCode } from '#lib/text/words/issues.ts';

/** The texts of a template row that a warning speaks of, in the order in which a row's are said. */
export type Part = 'how' | 'unit' | 'timing' | 'code' | 'state';
const PARTS: readonly Part[] = ['how', 'unit', 'timing', 'code', 'state'];

/** Warnings that follow from some texts of a row alone, whatever else it says. */
const PART_OF: Readonly<Record<string, Part | undefined>> = {
  status_assumed: 'how',
  derived_without_arithmetic: 'how',
  unit_name_differs: 'unit',
  unit_straddles: 'timing',
  code_added: 'code',
  state_unstated: 'state'
};

/** Said of every number that has more decimals than its measure, so it is made anew each time. */
const OF_THE_NUMBER: IssueCode = 'too_many_decimals';

/** What was said of a row by the part it follows from; null where something hangs on the row itself. */
export function byPart(issues: readonly Issue[]): Map<Part, Issue[]> | null {
  const parts = new Map<Part, Issue[]>();
  for (const issue of issues) {
    if (issue.code === OF_THE_NUMBER) continue;
    const part = PART_OF[issue.code];
    if (issue.severity !== 'warning' || part === undefined) return null;
    parts.set(part, [...(parts.get(part) ?? []), issue]);
  }
  return parts;
}

/**
 * What was said of rows that read well all the same, by the codes of the texts it follows from:
 * a row of the same texts has the same said of it.
 */
export class TemplateDoubts {
  #said: Record<Part, Map<number, readonly Issue[]>> = {
    how: new Map(),
    unit: new Map(),
    timing: new Map(),
    code: new Map(),
    state: new Map()
  };
  /** Most files have nothing to say, or of one part only. */
  #parts: Part[] = [];

  learn(part: Part, of: number, issues: readonly Issue[]): void {
    if (issues.length === 0) return;
    this.#said[part].set(of, issues);
    if (!this.#parts.includes(part)) this.#parts = PARTS.filter((p) => this.#said[p].size > 0);
  }

  has(part: Part, of: number): boolean {
    return this.#said[part].has(of);
  }

  /** Adds to `found` what the texts of a row make to be said, `of` being the codes of its parts. */
  tell(of: Readonly<Record<Part, number>>, found: Issue[]): void {
    for (const part of this.#parts) {
      const issues = this.#said[part].get(of[part]);
      if (issues) found.push(...issues);
    }
  }
}
