/**
 * Leaves out of the bundles what we use libraries without. Every window that opens reads the bundle, and
 * 600 kB is its limit; `npm run bench -- size` tells what is in it. That the rest does what the whole
 * would is tested (`test/differential/bundle.test.ts`).
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './toolchain.mjs';

const stub = (name) => path.join(root, 'build/stubs', `${name}.mjs`);

/** Modules of the yaml library, by their ends, and what stands in for them. */
const yamlStubs = [
  [/\/(?:stringify\w*|cst-(?:scalar|stringify|visit))\.js$/, 'yaml-absent'],
  [/\/(?:Alias|Pair|Scalar|YAMLMap|YAMLSeq)\.js$/, 'yaml-nodes'],
  [/\/Document\.js$/, 'yaml-document'],
  [/\/tags\.js$/, 'yaml-tags'],
];

/** The modules of the yaml library that our stubs for others of them are made with. */
const yamlParts = {
  'yaml/identity': 'nodes/identity.js',
  'yaml/directives': 'doc/directives.js',
  'yaml/schema': 'schema/Schema.js',
  'yaml/core-schema': 'schema/core/schema.js',
};

/** Leaves of the yaml library its parser. */
const readOnlyYaml = {
  name: 'read-only-yaml',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\..*\.js$/ }, ({ path: file, importer }) => {
      if (!importer.includes(path.join('node_modules', 'yaml'))) return undefined;
      const [, name] = yamlStubs.find(([end]) => end.test(file)) ?? [];
      return name && { path: stub(name) };
    });
    onResolve({ filter: /^yaml\/./ }, async ({ path: name, ...options }) => {
      const { path: index } = await resolve('yaml', { ...options, pluginData: undefined });
      return { path: path.join(path.dirname(index), 'dist', yamlParts[name]) };
    });
  },
};

/** The methods of the lexer and the parser of the yaml library, without those that they are asked with. */
const methods = /^ {4}\*?(?!(?:constructor|lex|next|end)\b)(\w+)\(/gm;
/** What they are asked for. */
const asked = /^ {4}\*(lex|next|end)\(/gm;

/**
 * The lexer and the parser of the yaml library are generators in generators: half a dozen objects for each word
 * of a text. Nobody here stops on the way, so they put what they would yield into a list, which takes a fifth
 * less time for all of a review. Methods that only they call are private, which is shorter.
 */
const listsOfYaml = {
  name: 'lists-of-yaml',
  setup({ onLoad }) {
    onLoad({ filter: /yaml[/\\].*parse[/\\](?:lexer|parser)\.js$/ }, async ({ path: file }) => {
      const text = (await readFile(file, 'utf8')).replace(/^ {4}\*parse\(.*?^ {4}\}\n/ms, '');
      const own = [...text.matchAll(methods)].map(([, name]) => name);
      const contents = text
        .replace(methods, '    #$1(')
        .replace(new RegExp(`\\bthis\\.(?=(?:${own.join('|')})\\()`, 'g'), 'this.#')
        .replace(
          asked,
          '    $1(text) { this.out = []; this.#$1(text); return this.out; }\n    #$1(',
        )
        .replace(/\byield\* /g, '')
        .replace(/\byield ([^;]+);/g, 'this.out.push($1);');
      if (/\byield\b/.test(contents)) throw new Error('The yaml library is made up differently');
      return { contents };
    });
  },
};

/** The parts of markdown-it, as comments in its one file name them, that blocks are parsed with. */
const blockParts =
  /^(?:\\0@oxc|src\/(?:ruler|parser_block|common\/|rules_block\/(?!state|table|reference)))/;

/**
 * Stands in for the class of the whole parser, and for what its other parts need: the two rules are those
 * that we switch off, what they work on is our own, and entities in the info of a code block stay as they are written.
 */
const blockParser = `
const mdurl = {};
const ucmicro = {};
const decodeHTMLStrict = (text) => text;
const table = () => false;
const reference = table;
const StateBlock = undefined;
export default class {
  block = new ParserBlock();
  constructor(options) {
    this.options = options;
  }
}`;

/** Methods of the parser of blocks and of its list of rules that nobody calls. */
const uncalled = /^\t(?:at|before|after|enable|enableOnly|parse)\(.*?^\t\}\n/gms;

/** Leaves of markdown-it its parser of blocks: inline Markdown is read by our own code. */
const blocksOfMarkdownIt = {
  name: 'blocks-of-markdown-it',
  setup({ onLoad }) {
    onLoad({ filter: /markdown-it[/\\]dist[/\\]markdown-it\.mjs$/ }, async ({ path: file }) => {
      const parts = (await readFile(file, 'utf8')).split('//#region ');
      const kept = parts.filter((part) => blockParts.test(part));
      const text = kept.map((part) => `// ${part}`).join('');
      if (kept.length < 18 || text.match(uncalled)?.length !== 6)
        throw new Error('markdown-it is made up differently');
      return { contents: text.replace(uncalled, '') + blockParser };
    });
  },
};

export const slimLibraries = [readOnlyYaml, listsOfYaml, blocksOfMarkdownIt];
