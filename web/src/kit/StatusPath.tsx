/** 草稿 → 已审核 → … with the present step marked; the words carry the meaning, not the colour. */
export function StatusPath({ steps, at }: { steps: string[]; at: number }) {
  return (
    <ol className="status">
      {steps.map((step, i) => (
        <li key={step} className={i < at ? 'past' : i === at ? 'now' : undefined} aria-current={i === at ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  )
}
