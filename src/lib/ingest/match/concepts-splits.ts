/** Words of what a figure is split by: levels, fields, who took part. Folded; see concepts.ts. */
export const SPLIT_PHRASES = {
  central: ['cap trung uong', 'trung uong', 'tw', 'cap tw'],
  provincial: ['cap tinh', 'tinh'],
  bloc: ['cap khoi', 'dang uy khoi'],
  district: ['cap huyen', 'huyen'],
  communal: ['cap xa', 'cap co so'],
  cell: ['cap chi bo', 'chi bo'],
  economy: ['kinh te', 'linh vuc kinh te', 'phat trien kinh te'],
  culture: ['van hoa xa hoi', 'linh vuc van hoa xa hoi', 'van hoa'],
  defence: [
    'quoc phong an ninh',
    'an ninh quoc phong',
    'linh vuc quoc phong an ninh',
    'qp an',
    'qpan'
  ],
  politics: [
    'xay dung he thong chinh tri',
    'he thong chinh tri',
    'xay dung dang',
    'xay dung dang he thong chinh tri',
    'xay dung dang va he thong chinh tri'
  ],
  officials: ['can bo dang vien'],
  officialsCivil: ['can bo dang vien cong chuc', 'can bo cong chuc dang vien'],
  officialsPublic: ['can bo dang vien cong chuc vien chuc', 'can bo cong chuc vien chuc dang vien'],
  leaders: ['lanh dao co quan', 'nguoi dung dau co quan']
} as const satisfies Record<string, readonly string[]>;
