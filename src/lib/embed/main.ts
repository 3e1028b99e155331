import type { Lang } from '#lib/text/format.ts';
import { frameWords } from '#lib/text/words/embed-frame.ts';
import { toFigure, toNotice, type Notice } from './figure.ts';
import { tellHeight } from './height.ts';
import { toHidden } from './parts.ts';
import type { Ready, Site } from './ready.ts';
import { isFrozenHash } from '#lib/export/frozen-mark.ts';

/** The frame's own script: reads the address, draws what it asks for, tells its height. */

const ROOT = new URL('../../', import.meta.url);
const query = new URLSearchParams(location.search);
const asked = query.get('lang');
const lang: Lang =
  asked === 'vi' || asked === 'en' ? asked : document.documentElement.lang === 'en' ? 'en' : 'vi';
const words = frameWords[lang];
const stage = document.querySelector<HTMLElement>('[data-stage]')!;

/** A file could not be had, so that what fails after it is no fault of the address. */
let isCutOff = false;

/** What Chromium, Firefox and Safari say of a script that could not be had. */
const LOST_SCRIPT = /dynamically imported|importing a module/i;

async function read<T>(path: string): Promise<T> {
  isCutOff = true;
  const response = await fetch(new URL(`generated/${path}`, ROOT));
  if (!response.ok) throw new Error(`missing file: ${path} (${response.status})`);
  const found = (await response.json()) as T;
  isCutOff = false;
  return found;
}

const site: Site = { lang, read, to: (path) => new URL(path, ROOT).href };

async function load(): Promise<Ready> {
  if (isFrozenHash(location.hash))
    return (await import('./frozen.ts')).toFrozen(location.hash, site);
  return (await import('./live.ts')).toLive(query, site);
}

const watcher = new ResizeObserver(() => redraw());
let redraw: () => void = () => {};

/** Puts a figure in its place, drawn as wide as the frame is, now and whenever that changes. */
function show(ready: Exclude<Ready, { notice: Notice }>): void {
  document.documentElement.lang = ready.shown.lang;
  document.title = ready.shown.text.title;
  const { figure, chart } = toFigure(ready.shown, {
    document,
    hidden: toHidden(query.get('hide') ?? '')
  });
  stage.replaceChildren(figure);
  let width = 0;
  redraw = () => {
    const now = Math.floor(chart.clientWidth);
    if (now === 0 || now === width) return;
    width = now;
    chart.replaceChildren(ready.draw(document, width));
  };
  redraw();
  watcher.disconnect();
  watcher.observe(chart);
}

const say = (notice: Notice): void => {
  redraw = () => {};
  document.title = notice.title;
  stage.replaceChildren(toNotice(notice, { document }));
};

let turn = 0;

async function run(): Promise<void> {
  turn += 1;
  const mine = turn;
  say({ state: 'loading', title: words.loading, reasons: [], links: [] });
  try {
    const ready = await load();
    if (mine !== turn) return;
    if ('notice' in ready) say(ready.notice);
    else show(ready);
  } catch (error) {
    if (mine !== turn) return;
    const isLost = isCutOff || (error instanceof TypeError && LOST_SCRIPT.test(error.message));
    const [title, why] =
      isFrozenHash(location.hash) && !isLost
        ? [words.damaged, words.damagedWhy]
        : [words.failed, words.failedWhy];
    say({ state: 'error', title, reasons: [why], links: [] });
  }
}

document.documentElement.lang = lang;
addEventListener('hashchange', () => void run());
tellHeight(stage);
void run();
