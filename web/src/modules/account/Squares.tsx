/** A QR code from the rows that the server made: dark on white in every theme, because cameras want that. */
export function Squares({ rows, label }: { rows: string[]; label: string }) {
  const quiet = 4
  const size = rows.length + 2 * quiet
  const path = rows.flatMap((row, y) => [...row].map((dark, x) => (dark === '1' ? `M${x + quiet} ${y + quiet}h1v1h-1z` : ''))).join('')
  return (
    <svg className="squares" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
