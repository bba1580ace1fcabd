const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// The characters of XML 1.0 (2.2). With any other one, feed readers refuse the whole feed.
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that XML forbids. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '');
}

/** Text for an element or attribute of XML and HTML. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
