const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// What XML 1.0 (2.2) admits; one other character and no feed reader takes the feed.
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that no XML document may hold. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '');
}

/** Text as it may stand in an element or attribute of XML and of HTML. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
