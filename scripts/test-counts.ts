export type Count = { passed: number; failed: number };

const numberAt = (record: object, key: string): number => {
  const value = (record as Record<string, unknown>)[key];
  return typeof value === 'number' ? value : 0;
};

/**
 * Counts a Vitest JSON report; a file that could not be loaded is one failure.
 * Null when there is no report.
 */
export function countVitest(report: unknown): Count | null {
  if (typeof report !== 'object' || report === null || !('testResults' in report)) return null;
  const files = Array.isArray(report.testResults) ? report.testResults : [];
  const unloaded = files.filter(
    (file: { status?: string; assertionResults?: unknown[] }) =>
      file.status === 'failed' && (file.assertionResults ?? []).length === 0
  ).length;
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests') + unloaded
  };
}

/**
 * Counts a Playwright JSON report; what passed on the second try passed.
 * Null when there is no report.
 */
export function countPlaywright(report: unknown): Count | null {
  if (typeof report !== 'object' || report === null || !('stats' in report)) return null;
  const stats = report.stats as object;
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected')
  };
}
