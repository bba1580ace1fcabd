export { default, generateMetadata } from '#app/(site)/[locale]/categories/[slug]/page.tsx';

export const dynamic = 'force-dynamic';
