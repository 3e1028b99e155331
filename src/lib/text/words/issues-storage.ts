/** Sentences for the issues of the step `storage`, by code; see issues.ts for what fills the braces. */
export const STORAGE_ISSUES = {
  storage_full: {
    vi: 'trình duyệt đã hết chỗ lưu nên chưa ghi được. Dữ liệu cũ còn nguyên. Hãy bỏ bớt tệp không dùng, hoặc lưu tất cả thành một tệp rồi dọn chỗ.',
    en: 'the browser has no room left, so nothing was recorded. Earlier data is intact. Remove files you no longer need, or save everything to one file and then make room.'
  },
  storage_refused: {
    vi: 'trình duyệt không cho trang này lưu dữ liệu (thường do cửa sổ ẩn danh hoặc cài đặt riêng tư). Số liệu vẫn dùng được trong thẻ này; hãy lưu thành một tệp trước khi đóng.',
    en: 'the browser does not let this site keep data (often a private window or a privacy setting). Figures still work in this tab; save them to one file before closing it.'
  },
  storage_blocked: {
    vi: 'một thẻ khác đang giữ kho số liệu ở bản cũ của trang. Hãy đóng các thẻ khác của trang này rồi tải lại.',
    en: 'another tab holds the stored data in an older edition of the site. Close the other tabs of this site, then reload.'
  },
  storage_newer: {
    vi: 'kho số liệu trong trình duyệt do bản mới hơn của trang ghi, bản này không đọc được và không đụng đến. Hãy tải lại để dùng bản mới.',
    en: 'the data kept in this browser was written by a newer edition of the site; this one cannot read it and leaves it alone. Reload to get the new edition.'
  },
  storage_damaged: {
    vi: 'một phần số liệu đã lưu không đọc lại được; phần còn lại vẫn dùng bình thường. Hãy bỏ tệp có ghi chú này rồi đưa vào lại từ tệp gốc.',
    en: 'part of what was kept cannot be read back; the rest works as usual. Remove the file marked so and bring it again from the original.'
  },
  storage_moved: {
    vi: 'số liệu đã thay đổi ở một thẻ khác trong lúc bạn xem. Chưa ghi gì. Hãy xem lại phần khác biệt rồi ghi.',
    en: 'the data changed in another tab while you were looking. Nothing was recorded. Review the difference again, then record.'
  },
  file_gone: {
    vi: 'tệp đã bị đổi, chuyển chỗ hoặc xóa sau khi chọn. Chưa ghi gì. Hãy chọn lại tệp.',
    en: 'the file was changed, moved or deleted after it was chosen. Nothing was recorded. Choose it again.'
  },
  workspace_not_ours: {
    vi: 'đây không phải tệp .doichieu. Chưa đổi gì. Nếu là bảng số liệu, hãy đưa vào ở phần nhập tệp.',
    en: 'this is not a .doichieu file. Nothing was changed. If it is a table of figures, bring it through the import.'
  },
  workspace_newer: {
    vi: 'tệp này do bản mới hơn của trang lưu nên chưa mở được. Chưa đổi gì. Hãy tải lại trang để dùng bản mới.',
    en: 'the file was saved by a newer edition of the site and cannot be opened yet. Nothing was changed. Reload to get the new edition.'
  },
  workspace_truncated: {
    vi: 'tệp bị cắt hoặc hỏng giữa chừng. Chưa đổi gì. Hãy xin lại tệp, hoặc chép lại từ nơi gửi.',
    en: 'the file is cut off or broken part-way. Nothing was changed. Ask for it again, or copy it anew from where it came.'
  },
  workspace_changed: {
    vi: 'một tệp gốc bên trong không còn khớp dấu kiểm của nó, tức là nội dung đã bị sửa. Chưa đổi gì. Hãy xin lại tệp từ người gửi.',
    en: 'a raw file inside no longer matches its checksum, so its content was altered. Nothing was changed. Ask the sender for the file again.'
  },
  workspace_too_large: {
    vi: 'tệp bung ra lớn hơn mức trang này giữ được. Chưa đổi gì. Hãy nhờ người gửi lưu lại với ít tệp hơn.',
    en: 'the file unpacks to more than this site can hold. Nothing was changed. Ask the sender to save it with fewer files.'
  },
  workspace_damaged: {
    vi: 'nội dung bên trong không đúng khuôn của tệp .doichieu. Chưa đổi gì. Hãy nhờ người gửi lưu lại tệp.',
    en: 'what is inside does not have the form of a .doichieu file. Nothing was changed. Ask the sender to save it again.'
  }
} as const satisfies Record<string, { vi: string; en: string }>;
