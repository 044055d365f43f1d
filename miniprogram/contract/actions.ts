// The table of actions: which function answers which name, with what in and what out.

import type {
  ArticleListInput,
  ArticleListOutput,
  ArticleOpenInput,
  ArticleOpenOutput,
  OrgOpenInput,
  OrgOpenOutput,
} from './articles'
import type { FavouriteListOutput, FavouriteSetInput, FavouriteSetOutput } from './favourites'
import type { MemberMineOutput } from './members'
import type { StatsArticleInput, StatsArticleOutput, StatsOrgInput, StatsOrgOutput, StatsStreetInput, StatsStreetOutput } from './stats'
import type { ViewReadInput, ViewReadOutput } from './views'
import type { ArticleCreateInput, ArticleCreateOutput, ArticleImportInput, ArticleImportOutput } from './staff'

interface Action<Input, Output> {
  input: Input
  output: Output
}

export interface ReaderActions {
  'article.open': Action<ArticleOpenInput, ArticleOpenOutput>
  'article.list': Action<ArticleListInput, ArticleListOutput>
  'org.open': Action<OrgOpenInput, OrgOpenOutput>
  'favourite.set': Action<FavouriteSetInput, FavouriteSetOutput>
  'favourite.list': Action<Record<string, never>, FavouriteListOutput>
  'view.read': Action<ViewReadInput, ViewReadOutput>
}

export interface StaffActions {
  'article.create': Action<ArticleCreateInput, ArticleCreateOutput>
  'article.import': Action<ArticleImportInput, ArticleImportOutput>
  'member.mine': Action<Record<string, never>, MemberMineOutput>
  'stats.article': Action<StatsArticleInput, StatsArticleOutput>
  'stats.org': Action<StatsOrgInput, StatsOrgOutput>
  'stats.street': Action<StatsStreetInput, StatsStreetOutput>
}

/** The event of a cloud function call. */
export interface Call<Name extends string = string> {
  action: Name
  input: unknown
}
