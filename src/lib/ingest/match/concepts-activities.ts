/** Words of study and of the setting: communes, households, people. Folded; see concepts.ts. */
export const ACTIVITY_PHRASES = {
  topic: [
    'chuyen de',
    'chuyen de hoc tap',
    'chuyen de da hoc',
    'chuyen de hoc tap thuc hien',
    'study topics',
    'topics'
  ],
  rate: ['ty le', 'ti le', 'tl', 'rate', 'share', 'percentage'],
  study: [
    'hoc tap',
    'hoc tap quan triet',
    'quan triet',
    'quan triet hoc tap',
    'duoc hoc tap quan triet',
    'duoc quan triet',
    'quan triet chi thi',
    'hoc tap quan triet chi thi',
    'quan triet chi thi 05',
    'hoc tap chi thi 05',
    'hoc tap quan triet chi thi 05',
    'who studied',
    'duoc hoc tap'
  ],
  register: [
    'dang ky',
    'dang ky lam theo',
    'dang ky hoc tap va lam theo',
    'ban dang ky',
    'dang ky hoc tap lam theo',
    'dang ky hoc va lam theo',
    'trong ban dang ky',
    'dang ky lam theo bac',
    'dang ky hoc tap va lam theo bac',
    'who registered'
  ],
  pledge: [
    'ky cam ket',
    'cam ket',
    'ky cam ket neu guong',
    'cam ket neu guong',
    'ban cam ket',
    'ky ban cam ket',
    'who signed a pledge',
    'signed a pledge'
  ],
  practice: [
    'thuc hanh tiet kiem',
    'thuc hanh tiet kiem di co so',
    'di co so',
    'tang cuong di co so'
  ],
  content: ['noi dung'],
  article: [
    'bai viet',
    'tin bai',
    'bai viet tuyen truyen',
    'tin bai tuyen truyen',
    'tin bai viet',
    'bai tuyen truyen',
    'bai bao',
    'articles',
    'articles written'
  ],
  minutes: [
    'thoi luong',
    'so phut',
    'thoi luong buoi',
    'thoi luong buoi sinh hoat',
    'thoi luong sinh hoat'
  ],
  partyGroup: ['to dang'],
  resident: ['to nhan dan tu quan', 'to nhan dan tu quan nhan bao'],
  dialogue: ['du doi thoai', 'doi thoai'],
  communes: ['xa phuong thi tran', 'xa phuong'],
  commune: ['xa', 'so xa', 'communes'],
  newRural: [
    'nong thon moi',
    'ntm',
    'dat chuan nong thon moi',
    'dat chuan ntm',
    'duoc cong nhan nong thon moi',
    'duoc cong nhan dat chuan nong thon moi',
    'dat nong thon moi',
    'dat ntm',
    'new rural'
  ],
  poor: ['ho ngheo', 'nguoi ngheo', 'poverty', 'poor households'],
  poorHouseholds: ['so ho ngheo', 'tong so ho ngheo', 'so luong ho ngheo'],
  nearPoor: [
    'can ngheo',
    'ho can ngheo',
    'so ho can ngheo',
    'thoat ngheo',
    'ho thoat ngheo',
    'so ho thoat ngheo',
    'tai ngheo'
  ],
  people: ['nguoi', 'so nguoi', 'people', 'persons'],
  household: ['ho', 'so ho', 'households']
} as const satisfies Record<string, readonly string[]>;
