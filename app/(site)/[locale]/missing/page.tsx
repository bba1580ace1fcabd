import { notFound } from 'next/navigation';

/** The one page behind every address that no route knows, so that only one of them is kept. */
export default function Page() {
  notFound();
}
