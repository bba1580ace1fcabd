import { countTabs } from '#lib/articles/read.ts';
import { PAGE_SIZE, SORTS, TABS } from '#lib/articles/schema.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { ListPage, type ListParams, listMetadata } from '../../../list-page.tsx';

/** Pages of each list that are drawn ahead; the rest are drawn when first read, and then kept. */
const AHEAD = 5;

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const { locale } = params;
  if (!isLocale(locale)) return [];
  const counts = await countTabs({ locale });
  return TABS.flatMap((tab) => {
    const pages = Math.min(AHEAD, Math.max(1, Math.ceil(counts[tab] / PAGE_SIZE)));
    const numbers = Array.from({ length: pages }, (_, index) => String(index + 1));
    return SORTS.flatMap((sort) => numbers.map((page) => ({ tab, sort, page })));
  });
}

type Props = { params: Promise<ListParams> };

export async function generateMetadata({ params }: Props) {
  return listMetadata(await params);
}

export default async function Page({ params }: Props) {
  return <ListPage params={await params} />;
}
