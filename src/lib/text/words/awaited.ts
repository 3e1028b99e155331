const vi = {
  awaited: 'Đang tính… Hình dưới đây chưa theo lựa chọn này.'
};

const en: typeof vi = {
  awaited: 'Computing… The figure below does not follow this choice yet.'
};

/** What is said while the answer before is still in sight. */
export const awaitedWords = { vi, en };
