import { type PlainKey, t } from '../i18n'
import { Sheet } from './Sheet'

const SECTIONS: { title: PlainKey; rows: [keys: string, text: PlainKey][] }[] = [
  {
    title: 'keys.everywhere',
    rows: [
      ['Ctrl K', 'keys.search'],
      ['Alt N', 'keys.new'],
      ['G S', 'keys.goOrders'],
      ['?', 'keys.sheet'],
    ],
  },
  {
    title: 'keys.grid',
    rows: [
      ['Enter', 'keys.nextMust'],
      ['Tab', 'keys.everyCell'],
      ['↑ ↓', 'keys.upDown'],
      ['F7 · Alt ↓', 'keys.picker'],
      ['Ctrl D', 'keys.copyAbove'],
      ['Ctrl Del', 'keys.deleteRow'],
      ['Ctrl I', 'keys.insertRow'],
      ['=', 'keys.calc'],
    ],
  },
  {
    title: 'keys.doc',
    rows: [
      ['Ctrl S', 'keys.save'],
      ['F12', 'keys.saveNew'],
      ['Ctrl Enter', 'keys.saveApprove'],
      ['Alt ← →', 'keys.siblings'],
    ],
  },
]

export default function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t('keys.title')} onClose={onClose} wide>
      {SECTIONS.map((section) => (
        <div key={section.title} className="keys">
          <h3>{t(section.title)}</h3>
          <dl>
            {section.rows.map(([keys, text]) => (
              <div key={text}>
                <dt>{t(text)}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Sheet>
  )
}
