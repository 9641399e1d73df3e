import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined'
import { useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Explanation } from '../api/types'
import { fmt, t } from '../i18n'
import { PopMenu } from './PopMenu'

/** 为什么: formula, operands with counts, cut-off time and the way to the records. The server says all of it. */
export function Explain({ title, explain }: { title: string; explain: Explanation }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const router = useRouter()
  return (
    <>
      <button ref={button} type="button" className="why" aria-expanded={open} aria-label={t('common.pair', { name: title, value: t('explain.why') })} title={t('explain.why')} onClick={() => setOpen(!open)}>
        <QuestionCircleOutlined />
      </button>
      {open && (
        <PopMenu anchor={button} label={t('explain.why')} role="group" onClose={() => setOpen(false)}>
          <div className="explain">
            <b>{title}</b>
            <p className="formula">{explain.formula}</p>
            <dl>
              {explain.parts.map((part) => (
                <div key={part.label}>
                  <dt>
                    {part.label} {part.count !== undefined && <span className="muted">{t('explain.count', { n: part.count })}</span>}
                  </dt>
                  <dd className="num">{part.value}</dd>
                </div>
              ))}
            </dl>
            <footer>
              <span>{t('explain.asOf', { time: fmt.time(explain.as_of) })}</span>
              {explain.route && (
                <a
                  href={explain.route}
                  data-item
                  onClick={(e) => {
                    e.preventDefault()
                    setOpen(false)
                    router.history.push(explain.route)
                  }}
                >
                  {t('explain.detail')}
                </a>
              )}
            </footer>
          </div>
        </PopMenu>
      )}
    </>
  )
}
