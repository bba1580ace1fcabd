import { ListPage, type ListParams, listMetadata } from '../../../../list-page.tsx';

/*
 * Pages from 100 on are read seldom and asked for mostly by machines that count upwards. Drawing
 * them each time keeps what is stored bounded, whatever numbers are asked for.
 */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<ListParams> };

export async function generateMetadata({ params }: Props) {
  return listMetadata(await params);
}

export default async function Page({ params }: Props) {
  return <ListPage params={await params} />;
}
