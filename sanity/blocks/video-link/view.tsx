import { messages } from '#lib/i18n/translate.ts';
import type { BlockProps } from '../block-props.ts';
import { Lines } from '../lines.tsx';
import type { VideoLink } from './read.ts';

/** A video as a link: nothing of another site is loaded before the reader goes there. */
export function VideoLinkView({ block, locale }: BlockProps<VideoLink>) {
  const t = messages(locale);
  const host = new URL(block.href).hostname.replace(/^www\./, '');
  return (
    <a
      id={block.anchor ?? undefined}
      className="resource"
      href={block.href}
      rel="noopener noreferrer nofollow"
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path fill="currentColor" d="M4 2.5v15L17.5 10z" />
      </svg>
      <span>
        <b dir="auto">
          <Lines text={block.title || t('article.video')} />
        </b>{' '}
        <span>{t('article.videoOn', { host })}</span>
      </span>
    </a>
  );
}
