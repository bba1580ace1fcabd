import { PreservedPage } from '#components/layout/islands.tsx';

/** The server has drawn the page that says so; in the browser it stays. */
export default function NotFound() {
  return <PreservedPage />;
}
