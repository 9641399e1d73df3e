// What was typed into a field and left is looked up while the person goes on.
import { t } from '../../i18n'
import type { Asked } from '../../kit/pickSource'
import type { DocFormState } from '../../kit/useDocForm'

export function asking<F, T>({ setForm, queue }: DocFormState<F>, asked: (f: F, a: Asked | undefined) => F, now: (f: F) => Asked | undefined, take: (f: F, item: T | null) => F) {
  return (text: string, answer: Promise<T | null>) => {
    setForm((f) => asked(take(f, null), { text }))
    const arrive = (item: T | null) => setForm((f) => (now(f)?.text !== text ? f : item ? take(f, item) : asked(f, { text, failed: true })))
    void queue.run(() => answer.then(arrive, () => arrive(null)))
  }
}

export const noMatch = (asked: Asked | undefined, what: string) => (asked?.failed ? t('grid.noMatch', { text: asked.text, what }) : undefined)
