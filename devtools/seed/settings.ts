// What the operator of the sample street set.

/** The template of 更新提醒, made up: WeChat gives out real ones, and the local one takes whatever the settings name. */
export const reminderTemplate = 'yl_LocalTemplateOfNewArticlesOnTheBoard_001'

/** The one of what reviewers are told. */
export const reviewTemplate = 'yl_LocalTemplateOfArticlesToReview_000000001'
