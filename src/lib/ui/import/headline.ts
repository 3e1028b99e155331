import type { Lang } from '../links.ts';
import { formatBytes } from '#lib/text/bytes.ts';
import { formatNumber } from '#lib/text/format.ts';
import { importWords } from '#lib/text/words/import.ts';
import type { ReviewView } from '#lib/workspace/import-view.ts';

/** What happened, in one sentence: "Đọc xong 31 dòng; 3 dòng chờ bạn chọn đơn vị". */
export function headline(
  { files, account, waiting, figures, groups }: ReviewView,
  lang: Lang
): string {
  const words = importWords[lang].headline;
  const count = (n: number) => formatNumber(n, { lang });
  if (files.every((f) => f.parts.every((p) => p.error !== null))) return words.refused;
  const waits = [
    [waiting.unit, words.waitUnit],
    [waiting.measure, words.waitMeasure],
    [waiting.number, words.waitNumber],
    [waiting.other, words.waitOther]
  ] as const;
  const said = waits.filter(([n]) => n > 0).map(([n, say]) => say(count(n)));
  const isClear = figures > 0 && groups.every((g) => g.status === 'know');
  if (said.length === 0 && isClear) return words.allReady(count(account.records));
  return [words.done(count(account.records)), ...said.slice(0, 2)].join('; ');
}

/** "tong-hop.csv · 4 kB · chưa có gì được ghi …". */
export function subtitle({ files, tableCount }: ReviewView, lang: Lang): string {
  const words = importWords[lang];
  const count = (n: number) => formatNumber(n, { lang });
  const size = formatBytes(
    files.reduce((sum, f) => sum + f.size, 0),
    lang
  );
  const named = files.length === 1 ? files[0]!.name : words.headline.files(count(files.length));
  const tables = tableCount > 1 ? [words.headline.tables(count(tableCount))] : [];
  return `${[named, size, ...tables, words.notYet].join(' · ')}.`;
}
