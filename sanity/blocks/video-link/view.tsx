import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { VideoLink as Video } from '../blocks.ts';

/** A video as a link: nothing of another site is loaded before the reader goes there. */
export function VideoLink({ locale, video }: { locale: Locale; video: Video }) {
  const t = messages(locale);
  const host = new URL(video.href).hostname.replace(/^www\./, '');
  return (
    <a
      id={video.anchor ?? undefined}
      className="resource"
      href={video.href}
      rel="noopener noreferrer nofollow"
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path fill="currentColor" d="M4 2.5v15L17.5 10z" />
      </svg>
      <span>
        <b>{video.title || t('article.video')}</b>
        <span>{t('article.videoOn', { host })}</span>
      </span>
    </a>
  );
}
