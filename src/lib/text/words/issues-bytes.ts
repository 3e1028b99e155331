/** Sentences for the issues of the step `bytes`, by code; see issues.ts for what fills the braces. */
export const BYTES_ISSUES = {
  // What a file is, when it is no table: each is a refusal
  file_is_empty: {
    vi: 'tệp trống, không có nội dung nào. Hãy lưu lại bảng rồi chọn lại tệp.',
    en: 'the file is empty. Save the table again and choose that file.'
  },
  file_too_large: {
    vi: 'tệp lớn {size} MB, quá giới hạn {limit} MB. Hãy chia nhỏ tệp.',
    en: 'the file has {size} MB, above the limit of {limit} MB. Split it.'
  },
  file_is_pdf: {
    vi: 'đây là tài liệu PDF, không phải bảng số liệu. Hãy xin tệp Excel hoặc CSV gốc.',
    en: 'this is a PDF document, not a table. Ask for the original Excel or CSV file.'
  },
  file_is_word: {
    vi: 'đây là văn bản soạn thảo ({kind}), không phải bảng số liệu. Hãy chép bảng sang Excel rồi lưu thành tệp .xlsx hoặc CSV.',
    en: 'this is a text document ({kind}), not a table. Copy the table into Excel and save it as .xlsx or CSV.'
  },
  file_is_powerpoint: {
    vi: 'đây là bài trình chiếu ({kind}), không phải bảng số liệu. Hãy chép bảng sang Excel rồi lưu thành tệp .xlsx hoặc CSV.',
    en: 'this is a presentation ({kind}), not a table. Copy the table into Excel and save it as .xlsx or CSV.'
  },
  file_is_image: {
    vi: 'đây là tệp hình ảnh ({kind}), không phải bảng số liệu. Hãy xin tệp Excel hoặc CSV gốc.',
    en: 'this is an image ({kind}), not a table. Ask for the original Excel or CSV file.'
  },
  file_is_executable: {
    vi: 'đây là tệp chương trình ({kind}), không phải bảng số liệu. Tệp không được mở; hãy kiểm tra nguồn gửi tệp.',
    en: 'this is a program, an executable file ({kind}), not a table. It was not opened; check where it comes from.'
  },
  file_is_database: {
    vi: 'đây là tệp cơ sở dữ liệu ({kind}), không phải bảng CSV. Hãy xuất bảng cần dùng ra CSV.',
    en: 'this is a database file ({kind}), not a CSV table. Export the table you need as CSV.'
  },
  file_is_media: {
    vi: 'đây là tệp âm thanh hoặc video ({kind}), không phải bảng số liệu. Hãy chọn tệp khác.',
    en: 'this is an audio or video file ({kind}), not a table. Choose another file.'
  },
  file_is_archive: {
    vi: 'đây là tệp nén {kind}, loại không mở được ở đây. Hãy giải nén rồi chọn tệp CSV hoặc Excel bên trong.',
    en: 'this is a compressed archive ({kind}) that cannot be opened here. Unpack it and choose the CSV or Excel file inside.'
  },
  file_is_html: {
    vi: 'đây là trang web HTML không có bảng nào. Hãy tải lại đúng tệp số liệu.',
    en: 'this is an HTML web page without a table. Download the data file itself.'
  },
  file_is_json: {
    vi: 'đây là dữ liệu JSON, không phải bảng CSV. Hãy xuất dữ liệu ra CSV.',
    en: 'this is JSON data, not a CSV table. Export the data as CSV.'
  },
  file_is_xml: {
    vi: 'đây là dữ liệu XML, không phải bảng CSV. Hãy xuất dữ liệu ra CSV hoặc Excel.',
    en: 'this is XML data, not a CSV table. Export the data as CSV or Excel.'
  },
  file_is_rtf: {
    vi: 'đây là văn bản RTF, không phải bảng số liệu. Hãy chép bảng sang Excel rồi lưu thành tệp .xlsx hoặc CSV.',
    en: 'this is an RTF document, not a table. Copy the table into Excel and save it as .xlsx or CSV.'
  },
  file_is_email: {
    vi: 'đây là thư điện tử (email, {kind}), không phải bảng số liệu. Hãy lưu tệp đính kèm trong thư rồi chọn tệp đó.',
    en: 'this is an e-mail message ({kind}), not a table. Save the file attached to it and choose that.'
  },
  file_is_address_book: {
    vi: 'đây là danh bạ hoặc lịch ({kind}), không phải bảng số liệu. Hãy chọn tệp khác.',
    en: 'this is an address book or a calendar ({kind}), not a table. Choose another file.'
  },
  file_is_shortcut: {
    vi: 'đây chỉ là lối tắt (shortcut {kind}), không phải tệp số liệu. Hãy chọn chính tệp mà lối tắt trỏ tới.',
    en: 'this is only a shortcut ({kind}), not the file itself. Choose the file that it points to.'
  },
  file_is_lfs_pointer: {
    vi: 'đây chỉ là con trỏ Git LFS (pointer), nội dung thật nằm nơi khác. Hãy tải tệp đầy đủ bằng git lfs pull.',
    en: 'this is only a Git LFS pointer; the content is elsewhere. Fetch the whole file with git lfs pull.'
  },
  file_is_old_sheet: {
    vi: 'đây là bảng tính kiểu cũ ({kind}), không đọc thẳng được. Hãy mở bằng Excel hoặc LibreOffice rồi lưu thành tệp .xlsx hoặc CSV.',
    en: 'this is a spreadsheet of an old kind ({kind}) that cannot be read as it is. Open it in Excel or LibreOffice and save it as .xlsx or CSV.'
  },
  file_is_other: {
    vi: 'đây là tệp {kind}, không phải bảng số liệu. Hãy chọn tệp khác.',
    en: 'this is a {kind} file, not a table. Choose another file.'
  },
  file_is_binary: {
    vi: 'đây là tệp nhị phân (binary), không phải văn bản, dù tên có thể là .csv. Hãy chọn tệp CSV hoặc Excel.',
    en: 'this is a binary file, not text, whatever its name says. Choose a CSV or Excel file.'
  },
  file_is_encrypted: {
    vi: 'tệp {kind} có mật khẩu (đã mã hóa, encrypted) nên không đọc được. Hãy bỏ mật khẩu rồi lưu lại.',
    en: 'the {kind} file is encrypted with a password and cannot be read. Remove the password and save it again.'
  },
  file_is_truncated: {
    vi: 'tệp {kind} bị hỏng hoặc bị cắt cụt (truncated), nên không giải nén được trọn vẹn. Hãy tải hoặc chép lại tệp.',
    en: 'the {kind} file is damaged or truncated and cannot be unpacked whole. Download or copy it again.'
  },
  zip_bomb: {
    vi: 'tệp nén phình to bất thường khi giải nén (zip bomb): quá {limit}. Việc giải nén đã dừng; hãy giải nén ở nơi an toàn và chỉ chọn tệp CSV cần dùng.',
    en: 'the compressed file grows abnormally when unpacked (zip bomb): more than {limit}. Unpacking was stopped; unpack it in a safe place and choose only the CSV file you need.'
  },
  zip_nested: {
    vi: 'tệp ZIP chứa nhiều lớp tệp nén lồng nhau (nested ZIP). Hãy giải nén rồi chọn tệp CSV hoặc Excel bên trong.',
    en: 'the ZIP file holds archives within archives (nested ZIP). Unpack it and choose the CSV or Excel file inside.'
  },
  zip_without_table: {
    vi: 'tệp ZIP không chứa bảng nào (CSV, TSV, TXT, Excel). Hãy kiểm tra lại tệp nén.',
    en: 'the ZIP file holds no table (CSV, TSV, TXT or Excel). Check the archive.'
  },
  workbook_unreadable: {
    vi: 'không đọc được bảng tính {kind}; tệp có thể bị hỏng. Hãy mở bằng Excel rồi lưu lại.',
    en: 'the {kind} workbook cannot be read and may be damaged. Open it in Excel and save it again.'
  },
  workbook_empty: {
    vi: 'bảng tính {kind} trống: không có trang nào đang hiện mà có số liệu. Hãy kiểm tra lại tệp.',
    en: 'the {kind} workbook is empty: no visible sheet holds anything. Check the file.'
  },

  // What was passed over on the way to the tables
  zip_passed_over: {
    vi: '{count} tệp trong ZIP không phải bảng nên được bỏ qua, như “{seen}”. Hãy mở riêng nếu cần.',
    en: '{count} files in the ZIP are no tables and were passed over, such as “{seen}”. Open them by themselves if needed.'
  },
  sheet_hidden: {
    vi: 'trang “{seen}” đang ẩn nên không được đọc. Hãy bỏ ẩn trang rồi lưu lại nếu cần dùng.',
    en: 'the sheet “{seen}” is hidden and was not read. Unhide it and save again if it is needed.'
  },
  utf32_converted: {
    vi: 'tệp được ghi bằng UTF-32, đã đổi sang UTF-8 để đọc. Nếu chữ không đúng, hãy lưu lại tệp bằng UTF-8.',
    en: 'the file is written in UTF-32 and was turned into UTF-8. If letters look wrong, save it as UTF-8.'
  },

  // How the bytes were read
  encoding_legacy: {
    vi: 'chữ được đọc theo bảng mã {encoding}. Nếu chữ không đúng, hãy chọn bảng mã khác.',
    en: 'the text was read as {encoding}. If letters look wrong, choose another encoding.'
  },
  encoding_uncertain: {
    vi: 'chưa chắc bảng mã: đọc theo {encoding}, nhưng cũng có thể là {other}. Hãy xem thử rồi chọn.',
    en: 'the encoding is uncertain: read as {encoding}, but it may be {other}. Look at both and choose.'
  },
  encoding_mixed: {
    vi: 'tệp lẫn hai bảng mã: phần lớn là UTF-8, còn {count} chỗ được đọc theo {encoding}. Hãy kiểm tra các chỗ đó.',
    en: 'the file mixes two encodings: mostly UTF-8, with {count} places read as {encoding}. Check those places.'
  },
  stray_bytes: {
    vi: '{count} byte không hợp lệ trong UTF-8, được thay bằng dấu �. Hãy sửa ô có dấu đó.',
    en: '{count} bytes are not valid UTF-8 and are shown as �. Mend the cells that hold it.'
  },
  text_cut: {
    vi: 'tệp bị cắt giữa một ký tự ở cuối, nên có thể thiếu phần sau. Hãy tải hoặc chép lại tệp.',
    en: 'the file ends in the middle of a character, so its end may be missing. Download or copy it again.'
  },
  mojibake_repaired: {
    vi: 'chữ bị lỗi bảng mã như “{seen}” đã được đọc lại từ {from} thành “{suggestion}” ở {count} dòng. Hãy kiểm tra; nếu sai, hãy chọn UTF-8.',
    en: 'wrongly encoded text such as “{seen}” was read again from {from} as “{suggestion}” on {count} lines. Check it; if it is wrong, choose UTF-8.'
  },
  mojibake_suspected: {
    vi: 'thấy “{seen}”, có vẻ là chữ lỗi bảng mã ({from}) nhưng chưa đủ căn cứ nên giữ nguyên. Hãy kiểm tra và chọn bảng mã nếu cần.',
    en: 'saw “{seen}”, which looks like wrongly encoded text ({from}), without enough evidence to change it. Check it and choose an encoding if needed.'
  },
  entities_read: {
    vi: '{count} chữ viết bằng mã HTML như “{seen}” đã được đọc thành chữ. Hãy kiểm tra nếu chữ có vẻ lạ.',
    en: '{count} letters written as HTML codes such as “{seen}” were read as letters. Check if a word looks odd.'
  },
  decomposed: {
    vi: '{count} từ viết bằng dấu rời (Unicode tổ hợp) đã được ghép lại thành chữ dựng sẵn. Không cần làm gì thêm.',
    en: '{count} words written with separate marks (decomposed Unicode) were composed. Nothing needs to be done.'
  },
  nul_bytes: {
    vi: '{count} ký tự NUL (byte 0) đã được bỏ khỏi văn bản, lần đầu ở gần “{seen}”. Hãy kiểm tra ô này.',
    en: '{count} NUL characters (zero bytes) were taken out of the text, first near “{seen}”. Check that cell.'
  },
  control_characters: {
    vi: '{count} ký tự điều khiển không nhìn thấy trong văn bản, lần đầu ở gần “{seen}”. Hãy kiểm tra ô này.',
    en: '{count} invisible control characters stand in the text, first near “{seen}”. Check that cell.'
  },
  bidi_controls: {
    vi: '{count} ký tự đổi chiều chữ (bidi) đã được bỏ, lần đầu ở gần “{seen}”; chúng có thể khiến chữ và số hiện khác nội dung thật. Hãy kiểm tra ô này.',
    en: '{count} bidirectional control characters were taken out, first near “{seen}”; they can make text and numbers look other than they are. Check that cell.'
  },
  zero_width: {
    vi: '{count} ký tự không có bề rộng đã được bỏ, lần đầu ở gần “{seen}”. Hãy kiểm tra nếu tên hoặc số có vẻ lạ.',
    en: '{count} characters without width were taken out, first near “{seen}”. Check if a name or number looks odd.'
  },
  letters_lost: {
    vi: '{count} chữ đã mất trước khi tệp đến đây, chỉ còn dấu ? hoặc �, như “{seen}”. Hãy lưu lại tệp gốc bằng “CSV UTF-8”.',
    en: '{count} letters were lost before the file came here; a ? or � stands for them, as in “{seen}”. Save the original again as “CSV UTF-8”.'
  }
} as const satisfies Record<string, { vi: string; en: string }>;
