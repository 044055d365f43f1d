// An article as lists name it before it has a title.

export function calledTitle(title: string): string {
  return title.trim() === '' ? '还没有标题' : title
}
