/** A player of another site that may be shown in the page. */
export type Player = { src: string; host: string };

/** Hosts that have the player, the best first, and what stands for it there. */
type Embed = { hosts: readonly string[]; path: string };

/** Sites whose pages of videos refuse to be shown in another page, with what they have for it. */
const SITES: readonly { pages: RegExp; embed: (url: URL) => Embed | null }[] = [
  { pages: /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/, embed: youtube },
  { pages: /^(?:www\.|player\.)?vimeo\.com$/, embed: vimeo },
  {
    pages: /^(?:www\.)?loom\.com$/,
    embed: ofPath(['www.loom.com'], /^\/(?:share|embed)\/([\w-]+)/, '/embed/'),
  },
  {
    pages: /(?:^|\.)wistia\.(?:com|net)$/,
    embed: ofPath(
      ['fast.wistia.net', 'fast.wistia.com'],
      /^\/(?:medias|embed\/iframe)\/([\w-]+)/,
      '/embed/iframe/',
    ),
  },
  {
    pages: /^(?:www\.)?dailymotion\.com$|^dai\.ly$/,
    embed: ofPath(['www.dailymotion.com'], /^\/(?:(?:embed\/)?video\/)?(x\w+)/, '/embed/video/'),
  },
  {
    pages: /^(?:share|play)\.vidyard\.com$/,
    embed: ofPath(['play.vidyard.com'], /^\/(?:watch\/)?([\w-]{8,})/, '/'),
  },
  {
    pages: /^drive\.google\.com$/,
    embed: (url) => {
      const id = /^\/file\/d\/([\w-]+)/.exec(url.pathname)?.[1];
      return id === undefined ? null : { hosts: [url.hostname], path: `/file/d/${id}/preview` };
    },
  },
];

/**
 * What plays, or shows, an address in the page, or null where none of the allowed hosts does. Of
 * sites that are not known, the address itself is taken when its host is allowed.
 * @param allowed hosts of the site settings.
 */
export function playerOf(href: string, allowed: readonly string[]): Player | null {
  if (allowed.length === 0 || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol !== 'https:' || url.port !== '') return null;
  const site = SITES.find(({ pages }) => pages.test(url.hostname));
  if (site === undefined) {
    return allowed.includes(url.hostname) ? { src: url.href, host: url.hostname } : null;
  }
  const embed = site.embed(url);
  const host = embed?.hosts.find((one) => allowed.includes(one));
  return embed === null || host === undefined
    ? null
    : { src: `https://${host}${embed.path}`, host };
}

function youtube(url: URL): Embed | null {
  const hosts = ['www.youtube-nocookie.com', 'www.youtube.com'];
  const inPath = /^\/(?:embed|shorts|live|v)\/([^/]+)/.exec(url.pathname)?.[1] ?? '';
  const short = url.hostname === 'youtu.be' ? url.pathname.slice(1) : inPath;
  const id = url.searchParams.get('v') ?? short;
  const params = new URLSearchParams({ autoplay: '1', rel: '0' });
  const start = secondsOf(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '');
  if (start > 0) params.set('start', String(start));
  const list = url.searchParams.get('list');
  if (list !== null && /^[\w-]+$/.test(list)) params.set('list', list);
  if (/^[\w-]{6,20}$/.test(id) && id !== 'videoseries') {
    return { hosts, path: `/embed/${id}?${params}` };
  }
  return params.has('list') ? { hosts, path: `/embed/videoseries?${params}` } : null;
}

/** `90`, `90s` or `1m30s` in seconds. */
function secondsOf(time: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function vimeo(url: URL): Embed | null {
  const [, id, hash = url.searchParams.get('h')] =
    /^\/(?:video\/|channels\/[\w-]+\/)?(\d+)(?:\/([\da-f]+))?/.exec(url.pathname) ?? [];
  if (id === undefined) return null;
  const params = new URLSearchParams({ autoplay: '1', dnt: '1' });
  if (hash) params.set('h', hash);
  return { hosts: ['player.vimeo.com'], path: `/video/${id}?${params}` };
}

function ofPath(hosts: readonly string[], id: RegExp, before: string): (url: URL) => Embed | null {
  return (url) => {
    const found = id.exec(url.pathname)?.[1];
    return found === undefined ? null : { hosts, path: before + found };
  };
}
