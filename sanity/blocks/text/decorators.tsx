import type { PortableTextMarkComponent } from '@portabletext/react';

/** Marks without an address, each as the element that says the same. */
export const decoratorViews: Readonly<Record<string, PortableTextMarkComponent>> = {
  underline: ({ children }) => <u>{children}</u>,
  'strike-through': ({ children }) => <s>{children}</s>,
  kbd: ({ children }) => <kbd>{children}</kbd>,
  sub: ({ children }) => <sub>{children}</sub>,
  sup: ({ children }) => <sup>{children}</sup>,
};
