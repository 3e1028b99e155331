type Does = 'sum' | 'rate' | 'asReported' | 'asReported63' | 'mixed63' | 'subset';
type Sentence = (merged: string, into: string, same: string) => string;

const vi = {
  names: {
    '34': '34 tỉnh, thành hiện nay',
    '63': '63 tỉnh, thành như đã báo cáo',
    unchanged: 'Chỉ nơi không đổi địa giới'
  },
  does: {
    sum: (merged, into) =>
      `Cộng số của ${merged} tỉnh cũ thành ${into} tỉnh mới; thiếu tỉnh cũ nào thì ghi “ít nhất”.`,
    rate: (merged, into) =>
      `Tính lại tỷ lệ của ${into} tỉnh mới từ ${merged} tỉnh cũ; không đủ tử số, mẫu số thì để trống.`,
    asReported: () => 'Giữ đúng số của 34 nơi báo cáo từ 01/07/2025.',
    asReported63: () => 'Giữ đúng số của từng tỉnh như lúc báo cáo, không cộng.',
    mixed63: () =>
      'Giữ đúng số của tỉnh cũ; danh sách này hết hiệu lực ngày 30/06/2025, sau đó để trống.',
    subset: (_merged, _into, same) => `${same} nơi không sáp nhập, so được qua mọi năm.`
  } as Record<Does, Sentence>
};

const en: typeof vi = {
  names: {
    '34': 'Today’s 34 provinces',
    '63': 'The 63 provinces as reported',
    unchanged: 'Only unchanged boundaries'
  },
  does: {
    sum: (merged, into) =>
      `Adds the figures of ${merged} former provinces into ${into}; where one is missing it says “at least”.`,
    rate: (merged, into) =>
      `Recomputes the rates of ${into} provinces from ${merged} former ones; blank without both parts.`,
    asReported: () => 'Takes what the 34 reported from 1 July 2025, as it is.',
    asReported63: () => 'Takes each province’s figure as it was reported; nothing is added.',
    mixed63: () =>
      'Takes the former provinces as they were; this list ended on 30 June 2025, blank after that.',
    subset: (_merged, _into, same) => `The ${same} that merged with none, alike in every year.`
  }
};

/** The three lenses of boundaries: their names, and one sentence each on what it does. */
export const lensWords = { vi, en };
