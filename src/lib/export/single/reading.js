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

  const MOST = 4;
  function matching(wanted) {
    const names = [...units.keys()];
    const exact = names.filter((name) => fold(name) === wanted);
    if (exact.length > 0) return exact;
    const starting = names.filter((name) => fold(name).startsWith(wanted));
    return starting.length > 0 ? starting : names.filter((name) => fold(name).includes(wanted));
  }
  function light(names) {
    for (const lit of all('[data-lit]')) lit.removeAttribute('data-lit');
    const ids = names.flatMap((name) => [...units.get(name)]);
    const marks = ids.flatMap((id) => all(`[data-unit="${CSS.escape(id)}"]`));
    for (const mark of marks) mark.setAttribute('data-lit', '');
    document.body.toggleAttribute('data-finding', ids.length > 0);
    return new Set(marks.map((mark) => mark.closest('figure')));
  }
  const field = one('header input');
  const found = one('header .said');
  function find() {
    const wanted = fold(field.value);
    const names = wanted === '' ? [] : matching(wanted);
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
  const isOn = () => 'slides' in document.body.dataset;
  let at = 0;
  function go(to) {
    at = Math.max(0, Math.min(pages.length - 1, to));
    pages.forEach((page, i) => page.toggleAttribute('data-now', i === at));
    one('.said', bar).textContent = fill(words.page, { page: at + 1, pages: pages.length });
  }
  function start() {
    const seen = pages.findIndex((page) => page.getBoundingClientRect().bottom > 120);
    document.body.dataset.slides = '';
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    go(Math.max(0, seen));
    one('[data-go="next"]').focus();
  }
  function leave() {
    if (!isOn()) return;
    delete document.body.dataset.slides;
    if (document.fullscreenElement) document.exitFullscreen();
    pages[at].scrollIntoView();
    present.focus({ preventScroll: true });
  }
  const acts = { previous: () => go(at - 1), next: () => go(at + 1), leave };
  for (const button of all('[data-go]')) button.addEventListener('click', acts[button.dataset.go]);
  present.addEventListener('click', start);
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement) leave();
  });

  const KEYS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!isOn()) {
      if (event.key === 'f' && !event.target.closest('input')) start();
      return;
    }
    const to = { Home: 0, End: pages.length - 1 }[event.key] ?? at + (KEYS[event.key] ?? 0);
    if (event.key === 'Escape') leave();
    else if (event.key in KEYS || event.key === 'Home' || event.key === 'End') go(to);
    else return;
    event.preventDefault();
  });
})();
