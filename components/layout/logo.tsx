/** The signpost: two arms on a post, and the painted blaze that marks the trail. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={className}>
      <path
        fill="currentColor"
        d="M14.5 2h3v2h8.2l4.3 3.75-4.3 3.75h-8.2v2.2h3v7.3h-3V30h-3v-9H6.3L2 17.35l4.3-3.65h8.2v-2.2h-6V4h6z"
      />
      <path className="fill-blaze" d="M14.5 22.6h3v4.2h-3z" />
    </svg>
  );
}
