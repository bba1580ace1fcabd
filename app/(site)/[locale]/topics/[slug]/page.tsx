import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { withMetadataBoundary, withPageBoundary } from '#app/page-boundary.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { ArticleCard } from '#components/list/article-card.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { JsonLdScript } from '#components/ui/json-ld.tsx';
import { env } from '#lib/env.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { breadcrumbJsonLd } from '#lib/seo/json-ld.ts';
import { decodeSlug, homeHref, topicHref, topicsHref } from '#lib/seo/links.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/site/read.ts';
import { getTopic, listTopics } from '#lib/topics/read.ts';

type Params = { locale: string; slug: string };
type Props = { params: Promise<Params> };

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  // In development Next asks for these in a process of its own, which has no replica.
  if (!isLocale(params.locale) || env().isDevelopment) return [];
  const topics = await listTopics({ locale: params.locale });
  return topics.map(({ slug }) => ({ slug }));
}

async function readAddress(params: Props['params']) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  return { locale, slug: decodeSlug(slug) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await readAddress(params);
  return withMetadataBoundary(locale, async () => {
    const [site, topic] = await Promise.all([getSite({ locale }), getTopic({ locale, slug })]);
    if (topic === null) return notFound();
    return pageMetadata({
      locale,
      siteName: site.name,
      title: topic.title,
      description: topic.description || messages(locale)('topics.description'),
      canonical: topicHref(locale, topic.slug),
    });
  });
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await readAddress(params);
  return withPageBoundary({ locale, slug }, async () => {
    const topic = await getTopic({ locale, slug });
    if (topic === null) return notFound();
    const t = messages(locale);
    const { siteUrl } = env();
    const steps = [
      { label: t('breadcrumb.home'), href: homeHref(locale) },
      { label: t('topics.title'), href: topicsHref(locale) },
      { label: topic.title },
    ];
    return (
      <>
        <JsonLdScript
          value={breadcrumbJsonLd(
            steps.map(({ label, href }) => ({ name: label, url: href && `${siteUrl}${href}` })),
          )}
        />
        <Breadcrumb locale={locale} steps={steps} />
        <PageHeading title={topic.title} text={topic.description} />
        {topic.articles.length === 0 ? (
          <EmptyState title={t('topic.empty.title')} text={t('topic.empty.text')} />
        ) : (
          topic.articles.map((card) => (
            <ArticleCard key={card.id} locale={locale} card={card} level="h2" />
          ))
        )}
      </>
    );
  });
}
