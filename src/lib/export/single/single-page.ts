import { sha256 } from '#lib/storage/sha256.ts';
import { writeDay, type Lang } from '#lib/text/format.ts';
import { singleWords } from '#lib/text/words/single.ts';
import type { FrozenFigure } from '../frozen.ts';
import { colourRules } from './colours.ts';
import { toFigureHtml } from './figure-html.ts';
import css from './page.css?raw';
import script from './reading.js?raw';
import { attributes, element } from './table-html.ts';

/** A page of text between figures: a divider of a deck. */
export type TextPage = { heading: string; text: string };

export type SinglePageOptions = {
  title: string;
  lang: Lang;
  /** ISO day. */
  made: string;
  /** Any that can make SVG elements; nothing is added to it. */
  document: Document;
  /** Other names under which units are looked for; those of units that no figure has are left out. */
  aliases?: readonly { unitId: string; alias: string }[];
  /** After each figure; false from it stops the work, which then rejects with an `AbortError`. */
  onProgress?: (done: number, of: number) => boolean;
};

type Item = FrozenFigure | TextPage;

const isFigure = (item: Item): item is FrozenFigure => 'frozen' in item;

const titleOf = (item: Item): string => (isFigure(item) ? item.text.title : item.heading);

/** JSON that no HTML parser takes for the end of its element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Nothing is fetched, no script runs but ours, and no form is sent. */
function policy(): string {
  const own = base64(sha256(new TextEncoder().encode(script)));
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${own}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ');
}

function toTextPage({ heading, text }: TextPage, id: string): string {
  const paragraphs = text
    .split(/\n+/)
    .filter((p) => p.trim() !== '')
    .map((p) => element('p', p));
  return `<article class="page text"${attributes({ id })}>${element('h2', heading)}${paragraphs.join('')}</article>`;
}

type Words = (typeof singleWords)['vi'];

function toContents(items: readonly Item[], ids: readonly string[], words: Words): string {
  if (items.length < 2) return '';
  const lines = items.map((item, i) => {
    const type = isFigure(item) ? null : 'text';
    // Neutral titles repeat; what is shown tells them apart.
    const under = isFigure(item) && item.text.subtitle ? element('small', item.text.subtitle) : '';
    const link = element('a', titleOf(item), { href: `#${ids[i]!}` });
    return `<li${attributes({ class: type })}>${link}${under}</li>`;
  });
  return `<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ol>${lines.join('')}</ol></nav>`;
}

/** The head of the page, and what its script can do; without it nothing is offered. */
function toTop(title: string, about: string, words: Words): string {
  return [
    `<header>${element('h1', title)}${element('p', about)}`,
    '<div class="tools" data-script hidden>',
    `<label><span>${words.find}</span><input type="search" list="units" autocomplete="off"${attributes({ placeholder: words.findHint })}></label>`,
    `<datalist id="units"></datalist>`,
    element('button', words.present, { type: 'button', 'data-present': '' }),
    '<p class="said" role="status"></p></div></header>'
  ].join('');
}

function toBar(words: Words): string {
  const button = (label: string, sign: string, act: string) =>
    element('button', sign, { type: 'button', 'aria-label': label, 'data-go': act });
  return [
    `<div class="bar" role="region"${attributes({ 'aria-label': words.slides })}>`,
    button(words.previous, '‹', 'previous'),
    '<span class="said" role="status"></span>',
    button(words.next, '›', 'next'),
    `<input type="search" autocomplete="off" spellcheck="false"${attributes({ 'aria-label': words.spot, placeholder: words.spot })}>`,
    '<span class="told" role="status"></span>',
    element('button', words.leave, { type: 'button', 'data-go': 'leave' }),
    '</div>'
  ].join('');
}

/** Other names by unit, of the units that are in the figures. */
function alsoCalled(
  frozen: readonly FrozenFigure[],
  aliases: NonNullable<SinglePageOptions['aliases']>
): Record<string, string[]> {
  const ids = new Set(frozen.flatMap(({ result }) => result.units.map((unit) => unit.id)));
  const also: Record<string, string[]> = {};
  for (const { unitId, alias } of aliases)
    if (ids.has(unitId)) (also[unitId] ??= []).push(alias.normalize('NFC'));
  return also;
}

/** Lets the page paint and hear the person between two figures. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

async function drawAll(
  items: readonly Item[],
  ids: readonly string[],
  { document, onProgress = () => true }: SinglePageOptions
): Promise<string[]> {
  const pages: string[] = [];
  for (const [i, item] of items.entries()) {
    const id = ids[i]!;
    pages.push(isFigure(item) ? await toFigureHtml(item, { id, document }) : toTextPage(item, id));
    if (!onProgress(i + 1, items.length)) throw new DOMException('stopped', 'AbortError');
    await breathe();
  }
  return pages;
}

/**
 * One HTML file with the figures, their data and the reading controls. It asks nobody for
 * anything: opened from a USB stick it works without server or network, and without its script it
 * still shows every chart and table. Text of figures is text, never markup.
 */
export async function toSinglePage(
  figures: readonly Item[],
  options: SinglePageOptions
): Promise<string> {
  const { title, lang, made, aliases = [] } = options;
  const words = singleWords[lang];
  const ids = figures.map((_, i) => `p${i + 1}`);
  const frozen = figures.filter(isFigure);
  const pages = await drawAll(figures, ids, options);
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Đối Chiếu">',
    element('title', title),
    `<style>${colourRules()}\n${css}</style>`,
    '</head>',
    `<body${attributes({ class: figures.length > 1 ? 'many' : null })}>`,
    toTop(title, words.about(frozen.length, writeDay(made)), words),
    toContents(figures, ids, words),
    `<main>${pages.join('\n')}</main>`,
    `<footer>${element('p', words.reopen)}</footer>`,
    toBar(words),
    `<script type="application/json" data-frozen>${inScript(frozen)}</script>`,
    `<script type="application/json" data-words>${inScript({ ...words.said, lang, also: alsoCalled(frozen, aliases) })}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>\n'
  ].join('\n');
}
