import { notFound } from 'next/navigation';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { TopicTreeView } from '#components/topic/topic-tree.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { isLocale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { homeHref, topicsHref } from '#lib/seo/links.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { alternatesOf, inEveryLanguage } from '#lib/seo/page-languages.ts';
import { getSite } from '#lib/site/read.ts';
import { getTopicTree } from '#lib/topics/tree.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = messages(locale);
  const site = await getSite({ locale });
  return pageMetadata({
    hasTwin: true,
    locale,
    siteName: site.name,
    title: t('topics.title'),
    description: t('topics.description'),
    canonical: topicsHref(locale),
    alternates: alternatesOf(inEveryLanguage((one) => topicsHref(one))),
  });
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = messages(locale);
  const tree = await getTopicTree({ locale });
  return (
    <>
      <LanguageSwitch locale={locale} pages={inEveryLanguage((one) => topicsHref(one))} />
      <Breadcrumb
        locale={locale}
        steps={[
          { label: t('breadcrumb.home'), href: homeHref(locale) },
          { label: t('topics.title') },
        ]}
      />
      <PageHeading locale={locale} title={t('topics.title')} text={t('topics.description')} />
      <TopicTreeView locale={locale} tree={tree} />
    </>
  );
}
