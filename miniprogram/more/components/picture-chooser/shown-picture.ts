// A picture that is on its way into the cloud, as it is shown.

/** `src` is empty until there is something to show. `percent` is how much of it is in the cloud. */
export interface ShownPicture {
  name: string
  src: string
  state: 'going' | 'there' | 'failed'
  percent: number
}
