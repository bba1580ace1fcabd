export { default, generateMetadata } from '#app/(site)/[locale]/topics/[slug]/page.tsx';

export const dynamic = 'force-dynamic';
