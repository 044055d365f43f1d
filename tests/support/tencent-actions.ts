// What Tencent's management API does for each action that a deployment uses, on one environment in memory.

import type { TempCos } from './tencent-cos'

export interface Environment {
  envId: string
  status: string
  collections: Map<string, { Name: string; Unique: boolean; Keys: { Name: string; Direction: string }[] }[]>
  collectionRules: Map<string, string>
  functionRule: string
  storage: { AclTag: string; Rule: string }
  functions: Map<string, FunctionState>
  paths: Map<string, string>
}

export interface FunctionState {
  Runtime: string
  Handler: string
  Description: string
  Timeout: number
  MemorySize: number
  InstallDependency: string
  Status: string
  /** The zip file that arrived. */
  code: Uint8Array
  triggers: Map<string, string>
  /** Asked once while it is at work, the API says so. */
  busy: boolean
}

type Params = Record<string, unknown>
type Answer = Record<string, unknown>

export function freshEnvironment(envId: string): Environment {
  return {
    envId,
    status: 'NORMAL',
    collections: new Map(),
    collectionRules: new Map(),
    functionRule: '{"*":{"invoke":"auth != null"}}',
    storage: { AclTag: 'READONLY', Rule: '' },
    functions: new Map(),
    paths: new Map(),
  }
}

export function isWrite(action: string): boolean {
  return /^(Create|Update|Modify|Delete|Batch)/.test(action)
}

/** `cos` is where code is sent before a function is told of it. */
export function answerAction(env: Environment, cos: TempCos, action: string, params: Params): Answer {
  const answer = actions[action]
  return answer ? answer(env, params, cos) : refusal('InvalidAction', `The action ${action} is not known here.`)
}

function refusal(Code: string, Message: string): Answer {
  return { Error: { Code, Message } }
}

const text = (value: unknown): string => String(value)

/** The code of a function by what its request says of it, where that was sent before. */
function codeOf(Code: unknown, cos: TempCos): Uint8Array | undefined {
  const { CosBucketRegion, TempCosObjectName } = Code as { CosBucketRegion?: string; TempCosObjectName?: string }
  return CosBucketRegion === 'ap-shanghai' ? cos.read(text(TempCosObjectName)) : undefined
}

const notSent = (): Answer => refusal('InvalidParameterValue.TempCosObjectName', 'Invalid TempCosObjectName.')

