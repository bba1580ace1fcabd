import { Card } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { paneAttributes } from '#lib/studio-i18n/direction.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import '../insights/insights.css';
import {
  groupsOf,
  numbersOf,
  PLACES_QUERY,
  type Place,
  type PlaceGroup,
  placesSchema,
} from './groups.ts';
import './order.css';
import { OrderList } from './order-list.tsx';

/** Puts categories and topics in the order in which readers see them. */
export function OrderPage() {
  const { groups, save, fault } = useOrder();
  return (
    <Card {...paneAttributes()} className="insights" height="fill" overflow="auto">
      <div className="insights-page">
        <header className="insights-top">
          <h1>{t('Order of topics')}</h1>
        </header>
        <p className="order-lead">
          {t(
            'Drag a line to its place, or use its arrows. Readers see the new order at once. Articles that stand first in a topic are put in order here where there are several.',
          )}
        </p>
        {fault !== '' && (
          <p className="order-fault" role="alert">
            {fault}
          </p>
        )}
        {groups === undefined && fault === '' && <p className="insights-wait">{t('Reading…')}</p>}
        {groups?.length === 0 && <p className="insights-empty">{t('There is no topic yet.')}</p>}
        <div className="insights-report">
          {groups?.map((group) => (
            <OrderList
              key={group.id}
              group={group}
              onMove={(places) => void save(group.id, places)}
            />
          ))}
        </div>
      </div>
    </Card>
  );
}

function useOrder() {
  const client = useClient({ apiVersion: API_VERSION }).withConfig({ perspective: 'raw' });
  const [groups, setGroups] = useState<PlaceGroup[]>();
  const [fault, setFault] = useState('');
  const read = async () => {
    const rows = placesSchema.parse(
      await client.fetch<unknown>(PLACES_QUERY, {
        locale: DEFAULT_LOCALE,
        articles: ARTICLE_TYPES,
      }),
    );
    setGroups(groupsOf(rows));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once; later by each change made here
  useEffect(() => {
    read().catch(() => setFault(t('The topics could not be read. Open this page again.')));
  }, []);
  const save = async (id: string, places: readonly Place[]) => {
    setFault('');
    setGroups((all) => all?.map((one) => (one.id === id ? { ...one, places } : one)));
    try {
      const transaction = client.transaction();
      for (const { id: stored, order } of numbersOf(places))
        transaction.patch(stored, (patch) => patch.set({ order }));
      await transaction.commit();
    } catch {
      setFault(t('The order could not be kept. What is shown now is as it was before.'));
    }
    await read().catch(() => setFault(t('The topics could not be read. Open this page again.')));
  };
  return { groups, save, fault };
}
