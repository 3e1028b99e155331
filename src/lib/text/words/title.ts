type Ends = { from: string; fromYear: string; to: string; toYear: string };

/** What is said of a title that a person typed, where the figures say otherwise. */
export const titleWords = {
  vi: {
    place: (word: string, unit: string, rank: string, of: number): string =>
      `Bạn viết “${word}”, nhưng ${unit} đứng thứ ${rank} trong ${of} nơi.`,
    unranked: (word: string, unit: string): string =>
      `Bạn viết “${word}”, nhưng ${unit} chưa xếp hạng được trong hình này.`,
    way: (word: string, unit: string, { from, fromYear, to, toYear }: Ends): string =>
      `Bạn viết “${word}”, nhưng ${unit} là ${from} năm ${fromYear} và ${to} năm ${toYear}.`,
    all: (word: string, reported: number, expected: number): string =>
      `Bạn viết “${word}”, nhưng mới có ${reported}/${expected} nơi có số liệu.`,
    number: (written: string): string => `Số ${written} không có trong hình này. Hãy kiểm tra lại.`
  },
  en: {
    place: (word: string, unit: string, rank: string, of: number): string =>
      `You wrote “${word}”, but ${unit} ranks ${rank} of ${of} units.`,
    unranked: (word: string, unit: string): string =>
      `You wrote “${word}”, but ${unit} cannot be ranked in this figure.`,
    way: (word: string, unit: string, { from, fromYear, to, toYear }: Ends): string =>
      `You wrote “${word}”, but ${unit} is ${from} in ${fromYear} and ${to} in ${toYear}.`,
    all: (word: string, reported: number, expected: number): string =>
      `You wrote “${word}”, but only ${reported} of ${expected} units have figures.`,
    number: (written: string): string =>
      `The number ${written} is not in this figure. Please check it.`
  }
};
