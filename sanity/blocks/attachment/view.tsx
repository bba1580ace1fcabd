import { storedFile } from '#lib/assets/file.ts';
import { formatSize } from '#lib/i18n/format.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { BlockProps } from '../block-props.ts';
import { Lines } from '../lines.tsx';
import type { Attachment } from './read.ts';

/** A file as a link that says what it is and how large, before anybody loads it. */
export function AttachmentView({ block, locale, assets }: BlockProps<Attachment>) {
  const found = storedFile(assets, block.assetId);
  if (found === null) return null;
  const t = messages(locale);
  const { href, kind } = found;
  const { anchor, title, size } = block;
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
        <b dir={textDirection(title)}>
          <Lines text={title || t('article.file')} />
        </b>{' '}
        <span>{facts}</span>
      </span>
    </a>
  );
}
