// Registers the program's pages, components and behaviors with glass-easel, and runs its scripts in WeChat's order.

import { MiniProgramEnv, type AssociatedBackend, type behavior as behaviors, type CodeSpace, type Root, type types } from 'glass-easel-miniprogram-adapter'
import type { ComponentSpace, template } from 'glass-easel'
import { mergeOptions, prepareDefinition, type NamedBehaviors } from './definition'
import type { AppCode, AppManifest, ComponentConfig } from './manifest'
import { ModuleLoader } from './module-loader'
import type { PhoneBackend } from './backend'
import type { PageAddress } from './page-path'
import { ReadyQueue } from './ready-queue'
import { packageOf, Subpackages } from './subpackages'
import { wxsSide } from './wxs-side'

/** What the registry tells the host. */
interface Told {
  /** Scripts ran that may have declared how their styles are isolated. */
  injected(): void
  /** The subpackage of that root did not come. */
  lost(root: string): void
}

type Builder = ReturnType<CodeSpace['component']>
type ComponentDefinition = Parameters<Builder['definition']>[0]
type PageDefinition = Parameters<Builder['pageDefinition']>[0]
type BehaviorDefinition = Parameters<ReturnType<CodeSpace['behavior']>['definition']>[0]

export class Registry {
  private readonly env = new MiniProgramEnv()
  private readonly codeSpace: CodeSpace
  private readonly associated: AssociatedBackend
  private readonly space: ComponentSpace
  readonly ready = new ReadyQueue()
  private loader: ModuleLoader | undefined
  private readonly named: NamedBehaviors
  private readonly registered = new Set<string>()
  private readonly subpackages: Subpackages
  private load: (path: string) => void = () => {}

  /** `defineBuiltins` runs before anything of the program is registered. */
  constructor(
    private readonly manifest: AppManifest,
    private readonly code: AppCode,
    backend: PhoneBackend,
    defineBuiltins: (space: ComponentSpace) => void,
    private readonly told: Told,
  ) {
    this.subpackages = new Subpackages(manifest)
    this.codeSpace = this.env.createCodeSpace('', true)
    this.associated = this.env.associateBackend(backend)
    this.space = this.codeSpace.getComponentSpace()
    // Else a property named `dataset` (Vant has one) breaks the element that it is written to.
    this.space.updateComponentOptions({ writeFieldsToNode: false })
    defineBuiltins(this.space)
    this.named = this.nameBehaviors()
    this.codeSpace.setOverallBehavior(this.ready.behavior(this.space))
    this.addTemplates()
    this.space.setComponentWaitingListener((isPub, path) => void (isPub || this.bringLater(path)))
  }

  /** Runs app.js, then `launched`, then every page and component of the main package. */
  run(sandbox: Record<string, unknown>, launched: () => void, failed: (error: unknown) => void): void {
    const loader = new ModuleLoader(this.code.modules, { ...sandbox, ...this.constructors() })
    this.loader = loader
    const load = (path: string): void => {
      try {
        loader.load(path)
      } catch (error) {
        failed(error)
      }
    }
    this.load = (path) => {
      load(path)
      if (!this.registered.has(path)) failed(new Error(`${path}: neither Page nor Component was called`))
    }
    load('app')
    launched()
    for (const path of this.subpackages.ofMain) this.load(path)
  }

  /** Before a page opens: what it needs of its subpackage runs, and what is to be fetched ahead is. A subpackage that cannot be fetched is no obstacle here. */
  bring(page: string): void {
    this.subpackages.fetch(page)
    this.inject(page)
    this.subpackages.preload(page)
  }

