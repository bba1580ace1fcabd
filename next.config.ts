import type { NextConfig } from 'next';
import { env } from './lib/env.ts';

const config: NextConfig = {
  distDir: env().distDir,
  poweredByHeader: false,
  reactStrictMode: true,
};

export default config;
