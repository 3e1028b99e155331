import { readFileSync, readdirSync } from 'node:fs';

const statusOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
};

const field = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);

const isRenderer = (pid: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
  } catch {
    return false;
  }
};

/** All processes under one, itself included. */
function under(root: number): string[] {
  const parents = new Map<string, string>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    parents.set(pid, String(field(statusOf(pid), 'PPid')));
  const isUnder = (pid: string): boolean => {
    for (let at: string | undefined = pid; at; at = parents.get(at))
      if (at === String(root)) return true;
    return false;
  };
  return [...parents.keys()].filter(isUnder);
}

/**
 * The most memory, in bytes, that a page and its workers ever held: the greatest peak of the
 * renderers started by this process. Null where the system does not say (no /proc).
 */
export function peakOfPages(): number | null {
  try {
    const peaks = under(process.pid)
      .filter(isRenderer)
      .map((pid) => field(statusOf(pid), 'VmHWM') * 1024);
    return Math.max(...peaks);
  } catch {
    return null;
  }
}
