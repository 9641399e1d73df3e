/** A small line of the last values. Numbers here are only positions on the screen, never amounts. */
export function Spark({ values }: { values: string[] }) {
  const points = values.map(Number)
  if (points.length < 2) return null
  const low = Math.min(...points)
  const high = Math.max(...points)
  const x = (i: number) => ((i / (points.length - 1)) * 82 + 1).toFixed(1)
  const y = (v: number) => (high === low ? 16 : 29 - ((v - low) / (high - low)) * 26).toFixed(1)
  return (
    <svg className="spark" viewBox="0 0 84 32" width="84" height="32" aria-hidden="true">
      <polyline points={points.map((v, i) => `${x(i)},${y(v)}`).join(' ')} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  )
}
