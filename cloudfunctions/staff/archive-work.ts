// What an archive takes of the work of an org's staff: without complainers, and with an outbox that is through, so that nobody is told twice.

import { closedSlotOf } from '../domain/complaint/slots'
import { auditsOfOrg, complaintsOfOrg, publicationsOfOrg } from '../store/archive-read'
import type { ComplaintDocument, MemberDocument } from '../store/documents'
import { membersOf } from '../store/members'
import type { PublicationDocument } from '../store/reminder-documents'
import { outcomesOf } from '../store/reminders'
import { wordListsOf } from '../store/words'

export interface Work {
  documents: { members: object[]; publications: object[]; complaints: object[]; word_lists: object[]; audits: object[] }
  files: string[]
}

export async function workOfOrg(orgId: string): Promise<Work> {
  const [members, publications, complaints, lists, audits] = await Promise.all([membersOf(orgId), publicationsOfOrg(orgId), complaintsOfOrg(orgId), wordListsOf([orgId]), auditsOfOrg(orgId)])
  const told: object[] = []
  for (const publication of publications) told.push(await through(publication))
  const documents = { members: members.map(withoutMark), publications: told, complaints: complaints.map(unnamed), word_lists: [...lists.values()], audits }
  return { documents, files: complaints.flatMap(({ pictures }) => pictures) }
}

function withoutMark({ leaving: _leaving, leavingAt: _leavingAt, ...member }: MemberDocument): object {
  return member
}

/** As when the outbox is folded (jobs/remind.ts). What is on its way may have arrived; what waits will not be sent from the other place. */
async function through({ through: _through, listed: _listed, told, ...publication }: PublicationDocument): Promise<object> {
  if (publication.kind === 'again') return { ...publication, listed: true }
  const { sending = 0, waiting = 0, ...counts } = told ?? (await outcomesOf(publication._id))
  const unknown = (counts.unknown ?? 0) + sending
  const dropped = (counts.dropped ?? 0) + waiting
  return { ...publication, listed: true, told: { ...counts, ...(unknown > 0 ? { unknown } : {}), ...(dropped > 0 ? { dropped } : {}) } }
}

/** As when its person asked to be forgotten (store/persons.ts); its places name that person too. */
function unnamed({ contact: _contact, ...complaint }: ComplaintDocument): object {
  const { _id, openSlot } = complaint
  const place = closedSlotOf(_id)
  return { ...complaint, openid: '', daySlot: `archived ${_id}`, openSlot: openSlot === place ? place : `archived ${_id}` }
}
