import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { BlockProps } from '../block-props.ts';
import { Lines } from '../lines.tsx';
import { playerOf } from './player.ts';
import type { VideoLink } from './read.ts';
import './style.css';

const SHAPES = {
  video: 'M4 2.5v15L17.5 10z',
  other: 'M2 3h16v14H2zm2 2v10h12V5zm2 2h8v2H6zm0 4h5v2H6z',
} as const;

/**
 * A video or what else stands on another site, as a card that leads there: nothing of that site is
 * loaded before the reader asks. Where its host is allowed, the article's script puts the player
 * above the card when it is pressed.
 */
export function VideoLinkView({ block, locale, embedHosts }: BlockProps<VideoLink>) {
  const t = messages(locale);
  const host = new URL(block.href).hostname.replace(/^www\./, '');
  const player = playerOf(block.href, embedHosts);
  const title = block.title || t(block.kind === 'video' ? 'article.video' : 'article.embed');
  return (
    <div
      id={block.anchor ?? undefined}
      className="embed"
      data-aspect={player === null ? undefined : block.aspect}
    >
      <a
        className="resource"
        href={block.href}
        rel="noopener noreferrer nofollow"
        data-player={player?.src}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path fill="currentColor" fillRule="evenodd" d={SHAPES[block.kind]} />
        </svg>
        <span>
          <b dir={textDirection(title)}>
            <Lines text={title} />
          </b>{' '}
          <span>{t(block.kind === 'video' ? 'article.videoOn' : 'article.embedOn', { host })}</span>
          {player === null ? null : (
            <span className="embed-hint" data-needs-js="">
              {t('article.playHere', { host: player.host.replace(/^www\./, '') })}
            </span>
          )}
        </span>
      </a>
    </div>
  );
}
