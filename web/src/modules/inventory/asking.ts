// What was typed into a field and left is looked up while the person goes on.
import { type Asked, failedAsk, noMatchText } from '../../kit/asked'
import type { DocFormState } from '../../kit/useDocForm'

export function asking<F, T>({ setForm, queue }: DocFormState<F>, asked: (f: F, a: Asked | undefined) => F, now: (f: F) => Asked | undefined, take: (f: F, item: T | null) => F) {
  return (text: string, answer: Promise<T | null>) => {
    setForm((f) => asked(take(f, null), { text }))
    const arrive = (item: T | null, error?: unknown) => setForm((f) => (now(f)?.text !== text ? f : item ? take(f, item) : asked(f, failedAsk(text, error))))
    void queue.run(() => answer.then((item) => arrive(item), (e) => arrive(null, e)))
  }
}

export const noMatch = (asked: Asked | undefined, what: string) => (asked?.failed ? noMatchText(asked, what) : undefined)
