import { PreservedPage } from '#components/layout/islands.tsx';

/** Keeps the page that the server rendered. */
export default function NotFound() {
  return <PreservedPage />;
}
