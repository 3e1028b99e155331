import type { ImportWords } from './import-vi.ts';

/** English words of the import page. */
export const importEn: ImportWords = {
  title: 'Import a file',
  crumb: 'Data',
  lead: 'Drop the file exactly as Excel or an older program saved it. All reading happens in this browser; nothing is sent anywhere.',
  drop: 'Drop a file here, or paste a table from Excel',
  dropHere: 'Let go to read it',
  choose: 'Choose a file…',
  chooseFolder: 'Choose a folder…',
  kinds: 'CSV, TSV, TXT, Excel (.xlsx, .xls), ZIP, GZ',
  empty: 'No file yet. Drop one here, or look at the demo data.',
  pasted: 'pasted-table',
  or: 'or',
  paste: {
    open: 'Paste a table…',
    label: 'Copy the cells in Excel and paste them here',
    read: 'Read the pasted table',
    cancel: 'Never mind'
  },
  broken: 'The reader stopped half way. Nothing was recorded; earlier data are intact.',
  rereading: 'Reading again…',
  stop: 'Stop reading again',
  stopped: 'Stopped. Everything is as it was before the choice.',
  done: 'Read again.',
  draft: {
    offer: (name) => `You were reviewing “${name}”; it is not recorded yet.`,
    offerSeveral: (files) => `You were reviewing ${files} files; they are not recorded yet.`,
    decided: (n) => `Choices made: ${n}.`,
    resume: 'Continue',
    refuse: 'Discard',
    gone: 'The review that was left could not be opened again. Please give the file once more.',
    tooLarge: (most) =>
      `The file is larger than ${most}, so this review is not kept when the page is reloaded. Please record it before closing.`,
    refused:
      'The browser does not let the page keep this review. If you reload, please give the file once more.'
  },
  aside: {
    hidden: (n, names) => `Hidden files and files of the system, not read (${n}): ${names}.`,
    unreadable: (n, names) =>
      `Files that could not be opened (${n}): ${names}. Please close the program that uses them and give them again.`,
    most: (n) =>
      `The folder has more than ${n} files. Only the first ${n} were read; please give the others next.`,
    nothing: 'There is no file to read in this folder.'
  },
  notYet: 'nothing is recorded until you press “Add”',

  steps: {
    read: 'Read',
    columns: 'Match columns',
    units: 'Match units',
    review: 'Review',
    commit: 'Add'
  },
  progress: {
    reading: (name) => `Reading ${name}…`,
    share: (percent) => `${percent}% read`,
    lines: (n) => `${n} lines`,
    cancel: 'Stop reading',
    cancelled: 'Stopped. Nothing was recorded.',
    writing: 'Adding…'
  },

  headline: {
    done: (lines) => `${lines} lines read`,
    allReady: (lines) => `${lines} lines read, all of them clear`,
    waitUnit: (rows) => `${rows} rows wait for you to choose a unit`,
    waitMeasure: (rows) => `${rows} rows wait for you to choose a measure`,
    waitNumber: (rows) => `${rows} rows wait for you to say how numbers are written`,
    waitOther: (rows) => `${rows} rows wait for you to look at them`,
    refused: 'This file cannot be read',
    files: (n) => `${n} files`,
    tables: (n) => `${n} tables`
  },

  account: {
    title: (lines) => `All ${lines} lines of the file are accounted for`,
    sum: (read, others, all) => `${read} data rows + ${others} other lines = ${all} lines`,
    rows: (read, accepted, fixed, excluded, rejected) =>
      `${read} data rows = ${accepted} accepted + ${fixed} fixed + ${excluded} left out + ${rejected} rejected`,
    accepted: 'rows accepted',
    fixed: 'rows you fixed',
    excluded: 'rows you left out',
    rejected: 'rows rejected',
    waiting: 'rows waiting for you',
    others: {
      header: 'header lines',
      total: 'totals, not recorded',
      group: 'group headings',
      blank: 'blank lines',
      title: 'title lines',
      unit_line: 'unit of measure line',
      column_numbers: 'column number lines',
      repeated_header: 'repeated headers',
      footnote: 'notes',
      signature: 'signature lines',
      comment: 'comment lines'
    }
  },

  issues: {
    title: (n) => `${n} points to look at`,
    none: 'Nothing looks doubtful.',
    lead: 'Those that need your decision come first.',
    status: { decide: 'Please choose', look: 'Worth a look', know: 'For information' },
    settled: 'Chosen',
    undo: 'Choose again',
    cells: (n) => `${n} cells`,
    rows: (n) => `${n} rows`,
    line: (line) => `Line ${line}`,
    lines: (lines) => `Lines ${lines}`,
    moreLines: (lines, n) => `Lines ${lines} and ${n} more`,
    column: (name) => `column ${name}`,
    wholeFile: 'Whole file',
    goTo: 'Show in the table',
    more: (n) => `Show ${n} more`,
    beyond: (n) =>
      `${n} more places are not shown here. Settle those above first, or download the checklist to see all.`,
    seen: 'In the file',
    proposed: 'Proposed'
  },

  offers: {
    keep: 'Keep as understood',
    take: (name) => `It is ${name}`,
    ownUnit: 'Keep as a unit of its own',
    pickUnit: 'Choose a unit…',
    pickMeasure: 'Choose a measure…',
    pickRole: 'Choose what the column is for…',
    pickPeriod: 'Enter the period…',
    fixCell: 'Mend the cell…',
    fixAlike: (n) => `Mend ${n} equal cells…`,
    emptyCells: (n) => `Take ${n} cells as not reported`,
    dashMissing: (n) => `Take ${n} dashes as not reported`,
    dashZero: (n) => `Take ${n} dashes as 0`,
    excludeRows: (n) => `Leave ${n} rows out`,
    keepFirst: 'Keep the earlier row, leave the later out',
    keepLast: 'Keep the later row, leave the earlier out',
    useFile: (name, n) => `Use “${name}”, leave ${n} rows of the other file out`,
    includeRows: (n) => `Take ${n} rows back`,
    ignoreColumn: 'Leave this column out',
    numbers: (seen, reading) => `“${seen}” is ${reading}`,
    encoding: (name) => `Read as ${name}`,
    scheme: { '63': '63 provinces, until 30/06/2025', '34': '34 provinces, from 01/07/2025' },
    moneyUnit: (name) => `Counted in ${name}`,
    ignoreTotal: 'Pass over the total',
    delimiter: (name) => `Cut at ${name}`
  },
  money: {
    '1': 'đồng',
    '1000': 'thousand đồng',
    '1000000': 'million đồng',
    '1000000000': 'billion đồng'
  },

  facts: {
    title: 'How the file was read',
    again: 'Read it another way',
    encoding: 'Encoding',
    delimiter: 'Separator',
    twoReaders: (name) => `${name} (two readers agree)`,
    quote: 'Quotation mark',
    more: (n) => `${n} more parts are not shown here.`,
    newline: 'Line ends',
    numbers: 'Numbers',
    header: 'Header',
    columns: 'Columns matched',
    units: 'Units matched',
    scheme: 'Territory',
    headerLines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
    noHeader: 'no header line',
    columnsMatched: (n, all) => `${n}/${all} columns`,
    unitsMatched: (n, all) => `${n}/${all} units`,
    schemes: {
      '63': '63 provinces, until 30/06/2025',
      '34': '34 provinces, from 01/07/2025',
      both: 'both 63 and 34 provinces',
      none: 'no provinces'
    },
    bom: (name) => `${name}, with BOM`,
    repaired: (name) => `converted from ${name}`,
    sheet: 'a sheet, nothing to cut'
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 (Excel “Unicode Text”)',
    'utf-16be': 'UTF-16 BE',
    'windows-1258': 'Windows-1258',
    'windows-1252': 'Windows-1252 (Western)',
    tcvn3: 'TCVN3 (ABC)',
    vni: 'VNI-Windows',
    viscii: 'VISCII'
  },
  delimiters: {
    ',': 'comma ,',
    ';': 'semicolon ;',
    '\t': 'tab',
    '|': 'bar |',
    ':': 'colon :',
    '^': 'caret ^',
    ' ': 'space',
    '': 'a single column'
  },
  otherDelimiter: (mark) => `“${mark}”`,
  quotes: { '"': 'double quotes', "'": 'single quotes', '': 'none' },
  newlines: { '\n': 'LF', '\r\n': 'CRLF (Windows)', '\r': 'CR (old Mac)', mixed: 'mixed' },
  numberStyles: {
    dot_thousands: '1.234,5',
    comma_thousands: '1,234.5',
    space_thousands: '1 234,5',
    plain: 'no separators',
    mixed: 'differs between columns'
  },

  roles: {
    unit: 'Unit',
    unit_code: 'Unit code',
    parent_unit: 'Unit above',
    period: 'Period',
    period_start: 'From',
    period_end: 'To',
    measure: 'Measure',
    value: 'Figures',
    unit_of_measure: 'Unit of measure',
    dimension: 'Breakdown',
    order: 'Number of the row',
    note: 'Note',
    source: 'Source',
    personal: 'Personal data, not recorded',
    ignored: 'Not read'
  },
  columnsTitle: 'Columns of the file',
  columnsLead: 'What each column is taken for. A change here reads the file again at once.',
  columnOf: (role, name) => `${role} of column ${name}`,
  noMeasure: 'measure not known',
  noUnit: 'unit not known',
  manyMeasures: 'said by each row',
  proof: (seen) => `because of “${seen}”`,
  twoWays: 'reads two ways',
  spread: (n) => `Read ${n} sheets with this header the same way`,
  moreColumns: (n) => `${n} more columns are not shown here.`,
  more: 'Show more',
  showColumns: (n) => `Show ${n} columns`,
  templateRead: 'The file follows a template of this site and was read as such.',
  columnHead: {
    name: 'Column in the file',
    role: 'Taken as',
    measure: 'Measure',
    scale: 'Unit of measure',
    doubt: 'Doubt'
  },
  unsure: 'not sure',
  unnamedColumn: (n) => `Column ${n}`,
  twinColumn: (name, n) => `${name} (column ${n})`,
  tableOf: (name, n) => `${name}, table ${n}`,

  preview: {
    excerpt: (shown, all) =>
      `A very large file: these ${shown} rows hold every name, period, measure and way of writing found in its ${all} rows. To mend or leave out a cell here is to do so in every row that says the same.`,
    title: 'Preview',
    lead: (shown, all) =>
      `On the left what the file says, on the right what will be recorded. ${shown} of ${all} lines.`,
    line: 'Line',
    unit: 'Unit',
    content: 'Content',
    period: 'Period',
    seen: 'In the file',
    written: 'Recorded as',
    skipped: { total: 'not recorded: total', excluded: 'left out', rejected: 'not recorded yet' },
    partOf: (line) => `part of line ${line}`,
    waiting: 'waits for you',
    group: 'group heading',
    range: (from, to, all) => `Rows ${from}–${to} of ${all}.`,
    before: 'Earlier rows',
    after: 'Later rows',
    how: 'Choose a cell and press Enter to mend it.',
    edit: (line, column) => `Mend the cell on line ${line}, column ${column}`,
    veryLong: (n) =>
      `This cell holds ${n} characters. Type what should stand instead, or save its whole text.`,
    wholeCell: 'Save the whole text',
    cellFile: 'whole-cell',
    use: 'Use this text',
    alike: 'Mend all equal cells',
    exclude: 'Leave this row out',
    include: 'Take this row back',
    cancel: 'Never mind',
    moreTables: (n) => `${n} more tables are not shown here; their figures count all the same.`
  },
  checklist: [
    'File',
    'Line',
    'Outcome',
    'Unit',
    'Measure',
    'From',
    'To',
    'In the file',
    'Sign',
    'Value',
    'Unit of measure',
    'Status',
    'Reason'
  ],
  checklistFile: 'checklist',
  rejectedFile: 'rejected-rows',
  answer: {
    take: 'Use',
    cancel: 'Never mind',
    unit: 'Name of the unit',
    measure: 'Measure',
    cell: 'Text for the cell',
    role: 'What the column is for',
    period: 'Period, such as 2024, 2024-Q2, 2021-H1, 2016/2020',
    invalid: 'Not yet right. Write 2024, 2024-06, 2024-Q2, 2021-H1 or 2016/2020.',
    none: (query) => `There is none called “${query}”.`
  },
  undoLast: 'Take the last choice back',
  refused: {
    title: (name) => `${name} cannot be read`,
    again: 'Choose another file',
    others: 'The other files can be read.'
  },
  statuses: {
    normal: '',
    estimated: 'estimated',
    derived: 'derived',
    provisional: 'provisional',
    break: 'new method',
    missing: 'not reported',
    not_collected: 'occurred, not collected',
    not_applicable: 'not applicable',
    suppressed: 'not published'
  },

  diff: {
    title: 'Against what is loaded',
    added: 'New',
    changed: 'Other value than before',
    unchanged: 'The same, kept',
    gone: 'No longer in the file',
    figures: (n) => `${n} figures`,
    before: 'Loaded',
    after: 'In the file',
    nothing: 'This file changes nothing.',
    uncompared: (n) =>
      `${n} figures of very large files were not held against what is loaded. Once recorded, the newer figure stands in for an older one of the same unit, measure and period.`,
    keepGone: 'Keep the old figures',
    dropGone: 'Drop the old figures',
    changedLead: 'The file has other values than those loaded. Choose which are used:',
    takeNew: 'Use those of the file',
    keepOld: 'Keep those loaded',
    goneLead: 'This file had them before, and has them no more:',
    goneApart:
      'These figures were recorded together with other files. To drop them, bring all of those files again at once.',
    more: (n) => `and ${n} more figures`,
    none: 'There are no figures of yours to compare with yet.'
  },

  personal: {
    title: 'The file holds personal data',
    lead: 'The cells below are not used in any comparison. The file stays in this browser; take these columns out if you mean to share it.',
    kinds: {
      citizen_id: 'citizen numbers',
      id_card: 'identity card numbers',
      phone: 'telephone numbers',
      email: 'e-mail addresses',
      birth: 'dates of birth',
      bank_account: 'bank accounts'
    },
    finding: (kind, cells, column) => `${cells} cells in column ${column}: ${kind}`,
    dropRaw: 'Do not keep the file itself',
    dropColumns: 'Leave these columns out',
    dropColumn: (name) => `Leave column ${name} out`,
    dropped: 'Columns left out are not kept, not even in the stored file.',
    goOn: 'I understand, go on'
  },

  rejected: {
    download: 'Download the rejected rows (CSV)',
    reason: 'Lý do (Reason)',
    line: 'Dòng gốc (Line)',
    withWhole: 'goes along because rows below are part of it',
    excluded: 'you left this row out'
  },
  preset: {
    title: 'Presets',
    save: 'Remember this for files of the same kind',
    used: (name) => `Read as remembered from “${name}”.`,
    forget: 'Forget this preset',
    download: 'Download the presets',
    upload: 'Take presets from a file…',
    taken: (n) => `${n} presets taken.`,
    without: 'Read as if nothing were remembered',
    file: 'presets'
  },

  foot: {
    ready: (figures) => `${figures} figures`,
    state: (waiting) => `ready, ${waiting} waiting`,
    allReady: 'ready',
    commit: (figures) => `Add ${figures} figures`,
    cancel: 'Cancel, add nothing',
    leave: (n) => `Drop the ${n} choices made, and add nothing?`,
    leaveYes: 'Drop them',
    leaveNo: 'Go on',
    checklist: 'Download the checklist (CSV)',
    written: (figures) => `${figures} figures added`,
    writtenWaiting: (figures, waiting) => `${figures} figures added, ${waiting} waiting`,
    undo: 'Undo this import',
    undone: 'Undone. The data are as they were.',
    unchanged: 'These files are here already. Nothing has changed.',
    next: 'Bring another file',
    compare: 'Open in Compare',
    moved: 'The data changed in another tab. The comparison was made anew; look, then add.',
    nothing: 'No figure can be recorded yet. See what needs your choice above.'
  },
  locator: (line, column) => (column === '' ? `line ${line}` : `line ${line}, column ${column}`)
};
