/** The mark: a card-table green tile with an F of two strokes and a point. */
export function BrandMark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <rect width="22" height="22" rx="5" fill="var(--accent)" />
      <path
        d="M7 16.5V7.2A1.7 1.7 0 0 1 8.7 5.5H15M7 11h5.5"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="14.6" cy="15.6" r="1.5" fill="var(--on-accent)" />
    </svg>
  )
}
