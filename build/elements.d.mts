import type { Plugin } from 'esbuild';

/** A plugin that leaves out of VS Code's elements what the timeline's page uses none of. */
export const slimElements: Plugin;
