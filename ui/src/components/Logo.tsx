// Dot here, ring everywhere: the mark.
export function Logo({ className }: { className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 28 28"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.8"
      aria-hidden="true"
    >
      <circle cx="14" cy="14" r="11" strokeDasharray="51.9 4.3 4.3 4.3 4.3 0" transform="rotate(-90 14 14)" />
      <circle cx="14" cy="14" r="4.2" fill="currentColor" stroke="none" />
    </svg>
  );
}
