import { storedFile } from '#lib/assets/file.ts';
import type { AssetHost } from '#lib/assets/host.ts';
import { formatSize } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { Attachment as File } from '../blocks.ts';

/** A file as a link that says what it is and how large, before anybody loads it. */
export function Attachment({
  locale,
  attachment,
  assets,
}: {
  locale: Locale;
  attachment: File;
  assets: AssetHost;
}) {
  const found = storedFile(assets, attachment.assetId);
  if (found === null) return null;
  const t = messages(locale);
  const { href, kind } = found;
  const { anchor, title, size } = attachment;
  const facts =
    size === null ? kind : t('article.fileFacts', { kind, size: formatSize(locale, size) });
  return (
    <a id={anchor ?? undefined} className="resource" href={href}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
          d="M10 2.5v10m-4-4 4 4 4-4M3 17h14"
        />
      </svg>
      <span>
        <b>{title || t('article.file')}</b>
        <span>{facts}</span>
      </span>
    </a>
  );
}
