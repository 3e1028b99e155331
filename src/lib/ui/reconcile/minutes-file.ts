import css from './minutes.css?raw';
import type { Lang } from '../links.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What frameworks leave between elements. */
function withoutComments(node: Node): void {
  for (const child of [...node.childNodes])
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else withoutComments(child);
}

/** The minutes as one HTML file that needs nothing else: opens anywhere, prints on A4. */
export function toMinutesHtml(
  article: HTMLElement,
  { title, lang }: { title: string; lang: Lang }
): string {
  const copy = article.cloneNode(true) as HTMLElement;
  withoutComments(copy);
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escape(title)}</title>`,
    `<style>body{margin:24px 16px;background:#f0eee9}${css}@media print{body{margin:0;background:none}}</style>`,
    `</head><body>${copy.outerHTML}</body></html>\n`
  ].join('\n');
}
