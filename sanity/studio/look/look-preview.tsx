import { type CSSProperties, useMemo } from 'react';
import { useClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { assetHost } from '#lib/assets/host.ts';
import { type LogoPicture, readLogo } from '#lib/site/logo.ts';
import { FONTS } from '#lib/theme/fonts.ts';
import { tokensOf } from '#lib/theme/palette.ts';
import {
  DEFAULT_ACCENT,
  DEFAULT_BRAND,
  DEFAULT_SOFT,
  INK,
  type Scheme,
  SURFACES,
} from '#lib/theme/surfaces.ts';
import { readTheme } from '#lib/theme/theme.ts';
import { SAMPLE } from './messages.ts';

type Props = { look: unknown; scheme: Scheme; name: string };

/** A small page of the site in one scheme, with the colours and the font that readers will get. */
export function LookPreview({ look, scheme, name }: Props) {
  const { theme } = useMemo(() => readTheme(look), [look]);
  const colours = coloursOf(look, scheme);
  const logo = useLogo(look, scheme);
  return (
    <div style={{ ...PAGE, ...colours.page, fontFamily: FONTS[theme.font].stack }}>
      <div style={ROW}>
        {logo === null ? null : <LogoOf {...logo} />}
        {logo?.holdsName ? null : <b>{name}</b>}
      </div>
      <div style={{ ...ROW, borderBlockEnd: '2px solid' }}>
        {SAMPLE.tabs.map((tab, at) => (
          <span key={tab} style={at === 0 ? { ...TAB, borderBlockEndColor: colours.accent } : TAB}>
            {tab}
          </span>
        ))}
      </div>
      <b style={{ fontSize: '1.25em' }}>{SAMPLE.heading}</b>
      <span>
        {SAMPLE.before}
        <u style={{ color: colours.brand }}>{SAMPLE.link}</u>,{' '}
        <mark style={colours.found}>{SAMPLE.found}</mark>
        {SAMPLE.after}
      </span>
      <span style={{ padding: '0.5em 0.75em', background: SURFACES['warning-tint'][scheme] }}>
        {SAMPLE.callout}
        <u style={{ color: colours.brand }}>{SAMPLE.calloutLink}</u>
      </span>
      <span style={{ ...BUTTON, ...colours.button }}>{SAMPLE.button}</span>
    </div>
  );
}

function coloursOf(look: unknown, scheme: Scheme) {
  const { theme } = readTheme(look);
  const tokens = tokensOf(theme);
  const paper = SURFACES.paper[scheme];
  return {
    page: { background: paper, color: INK[scheme] },
    brand: (tokens.way ?? DEFAULT_BRAND)[scheme],
    accent: (tokens.blaze ?? DEFAULT_ACCENT)[scheme],
    found: {
      background: (tokens['blaze-soft'] ?? DEFAULT_SOFT)[scheme],
      color: INK[scheme],
    },
    button: { background: (tokens.action ?? INK)[scheme], color: paper },
  };
}

type Shown = { picture: LogoPicture; plate: string | undefined; holdsName: boolean };

/** The picture of a scheme, on the plate of the other one's paper where there is only that one. */
function useLogo(look: unknown, scheme: Scheme): Shown | null {
  const { projectId = '', dataset = '', apiHost } = useClient({ apiVersion: API_VERSION }).config();
  const isOnLake = apiHost?.endsWith('/lake') ?? false;
  const host = assetHost({ kind: isOnLake ? 'lake' : 'project', projectId, dataset });
  const asset = (field: string) => {
    const ref: unknown = Reflect.get(
      Object(Reflect.get(Object(Reflect.get(Object(look), field)), 'asset')),
      '_ref',
    );
    return ref === undefined ? null : { _id: ref };
  };
  const { logo } = readLogo(
    {
      logoLight: asset('logoLight'),
      logoDark: asset('logoDark'),
      logoHoldsName: Reflect.get(Object(look), 'logoHoldsName'),
    },
    host,
  );
  if (logo === null) return null;
  const { holdsName } = logo;
  const own = logo[scheme];
  if (own !== null) return { picture: own, plate: undefined, holdsName };
  const other: Scheme = scheme === 'light' ? 'dark' : 'light';
  const picture = logo[other];
  return picture && { picture, plate: SURFACES.paper[other], holdsName };
}

function LogoOf({ picture: { src, height }, plate }: Shown) {
  const style = { background: plate, padding: plate ? '0.25rem' : 0, maxWidth: '16rem' };
  // biome-ignore lint/performance/noImgElement: the lake and Sanity's CDN make the sizes.
  return <img src={src} height={height} alt="" style={style} />;
}

const PAGE: CSSProperties = {
  display: 'grid',
  gap: '0.75rem',
  padding: '1rem',
  justifyItems: 'start',
  lineHeight: 1.5,
};
const ROW: CSSProperties = {
  display: 'flex',
  alignItems: 'center',
  gap: '0.75rem',
  inlineSize: '100%',
};
const TAB: CSSProperties = { paddingBlock: '0.25rem', borderBlockEnd: '4px solid transparent' };
const BUTTON: CSSProperties = { padding: '0.5em 1em', borderRadius: '0.375rem', fontWeight: 700 };
