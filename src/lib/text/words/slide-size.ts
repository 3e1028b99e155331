const vi = {
  label: 'Khổ trang PowerPoint',
  sizes: { wide: '16:9', classic: '4:3', a4: 'A4' }
};

const en: typeof vi = {
  label: 'PowerPoint slide size',
  sizes: { wide: '16:9', classic: '4:3', a4: 'A4' }
};

/** The size of slides, asked at a figure and at a deck. */
export const slideSizeWords = { vi, en };
