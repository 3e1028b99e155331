/** Only while something is printed: the page itself gives way to the sheets. */
const RULES = `
@page { size: A4 landscape; margin: 10mm; }
@media screen { [data-print-sheets] { display: none; } }
@media print {
  html, body { background: none; }
  body > :not([data-print-sheets]) { display: none !important; }
  [data-print-sheets] svg { display: block; width: 277mm; height: 188mm; break-inside: avoid; }
  [data-print-sheets] svg:not(:last-child) { break-after: page; }
}`;

/** A drawing of ours as an element of the page; its texts stay text. */
function toElement(svg: string): Node {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return document.importNode(parsed.documentElement, true);
}

/**
 * Prints drawings, each on a sheet of A4 that lies on its side, and nothing else of the page; a
 * browser saves the same as PDF with real text. `name` is what it calls the file. Whoever calls it
 * may go on at once: the sheets leave when the print is done.
 */
export function printSheets(svgs: readonly string[], name: string): void {
  const sheets = document.createElement('div');
  sheets.dataset.printSheets = '';
  sheets.setAttribute('aria-hidden', 'true');
  sheets.append(...svgs.map(toElement));
  const rules = new CSSStyleSheet();
  rules.replaceSync(RULES);
  const title = document.title;
  const tidy = () => {
    sheets.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules);
    document.title = title;
  };
  for (const left of document.querySelectorAll('[data-print-sheets]')) left.remove();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  document.body.append(sheets);
  document.title = name;
  addEventListener('afterprint', tidy, { once: true });
  window.print();
}
