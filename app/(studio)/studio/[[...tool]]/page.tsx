import { env } from '#lib/env.ts';
import { StudioLoader } from './studio-loader.tsx';

// Every place in the Studio has an address of its own; none is worth caching.
export const dynamic = 'force-dynamic';

export default function StudioPage() {
  const { content, siteUrl } = env();
  const { kind, projectId, dataset } = content;
  return (
    <StudioLoader
      source={{
        projectId,
        dataset,
        siteUrl,
        isOnLake: kind === 'lake',
        isDevelopment: process.env.NODE_ENV === 'development',
      }}
    />
  );
}
