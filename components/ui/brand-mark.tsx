/** The agency's logo: lacquer, two gold rules, a star. */
export const BrandMark = ({ size = 34 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 34 34" aria-hidden="true">
    <rect width="34" height="34" rx="4" fill="#9b1b1f" />
    <path d="M9 8.5h16M9 25.5h10" stroke="#b88a2d" strokeWidth="1.6" />
    <path d="m17 11.2 1.5 3.9 4.2.2-3.3 2.6 1.1 4-3.5-2.3-3.5 2.3 1.1-4-3.3-2.6 4.2-.2z" fill="#f3d27a" />
  </svg>
);
