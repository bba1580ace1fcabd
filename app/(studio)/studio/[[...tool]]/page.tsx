import { env } from '#lib/env.ts';
import { StudioLoader } from './studio-loader.tsx';

// Every place in the Studio has an address of its own; none is worth caching.
export const dynamic = 'force-dynamic';

export default function StudioPage() {
  const { kind, projectId, dataset } = env().content;
  return (
    <StudioLoader
      source={{
        projectId,
        dataset,
        isOnLake: kind === 'lake',
        isDevelopment: process.env.NODE_ENV === 'development',
      }}
    />
  );
}
