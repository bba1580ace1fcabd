import { context } from '#lib/context.ts';
import { Unavailable } from '#lib/errors.ts';
import { type Addresses, addressesOf } from '#lib/site-index/addresses.ts';

/** The addresses of what is published now. @throws {Unavailable} before any content was read. */
export function publishedAddresses(): Addresses {
  const { replica } = context();
  if (!replica.isFilled) throw new Unavailable('The content has not been read yet.');
  return addressesOf(replica);
}
