// The one state of favourites that all pages share while the program runs.

import { setFavourite } from '../cloud/favourite'
import { FavouriteStates } from '../cloud/favourite-states'
import { takeFavouriteSeq } from '../storage/favourite-seq'

export const favourites = new FavouriteStates(setFavourite, takeFavouriteSeq)
