const vi = {
  figures:
    'Trình duyệt đang tắt JavaScript nên các ô chọn chưa dùng được. Hình và bảng dưới đây có sẵn trong trang, không theo lựa chọn trong đường dẫn. Muốn chọn số liệu khác, hãy bật JavaScript rồi tải lại trang.',
  tools:
    'Trình duyệt đang tắt JavaScript nên các nút trên trang này chưa dùng được. Hãy bật JavaScript rồi tải lại trang; tệp và số liệu vẫn ở lại trên máy của bạn.'
};

const en: typeof vi = {
  figures:
    'JavaScript is switched off in this browser, so the controls do not work. The figure and table below come with the page; they do not follow the choices in the link. To choose other figures, please switch JavaScript on and reload the page.',
  tools:
    'JavaScript is switched off in this browser, so the buttons on this page do not work. Please switch it on and reload the page; files and figures stay on your computer.'
};

/** What is said where a page cannot do its work without scripts. */
export const scriptsOffWords = { vi, en };
