/** A text under which other spellings of it are found: composed and in lower case. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
