import type { Issue } from '#lib/model/issue.ts';
import { subjectOf } from '../review/issue-bags.ts';

/** Issues of one cause that are kept; the others are counted. */
const MOST_ALIKE = 5000;
const MOST_KEPT = 100_000;
const MOST_CAUSES = 50_000;

const causeOf = (issue: Issue): string => `${issue.code}|${subjectOf(issue)}`;

/** What is said of the rows of a very large file: the first of each cause, and how often. */
export class Told {
  readonly issues: Issue[] = [];
  #counts = new Map<string, number>();
  /** Causes of issues that are said again and again, each worked out once. */
  #causes = new Map<Issue, string>();

  add(issue: Issue): void {
    const cause = causeOf(issue);
    const before = this.#counts.get(cause) ?? 0;
    if (before > 0 || this.#counts.size < MOST_CAUSES) this.#counts.set(cause, before + 1);
    // The first of a cause is always said, however much has been said before.
    if (before === 0 || (before < MOST_ALIKE && this.issues.length < MOST_KEPT))
      this.issues.push(issue);
  }

  /** The same as was said before, of another row. */
  again(issue: Issue, row: number): void {
    let cause = this.#causes.get(issue);
    if (cause === undefined) {
      // One that is made anew for each row is seen once only.
      if (issue.row === null) return this.add({ ...issue, row });
      this.#causes.set(issue, (cause = causeOf(issue)));
    }
    const before = this.#counts.get(cause) ?? 0;
    if (before >= MOST_ALIKE) this.#counts.set(cause, before + 1);
    else this.add({ ...issue, row });
  }

  addAll(issues: readonly Issue[]): void {
    for (const issue of issues) this.add(issue);
  }

  /** How often the cause of an issue was met. */
  countOf(issue: Issue): number {
    return this.#counts.get(causeOf(issue)) ?? 0;
  }
}
