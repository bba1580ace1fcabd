import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { withMetadataFailure, withPageFailure } from '#app/page-failure.tsx';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { CategoryTopics } from '#components/topic/category-topics.tsx';
import { LandingView } from '#components/topic/landing-view.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { JsonLdScript } from '#components/ui/json-ld.tsx';
import { assetHost } from '#lib/assets/host.ts';
import { env } from '#lib/env.ts';
import { isLocale, type Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { breadcrumbJsonLd } from '#lib/seo/json-ld.ts';
import { categoryHref, decodeSlug, homeHref, topicsHref } from '#lib/seo/links.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { alternatesOf, placeInLanguages } from '#lib/seo/page-languages.ts';
import { getSite } from '#lib/site/read.ts';
import { getCategory } from '#lib/topics/read.ts';
import { getTopicTree } from '#lib/topics/tree.ts';
import type { CategoryPage } from '#lib/topics/types.ts';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  // In development Next asks for these in a process of its own, which has no replica.
  if (!isLocale(params.locale) || env().isDevelopment) return [];
  const { categories } = await getTopicTree({ locale: params.locale });
  return categories.map(({ slug }) => ({ slug }));
}

async function readAddress(params: Props['params']) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  return { locale, slug: decodeSlug(slug) };
}

/** Read once for the page and its head; a 404 where there is none. */
const readCategory = cache(
  async (locale: Locale, slug: string): Promise<CategoryPage> =>
    (await getCategory({ locale, slug })) ?? notFound(),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await readAddress(params);
  return withMetadataFailure(locale, async () => {
    const [site, category] = await Promise.all([getSite({ locale }), readCategory(locale, slug)]);
    return pageMetadata({
      hasTwin: true,
      locale,
      siteName: site.name,
      title: category.title,
      description: category.description || messages(locale)('topics.description'),
      canonical: categoryHref(locale, category.slug),
      alternates: alternatesOf(
        placeInLanguages(category.only, (one) => categoryHref(one, category.slug)),
      ),
    });
  });
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await readAddress(params);
  return withPageFailure({ locale, slug }, async () => {
    const category = await readCategory(locale, slug);
    const t = messages(locale);
    const { siteUrl, content } = env();
    const steps = [
      { label: t('breadcrumb.home'), href: homeHref(locale) },
      { label: t('topics.title'), href: topicsHref(locale) },
      { label: category.title, language: category.language },
    ];
    return (
      <>
        <JsonLdScript
          value={breadcrumbJsonLd(
            steps.map(({ label, href }) => ({ name: label, url: href && `${siteUrl}${href}` })),
          )}
        />
        <LanguageSwitch
          locale={locale}
          pages={placeInLanguages(category.only, (one) => categoryHref(one, category.slug))}
        />
        <Breadcrumb locale={locale} steps={steps} />
        <LandingView
          locale={locale}
          place={category}
          landing={category}
          assets={assetHost(content)}
        />
        <CategoryTopics locale={locale} category={category} />
      </>
    );
  });
}
