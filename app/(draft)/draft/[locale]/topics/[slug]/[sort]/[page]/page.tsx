export {
  default,
  generateMetadata,
} from '#app/(site)/[locale]/topics/[slug]/[sort]/[page]/page.tsx';

export const dynamic = 'force-dynamic';
