/** A signpost with two arms. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="site-mark">
      <path
        fill="currentColor"
        d="M13.5 1h5v2.5h8L31 7.5l-4.5 4h-8v1.75H23v7.5h-4.5V31h-5V20.75h-8L1 17l4.5-3.75h8V11.5H9v-8h4.5z"
      />
      <path d="M13.5 22.25h5v6h-5z" />
    </svg>
  );
}
