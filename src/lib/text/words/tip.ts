const vi = {
  rank: (rank: string, n: number) => `Hạng ${rank} trong ${n} nơi đã có số`,
  missing: (n: number) => `${n} nơi chưa có số liệu`,
  average: (value: string) => `Bình quân mỗi năm ${value}`,
  moreThan: 'Nguồn ghi “hơn”',
  atLeast: 'Mức tối thiểu',
  nearly: 'Nguồn ghi “gần”',
  atMost: 'Mức tối đa',
  about: 'Số gần đúng',
  predecessors: (have: number, need: number) => `Tổng của ${have}/${need} tỉnh cũ`,
  periods: (have: number, need: number) => `Cộng ${have}/${need} năm`,
  inferred: 'Kỳ suy từ số năm nguồn ghi'
};

const en: typeof vi = {
  rank: (rank, n) => `Rank ${rank} of the ${n} that reported`,
  missing: (n) => `${n} have no figure`,
  average: (value) => `${value} a year on average`,
  moreThan: 'The source says “more than”',
  atLeast: 'At least',
  nearly: 'The source says “nearly”',
  atMost: 'At most',
  about: 'Approximate',
  predecessors: (have, need) => `Sum of ${have} of ${need} former provinces`,
  periods: (have, need) => `Sum of ${have} of ${need} years`,
  inferred: 'Period inferred from the length stated'
};

/** Words of the tooltip of one mark. */
export const tipWords = { vi, en };
