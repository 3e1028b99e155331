/** Words of inspection and supervision, and of whom they are of. Folded; see concepts.ts. */
export const CHECK_PHRASES = {
  round: ['cuoc', 'so cuoc', 'checks made', 'checks', 'rounds'],
  inspect: ['kiem tra', 'inspection', 'inspections', 'inspected', 'duoc kiem tra', 'da kiem tra'],
  supervise: [
    'giam sat',
    'supervision',
    'supervisions',
    'supervised',
    'duoc giam sat',
    'da giam sat'
  ],
  both: [
    'kiem tra giam sat',
    'kiem tra va giam sat',
    'ktgs',
    'kt gs',
    'duoc kiem tra giam sat',
    'giam sat kiem tra',
    'duoc kiem tra va giam sat',
    'inspected or supervised',
    'inspection and supervision',
    'checked'
  ],
  organisation: [
    'to chuc',
    'to chuc dang',
    'tcd',
    'to chuc co so dang',
    'don vi',
    'cap uy',
    'cap uy to chuc dang',
    'chi bo duoc',
    'chi dang bo',
    'don vi to chuc',
    'organisations',
    'organizations'
  ],
  /** Two things in one header, of which no measure counts the sum. */
  mixed: [
    'to chuc dang vien',
    'to chuc dang dang vien',
    'to chuc dang va dang vien',
    'to chuc va dang vien'
  ],
  member: ['dang vien', 'dv', 'members', 'party members', 'party member']
} as const satisfies Record<string, readonly string[]>;
