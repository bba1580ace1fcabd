import type { ServerResponse } from 'node:http';

/**
 * Keeps the address of a redirect whole, whatever Next does with it (seen in 16.4.6).
 * 1. A stale page is drawn again with the response that was already sent. When it has become a
 *    redirect, Next sets `location` on that response, where it is dropped, and reads it back for the
 *    page it keeps: a redirect without an address. What is set too late is therefore remembered.
 * 2. A redirect drawn on request is answered with the header set and then appended to itself; many
 *    clients read that as one address with a comma in it. A response has one `location`.
 */
export function keepRedirectAddress(outgoing: ServerResponse): void {
  let late: number | string | readonly string[] | undefined;
  const { getHeader, appendHeader } = outgoing;

  const remembering =
    (setHeader: ServerResponse['setHeader']): ServerResponse['setHeader'] =>
    (name, value) => {
      if (!outgoing.headersSent) return setHeader.call(outgoing, name, value);
      if (isLocation(name)) late = value;
      return outgoing;
    };
  // Next puts a setter of its own in place, which drops what comes too late; this one comes first.
  let current = remembering(outgoing.setHeader);
  Object.defineProperty(outgoing, 'setHeader', {
    configurable: true,
    get: () => current,
    set: (replacement: ServerResponse['setHeader']) => {
      current = remembering(replacement);
    },
  });
  outgoing.getHeader = (name) =>
    isLocation(name) && late !== undefined
      ? typeof late === 'object'
        ? [...late]
        : late
      : getHeader.call(outgoing, name);
  outgoing.appendHeader = (name, value) =>
    isLocation(name) && outgoing.hasHeader(name)
      ? outgoing
      : appendHeader.call(outgoing, name, value);
}

function isLocation(name: string): boolean {
  return name.toLowerCase() === 'location';
}
