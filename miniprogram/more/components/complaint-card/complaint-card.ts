// One of the reader's complaints in a list: about what, what has become of it, and its receipt. Event: `tapped` with {complaintId}.

import type { ComplaintCard } from '../../contract/complaints'
import { spokenDay } from '../../../components/article-card/published'
import { reasonName } from '../reason-choice/reasons'
import { isOpen, statusName } from '../status-steps/statuses'

const none: ComplaintCard = { id: '', articleId: '', title: '', reason: 'other', status: 'waiting', receipt: '', createdAt: 0 }

Component({
  properties: {
    complaint: { type: Object, value: none },
  },
  data: { status: '', open: true, meta: '' },
  observers: {
    complaint({ status, reason, createdAt }: ComplaintCard) {
      this.setData({ status: statusName(status), open: isOpen(status), meta: `${reasonName(reason)}　${spokenDay(createdAt, Date.now())}` })
    },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped', { complaintId: this.data.complaint.id })
    },
  },
})
