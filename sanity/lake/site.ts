/** The site that a lake belongs to, as its pages and its project say. */
export type Site = {
  name: string;
  /** Where readers and editors reach the site, such as `https://help.example.com`. */
  url: string;
  /** Path of the Studio on the site. */
  studioPath: string;
  /** An SVG element for the sign-in pages. */
  logo?: string;
};

export const DEFAULT_SITE: Site = {
  name: 'Content lake',
  url: 'http://localhost:3000',
  studioPath: '/studio',
};
