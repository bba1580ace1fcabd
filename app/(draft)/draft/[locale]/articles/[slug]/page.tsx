export { default, generateMetadata } from '#app/(site)/[locale]/articles/[slug]/page.tsx';

/** A preview is made for one editor at one moment. */
export const dynamic = 'force-dynamic';
