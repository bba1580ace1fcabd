/** What no text consists of: controls but tab and line break, halves of letters, non-characters. */
const NOT_TEXT = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * A text as every document format may hold it. Each reader of content takes text through this, so
 * that no page, feed or calendar has to.
 */
export function plainCharacters(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_TEXT, '');
}
