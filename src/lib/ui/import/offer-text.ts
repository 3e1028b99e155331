import type { Lang } from '../links.ts';
import { formatNumber } from '#lib/text/format.ts';
import { onList } from '#lib/text/words/lists.ts';
import { importWords } from '#lib/text/words/import.ts';
import type { OfferView } from '#lib/workspace/import-view.ts';

/** What a button says that gives one answer to a cause. */
export function offerText({ label, values }: OfferView, lang: Lang): string {
  const words = importWords[lang];
  const { offers } = words;
  const text = (key: string) => String(values[key] ?? '');
  const n = formatNumber(Number(values.count ?? 0), { lang });
  switch (label) {
    case 'take':
      return offers.take(values.list ? onList(text('name'), text('list'), lang) : text('name'));
    case 'numbers':
      return offers.numbers(text('seen'), formatNumber(Number(values.reading), { lang }));
    case 'useFile':
      return offers.useFile(text('name'), n);
    case 'encoding':
      return offers.encoding(words.encodings[text('name') as keyof typeof words.encodings]);
    case 'delimiter':
      return offers.delimiter(words.delimiters[text('mark')] ?? words.otherDelimiter(text('mark')));
    case 'scheme':
      return offers.scheme[text('scheme') as '63' | '34'];
    case 'moneyUnit':
      return offers.moneyUnit(words.money[text('scale') as keyof typeof words.money]);
    case 'fixAlike':
    case 'emptyCells':
    case 'dashMissing':
    case 'dashZero':
    case 'excludeRows':
      return offers[label](n);
    default:
      return offers[label];
  }
}
