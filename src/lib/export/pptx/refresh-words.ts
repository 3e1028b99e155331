import { deckWords } from '#lib/text/words/deck.ts';
import { notesParagraphs } from './refresh-package.ts';
import {
  applyEdits,
  at,
  attributeEdit,
  attributeOf,
  editedNode,
  paragraphEdits,
  paragraphText,
  replaceNode,
  within,
  type Edit,
  type XmlNode,
  type XmlPart
} from './refresh-xml.ts';
import { PASSPORT_MARK } from './slide.ts';

/** The words of a slide that say something of its figures; `titleLine` is how its notes begin. */
export type SlideWords = {
  title: string;
  subtitle: string;
  titleLine: string;
  foot: string;
  /** The same in the notes. */
  notesFoot: string;
  source: string;
  alt: string;
  passport: string;
};

/** Where those words stand on a slide in a deck; null for what was rewritten by a person, or is gone. */
export type FoundWords = {
  title: XmlNode | null;
  foot: XmlNode | null;
  source: XmlNode | null;
  pictures: XmlNode[];
};

const PAGE = / \(\d+\/\d+\)$/;
const SIGNS = Object.values(deckWords).map((words) => words.signs);

const LINK = /<a:hlinkClick\b[^>]*?(?:\/>|>[\s\S]*?<\/a:hlinkClick>)/g;

const plain = (text: string): string => text.normalize('NFC').trim();

const shapesOf = (part: XmlPart): XmlNode[] =>
  within(part.root, 'p:sp').filter((shape) => at(shape, 'p:txBody') !== null);

const isTitle = (part: XmlPart, shape: XmlNode): boolean => {
  const kind = at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
  return kind !== null && ['title', 'ctrTitle'].includes(attributeOf(part, kind, 'type') ?? '');
};

/** Of a foot, which is said in parts: a slide may hold some that its notes leave out. */
export const sentences = (text: string): string[] =>
  plain(text)
    .split(/(?<=[.;])\s+/)
    .filter(Boolean);

/** The line of the notes that a title on the slide stands for; pages and the label of the demo apart. */
function titleLineOf(title: string, lines: readonly string[]): string | null {
  const bare = plain(title).replace(PAGE, '');
  return lines.find((line) => plain(line) === bare || plain(line).startsWith(`${bare} · `)) ?? null;
}

/**
 * Finds what we wrote. The notes of a figure's slide hold its words too, so a text on the slide that
 * stands there as well is ours still; any other was rewritten by a person, and is left to them.
 */
export function findWords(part: XmlPart, lines: readonly string[], code: string): FoundWords {
  const said = new Set(lines.map(plain));
  const shapes = shapesOf(part);
  const text = (p: XmlNode) => plain(paragraphText(part, p));
  const known = new Set(lines.flatMap(sentences));
  const signs = SIGNS.flatMap(sentences);
  const isSaid = (sentence: string) => known.has(sentence) || signs.includes(sentence);
  const titled = shapes.filter((shape) => isTitle(part, shape));
  const titles = (titled.length > 0 ? titled : shapes).flatMap((shape) => within(shape, 'a:p'));
  const source = shapes
    .flatMap((shape) => within(shape, 'a:p'))
    .find((p) => text(p).includes(code) && said.has(text(p)));
  const title = titles.find((p) => text(p) !== '' && titleLineOf(text(p), lines) !== null) ?? null;
  const foot = shapes
    .flatMap((shape) => within(shape, 'a:p'))
    .find((p) => p !== title && p !== source && text(p) !== '' && sentences(text(p)).every(isSaid));
  return {
    title,
    foot: foot ?? null,
    source: source ?? null,
    pictures: within(part.root, 'p:cNvPr').filter((node) =>
      said.has(plain(attributeOf(part, node, 'descr') || '-'))
    )
  };
}

/** The paragraph right before the source, in the same text: notes and coverage. Null for none. */
export function footBefore(part: XmlPart, source: XmlNode): XmlNode | null {
  const beside = shapesOf(part)
    .map((shape) => within(shape, 'a:p'))
    .find((all) => all.includes(source));
  return beside?.[beside.indexOf(source) - 1] ?? null;
}

