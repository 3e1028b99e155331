// Reading controls of the page: it is whole without them.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const words = JSON.parse(one('[data-words]').textContent);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const fold = (text) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đĐ]/g, 'd')
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim();

  for (const tools of all('[data-script]')) tools.hidden = false;

  // Chart or table.
  function show(figure, view) {
    figure.dataset.view = view;
    for (const button of all('[data-show]', figure))
      button.setAttribute('aria-pressed', String(button.dataset.show === view));
  }
  for (const figure of all('figure')) {
    show(figure, 'chart');
    for (const button of all('[data-show]', figure))
      button.addEventListener('click', () => show(figure, button.dataset.show));
  }

  // Columns are sorted by their heads; what has no number stays last.
  const number = (cell) => (cell?.dataset.value === undefined ? null : Number(cell.dataset.value));
  function compare(a, b, sign) {
    const [x, y] = [number(a), number(b)];
    if (x !== null && y !== null) return sign * (x - y);
    if (x !== null || y !== null) return x === null ? 1 : -1;
    if (!a.textContent || !b.textContent) return a.textContent ? -1 : b.textContent ? 1 : 0;
    return sign * a.textContent.localeCompare(b.textContent, 'vi', { numeric: true });
  }
  function sortBy(head) {
    const falls = head.getAttribute('aria-sort') === 'ascending';
    const table = head.closest('table');
    const body = table.tBodies[0];
    const at = head.cellIndex;
    const rows = [...body.rows].sort((a, b) => compare(a.cells[at], b.cells[at], falls ? -1 : 1));
    for (const other of all('th[aria-sort]', table)) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', falls ? 'descending' : 'ascending');
    body.append(...rows);
  }
  for (const head of all('table[data-twin] thead th')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = fill(words.sort, { name: head.textContent });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => sortBy(head));
  }

  // A unit is looked for by name, without regard to diacritics.
  const units = new Map();
  for (const row of all('table[data-twin] tbody tr')) {
    const name = one('th', row).textContent;
    const ids = units.get(name) ?? new Set();
    units.set(name, ids.add(row.dataset.unit));
  }
  for (const name of [...units.keys()].sort((a, b) => a.localeCompare(b, 'vi')))
    one('#units').append(new Option(name, name));

  // Marks and signs between letters may be left out, and other names count: "tphcm".
  const run = (text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
  const terms = new Map(
    [...units].map(([name, ids]) => {
      const all = [name, ...[...ids].flatMap((id) => words.also[id] ?? [])];
      return [name, all.map((term) => ({ text: fold(term), run: run(term) }))];
    })
  );
  const MOST = 4;
  function matching(wanted, names) {
    const joined = run(wanted);
    const ways = [
      ({ text }) => text === wanted,
      ({ text }) => text.startsWith(wanted),
      (term) => term.text.includes(` ${wanted}`) || (joined && term.run.startsWith(joined)),
      ({ text }) => text.includes(wanted)
    ];
    for (const fits of ways) {
      const found = names.filter((name) => terms.get(name).some(fits));
      if (found.length > 0) return found;
    }
    return [];
  }
  function light(names) {
    for (const lit of all('[data-lit]')) lit.removeAttribute('data-lit');
    const ids = names.flatMap((name) => [...units.get(name)]);
    const marks = ids.flatMap((id) => all(`[data-unit="${CSS.escape(id)}"]`));
    for (const mark of marks) mark.setAttribute('data-lit', '');
    for (const sheet of all('.sheet'))
      sheet.toggleAttribute('data-spot', one('[data-lit]', sheet) !== null);
    document.body.toggleAttribute('data-finding', ids.length > 0);
    return new Set(marks.map((mark) => mark.closest('figure')).filter(Boolean));
  }
  const field = one('header input');
  const found = one('header .said');
  function find() {
    const wanted = fold(field.value);
    const names = wanted === '' ? [] : matching(wanted, [...units.keys()]);
    const isFew = names.length <= MOST;
    const figures = light(isFew ? names : []);
    const say = names.length === 0 ? words.none : isFew ? words.found : words.many;
    const values = { names: names.join(', '), count: isFew ? figures.size : names.length };
    found.textContent = wanted === '' ? '' : fill(say, values);
    return [...figures];
  }
  field.addEventListener('input', find);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') find()[0]?.scrollIntoView({ block: 'start' });
  });

  // A table is copied as text for spreadsheets and as HTML for documents; no cell is ever run.
  const safe = (text) => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
  const html = (text) =>
    text.replace(
      /[&<>"]/g,
      (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]
    );
  function plain(cell) {
    const { value, bound } = cell.dataset;
    if (value === undefined || bound) return cell.dataset.blank ? '' : safe(cell.textContent);
    return words.lang === 'vi' ? value.replace('.', ',') : value;
  }
  function select(table) {
    const range = document.createRange();
    range.selectNode(table);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }
  async function copy(figure) {
    const table = one('table[data-twin]', figure);
    const rows = [...table.rows].map((row) => [...row.cells]);
    const text = rows.map((cells) =>
      cells.map((c) => plain(c).replace(/[\t\r\n]+/g, ' ')).join('\t')
    );
    const lines = rows.map(
      (cells) => `<tr>${cells.map((c) => `<td>${html(safe(c.textContent))}</td>`).join('')}</tr>`
    );
    const said = one('.said', figure);
    try {
      const item = {
        'text/plain': new Blob([text.join('\r\n')], { type: 'text/plain' }),
        'text/html': new Blob([`<table>${lines.join('')}</table>`], { type: 'text/html' })
      };
      await navigator.clipboard.write([new ClipboardItem(item)]);
      said.textContent = fill(words.copied, { count: rows.length - 1 });
    } catch {
      show(figure, 'table');
      select(table);
      said.textContent = words.selected;
    }
  }
  for (const button of all('[data-copy]'))
    button.addEventListener('click', () => copy(button.closest('figure')));

  // One page after the other, on the whole screen.
  const pages = all('.page');
  const bar = one('.bar');
  const present = one('[data-present]');
  const spot = one('input', bar);
  const told = one('.told', bar);
  const isOn = () => 'slides' in document.body.dataset;
  let at = 0;

  // On a page one unit stands out: the first whose name fits what was typed, with its figure.
  function figureOf(name, row) {
    const cells = all('td[data-unit]', row);
    if (cells.length !== 1) return name;
    const [cell] = cells;
    const unit = cell.dataset.value === undefined ? '' : row.closest('table').dataset.measured;
    const rank = one('td.rank', row)?.textContent;
    const place = rank ? `. ${one('th.rank', row.closest('table')).textContent} ${rank}` : '';
    return `${name}: ${`${cell.textContent} ${unit ?? ''}`.trim()}${place}`;
  }
  function shine() {
    const rows = all('table[data-twin] tbody tr', pages[at]);
    const wanted = fold(spot.value);
    const names = new Set(rows.map((row) => one('th', row).textContent));
    const name = wanted === '' ? undefined : matching(wanted, [...names])[0];
    light(name === undefined ? [] : [name]);
    const own = rows.filter((row) => one('th', row).textContent === name);
    const none =
      wanted === '' || rows.length === 0 ? '' : fill(words.absent, { typed: spot.value });
    told.textContent = own.length > 1 ? name : own.length === 1 ? figureOf(name, own[0]) : none;
    told.toggleAttribute('data-none', own.length === 0);
  }
  spot.addEventListener('input', shine);
  function clear() {
    spot.value = '';
    shine();
  }

  function go(to) {
    at = Math.max(0, Math.min(pages.length - 1, to));
    pages.forEach((page, i) => page.toggleAttribute('data-now', i === at));
    const place = fill(words.page, { page: at + 1, pages: pages.length });
    const title = document.createElement('span');
    title.textContent = `: ${one('h2', pages[at]).textContent}`;
    one('.said', bar).replaceChildren(place, title);
    shine();
  }
  function start() {
    const seen = pages.findIndex((page) => page.getBoundingClientRect().bottom > 120);
    document.body.dataset.slides = '';
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    spot.value = field.value;
    go(Math.max(0, seen));
    one('[data-go="next"]').focus();
  }
  function leave() {
    if (!isOn()) return;
    delete document.body.dataset.slides;
    if (document.fullscreenElement) document.exitFullscreen();
    field.value = spot.value;
    find();
    pages[at].scrollIntoView();
    present.focus({ preventScroll: true });
  }
  const acts = { previous: () => go(at - 1), next: () => go(at + 1), leave };
  for (const button of all('[data-go]')) button.addEventListener('click', acts[button.dataset.go]);
  present.addEventListener('click', start);
  // Browsers keep Escape for themselves in full screen: leaving it is what it says then.
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement || !isOn()) return;
    if (spot.value) clear();
    else leave();
  });

  const KEYS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
  function placeFor({ key, target }) {
    const isFree = target === spot || !target.closest('button');
    if (key === 'Home') return 0;
    if (key === 'End') return pages.length - 1;
    if (key === 'Enter' || (key === ' ' && !spot.value)) return isFree ? at + 1 : null;
    return key in KEYS ? at + KEYS[key] : null;
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const { key, target } = event;
    if (!isOn()) {
      if (key === 'f' && !target.closest('input')) start();
      return;
    }
    const to = placeFor(event);
    if (to !== null) go(to);
    else if (key === 'Escape') (spot.value ? clear : leave)();
    else if (key === 'Backspace' && target !== spot) {
      spot.value = spot.value.slice(0, -1);
      shine();
    } else {
      // The letter itself then goes into the field, through whatever Vietnamese keyboard there is.
      const isLetter = key === 'Process' || (key.length === 1 && key !== ' ');
      if (isLetter || (key === ' ' && !target.closest('button'))) spot.focus();
      return;
    }
    event.preventDefault();
  });
})();
