export { default, generateMetadata } from '#app/(site)/[locale]/list/[tab]/[sort]/[page]/page.tsx';

export const dynamic = 'force-dynamic';