/** What a slide says now, with our words renewed. */
export function wordEdits(part: XmlPart, found: FoundWords, fresh: SlideWords): Edit[] {
  const { title, foot, source, pictures } = found;
  const footEdits = (): Edit[] => {
    if (foot)
      return fresh.foot === '' ? [replaceNode(foot, '')] : paragraphEdits(part, foot, fresh.foot);
    // Something stands there already: what a person made of it.
    if (!source || fresh.foot === '' || footBefore(part, source)) return [];
    // A foot where there was none looks like the source, but leads nowhere.
    const text = editedNode(part, source, paragraphEdits(part, source, fresh.foot)).replace(
      LINK,
      ''
    );
    return [{ start: source.start, end: source.start, text }];
  };
  return [
    ...(title ? paragraphEdits(part, title, fresh.title) : []),
    ...(title ? subtitleEdits(part, found, fresh.subtitle) : []),
    ...(source ? paragraphEdits(part, source, fresh.source) : []),
    ...footEdits(),
    ...pictures
      .filter((node) => attributeOf(part, node, 'descr') !== fresh.alt)
      .flatMap((node) => attributeEdit(part, node, 'descr', fresh.alt))
  ];
}

/** A title that says a finding leaves the measure to the subtitle, a neutral one names it itself. */
function subtitleEdits(part: XmlPart, { title, foot, source }: FoundWords, text: string): Edit[] {
  const found = slideParagraphs(part).find((p) => {
    const said = plain(paragraphText(part, p));
    const isFree = p !== title && p !== foot && p !== source && said !== '';
    return isFree && (plain(text).endsWith(said) || said.endsWith(plain(text)));
  });
  return found && text !== '' ? paragraphEdits(part, found, text) : [];
}

const isMark = (line: string): boolean => line.trim().startsWith(PASSPORT_MARK);

/** A line of the notes that says nothing but what the foot of the slide says. */
const isPartOf = (line: string, foot: string): boolean => {
  const said = new Set(sentences(foot));
  return sentences(line).every((sentence) => said.has(sentence));
};

/** The notes with our lines renewed; lines that a person wrote or changed stay as they are. */
export function renewNotes(
  part: XmlPart,
  slide: { part: XmlPart; found: FoundWords },
  fresh: SlideWords
): string {
  const { found } = slide;
  const on = (node: XmlNode | null) => (node ? plain(paragraphText(slide.part, node)) : null);
  const alts = found.pictures.map((node) => plain(attributeOf(slide.part, node, 'descr') ?? ''));
  const paragraphs = notesParagraphs(part);
  const lines = paragraphs.map((p) => plain(paragraphText(part, p)));
  const title = on(found.title);
  const titleLine = title === null ? null : titleLineOf(title, lines);
  const [foot, source] = [on(found.foot), on(found.source)];
  const edits = paragraphs.flatMap((paragraph, i): Edit[] => {
    const line = lines[i]!;
    if (isMark(line)) return paragraphEdits(part, paragraph, fresh.passport);
    if (line === titleLine) return paragraphEdits(part, paragraph, fresh.titleLine);
    if (alts.includes(line)) return paragraphEdits(part, paragraph, fresh.alt);
    if (line === source) return paragraphEdits(part, paragraph, fresh.source);
    if (foot !== null && line !== '' && isPartOf(line, foot))
      return fresh.foot === ''
        ? [replaceNode(paragraph, '')]
        : paragraphEdits(part, paragraph, fresh.notesFoot);
    return [];
  });
  return applyEdits(part.xml, edits);
}

/** Every paragraph that says one of the old texts says its new one; for slides that only repeat words. */
export function swapEdits(
  part: XmlPart,
  paragraphs: readonly XmlNode[],
  texts: ReadonlyMap<string, string>
): Edit[] {
  return paragraphs.flatMap((paragraph) => {
    const text = texts.get(plain(paragraphText(part, paragraph)));
    return text === undefined ? [] : paragraphEdits(part, paragraph, text);
  });
}

/** Paragraphs of a slide's own texts, those of tables apart. */
export const slideParagraphs = (part: XmlPart): XmlNode[] =>
  shapesOf(part).flatMap((shape) => within(shape, 'a:p'));

/** What stands in the place of a slide's title; '' when there is nothing. */
export function titleOn(part: XmlPart): string {
  const shape = shapesOf(part).find((s) => isTitle(part, s));
  const said = shape ? within(shape, 'a:p').map((p) => paragraphText(part, p)) : [];
  return plain(said.join(' '));
}
