// What the compiler hands to the browser: plain data, so that both sides can name it. Paths have no leading slash and no extension.

/** At /app/manifest.json. */
export interface AppManifest {
  /** The same for the same sources. */
  buildId: string
  parts: BuildParts
  app: AppJson
  /** Merged json of each page and component that is reachable from app.json, by path. `styleScope` names its isolation. */
  components: Record<string, ComponentConfig>
}

/** What a build was made of, as hashes: a phone tells by them what it can take over while it runs, and what needs a restart. */
export interface BuildParts {
  styles: string
  /** By path of page and component, with what the template imports. */
  templates: Record<string, string>
  /** All else: scripts, configuration, WXS files, pictures. */
  program: string
}

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  backgroundTextStyle?: 'dark' | 'light'
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
}

export interface TabBarItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface TabBarConfig {
  color: string
  selectedColor: string
  backgroundColor: string
  borderStyle?: string
  list: TabBarItem[]
}

/** app.json with theme variables (`@name`) still in place; `theme` is theme.json. */
export interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  /** By page: roots of the subpackages that are fetched when it is entered. */
  preloads: Record<string, string[]>
  window: WindowConfig
  tabBar?: TabBarConfig
  usingComponents: Record<string, string>
  darkmode: boolean
  theme: { light: Record<string, string>; dark: Record<string, string> }
}

export interface ComponentConfig extends WindowConfig {
  component?: boolean
  usingComponents: Record<string, string>
  componentPlaceholder?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
  styleIsolation?: string
  addGlobalClass?: boolean
  pureDataPattern?: string
  styleScope: string
}

/** One script. `requires` maps what the text asks for to the path of the module that answers. */
export interface ModuleCode {
  text: string
  requires: Record<string, string>
}

/** What /app/code.js leaves in `window.yuelanCode`. `templates` returns one generator per wxml path; `wxs` is the host's side of wxs events. */
export interface AppCode {
  templates: (wxs: unknown) => Record<string, unknown>
  modules: Record<string, ModuleCode>
}