const actions: Record<string, (env: Environment, params: Params, cos: TempCos) => Answer> = {
  DescribeEnvInfo: ({ envId, status }) => ({
    EnvInfo: {
      EnvBaseInfo: {
        EnvId: envId,
        Status: status,
        Databases: [{ InstanceId: 'tnt-abc', Status: 'RUNNING', Region: 'ap-shanghai' }],
        Storages: [{ Region: 'ap-shanghai', Bucket: '6d79-my-1250000000', CdnDomain: '', AppId: '1250000000' }],
        Functions: [{ Namespace: envId, Region: 'ap-shanghai' }],
        LogServices: [{ LogsetName: 'a', LogsetId: 'b', TopicName: 'c', TopicId: 'd', Region: 'ap-shanghai' }],
      },
    },
  }),
  ListTables: ({ collections }, { MgoLimit, MgoOffset }) => {
    const [limit, offset] = [Number(MgoLimit), Number(MgoOffset)]
    const page = [...collections]
      .slice(offset, offset + limit)
      .map(([TableName, list]) => ({ TableName, Count: 0, Size: 0, IndexCount: list.length, IndexSize: 0 }))
    return { Tables: page.length > 0 ? page : null, Pager: { Offset: offset, Limit: limit, Total: collections.size } }
  },
  CreateTable: ({ collections }, { TableName }) => {
    if (collections.has(text(TableName))) return refusal('ResourceInUse.TableExists', `Table exist: ${text(TableName)}`)
    collections.set(text(TableName), [])
    return {}
  },
  DescribeTable: ({ collections }, { TableName }) => {
    const list = collections.get(text(TableName))
    if (!list) return refusal('ResourceNotFound', `Db or Table not exist: ${text(TableName)}`)
    return {
      Indexes: [{ Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] }, ...list].map((one) => ({
        ...one,
        Size: 0,
        Accesses: { Ops: 0, Since: '' },
      })),
      IndexNum: list.length + 1,
    }
  },
  UpdateTable: ({ collections }, { TableName, CreateIndexes = [], DropIndexes = [] }) => {
    const dropped = (DropIndexes as { IndexName: string }[]).map(({ IndexName }) => IndexName)
    const list = (collections.get(text(TableName)) ?? []).filter(({ Name }) => !dropped.includes(Name))
    for (const {
      IndexName,
      MgoKeySchema: { MgoIsUnique, MgoIndexKeys },
    } of CreateIndexes as {
      IndexName: string
      MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: { Name: string; Direction: string }[] }
    }[]) {
      if (list.some(({ Name }) => Name === IndexName)) return refusal('ResourceInUse.IndexExists', `Index exist: ${IndexName}`)
      list.push({ Name: IndexName, Unique: MgoIsUnique, Keys: MgoIndexKeys })
    }
    collections.set(text(TableName), list)
    return {}
  },
  DescribeResourcePermission: ({ collectionRules, functionRule, collections }, { ResourceType, Resources }) => {
    const list =
      ResourceType === 'function'
        ? [{ ResourceType, Resource: '', Permission: 'CUSTOM', SecurityRule: functionRule }]
        : (Resources as string[])
            .filter((name) => collections.has(name))
            .map((name) => ({
              ResourceType,
              Resource: name,
              Permission: collectionRules.has(name) ? 'CUSTOM' : 'PRIVATE',
              SecurityRule: collectionRules.get(name) ?? '',
            }))
    return { Data: { TotalCount: list.length, PermissionList: list } }
  },
  ModifyResourcePermission: (env, { ResourceType, Resource, SecurityRule }) => {
    if (ResourceType === 'function') env.functionRule = text(SecurityRule)
    else env.collectionRules.set(text(Resource), text(SecurityRule))
    return { Data: { Success: true } }
  },
  DescribeStorageSafeRule: ({ storage }) => ({ ...storage }),
  ModifyStorageSafeRule: ({ storage }, { AclTag, Rule }) => {
    Object.assign(storage, { AclTag, Rule })
    return {}
  },
  GetFunction: ({ functions, envId }, { FunctionName }) => {
    const one = functions.get(text(FunctionName))
    if (!one) return refusal('ResourceNotFound.Function', 'The function does not exist.')
    const { busy, code, triggers, ...detail } = one
    one.busy = false
    const list = [...triggers].map(([TriggerName, cron]) => ({
      TriggerName,
      Type: 'timer',
      TriggerDesc: JSON.stringify({ cron }),
      Enable: 1,
    }))
    return {
      ...detail,
      Status: busy ? 'Updating' : detail.Status,
      FunctionName,
      Namespace: envId,
      CodeSize: code.length,
      Triggers: list,
      VpcConfig: { VpcId: '', SubnetId: '' },
    }
  },
  GetTempCosInfo: (_env, { ObjectPath }, cos) => cos.grant(text(ObjectPath)),
  CreateFunction: ({ functions }, { FunctionName, Code, Runtime, Handler, Description, Timeout, MemorySize, InstallDependency }, cos) => {
    if (functions.has(text(FunctionName))) return refusal('ResourceInUse.Function', 'The function exists.')
    const code = codeOf(Code, cos)
    if (!code) return notSent()
    const detail = {
      Runtime: text(Runtime),
      Handler: text(Handler),
      Description: text(Description),
      Timeout: Number(Timeout),
      MemorySize: Number(MemorySize),
      InstallDependency: text(InstallDependency),
    }
    functions.set(text(FunctionName), { ...detail, Status: 'Active', code, triggers: new Map(), busy: true })
    return {}
  },
  UpdateFunctionCode: ({ functions }, { FunctionName, Code }, cos) => {
    const code = codeOf(Code, cos)
    if (!code) return notSent()
    Object.assign(functions.get(text(FunctionName)) ?? {}, { code, busy: true })
    return {}
  },
  UpdateFunctionConfiguration: ({ functions }, { FunctionName, Description, Timeout, MemorySize }) => {
    Object.assign(functions.get(text(FunctionName)) ?? {}, { Description, Timeout, MemorySize })
    return {}
  },
  BatchCreateTrigger: ({ functions }, { FunctionName, Triggers }) => {
    const list = JSON.parse(text(Triggers)) as { TriggerName: string; TriggerDesc: string }[]
    for (const { TriggerName, TriggerDesc } of list) functions.get(text(FunctionName))?.triggers.set(TriggerName, TriggerDesc)
    return {}
  },
  DeleteTrigger: ({ functions }, { FunctionName, TriggerName }) => {
    functions.get(text(FunctionName))?.triggers.delete(text(TriggerName))
    return {}
  },
  DescribeCloudBaseGWAPI: ({ paths, envId }, { Path }) => {
    const list = [...paths]
      .filter(([path]) => Path === undefined || path === Path)
      .map(([path, Name]) => ({ ServiceId: envId, APIId: path, Path: path, Type: 1, Name, CreateTime: 0, EnvId: envId, EnableAuth: false }))
    return { APISet: list, Total: list.length, Limit: 20, Offset: 0, EnableService: true }
  },
  CreateCloudBaseGWAPI: ({ paths }, { Path, Name }) => {
    paths.set(text(Path), text(Name))
    return { APIId: 'an-api' }
  },
}
