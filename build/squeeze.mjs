/**
 * A second pass over the minified bundles, with swc: it joins statements and puts functions and values that
 * are used once where they are used, which esbuild leaves; arrow functions in place of declarations; names for
 * what is said over and over, and the shortest ones for what is said most.
 */

/** What our code and our libraries allow: no getter of theirs does anything, nobody counts parameters. */
const compress = {
  // Ours marks where a bundle has a border (`engine.mjs`).
  drop_debugger: false,
  ecma: 2023,
  keep_fargs: false,
  passes: 3,
  pure_getters: true,
  toplevel: true,
};

/** A plugin for esbuild; does nothing to what is not minified, nor to what esbuild itself writes. */
export const squeeze = {
  name: 'squeeze',
  setup({ initialOptions, onEnd }) {
    onEnd(async (result) => {
      if (!initialOptions.minify || !result.outputFiles) return;
      result.outputFiles = await Promise.all(
        result.outputFiles.map((file) =>
          file.path.endsWith('.js') ? squeezed(file, initialOptions.format === 'esm') : file,
        ),
      );
    });
  },
};

async function squeezed({ path, text }, module) {
  const code = await squeezedCode(text, module);
  return { path, text: code, contents: new TextEncoder().encode(code) };
}

/**
 * @param text minified by esbuild
 * @param module whether it is one, and no script
 */
export async function squeezedCode(text, module = false) {
  // Not at the top: on a fresh clone the dependencies are installed after these were loaded.
  const { minify } = await import('@swc/core');
  // An arrow function has no `arguments`, which swc does not look at: the decorators of Lit read them.
  const unsafe_arrows = !/\barguments[.[;,)]/.test(text);
  const { withArrows } = await import('./arrows.mjs');
  const options = {
    ...{ compress: { ...compress, unsafe_arrows }, mangle: { toplevel: true }, module },
    // A text of ASCII alone takes half the memory, and is scanned faster whenever a window opens.
    format: { asciiOnly: true },
  };
  let { code } = await minify(askedOnce(text), options);
  if (unsafe_arrows) {
    // Only now: declarations are put where they are used once, arrow functions are not.
    options.compress.passes = 1;
    ({ code } = await minify(withArrows(code), options));
  }
  const { withNames } = await import('./names.mjs');
  const { withShortNames } = await import('./shortNames.mjs');
  code = withNames(code);
  return module ? code : withShortNames(code);
}

const asking = 'require("vscode")';

/** Each module asks for the editor's API; swc puts one constant into all of them. */
function askedOnce(text) {
  const parts = text.split(asking);
  if (parts.length < 3) return text;
  return parts.join('editorApi').replace(/^(?:"use strict";)?/, `$&const editorApi=${asking};`);
}
