import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { asProblem, get } from '../../api/client'
import type { Receipt } from '../../api/papers'
import type { Account, Page, Party } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { useSession } from '../../app/session'
import { useRecord, useRound } from '../../kit/DocFrame'
import { ReceiptEditor } from './ReceiptEditor'
import { newReceipt, receiptFormOf } from './receiptForm'

/** /settlement/receipts/new?party=ID and /settlement/receipts/:id. */
export default function ReceiptPage() {
  const { id } = useParams({ strict: false }) as { id?: string }
  const { party } = useSearch({ strict: false }) as { party?: string }
  const { company } = useSession()
  const [round, again] = useRound()
  const funds = useQuery({
    queryKey: ['accounts', 'fund'],
    queryFn: ({ signal }) => get<Page<Account>>('/master/accounts', { fund: true, leaf: true }, signal),
    staleTime: 300_000,
  })
  const stored = useRecord<Receipt>('/settlement/receipts/' + id, !!id)
  const who = useRecord<Party>('/master/parties/' + party, !id && !!party)
  if (funds.isError) return <Trouble error={asProblem(funds.error)} onRetry={() => void funds.refetch()} />
  if (stored.waiting || who.waiting) return stored.waiting ?? who.waiting
  const doc = stored.data ?? null
  const preset = who.data ? { id: who.data.id, name: who.data.name } : null
  return (
    <ReceiptEditor
      key={`${id ?? 'new' + (party ?? '')}:${round}:${doc?.version ?? 0}`}
      doc={doc}
      start={() => (doc ? receiptFormOf(doc) : newReceipt(company.today, preset))}
      funds={funds.data?.items ?? []}
      onAgain={again}
    />
  )
}
