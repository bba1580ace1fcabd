let noted: string | undefined;

/** Notes the origin under which readers have the site, without a trailing slash. */
export function noteSiteOrigin(origin: string | undefined): void {
  noted = origin;
}

/** The origin that links for readers begin with: the Studio's own where none was noted. */
export function siteOrigin(): string {
  return noted ?? location.origin;
}

/** Every address of a page that a link may name: editors also copy what their own browser shows. */
export function addressesOf(path: string): string[] {
  return [path, ...new Set([siteOrigin() + path, location.origin + path])];
}
