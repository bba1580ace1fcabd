export { default, generateMetadata } from '#app/(site)/[locale]/topics/page.tsx';

export const dynamic = 'force-dynamic';
