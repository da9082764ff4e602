/**
 * Who may import whom: the table of DESIGN.md ("Architecture") as data, and the authority on it. Types count like
 * values, but for preload, which may name the contract's types (scripts/arrows.mjs).
 * @type {Record<string, { rooms: string[], packages: string[] | 'any', node: boolean }>}
 */
const rooms = {
  domain: { rooms: [], packages: ['zod'], node: false },
  contract: { rooms: ['domain'], packages: ['zod'], node: false },
  ledger: { rooms: ['domain'], packages: ['better-sqlite3', 'zod'], node: true },
  documents: { rooms: ['domain'], packages: ['devextreme-exceljs-fork', '@e965/xlsx', 'docx', 'zod'], node: true },
  engine: { rooms: ['domain', 'contract', 'ledger', 'documents'], packages: ['zod', 'pinyin-pro'], node: true },
  demo: { rooms: ['domain', 'contract'], packages: ['zod'], node: true },
  cli: { rooms: ['domain', 'contract', 'engine', 'demo'], packages: ['commander', 'zod'], node: true },
  main: { rooms: ['contract'], packages: ['electron', 'zod'], node: true },
  preload: { rooms: [], packages: ['electron'], node: false },
  renderer: { rooms: ['domain', 'contract'], packages: 'any', node: false },
}

const either = (names) => `(${names.map((name) => name.replace(/[/.@-]/g, '[$&]')).join('|')})`
const packagePath = (names) => `(^|/)node_modules/(@types/)?${either(names)}/`

/** main's one exception: the utility process is the engine's own process. */
const engineProcess = '^src/main/engine-process[.]ts$'

const roomRules = Object.entries(rooms).flatMap(([room, may]) => [
  {
    name: `${room}-rooms`,
    comment: `${room} may import ${may.rooms.join(', ') || 'no other room'}`,
    severity: 'error',
    from: { path: `^src/${room}/`, pathNot: room === 'main' ? engineProcess : [] },
    to: { path: '^(src|tests|bench|scripts)/', pathNot: `^src/${either([room, ...may.rooms])}/` },
  },
  ...(may.packages === 'any'
    ? []
    : [
        {
          name: `${room}-packages`,
          comment: `${room} may use ${may.packages.join(', ')}`,
          severity: 'error',
          from: { path: `^src/${room}/` },
          to: { path: 'node_modules/', pathNot: packagePath(may.packages) },
        },
      ]),
  ...(may.node
    ? []
    : [
        {
          name: `${room}-without-node`,
          comment: `${room} has no clock, disk or process of Node's`,
          severity: 'error',
          from: { path: `^src/${room}/` },
          to: { dependencyTypes: ['core'] },
        },
      ]),
])

const single = (name, packages, home) => ({
  name,
  comment: `only ${home} imports ${packages.join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${either([home].flat())}/` },
  to: { path: packagePath(packages) },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    {
      name: 'engine-process-rooms',
      comment: 'the utility process joins the engine, the demonstration it may be asked for, and the shell',
      severity: 'error',
      from: { path: engineProcess },
      to: { path: '^src/', pathNot: '^src/(engine|contract|demo|main)/' },
    },
    {
      name: 'pages-never-import-pages',
      comment: 'what two pages share moves to src/renderer/parts',
      severity: 'error',
      from: { path: '^src/renderer/pages/([^/]+)/' },
      to: { path: '^src/renderer/pages/', pathNot: '^src/renderer/pages/$1/' },
    },
    {
      name: 'parts-never-import-pages',
      comment: 'shared pieces know no page',
      severity: 'error',
      from: { path: '^src/renderer/parts/' },
      to: { path: '^src/renderer/(pages|app)/' },
    },
    {
      name: 'rooms-by-name',
      comment: 'between rooms: #room/file; inside a room: ./file',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    single('sqlite-in-ledger', ['better-sqlite3'], 'ledger'),
    single('electron-in-shell', ['electron'], ['main', 'preload']),
    single(
      'screen-in-renderer',
      ['react', 'react-dom', 'antd', 'ag-grid-react', 'ag-grid-community', 'recharts'],
      'renderer',
    ),
    {
      name: 'no-cycles',
      comment: 'two files that need each other are one, or lack a third',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-missing-file',
      comment: 'the import leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
