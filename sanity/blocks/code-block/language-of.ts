import { LANGUAGES } from './languages.ts';

/** What people and other editors call a language, in lower case without spaces. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'c++': 'cpp',
    cxx: 'cpp',
    'c#': 'csharp',
    cs: 'csharp',
    'f#': 'fsharp',
    'vb.net': 'vbnet',
    vb: 'visual-basic',
    'objective-c': 'objectivec',
    objc: 'objectivec',
    golang: 'go',
    js: 'javascript',
    mjs: 'javascript',
    node: 'javascript',
    nodejs: 'javascript',
    ts: 'typescript',
    py: 'python',
    python3: 'python',
    rb: 'ruby',
    rs: 'rust',
    kt: 'kotlin',
    pl: 'perl',
    tex: 'latex',
    ino: 'arduino',
    sh: 'bash',
    shell: 'bash',
    zsh: 'bash',
    ksh: 'bash',
    console: 'shell-session',
    terminal: 'shell-session',
    shellsession: 'shell-session',
    ps: 'powershell',
    ps1: 'powershell',
    posh: 'powershell',
    pwsh: 'powershell',
    cmd: 'batch',
    bat: 'batch',
    dos: 'batch',
    commandprompt: 'batch',
    html: 'markup',
    xml: 'markup',
    svg: 'markup',
    xhtml: 'markup',
    yml: 'yaml',
    md: 'markdown',
    jsonc: 'json5',
    webmanifest: 'json',
    dockerfile: 'docker',
    make: 'makefile',
    conf: 'ini',
    cfg: 'ini',
    env: 'properties',
    tf: 'hcl',
    terraform: 'hcl',
    patch: 'diff',
    proto: 'protobuf',
    gql: 'graphql',
    mysql: 'sql',
    postgres: 'sql',
    postgresql: 'sql',
    tsql: 'sql',
    curl: 'bash',
    systemverilog: 'verilog',
    asm: 'nasm',
    assembly: 'nasm',
  }),
);

const KNOWN = new Set(LANGUAGES);

/** The name by which the highlighter knows a language, or null: such code is shown without colours. */
export function languageOf(written: string): string | null {
  const name = written
    .trim()
    .toLowerCase()
    .replace(/^(?:language|lang)-/, '');
  for (const one of [name, name.replace(/\s+/g, ''), name.replace(/[\s_]+/g, '-')]) {
    const found = OTHER_NAMES.get(one) ?? one;
    if (KNOWN.has(found)) return found;
  }
  return null;
}
