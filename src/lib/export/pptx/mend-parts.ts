import { strFromU8, strToU8 } from 'fflate';
import type { Files } from './package-parts.ts';
import { toXmlText } from './xml.ts';

/** What PptxGenJS 4.0.1 leaves askew in parts that it writes by itself (ECMA-376 part 1, 19 and 20.1). */

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
const WORDS = /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/;
const numberIn = (path: string): number => Number(/(\d+)\.xml$/.exec(path)![1]);

function change(files: Files, path: string, how: (xml: string) => string): void {
  files[path] = strToU8(how(strFromU8(files[path]!)));
}

/** A page of notes is upright: it is printed, whatever the size of the slides. */
const NOTES_SIZE = '<p:notesSz cx="6858000" cy="9144000"/>';

/** Lists of ids have their order, in which the notes' master stands before the slides. */
const inOrder = (xml: string): string =>
  xml
    .replace(
      /(<p:sldIdLst>[\s\S]*?<\/p:sldIdLst>)(<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>)/,
      '$2$1'
    )
    .replace(/<p:notesSz [^>]*\/>/, NOTES_SIZE);

/** Tables are numbered without a look at the other shapes: the second of one id gets one of its own. */
function withOwnIds(xml: string): string {
  const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map((m) => Number(m[1]));
  let last = Math.max(...ids);
  const seen = new Set<number>();
  return xml.replace(/<p:cNvPr id="(\d+)"/g, (whole, digits: string) => {
    const id = Number(digits);
    if (!seen.has(id)) {
      seen.add(id);
      return whole;
    }
    last += 1;
    return `<p:cNvPr id="${last}"`;
  });
}

/** Words of ours that no option of the library calls Vietnamese: numbers of pages, ends of cells. */
const inVietnamese = (xml: string): string =>
  xml.replace(/(<a:(?:rPr|endParaRPr)\b[^>]*? lang=)"en-US"/g, '$1"vi-VN"');

/** A table cannot be given a description; one a slide, in the order of the slides. */
function describeTables(files: Files, slides: readonly string[], alts: readonly string[]): void {
  const tables = slides.filter((path) => strFromU8(files[path]!).includes('<a:tbl>'));
  if (tables.length !== alts.length) throw new Error(`tables of a deck: ${tables.length}`);
  tables.forEach((path, i) =>
    change(files, path, (xml) =>
      xml.replace(
        /(<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr [^>]*?)(\/?>)/,
        (_, open: string, end: string) => `${open} descr="${toXmlText(alts[i]!)}"${end}`
      )
    )
  );
}

/** `alts`: what each table of the deck is, for those who do not see it. */
export function mendParts(files: Files, { alts }: { alts: readonly string[] }): void {
  const slides = Object.keys(files)
    .filter((path) => SLIDE.test(path))
    .sort((a, b) => numberIn(a) - numberIn(b));
  const isHidden = (path: string) => /<p:sld\b[^>]* show="0"/.test(strFromU8(files[path]!));
  const hidden = slides.filter(isHidden).length;
  for (const path of slides) change(files, path, withOwnIds);
  for (const path of Object.keys(files).filter((p) => WORDS.test(p)))
    change(files, path, inVietnamese);
  describeTables(files, slides, alts);
  change(files, 'ppt/presentation.xml', inOrder);
  change(files, 'docProps/app.xml', (xml) =>
    xml.replace(/(<HiddenSlides>)\d+/, (_, tag: string) => tag + String(hidden))
  );
}
