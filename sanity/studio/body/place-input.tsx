import { Select, Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { type StringInputProps, set, unset, useClient, useFormValue } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { formerAnchorsOf, type Place, placesOf } from './places.ts';

type Found = { article: string; places: Place[]; former: string[] };

/** What is edited counts: a draft stands before what is published. */
const BODY = '*[_id in [$id, "drafts." + $id]] | order(_id desc)[0].body';

/** Chooses the heading that a link leads to, out of those of the article that is linked. */
export function PlaceInput(props: StringInputProps) {
  const { value = '', readOnly, elementProps, onChange, path } = props;
  const parent = useFormValue(path.slice(0, -1));
  const reference: unknown = Reflect.get(Object(parent), 'reference');
  const id: unknown = Reflect.get(Object(reference), '_ref');
  const article = typeof id === 'string' ? id : '';
  const found = usePlaces(article);
  if (article === '') return <Text size={1}>{t('Choose the article first.')}</Text>;
  const isKnown = found?.places.some((place) => place.id === value) ?? false;
  const isFormer = found?.former.includes(value) ?? false;
  return (
    <Stack gap={3}>
      <Select
        {...elementProps}
        value={value}
        readOnly={readOnly}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? unset() : set(currentTarget.value))
        }
      >
        <option value="">{t('The beginning of the article')}</option>
        {found?.places.map((place) => (
          <option key={place.id} value={place.id}>
            {place.title}
          </option>
        ))}
        {value === '' || isKnown ? null : <option value={value}>#{value}</option>}
      </Select>
      {value === '' || isKnown || isFormer || found === undefined ? null : (
        <Text size={1} muted>
          {t('The article has no heading of this name any more: readers get to its beginning.')}
        </Text>
      )}
    </Stack>
  );
}

/** The headings of an article; undefined until they are read. */
function usePlaces(article: string): Found | undefined {
  const client = useClient({ apiVersion: API_VERSION });
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (article === '') return;
    let isGone = false;
    client
      .withConfig({ perspective: 'raw', useCdn: false })
      .fetch<unknown>(BODY, { id: article }, { tag: 'places' })
      .then((body) => {
        if (!isGone) setFound({ article, places: placesOf(body), former: formerAnchorsOf(body) });
      })
      .catch((error: unknown) => console.error('[places] the headings were not read', error));
    return () => {
      isGone = true;
    };
  }, [article, client]);
  return found?.article === article ? found : undefined;
}
