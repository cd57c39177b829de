import type { Plugin } from 'esbuild';

export declare const squeeze: Plugin;
export declare function squeezedCode(text: string, module?: boolean): Promise<string>;
