export { default, generateMetadata } from '#app/(site)/[locale]/articles/[slug]/page.tsx';

/** A preview depends on the editor's cookie. */
export const dynamic = 'force-dynamic';
