// The table of actions: which function answers which name, with what in and what out.

import type {
  ArticleAroundInput,
  ArticleAroundOutput,
  ArticleListInput,
  ArticleListOutput,
  ArticleOpenInput,
  ArticleOpenOutput,
  OrgOpenInput,
  OrgOpenOutput,
} from './articles'
import type { FavouriteListOutput, FavouriteSetInput, FavouriteSetOutput } from './favourites'
import type { HomeOpenOutput } from './home'
import type { ArticleSearchInput, ArticleSearchOutput } from './search'
import type { SeriesOpenInput, SeriesOpenOutput } from './series'
import type { ArticleCreateInput, ArticleCreateOutput, ArticleImportInput, ArticleImportOutput } from './staff'

interface Action<Input, Output> {
  input: Input
  output: Output
}

export interface ReaderActions {
  'article.open': Action<ArticleOpenInput, ArticleOpenOutput>
  'article.list': Action<ArticleListInput, ArticleListOutput>
  'article.around': Action<ArticleAroundInput, ArticleAroundOutput>
  'article.search': Action<ArticleSearchInput, ArticleSearchOutput>
  'home.open': Action<Record<string, never>, HomeOpenOutput>
  'org.open': Action<OrgOpenInput, OrgOpenOutput>
  'series.open': Action<SeriesOpenInput, SeriesOpenOutput>
  'favourite.set': Action<FavouriteSetInput, FavouriteSetOutput>
  'favourite.list': Action<Record<string, never>, FavouriteListOutput>
}

export interface StaffActions {
  'article.create': Action<ArticleCreateInput, ArticleCreateOutput>
  'article.import': Action<ArticleImportInput, ArticleImportOutput>
}

/** The event of a cloud function call. */
export interface Call<Name extends string = string> {
  action: Name
  input: unknown
}
