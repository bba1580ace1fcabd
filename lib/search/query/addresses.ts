/** Web and mail addresses, phone numbers, markup and paths: pasted, and no words of a question. */
const ADDRESS =
  /(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\.\.\/)\S+|[^\s@]+@[^\s@]+\.\S+|(?<![\p{L}\p{N}_#/-])\+?\d(?:[\s().-]*\d){8,}|<\/?[a-z][^>]{0,80}>/giu;
/** Amounts, dates and IP addresses with enough digits to look like phone numbers. */
const NUMBER =
  /^(?:[1-9]\d*(?:\.\d{1,4})?|\d+(?:\.\d+){3}|[1-9]\d{0,2}(?:([ .])\d{3})(?:\1\d{3})*|\d{4}-\d\d-\d\d.*|\d{1,2}([-.])\d{1,2}\2\d{4}.*)$/u;

/**
 * A query without the addresses in it, each replaced by as many spaces, and those addresses.
 * @param isKnown whether the site has an address: it stays.
 */
export function takeAddresses(
  text: string,
  isKnown: (address: string) => boolean,
): { rest: string; addresses: string[] } {
  const addresses: string[] = [];
  const rest = text.replace(ADDRESS, (address) => {
    if (NUMBER.test(address) || isKnown(address)) return address;
    addresses.push(address);
    return ' '.repeat(address.length);
  });
  return { rest, addresses };
}
