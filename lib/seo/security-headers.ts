type HeaderRule = { source: string; headers: { key: string; value: string }[] };

/** Security headers of all pages but the Studio's. */
export function securityHeaders(): HeaderRule[] {
  return [
    {
      source: '/((?!studio(?:/|$)).*)',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        {
          key: 'Permissions-Policy',
          value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
        },
        {
          key: 'Content-Security-Policy',
          value: "base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'self'",
        },
      ],
    },
  ];
}
