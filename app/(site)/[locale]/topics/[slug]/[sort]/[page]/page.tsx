import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { withMetadataFailure, withPageFailure } from '#app/page-failure.tsx';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { LandingView } from '#components/topic/landing-view.tsx';
import { TopicArticles } from '#components/topic/topic-articles.tsx';
import { topicPath, topicTitle } from '#components/topic/topic-messages.ts';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { JsonLdScript } from '#components/ui/json-ld.tsx';
import { isSort } from '#lib/articles/constants.ts';
import { assetHost } from '#lib/assets/host.ts';
import { env } from '#lib/env.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { breadcrumbJsonLd } from '#lib/seo/json-ld.ts';
import { DEFAULT_SORT, decodeSlug, parsePage, topicHref } from '#lib/seo/links.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { alternatesOf, placeInLanguages } from '#lib/seo/page-languages.ts';
import { getSite } from '#lib/site/read.ts';
import { topicPageElsewhere } from '#lib/topics/articles.ts';
import { listTopics } from '#lib/topics/read.ts';
import { readTopic } from './read-topic.ts';

type Params = { locale: string; slug: string; sort: string; page: string };
type Props = { params: Promise<Params> };

/** The first page of each topic; the others are made on their first visit. */
export async function generateStaticParams({ params }: { params: { locale: string } }) {
  // In development Next asks for these in a process of its own, which has no replica.
  if (!isLocale(params.locale) || env().isDevelopment) return [];
  const topics = await listTopics({ locale: params.locale });
  return topics.map(({ slug }) => ({ slug, sort: DEFAULT_SORT, page: '1' }));
}

async function readAddress(params: Props['params']) {
  const { locale, slug, sort, page: text } = await params;
  const page = parsePage(text);
  if (!isLocale(locale) || !isSort(sort) || page === null) notFound();
  return { locale, slug: decodeSlug(slug), sort, page };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, sort, page } = await readAddress(params);
  return withMetadataFailure(locale, async () => {
    const [site, topic] = await Promise.all([
      getSite({ locale }),
      readTopic(locale, slug, sort, page),
    ]);
    return pageMetadata({
      hasTwin: true,
      locale,
      siteName: site.name,
      title: topicTitle(locale, topic),
      description: topic.description || messages(locale)('topics.description'),
      // Another order has the same articles, so search engines get the default one.
      canonical: topicHref(locale, topic.slug, sort === DEFAULT_SORT ? { page } : {}),
      alternates:
        page === 1 && sort === DEFAULT_SORT
          ? alternatesOf(placeInLanguages(topic.only, (one) => topicHref(one, topic.slug)))
          : undefined,
    });
  });
}

export default async function Page({ params }: Props) {
  const { locale, slug, sort, page } = await readAddress(params);
  return withPageFailure({ locale, slug }, async () => {
    const topic = await readTopic(locale, slug, sort, page);
    const pageIn = await topicPageElsewhere(topic, page);
    const steps = topicPath(locale, topic);
    const { siteUrl, content } = env();
    return (
      <>
        <JsonLdScript
          value={breadcrumbJsonLd(
            steps.map(({ label, href }) => ({ name: label, url: href && `${siteUrl}${href}` })),
          )}
        />
        <LanguageSwitch
          locale={locale}
          pages={placeInLanguages(topic.only, (one) =>
            topicHref(one, topic.slug, { sort, page: pageIn(one) }),
          )}
        />
        <Breadcrumb locale={locale} steps={steps} />
        <LandingView
          locale={locale}
          place={topic}
          landing={page === 1 ? topic : undefined}
          assets={assetHost(content)}
        />
        <TopicArticles locale={locale} topic={topic} />
      </>
    );
  });
}
