import type { Author } from '#lib/articles/types.ts';
import type { AssetHost } from '#lib/assets/host.ts';
import { picture } from '#lib/assets/picture.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';

/** Width and height of a photo, in CSS pixels. */
const PHOTO = 40;

/** Who wrote an article, each with a photo, a role and a way to more; nothing without anybody. */
export function Authors({
  locale,
  authors,
  assets,
}: {
  locale: Locale;
  authors: readonly Author[];
  assets: AssetHost;
}) {
  if (authors.length === 0) return null;
  return (
    <div className="authors">
      <p id="authors">{messages(locale)('article.writtenBy')}</p>
      <ul aria-labelledby="authors">
        {authors.map((author) => (
          <li key={author.id}>
            <Photo author={author} assets={assets} />
            <span dir={textDirection(author.name)}>
              {author.url === null ? (
                <b>{author.name}</b>
              ) : (
                <a href={author.url} rel="author" className="way">
                  {author.name}
                </a>
              )}
              {author.role === '' ? null : <span className="role">{author.role}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Photo({ author: { photo }, assets }: { author: Author; assets: AssetHost }) {
  const found = photo && picture(assets, photo.assetId, photo.crop);
  if (!found) return null;
  return (
    // biome-ignore lint/performance/noImgElement: the image host resizes, and no script is needed
    <img
      src={found.src}
      srcSet={found.srcSet || undefined}
      sizes={found.srcSet ? `${PHOTO}px` : undefined}
      width={PHOTO}
      height={PHOTO}
      alt=""
      loading="lazy"
      decoding="async"
    />
  );
}
