export const SPANS = ['today', 'month', 'quarter', 'year'] as const
export type Span = (typeof SPANS)[number]

export const spanOf = (text: string | undefined): Span => SPANS.find((s) => s === text) ?? 'month'
