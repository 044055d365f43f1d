// The properties of <button>, apart from it because what open-type does needs their type.

export const properties = {
  size: 'default', type: 'default', plain: false, disabled: false, loading: false, formType: '', openType: '',
  hoverClass: 'button-hover', hoverStopPropagation: false, hoverStartTime: 20, hoverStayTime: 70,
  lang: 'en', businessId: '', sessionFrom: '',
  sendMessageTitle: '', sendMessagePath: '', sendMessageImg: '', appParameter: '', showMessageCard: false,
  phoneNumberNoQuotaToast: true, needShowEntrance: true, entrancePath: '', shareMessageTitle: '', shareMessageImg: '',
}
