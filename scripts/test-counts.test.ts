import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.ts';

test('a Vitest file that could not be loaded is one failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}, {}, {}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] }
    ]
  };
  expect(countVitest(report)).toEqual({ passed: 3, failed: 2 });
});

test('Playwright: what passed on the second try passed, skipped ones do not count', () => {
  const report = { stats: { expected: 10, skipped: 2, unexpected: 1, flaky: 1 } };
  expect(countPlaywright(report)).toEqual({ passed: 11, failed: 1 });
});

test('no report gives no count', () => {
  expect(countVitest(null)).toBeNull();
  expect(countPlaywright('broken')).toBeNull();
});
