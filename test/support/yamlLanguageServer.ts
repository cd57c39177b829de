import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import type { CompletionItem, Diagnostic, Hover } from 'yaml-language-server';

/** The language service of the Red Hat YAML extension on one of our schemas, to hold ours against. */
export interface YamlPeer {
  open(text: string): PeerDocument;
}

export interface PeerDocument {
  /** Proposals at an offset. */
  complete(offset: number): Promise<readonly CompletionItem[]>;
  hover(offset: number): Promise<Hover | null>;
  /** What it finds wrong, computed without the delay it has in the editor. */
  validate(): Promise<readonly Diagnostic[]>;
}

const schemaFolder = path.join(import.meta.dirname, '../../schemas');
let versions = 0;

/** @param schema the file name of one of our schemas */
export function yamlPeer(schema: string): YamlPeer {
  const schemaUri = pathToFileURL(path.join(schemaFolder, schema)).href;
  const service = getLanguageService({
    schemaRequestService: (uri: string) => Promise.resolve(readFileSync(new URL(uri), 'utf8')),
    workspaceContext: {
      resolveRelativePath: (relative, resource) => new URL(relative, resource).href,
    },
    yamlSettings: settings as never,
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    format: false,
    isKubernetes: false,
    schemas: [{ uri: schemaUri, fileMatch: ['*'] }],
  });
  return {
    open(text) {
      versions += 1;
      const document = TextDocument.create(`file:///${versions}.yaml`, 'yaml', versions, text);
      return {
        async complete(offset) {
          const list = await service.doComplete(document, document.positionAt(offset), false);
          return list.items;
        },
        hover: (offset) => service.doHover(document, document.positionAt(offset)),
        validate: () => service.doValidation(document, false),
      };
    },
  };
}

/** What the service reads of its host without checking that it is there. */
const settings = { documents: { get: () => undefined, all: () => [], keys: () => [] } };
