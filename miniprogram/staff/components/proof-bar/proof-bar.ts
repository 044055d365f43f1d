// One finding of proofreading after another: what it is, the old words and the new, and a person who decides. Events: `kept` and `fixed` with {id}; `changing` with {id}, to go and write; `moved` with {at}.

import { visible } from '../../contract/marked'
import { findingNames, type Finding } from '../../contract/proofreading'

interface Shown {
  id: string
  kind: string
  say: string
  old: string
  fresh: string
  hasFix: boolean
}

const data: { shown: Shown | null } = { shown: null }

function shownOf({ id, kind, say, text, fix }: Finding): Shown {
  return { id, kind: findingNames[kind], say, old: visible(text), fresh: fix === '' ? '去掉' : visible(fix ?? ''), hasFix: fix !== undefined }
}

Component({
  properties: {
    findings: { type: Array, value: [] as Finding[] },
    /** Which of them is shown, from 0. */
    at: { type: Number, value: 0 },
  },
  data,
  observers: {
    'findings, at'(findings: Finding[], at: number) {
      const finding = findings[at]
      this.setData({ shown: finding ? shownOf(finding) : null })
    },
  },
  methods: {
    tell(name: string) {
      const { shown } = this.data
      if (shown) this.triggerEvent(name, { id: shown.id })
    },
    onTapKeep() {
      this.tell('kept')
    },
    onTapFix() {
      this.tell('fixed')
    },
    onTapChange() {
      this.tell('changing')
    },
    onTapBefore() {
      if (this.data.at > 0) this.triggerEvent('moved', { at: this.data.at - 1 })
    },
    onTapNext() {
      if (this.data.at < this.data.findings.length - 1) this.triggerEvent('moved', { at: this.data.at + 1 })
    },
  },
})
