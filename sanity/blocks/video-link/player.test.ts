import { hostOf, hostsOf } from '#lib/embed-hosts.ts';
import { playerOf } from './player.ts';

const ALL = [
  'www.youtube-nocookie.com',
  'player.vimeo.com',
  'www.loom.com',
  'fast.wistia.net',
  'forms.example.com',
];
const YOUTUBE = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0';

it.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', YOUTUBE],
  ['https://youtu.be/dQw4w9WgXcQ?t=1m30s', `${YOUTUBE}&start=90`],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', YOUTUBE],
  ['https://www.youtube.com/embed/dQw4w9WgXcQ?start=5', `${YOUTUBE}&start=5`],
  [
    'https://www.youtube.com/playlist?list=PL1',
    'https://www.youtube-nocookie.com/embed/videoseries?autoplay=1&rel=0&list=PL1',
  ],
  [
    'https://vimeo.com/123456/abc0',
    'https://player.vimeo.com/video/123456?autoplay=1&dnt=1&h=abc0',
  ],
  ['https://player.vimeo.com/video/12', 'https://player.vimeo.com/video/12?autoplay=1&dnt=1'],
  ['https://www.loom.com/share/a1b2', 'https://www.loom.com/embed/a1b2'],
  ['https://acme.wistia.com/medias/x9y', 'https://fast.wistia.net/embed/iframe/x9y'],
  ['https://forms.example.com/f?a=1', 'https://forms.example.com/f?a=1'],
])('shows %s by %s', (href, src) => expect(playerOf(href, ALL)?.src).toBe(src));

it.each([
  ['a host that is not allowed', 'https://evil.example/embed', ALL],
  ['a host that only ends like an allowed one', 'https://xforms.example.com/', ALL],
  ['a page without encryption', 'http://forms.example.com/f', ALL],
  ['another port', 'https://forms.example.com:8443/f', ALL],
  ['a page of YouTube without a video', 'https://www.youtube.com/@channel', ALL],
  ['a page of YouTube, which refuses frames', 'https://www.youtube.com/about', ['www.youtube.com']],
  ['everything, when nothing is allowed', 'https://vimeo.com/123', []],
])('shows nothing of %s', (_, href, hosts) => expect(playerOf(href, hosts)).toBeNull());

it.each([
  ['Player.Vimeo.com ', 'player.vimeo.com'],
  ['https://player.vimeo.com/', 'player.vimeo.com'],
  ['*.vimeo.com', null],
  ['vimeo', null],
  ['player.vimeo.com/video', null],
  ["x.example; script-src 'unsafe-inline'", null],
  ['', null],
  [7, null],
])('takes %j for the host %s', (written, host) => expect(hostOf(written)).toBe(host));

it('takes each host of the settings once, and nothing else', () => {
  expect(hostsOf(['a.example', 'A.example', '*', null])).toEqual(['a.example']);
  expect(hostsOf('a.example')).toEqual([]);
});
