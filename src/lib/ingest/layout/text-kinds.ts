/** What a text without a table is; codes of refusals. */
export type PlainKind =
  'no_table_code' | 'no_table_log' | 'no_table_settings' | 'no_table_encoded' | 'no_table_prose';

const LEVEL = /\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|NOTICE)\b/;
const STAMP =
  /^\W{0,2}(?:\d{4}[-/]\d\d[-/]\d\d|\d\d[-/]\d\d[-/]\d{4}|[A-Z][a-z]{2}\s+\d{1,2})[T\s]+\d\d:\d\d/;
/** "10.0.0.1 - - [15/Jan/2024:08:00:01 +0700]" of a web server; "Jan 15 08:00:01 host program[12]:". */
const SERVER_LINE =
  /^(?:\S+ \S+ \S+ \[\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d|[A-Z][a-z]{2}\s+\d{1,2}\s\d\d:\d\d:\d\d\s\S+\s[\w./()-]+(?:\[\d+\])?:)/;
/** "[15/06/2021, 08:00:01] Anh Nam: …" of a conversation, cut at its comma or not. */
const SAID =
  /^(?:\[\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s{1,3}\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?\]|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s{1,3}\d{1,2}:\d\d(?:\s?[AP]M)?\s-)\s[^:]{1,40}:\s/;
const SUBTITLE = /^\d\d:\d\d:\d\d[,.\s]{1,2}\d{3}\s*-->/;
const CODE =
  /^\s*(?:(?:import|export|from|const|let|var|function|class|public|private|def|return|if|for|while|else|elif|try|catch|#include|using|package|namespace|async|await|switch|case|print|echo|end|begin)\b[^,;\t]{0,80}[({;:'"=]|[}\])]+[;,]?\s*$|[^,;]*[({=].{0,200}[{};]\s*$|\/[/*]|\*\/|@\w+\s*\()/;
/** Lines that say nothing but in a program; too plain to refuse by where a table may be. */
const LIKELY_CODE =
  /^(?:import [\w.]+$|(?:with|for|if|elif|while|def|class|else|try|except)\b.{0,200}:$|for .{0,80}; do$|(?:done|fi|esac|end sub|end function|end if|next \w{1,10}|loop)$|(?:public |private )?(?:sub|function) \w{1,60}\(|dim \w{1,60} as |set [+-]e|[\w-]{1,40}: [^;]{1,120};$|[.#]?[\w-][^{};]{0,80}\{|\}$|[\w.]{1,60} = .{1,120}\)$|[\w.]{1,40}\(.{0,120}\);?$|(?:echo|cd|rm|cp|mv|sudo|iconv|grep|pip|npm|apt|docker) .)/i;
const SQL =
  /^\s*(?:insert\s+into|create\s+table|select\s.{1,200}\sfrom|drop\s+table|update\s.{1,80}\sset|delete\s+from|alter\s+table|set\s+names)\b/i;
const DUMP =
  /^(?:-- (?:mysql|mariadb|postgresql|sqlite|phpmyadmin)\b|copy \S{1,80} .{0,200}from stdin|pragma foreign_keys)/i;
const DIFF = /^(?:diff --git |@@ -\d)/;
const SETTING = /^(?:- )?["']?[A-Za-z_][\w.-]{0,40}["']?\s*(?:=.{0,200}|:(?:\s.{0,200})?)$/;
const SECTION = /^\[[\w .-]{1,40}\]$/;
const CONTENTS = /(?:\.{4,}|…{2,}|_{4,})\s*\d{1,4}$/;

const isSqlComment = (line: string): boolean => /^(?:--|\/\*|\*|#)/.test(line);

/** Whether a line could only stand in a program. */
export const isCodeLine = (line: string): boolean => CODE.test(line);

/** What lines plainly are, whatever marks stand in them; null when they may hold a table. */
export function plainKind(lines: readonly string[]): PlainKind | null {
  const share = (test: (line: string) => boolean) => lines.filter(test).length / lines.length;
  const top = lines.slice(0, 20);
  const begins = lines.find((line) => !isSqlComment(line)) ?? '';
  if (share((line) => SQL.test(line)) > 0.25 || /^insert\s+into\s/i.test(begins))
    return 'no_table_code';
  if (/^#! ?\//.test(lines[0]!) || top.some((line) => DUMP.test(line))) return 'no_table_code';
  if (/^select\s/i.test(begins) && lines.some((line) => /^(?:from|where)\s/i.test(line)))
    return 'no_table_code';
  if (top.some((line) => DIFF.test(line))) return 'no_table_code';
  if (/^-----BEGIN [A-Z0-9 ]+-----/.test(lines[0]!)) return 'no_table_encoded';
  if (lines.length < 2) return null;
  if (share((line) => STAMP.test(line) && LEVEL.test(line)) > 0.5) return 'no_table_log';
  if (share((line) => SERVER_LINE.test(line)) > 0.5) return 'no_table_log';
  if (share((line) => SAID.test(line)) > 0.5) return 'no_table_prose';
  if (share((line) => SUBTITLE.test(line)) > 0.15) return 'no_table_prose';
  return null;
}

/** What lines in which no table was found likely are; null when nothing speaks for one kind. */
export function likelyKind(lines: readonly string[]): PlainKind | null {
  const share = (test: (line: string) => boolean) => lines.filter(test).length / lines.length;
  const isCode = (line: string) => CODE.test(line) || LIKELY_CODE.test(line);
  if (lines.length > 2 && share(isCode) > 0.5) return 'no_table_code';
  if (lines.length > 1 && share((line) => STAMP.test(line)) > 0.5) return 'no_table_log';
  if (lines.length > 2 && share((line) => SETTING.test(line) || SECTION.test(line)) > 0.8)
    return 'no_table_settings';
  if (lines.every((line) => /^[A-Za-z0-9+/=]+$/.test(line)) && lines.some((l) => l.length > 59))
    return 'no_table_encoded';
  return lines.length > 2 && share((line) => CONTENTS.test(line)) > 0.5 ? 'no_table_prose' : null;
}
