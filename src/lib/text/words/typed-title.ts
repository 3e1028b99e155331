const vi = {
  own: 'Tiêu đề này do người tải hình tự gõ.',
  kept: (title: string) =>
    `Số liệu đã đổi; tiêu đề tự gõ “${title}” được giữ nguyên. Hãy xem còn đúng không.`,
  doubts: 'Tiêu đề tự gõ nay không khớp với số liệu:',
  ours: (title: string) => `Tiêu đề mà trang này sẽ đặt hôm nay: “${title}”.`
};

const en: typeof vi = {
  own: 'Whoever downloaded the figure typed this title.',
  kept: (title) =>
    `The figures have changed; the typed title “${title}” was kept. Check that it still holds.`,
  doubts: 'The typed title no longer agrees with the figures:',
  ours: (title) => `The title this page would give today: “${title}”.`
};

/** Of titles that a person typed over ours, when their files come back. */
export const typedTitleWords = { vi, en };
