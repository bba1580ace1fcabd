/*
 * The Studio's own font lives on its maker's server. On the embedded lake nothing is fetched from
 * there: the site's font is put under the same name, and what is added last is used first.
 */
const FILES = [
  {
    style: 'normal',
    url: new URL(
      '../../../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
      import.meta.url,
    ),
  },
  {
    style: 'italic',
    url: new URL(
      '../../../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2',
      import.meta.url,
    ),
  },
];

/** Makes this origin the one the Studio's font comes from. */
export function putOwnFont(): void {
  for (const { style, url } of FILES) {
    document.fonts.add(
      new FontFace('Inter', `url("${url.href}") format("woff2")`, { style, weight: '200 800' }),
    );
  }
}
