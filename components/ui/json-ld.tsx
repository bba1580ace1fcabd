import { type JsonLd, serializeJsonLd } from '#lib/seo/json-ld.ts';

/** Structured data in a script element. */
export function JsonLdScript({ value }: { value: JsonLd }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: serializeJsonLd escapes what could end the script.
      dangerouslySetInnerHTML={{ __html: serializeJsonLd(value) }}
    />
  );
}
