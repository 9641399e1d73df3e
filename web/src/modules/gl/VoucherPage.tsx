import { useParams, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Voucher, VoucherLine } from '../../api/books'
import { currentLang, fmt, t } from '../../i18n'
import { usePhone } from '../../app/prefs'
import { Beside } from '../../kit/Beside'
import { sumMoney } from '../../kit/decimal'
import { useRecord } from '../../kit/DocFrame'
import { LinkStrip } from '../../kit/LinkStrip'
import { MoneyCells, MoneyCellsHead } from '../../kit/MoneyCells'
import { rememberDoc } from '../../kit/recent'
import { neighbour } from '../../kit/siblings'
import { SourceLink } from '../../kit/SourceLink'
import './gl.css'

const MIN_LINES = 8

/** /gl/vouchers/:id: a voucher as the paper form has it. */
export default function VoucherPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: voucher, waiting } = useRecord<Voucher>('/gl/vouchers/' + id)
  const phone = usePhone()
  useNeighbourKeys('/gl/vouchers/' + id)
  useEffect(() => {
    if (voucher) rememberDoc({ route: '/gl/vouchers/' + voucher.id, title: voucher.number, detail: voucher.summary })
  }, [voucher])
  if (!voucher) return waiting
  return (
    <>
      <article className={'card paper' + (voucher.state === 'void' ? ' void' : '')} aria-label={`${t('voucher.title')} ${voucher.number}`}>
        <PaperHead voucher={voucher} />
        {phone ? <Cards voucher={voucher} /> : <Grid voucher={voucher} />}
        <PaperFoot voucher={voucher} />
      </article>
      <LinkStrip links={voucher.links} />
      <Beside document="gl.voucher" paper={voucher.id} />
    </>
  )
}

function PaperHead({ voucher }: { voucher: Voucher }) {
  return (
    <header className="paper-top">
      <div className="paper-no">
        <span className="slot">{voucher.word}</span> {t('voucher.wordNo')} <span className="slot wide">{String(voucher.no).padStart(4, '0')}</span> {t('voucher.noEnd')}
      </div>
      <h1>{t('voucher.title')}</h1>
      <div className="paper-no end">
        <span className="slot wide">{fmt.day(voucher.date)}</span> {t('voucher.attached')} <span className="slot">{voucher.attachments}</span> {t('voucher.attachedUnit')}
      </div>
      {voucher.state === 'void' && (
        <span className="stamp" role="img" aria-label={t('state.void')}>
          {t('voucher.voidStamp')}
        </span>
      )}
    </header>
  )
}

const isRed = (line: VoucherLine) => line.debit.startsWith('-') || line.credit.startsWith('-')

function Grid({ voucher }: { voucher: Voucher }) {
  const blanks = Math.max(0, MIN_LINES - voucher.lines.length)
  return (
    <div className="paper-scroll" tabIndex={0} role="region" aria-label={t('voucher.lines')}>
      <table className="paper-grid">
        <thead>
          <tr>
            <th rowSpan={2} className="no">
              <span className="sr">{t('grid.row')}</span>
            </th>
            <th rowSpan={2}>{t('voucher.summary')}</th>
            <th rowSpan={2}>{t('voucher.account')}</th>
            <th className="half">{t('voucher.debit')}</th>
            <th className="half">{t('voucher.credit')}</th>
          </tr>
          <tr aria-hidden="true">
            <td className="cells">
              <MoneyCellsHead />
            </td>
            <td className="cells">
              <MoneyCellsHead />
            </td>
          </tr>
        </thead>
        <tbody>
          {voucher.lines.map((line) => (
            <tr key={line.line_no} className={isRed(line) ? 'red' : undefined}>
              <td className="no">{line.line_no}</td>
              <td>{line.summary}</td>
              <td>
                <AccountCell line={line} />
              </td>
              <td className="cells">
                <MoneyCells value={line.debit} label={t('voucher.debit')} />
              </td>
              <td className="cells">
                <MoneyCells value={line.credit} label={t('voucher.credit')} />
              </td>
            </tr>
          ))}
          {Array.from({ length: blanks }, (_, i) => (
            <tr key={'blank' + i} aria-hidden="true">
              <td className="no">{voucher.lines.length + i + 1}</td>
              <td />
              <td />
              <td className="cells">
                <MoneyCells value="" label="" />
              </td>
              <td className="cells">
                <MoneyCells value="" label="" />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={3}>{t('voucher.sum', { words: currentLang() === 'en' ? fmt.money(voucher.amount) : voucher.amount_words })}</td>
            <td className="cells">
              <MoneyCells sign value={sumMoney(voucher.lines.map((l) => l.debit))} label={t('voucher.debit')} />
            </td>
            <td className="cells">
              <MoneyCells sign value={sumMoney(voucher.lines.map((l) => l.credit))} label={t('voucher.credit')} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function AccountCell({ line }: { line: VoucherLine }) {
  return (
    <>
      {line.account_code} {line.account_name}
      <small>
        {line.party_name && line.party_name + ' · '}
        {t('voucher.balance', { money: fmt.money(line.balance) })}
      </small>
    </>
  )
}

/** The entries on a phone. */
function Cards({ voucher }: { voucher: Voucher }) {
  return (
    <div className="line-cards">
      {voucher.lines.map((line) => (
        <div key={line.line_no} className={'line-card' + (isRed(line) ? ' red' : '')}>
          <div className="muted">{line.summary}</div>
          <b>
            {line.account_code} {line.account_name}
          </b>
          {line.party_name && <div>{line.party_name}</div>}
          <dl>
            <div>
              <dt>{t('voucher.debit')}</dt>
              <dd>{fmt.moneyOrDash(line.debit)}</dd>
            </div>
            <div>
              <dt>{t('voucher.credit')}</dt>
              <dd>{fmt.moneyOrDash(line.credit)}</dd>
            </div>
          </dl>
        </div>
      ))}
      <p className="strong">{t('voucher.sum', { words: currentLang() === 'en' ? fmt.money(voucher.amount) : voucher.amount_words })}</p>
    </div>
  )
}

function PaperFoot({ voucher }: { voucher: Voucher }) {
  const people: [string, string][] = [
    [t('voucher.maker'), voucher.maker_name],
    [t('voucher.reviewer'), voucher.reviewer_name],
    [t('voucher.poster'), voucher.poster_name],
  ]
  return (
    <footer className="paper-foot">
      {people.map(([role, name]) => (
        <span key={role}>
          {role} <b>{name || '—'}</b>
        </span>
      ))}
      <span className="grow" />
      {voucher.source_number && (
        <span>
          {t('voucher.source')} <SourceLink type={voucher.source_type} id={voucher.source_id} number={voucher.source_number} named />
        </span>
      )}
    </footer>
  )
}

/** Alt+← → to the neighbours in the list this voucher came from. */
function useNeighbourKeys(route: string) {
  const router = useRouter()
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (!e.altKey || (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight')) return
      const to = neighbour(route, e.key === 'ArrowRight' ? 1 : -1)
      if (!to) return
      e.preventDefault()
      router.history.push(to)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [router, route])
}
