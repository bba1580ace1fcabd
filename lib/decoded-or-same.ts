/**
 * What a text of an address says without its signs of percent; the text itself where they encode
 * nothing.
 */
export function decodedOrSame(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // People write "100%" into addresses too.
    return text;
  }
}