  /** A placeholder was drawn for `path`: it stands for a frame at least, as where WeChat has the package already and must only run it. */
  private bringLater(path: string): void {
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (this.subpackages.fetch(path)) this.inject(path)
        else this.told.lost(packageOf(this.manifest.app, path))
      }),
    )
  }

  /** All placeholders of what comes together are replaced together. */
  private inject(path: string): void {
    const fresh = [...this.subpackages.needed(path)].filter((each) => !this.registered.has(each))
    if (fresh.length === 0) return
    this.space.groupRegister(() => fresh.forEach((each) => this.load(each)))
    this.told.injected()
  }

  /** Paths of all pages, those of subpackages with their root. */
  get pages(): ReadonlySet<string> {
    const { pages, subPackages } = this.manifest.app
    return new Set([...pages, ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))])
  }

  configOf(path: string): ComponentConfig {
    return this.manifest.components[path] ?? { usingComponents: {}, styleScope: '' }
  }

  /** The style isolation that `path` was registered with, from its json or its script. */
  isolationOf(path: string): string | undefined {
    // oxlint-disable-next-line no-underscore-dangle -- the adapter keeps it to itself
    const map: unknown = '_$styleIsolationMap' in this.codeSpace ? this.codeSpace._$styleIsolationMap : undefined
    const isolation = typeof map === 'object' && map !== null ? (map as Record<string, unknown>)[path] : undefined
    return typeof isolation === 'string' ? isolation : undefined
  }

  /** Components that are made from now on get the templates of `code`; those that are there must be drawn anew. */
  replaceTemplates(code: AppCode, paths: ReadonlySet<string>): void {
    for (const [path, template] of this.templatesOf(code)) {
      if (!paths.has(path)) continue
      this.codeSpace.addCompiledTemplate(path, template)
      const definition = this.space.getComponentByUrlWithoutDefault(path, '')
      definition?.prepare()
      definition?.updateTemplate({ ...template })
    }
  }

  createRoot({ path, query }: PageAddress): Root {
    return this.associated.createRoot('page', this.codeSpace, `${path}?${propertiesOf(query)}`)
  }

  private addTemplates(): void {
    const templates = new Map(this.templatesOf(this.code))
    for (const [path, config] of Object.entries(this.manifest.components)) {
      this.codeSpace.addComponentStaticConfig(path, this.staticConfig(path))
      const template = templates.get(path)
      if (template) this.codeSpace.addCompiledTemplate(path, template)
      // The url is never fetched: the call gives the component its style scope.
      this.codeSpace.addStyleSheet(path, path, config.styleScope)
    }
  }

  private templatesOf(code: AppCode): [path: string, template: template.ComponentTemplate][] {
    const groupList = code.templates(wxsSide) as NonNullable<template.ComponentTemplate['groupList']>
    return Object.entries(groupList).map(([path, content]) => [path, { groupList, content, fallbackListenerOnNativeNode: true }])
  }

  private staticConfig(path: string): types.ComponentStaticConfig {
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- a const enum of a library cannot be named under isolatedModules
    return { ...this.manifest.components[path] } as types.ComponentStaticConfig
  }

  private constructors(): Record<string, unknown> {
    return {
      Page: (definition: unknown) => this.define(definition, (builder, prepared) => builder.pageDefinition(prepared as PageDefinition)),
      Component: (definition: unknown) => this.define(definition, (builder, prepared) => builder.definition(prepared as ComponentDefinition)),
      Behavior: (definition: unknown) =>
        this.codeSpace.behavior().definition(prepareDefinition(definition, this.named)).register(),
    }
  }

  private define(definition: unknown, apply: (builder: Builder, prepared: unknown) => { register(): unknown }): string {
    // Vant calls Component from a module of its own, on behalf of the component that required it.
    const owner = this.loader?.ownerOf((path) => path in this.manifest.components)
    if (owner === undefined) throw new Error('Page and Component belong to the script of a page or component')
    const prepared = prepareDefinition(definition, this.named)
    this.codeSpace.addComponentStaticConfig(owner, mergeOptions(this.staticConfig(owner), prepared))
    apply(this.codeSpace.component(owner), prepared).register()
    this.registered.add(owner)
    return owner
  }

  /** `wx://form-field` gives name and value, for the form to gather. The other built-in behaviors need nothing here. */
  private nameBehaviors(): NamedBehaviors {
    const make = (definition: BehaviorDefinition): behaviors.GeneralBehavior =>
      this.codeSpace.behavior().definition(definition).register() as behaviors.GeneralBehavior
    const empty = ['wx://form-field-group', 'wx://form-field-button', 'wx://component-export']
    return new Map([['wx://form-field', make({ properties: { name: String, value: null } })], ...empty.map((name) => [name, make({})] as const)])
  }
}

/** The query as glass-easel makes a page's properties of it: decoded, and one that is not properly encoded at its word, where glass-easel would throw. */
function propertiesOf(query: Record<string, string>): string {
  return Object.entries(query)
    .map((pair) => pair.map((text) => (isEncoded(text) ? text : encodeURIComponent(text))).join('='))
    .join('&')
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
