import type { LogoPicture, Logo as Pictures } from '#lib/site/logo.ts';
import { Logo } from './logo.tsx';

/**
 * The logo of editors, or else the site's own mark. Where there is a picture for one scheme alone it
 * stands on a plate in the other scheme. The name stands beside it or in the link around it.
 */
export function SiteLogo({ logo }: { logo: Pictures | null }) {
  const only = logo && (logo.light ?? logo.dark);
  if (logo === null || only === null) return <Logo />;
  if (logo.light === null || logo.dark === null) {
    return <Picture picture={only} kind={logo.light === null ? 'for-dark' : 'for-light'} />;
  }
  return (
    <>
      <Picture picture={logo.light} kind="in-light" />
      <Picture picture={logo.dark} kind="in-dark" />
    </>
  );
}

/** One that is not shown is not loaded: browsers load lazy pictures once they have a place. */
function Picture({ picture, kind }: { picture: LogoPicture; kind: string }) {
  const { src, width, height } = picture;
  const isOnePair = kind.startsWith('in-');
  return (
    // biome-ignore lint/performance/noImgElement: the lake and Sanity's CDN make the sizes.
    <img
      src={src}
      width={width}
      height={height}
      alt=""
      decoding="async"
      loading={isOnePair ? 'lazy' : undefined}
      className={`site-logo ${kind}`}
    />
  );
}
