// One pixel of the picture is one of the screen: said in figures, as no drawing says it.
export function OneToOne({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 8l3-2v12M17 8l3-2v12M12 10v.01M12 15v.01" />
    </svg>
  );
}
