// 文武线, a thick and a thin line: the one ornament, under a masthead or above a new part.

Component({})
