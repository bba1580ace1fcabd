import { safeHref } from '#lib/safe-href.ts';
import { type Fields, field, oneOf } from '../fields.ts';
import { note, quoted, type Reading, takeAnchor, takeTextField } from '../reading.ts';
import { ASPECTS, type Aspect } from './aspects.ts';

export type VideoLink = {
  _type: 'videoLink';
  _key: string;
  anchor: string | null;
  href: string;
  title: string;
  kind: 'video' | 'other';
  aspect: Aspect;
};

/** A video, or null when its address is none of another site. */
export function readVideoLink(reading: Reading, fields: Fields, key: string): VideoLink | null {
  const written = field(fields, 'url');
  const safe = safeHref(written);
  if (safe === null || !safe.external) {
    note(reading, `video with an address that is not allowed: ${quoted(written)}`);
    return null;
  }
  const anchor = takeAnchor(reading, field(fields, '_key'));
  const title = takeTextField(reading, fields, 'title');
  const kind = field(fields, 'kind') === 'other' ? 'other' : 'video';
  const aspect = oneOf(ASPECTS, field(fields, 'aspect')) ?? '16:9';
  return { _type: 'videoLink', _key: key, anchor, href: safe.href, title, kind, aspect };
}
